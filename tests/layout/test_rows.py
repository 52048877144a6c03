"""Characters to rows: what is one line, and what is two."""

from __future__ import annotations

from collections.abc import Iterator

from jdtool.layout.rows import rows_of
from jdtool.layout.sheet import Glyph, Sheet


def line(text: str, x: float, y: float, size: float = 10.0, font: str = "Song") -> Iterator[Glyph]:
    """A line of full-width characters; a blank leaves room without a character."""
    for k, char in enumerate(text):
        if char != " ":
            yield Glyph(char, (x + k * size, y, x + (k + 1) * size, y + size), size, font)


def texts(*lines: Iterator[Glyph]) -> list[str]:
    return [row.text for row in rows_of(Sheet(1, 600, 800, [glyph for own in lines for glyph in own]))]


def test_runs_drawn_apart_on_one_baseline_are_one_line() -> None:
    assert texts(line("云溪镇", 0, 0), line("种茶已有三百多年", 30, 0)) == ["云溪镇种茶已有三百多年"]


def test_a_space_between_names_is_kept() -> None:
    assert texts(line("记者 陆远 许文", 0, 0)) == ["记者 陆远 许文"]


def latin(text: str, x: float, y: float, space: float, size: float = 10.0) -> Iterator[Glyph]:
    """A line of Latin letters and digits, each .5 em wide, as TeX draws it: a blank is a gap of *space* em."""
    for char in text:
        if char == " ":
            x += space * size
        else:
            yield Glyph(char, (x, y, x + 0.5 * size, y + size), size, "Roman")
            x += 0.5 * size


def test_gaps_between_words_in_latin_letters_are_spaces() -> None:
    for space in (0.22, 0.33, 0.6):
        assert texts(latin("Free software, 18 August: no “limits” set", 0, 0, space)) == [
            "Free software, 18 August: no “limits” set"
        ]


def test_a_gap_inside_a_number_is_no_space() -> None:
    assert texts(latin("806 .2", 0, 0, 0.25)) == ["806.2"]


def test_lines_of_two_columns_drawn_one_after_another_stay_apart() -> None:
    rows = [
        own for k in range(4) for own in (line("云溪镇种茶已有三", 0, 15 * k), line("监测站去年搭起巢", 90, 15 * k))
    ]
    assert sorted(texts(*rows)) == ["云溪镇种茶已有三"] * 4 + ["监测站去年搭起巢"] * 4


def test_a_wide_space_is_inside_a_line_where_the_lines_below_run_across_it() -> None:
    below = [line("云溪镇种茶已有三百多", 0, 15 * k) for k in (1, 2)]
    assert texts(line("本报讯", 0, 0), line("近日消息", 50, 0), *below)[0] == "本报讯 近日消息"


def test_a_vertical_headline_is_one_row() -> None:
    down = (Glyph(c, (50, 22 * k, 70, 22 * k + 20), 20, "Hei") for k, c in enumerate("湿地栈道"))
    (row,) = rows_of(Sheet(1, 600, 800, list(down)))
    assert row.vertical and row.text == "湿地栈道"


def test_a_vertical_headline_of_two_characters_a_line_is_read_from_the_right() -> None:
    drawn = [
        Glyph(char, (100 - 24 * column, 24 * k, 120 - 24 * column, 24 * k + 20), 20, "Hei")
        for column, pair in enumerate(("湿地", "暂停", "开放"))
        for k, char in enumerate(pair)
    ]
    assert [row.text for row in rows_of(Sheet(1, 600, 800, drawn)) if row.vertical] == ["湿地", "暂停", "开放"]


def test_a_signature_behind_drawn_blanks_is_in_the_line_that_the_lines_above_say_goes_on() -> None:
    above = [line("云溪镇种茶已有三百多年，今年装", 0, 15 * k) for k in range(3)]
    blank = [Glyph("\u3000", (70 + 10 * k, 45, 80 + 10 * k, 55), 10.0, "Song") for k in range(4)]
    signed = [*line("上了气象站。", 0, 45), *blank, *line("（何秋雨", 110, 45)]
    assert texts(*above, iter(signed))[-1] == "上了气象站。 （何秋雨"


def test_drawn_blanks_between_two_columns_part_them() -> None:
    rows = []
    for k in range(5):
        blank = [Glyph("\u3000", (80 + 10 * n, 15 * k, 90 + 10 * n, 15 * k + 10), 10.0, "Song") for n in range(3)]
        rows.append([*line("云溪镇种茶已有三", 0, 15 * k), *blank, *line("监测站去年搭起巢", 110, 15 * k)])
    assert sorted(texts(*map(iter, rows))) == ["云溪镇种茶已有三"] * 5 + ["监测站去年搭起巢"] * 5
