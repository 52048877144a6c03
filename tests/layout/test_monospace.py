"""Pages with columns side by side in plain text."""

from __future__ import annotations

from itertools import zip_longest

import pytest

from jdtool.layout.monospace import linear_text
from jdtool.splitter import split_page

LEFT = [
    "　　江边渡轮加开夜班",
    "",
    "  本报临江讯 渡轮公司昨天",
    "宣布，两条航线的末班船从本",
    "月起推迟到晚上十点三十分。",
    "  公司说，夜里过江的人比去",
    "年多了三成，大半是下班回家",
    "的工人和看完戏的观众，他们",
    "从前只好绕路走大桥。",
    "  新的班次先试行三个月，每",
    "半小时开一班，票价不变。",
]
RIGHT = [
    "　　山乡小学添了图书馆",
    "",
    "  本报青石讯 青石乡小学的",
    "图书馆前天开门，头一天就借",
    "出了二百多册书。",
    "  馆里的书是镇上居民捐的，",
    "共有四千册，老师们用了一个",
    "暑假编目上架，每个班每周都",
    "有一节阅读课。",
    "  校长说，学生家长周末也可",
    "以来借书，一次借两册。",
]


def side_by_side(left: list[str], right: list[str], width: int = 16) -> str:
    """Two columns printed as ``pdftotext -layout`` prints them: one position for each character."""
    rows = zip_longest(left, right, fillvalue="")
    return "\n".join(f"{a.replace('　　', '  '):{width}}{b.replace('　　', '  ')}".rstrip() for a, b in rows)


PAGE = "\n\n\n\n".join(side_by_side(LEFT, RIGHT) for _ in range(2))


def test_columns_are_read_one_after_the_other() -> None:
    linear = linear_text(PAGE)
    assert linear
    words = "".join(linear.text.split())
    assert words == "".join("".join((*LEFT, *RIGHT) * 2).split())


def test_each_character_is_kept_once_with_the_number_of_its_line() -> None:
    linear = linear_text(PAGE)
    assert linear
    printed = PAGE.split("\n")
    lines = linear.text.split("\n")
    assert len(lines) == len(linear.numbers)
    for number, row in enumerate(printed):
        own = "".join(line for line, origin in zip(lines, linear.numbers, strict=True) if number in origin)
        assert sorted("".join(own.split())) == sorted("".join(row.split()))


def test_articles_side_by_side_have_the_lines_of_the_file() -> None:
    articles = [article for article in split_page(PAGE, first_line=5) if article.kind == "article"]
    assert [article.title for article in articles] == ["江边渡轮加开夜班", "山乡小学添了图书馆"] * 2
    assert [article.lines["headline"] for article in articles] == [[[5, 5]], [[5, 5]], [[19, 19]], [[19, 19]]]
    assert [article.lines["body"] for article in articles[:2]] == [[[7, 15]], [[7, 15]]]
    assert [len(article.paragraphs) for article in articles] == [3, 3, 3, 3]


def test_a_headline_across_its_columns_is_read_first() -> None:
    columns = side_by_side(LEFT[2:] * 2, RIGHT[2:] * 2)
    linear = linear_text("        全市过江和读书都更方便了\n" + columns)
    assert linear
    assert linear.text.split("\n")[0].strip() == "全市过江和读书都更方便了"
    assert linear.text.index("票价不变") < linear.text.index("青石乡")


def test_two_blank_rows_separate_articles_whose_gutters_lie_at_one_position() -> None:
    above, below = side_by_side(LEFT[2:], LEFT[2:]), side_by_side(RIGHT[2:], RIGHT[2:])
    linear = linear_text(f"{above}\n\n\n{below}")
    assert linear
    assert linear.text.rindex("票价不变") < linear.text.index("青石乡")


def test_columns_one_blank_apart_are_told_by_the_lines_around() -> None:
    full = [line for line in (*LEFT, *RIGHT) if len(line) == 13]
    wide, close = side_by_side(LEFT * 2, RIGHT * 2), side_by_side(full, full, width=14)
    linear = linear_text(f"{wide}\n\n\n{close}")
    assert linear
    lines = [line.strip() for line in linear.text.split("\n") if line.strip()]
    assert [line for line in lines if len(line) > 15] == []


def test_a_headline_over_inner_columns_stands_above_the_text_that_goes_on_below_it() -> None:
    column = "".join(LEFT[2:]).replace(" ", "")
    rows = [column[k : k + 12] for k in range(0, len(column) - 12, 12)]
    first, second = rows[:6], rows[6:10]
    inner = ["　　末班船开到十点半", "", *second]
    above = side_by_side(LEFT[2:], RIGHT[2:])
    linear = linear_text(above + "\n\n\n" + side_by_side(first, inner) + "\n\n\n" + above)
    assert linear
    text = "".join(linear.text.split())
    assert "".join(rows[:10]) in text
    assert 0 <= text.index("末班船开到十点半") < text.index("".join(rows[:10]), len("".join(above.split())) // 2)


def test_a_caption_does_not_interrupt_the_column_that_it_stands_in() -> None:
    left = [*LEFT[2:6], "图为夜里的渡口。", *LEFT[6:]]
    linear = linear_text("\n\n\n".join([side_by_side(left, RIGHT[2:])] * 2))
    assert linear
    text = "".join(linear.text.split())
    assert "".join(LEFT[2:]).replace(" ", "") in text and text.count("图为夜里的渡口。") == 2


def test_vertical_lines_are_read_from_right_to_left() -> None:
    body = side_by_side(LEFT[2:], RIGHT[2:], width=18).split("\n")
    heading = ["渡夜", "轮里", "加也", "班开"]
    page = "\n".join(f"{row:40}{heading[k] if k < 4 else ''}".rstrip() for k, row in enumerate(body * 2))
    linear = linear_text(page)
    assert linear
    lines = linear.text.split("\n")
    assert lines.index("夜里也开") < lines.index("渡轮加班")
    assert linear.numbers[lines.index("渡轮加班")] == (0, 1, 2, 3)


def test_a_page_of_any_length_is_read_in_time_that_grows_with_it() -> None:
    page = "\n".join([side_by_side(LEFT, RIGHT), *("  " * (k % 9) + LEFT[3 + k % 3] for k in range(20_000))])
    linear = linear_text("\n".join([page, side_by_side(LEFT[2:], RIGHT[2:])] * 600)[: 10**6])
    assert linear is None or len(linear.text) > 10**5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "\n".join(line.replace("　　", "") for line in LEFT * 4),
        "\n".join("姓名  年龄  得分\n王一  三十  九十" for _ in range(20)),
        "\n".join("　　" + line.strip() for line in LEFT * 4 if line),
        "\n".join("渡轮公司昨天宣布，两条航线  的末班船推迟"[i % 5 :] for i in range(30)) + "\n完" * 100,
        side_by_side(LEFT, RIGHT) + "\n" + "\n".join(LEFT * 12),
    ],
    ids=["empty", "blank", "one column", "table", "indented", "wide blanks here and there", "few rows of columns"],
)
def test_an_ordinary_page_has_no_columns_side_by_side(text: str) -> None:
    assert linear_text(text) is None
