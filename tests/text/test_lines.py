"""The text of a page to lines, and what is measured of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.text.lines import ends_sentence, lines_of


@given(st.text(alphabet="渡口灯，。、 \u3000\n\tab", max_size=60))
def test_every_line_that_is_not_blank_comes_back_with_its_number(text: str) -> None:
    lines = lines_of(text)
    assert [(line.number, line.raw) for line in lines] == [
        (k, raw) for k, raw in enumerate(text.split("\n"), 1) if raw.strip()
    ]
    assert all(line.text == line.raw.strip() for line in lines)


def test_numbers_go_on_from_the_first() -> None:
    assert [line.number for line in lines_of("渡口\n\n灯", first=7)] == [7, 9]


@pytest.mark.parametrize(
    ("raw", "indent"), [("渡口", 0), (" 渡口", 1), ("  渡口", 2), ("\u3000渡口", 2), ("\u3000\u3000渡口", 2)]
)
def test_indent(raw: str, indent: int) -> None:
    assert lines_of(raw)[0].indent == indent


def test_a_gap_is_a_blank_line_above_but_not_at_the_head_of_the_page() -> None:
    assert [line.gap for line in lines_of("\n渡口\n灯\n \n船")] == [False, False, True]


def test_the_width_of_an_indent_is_counted_where_it_is_a_paragraphs() -> None:
    assert [line.full_width for line in lines_of("\u3000\u3000渡口\n 渡口\nab")] == [4.0, 2.0, 1.0]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("他来了。", True), ("他来了！”", True), ("他来了：", False),
        ("他来了（笑）", False), ("他来了。（张小明）", True),
        ("（张小明）", True), ("The river rose again.", True), ("No. 5.", False), ("他说“好”", False), ("3.", False),
    ],
)  # fmt: skip
def test_the_end_of_a_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends
