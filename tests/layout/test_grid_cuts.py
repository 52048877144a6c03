"""A column of a grid to its parts: captions, bylines, headlines and texts."""

from __future__ import annotations

import pytest

from jdtool.layout.grid_columns import GridFrame
from jdtool.layout.grid_cuts import parts_of
from jdtool.layout.grid_tokens import GridPiece

FULL = "渡轮公司昨天宣布末班船推迟到"
TEXT = [FULL, FULL, "晚上十点三十分。"]


def parts(*rows: str) -> list[list[str]]:
    """The lines of each part of a column; full-width blanks at the beginning of a line are its indent."""
    pieces = tuple(GridPiece(k, len(row) - len(row.lstrip("　")), row.lstrip("　")) for k, row in enumerate(rows))
    return [[piece.text for piece in part.pieces] for part in parts_of(GridFrame(pieces, 0))]


@pytest.mark.parametrize(
    "rows",
    [
        TEXT,
        ["　　本报临江讯 渡轮公司昨", *TEXT],
        [*TEXT, "　　公司说夜里过江的人比去年", *TEXT],
        ["　　经理答：", "　　“票价不变。”", *TEXT],
    ],
    ids=["text", "dateline", "two paragraphs", "speech"],
)
def test_running_text_is_one_part(rows: list[str]) -> None:
    assert len(parts(*rows)) == 1


def test_a_headline_above_its_text_is_cut_off() -> None:
    head, text = parts("渡轮加开夜班", "　　本报临江讯 渡轮公司昨", *TEXT)
    assert head == ["渡轮加开夜班"] and len(text) == 4


def test_a_headline_as_wide_as_its_column_is_told_by_the_indent_below_it() -> None:
    head, text = parts("江边的渡轮公司从今天起加开夜班", "　　本报临江讯 渡轮公司昨", *TEXT)
    assert head == ["江边的渡轮公司从今天起加开夜班"] and len(text) == 4


def test_a_headline_between_a_text_that_goes_on_elsewhere_and_the_next_one() -> None:
    upper, head, lower = parts(*[FULL] * 6, "渡轮加开夜班", "　　本报临江讯 渡轮公司昨", *TEXT)
    assert (len(upper), head, len(lower)) == (6, ["渡轮加开夜班"], 4)


def test_a_byline_and_its_second_line_stand_alone() -> None:
    head, byline, text = parts("渡轮加开夜班", "□记者 周文 通讯员 方晓", "梅 报道", "　　本报临江讯 渡轮公司昨", *TEXT)
    assert (head, byline, len(text)) == (["渡轮加开夜班"], ["□记者 周文 通讯员 方晓", "梅 报道"], 4)


def test_a_caption_is_cut_out() -> None:
    assert ["图为夜里的渡口。"] in parts(FULL, FULL, "图为夜里的渡口。", *TEXT)
