"""The width in print of lines that an extractor cut before a mark."""

from __future__ import annotations

import pytest

from jdtool.splitter.cut_lines import printed_width
from jdtool.text.lines import lines_of

COLUMN = ["江边的灯会，昨夜里", "开了，两岸站满了人"]
"""Two lines of nine ideographs."""


def widths(text: str, *columns: float) -> list[float]:
    lines = lines_of(text)
    return [printed_width(lines, i, columns) for i in range(len(lines))]


@pytest.mark.parametrize("pieces", ["读的是的\n《灯记》和", "读灯记\n、\n《河灯谱》"])
def test_each_piece_has_the_width_of_the_whole_line(pieces: str) -> None:
    text = f"{COLUMN[0]}\n{pieces}\n{COLUMN[1]}"
    assert widths(text, 9.0) == [9.0] * len(text.split("\n"))


def test_a_line_is_as_wide_as_it_is_where_the_pieces_make_no_column() -> None:
    assert widths(f"{COLUMN[0]}\n读的\n《灯》\n{COLUMN[1]}", 9.0) == [9.0, 2.0, 3.0, 9.0]
    assert widths(f"{COLUMN[0]}\n读的是的\n《灯记》和\n{COLUMN[1]}", 20.0)[1] == 4.0, "no column of the page"
    assert widths("灯会\n读的是的\n《灯记》和\n开了", 9.0)[1] == 4.0, "no line beside it is as wide"


@pytest.mark.parametrize(
    "pieces", ["读的是的。\n《灯记》和", "读的是的\n\n《灯记》和", "读的是的\n　　《灯记》和", "读的是的\n灯记的和"]
)
def test_a_stop_a_gap_an_indent_or_no_mark_shows_that_nothing_was_cut(pieces: str) -> None:
    lines = lines_of(f"{COLUMN[0]}\n{pieces}\n{COLUMN[1]}")
    assert printed_width(lines, 1, [9.0]) == lines[1].full_width
