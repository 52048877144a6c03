"""Rows of a page of contents."""

from __future__ import annotations

import pytest

from jdtool.splitter.contents import end_of_contents, is_title
from jdtool.text.lines import lines_of

ROWS = "渡口　　陆远　4\n旧表……………19\n老街 . . .....(33)\n"


@pytest.mark.parametrize(
    ("text", "title"), [("目录", True), ("目　录", True), ("本期要目", True), ("目录学概论", False)]
)
def test_the_title_of_contents(text: str, title: bool) -> None:
    assert is_title(lines_of(text)[0]) is title


def test_rows_end_where_text_begins() -> None:
    lines = lines_of(
        "渡口　　陆远　4\n旧表……………19\n散文\n老街　　季长河　33\n守灯人守了三十年的灯，去年冬天才下山。\n尾声　　5"
    )
    assert end_of_contents(lines, 0) == 4


def test_two_rows_are_no_contents() -> None:
    assert end_of_contents(lines_of("渡口　　陆远　4\n旧表……………19\n灯亮了。"), 0) == 0


def test_two_names_of_sections_in_a_row_end_the_contents() -> None:
    lines = lines_of("渡口　　陆远　4\n旧表……………19\n老街　　季长河　33\n散文\n诗\n尾声　　5")
    assert end_of_contents(lines, 0) == 3
