"""Rows of a sheet: which of them belong to the margins of the page."""

from __future__ import annotations

from jdtool.layout.margins import margin_rows
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet, turned

SHEET = Sheet(1, 600, 800, [])


def row(text: str, x: float, y: float, size: float = 10) -> Row:
    return Row(text, (x, y, x + size * len(text), y + size), size, "", False)


TEXT = [row("渡轮公司昨天宣布说，两条航线", 40, 150 + 15 * k) for k in range(20)]


def margin(*rows: Row, sheet: Sheet = SHEET) -> list[str]:
    """What of *rows*, set around running text, is in the margin; none of them is lost."""
    inside, others = margin_rows([*rows, *TEXT], sheet)
    assert sorted(inside + others) == sorted([*rows, *TEXT])
    assert set(TEXT) <= set(others)
    return [own.text for own in inside]


def test_a_folio_line_with_the_name_of_the_section_beside_it() -> None:
    assert margin(row("2021年5月18日 星期二", 40, 50), row("要闻", 300, 50)) == ["2021年5月18日 星期二", "要闻"]


def test_the_same_words_in_the_middle_of_the_page_are_text() -> None:
    assert margin(row("2021年5月18日 星期二", 40, 500)) == []


def test_a_short_headline_below_the_folio_line_is_none_of_it() -> None:
    assert margin(row("2021年5月18日 星期二", 40, 50), row("渡轮加开夜班", 40, 80, 24)) == ["2021年5月18日 星期二"]


def test_what_stands_level_with_the_folio_line_is_margin_unless_it_is_large() -> None:
    folio = row("2021年5月18日 星期二", 40, 50)
    assert len(margin(folio, row("国内统一刊号和邮发代号在此", 300, 48))) == 2
    assert len(margin(folio, row("渡轮公司从今天起加开夜班", 250, 38, 24))) == 1


def test_a_folio_line_stands_at_the_foot_too() -> None:
    assert margin(row("2021年5月18日 星期二", 40, 780)) == ["2021年5月18日 星期二"]


def test_whatever_stands_in_the_corner_is_margin_and_lower_down_it_is_not() -> None:
    assert margin(row("读者热线请拨打", 40, 10)) == ["读者热线请拨打"]
    assert margin(row("读者热线请拨打", 40, 60)) == []


def test_the_name_of_a_paper_in_the_largest_type_is_its_masthead() -> None:
    assert margin(row("临江晚报", 40, 120, 60)) == ["临江晚报"]
    assert margin(row("临江晚报", 40, 120, 20), row("渡轮加开夜班", 300, 110, 40)) == []
    assert margin(row("临江晚报", 40, 500, 60)) == []


def test_on_a_page_of_vertical_lines_the_margin_is_where_it_was_printed() -> None:
    """A row at the left of the turned page was printed at its head, one at the top at its right edge."""
    sheet = turned(Sheet(1, 600, 800, []))
    head = row("2021年5月18日 星期二", 40, 50)._replace(box=(75, 50, 90, 60))
    side = row("2021年5月18日 星期二", 300, 20)
    assert margin_rows([head, side], sheet)[0] == [head]


def test_a_page_without_rows() -> None:
    assert margin_rows([], SHEET) == ([], [])
