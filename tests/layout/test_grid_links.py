"""Pairs of frames that may follow one another: which they are, and what is seen of each."""

from __future__ import annotations

import pytest

from jdtool.layout.frames import BYLINE, HEADLINE, Frame
from jdtool.layout.grid_links import DATELINE, OPEN, Features, grid_of, is_open, opening, text_pairs
from tests.layout.drawn_frames import drawn, upright

FULL = "两条航线的末班船推迟"
OPEN_TEXT, CLOSED_TEXT = [FULL] * 4, [FULL] * 3 + ["票价都没有变动过了。"]
HEAD = drawn(0, 0, "渡轮公司加开夜班", kind=HEADLINE)


def pair(*frames: Frame) -> Features:
    """What is seen of the second of *frames* behind the first; nothing where it cannot follow."""
    return {(a, b): features for a, b, features in text_pairs(grid_of(frames))}.get((0, 1), {})


def test_what_stands_right_above_and_below_a_frame() -> None:
    grid = grid_of([HEAD, drawn(0, 2, *OPEN_TEXT), drawn(0, 7, *OPEN_TEXT), drawn(15, 2, *OPEN_TEXT)])
    assert grid.bodies == [1, 2, 3]
    assert grid.over == [None, 0, None, None]
    assert grid.below == [1, 2, None, None]


def test_neither_a_vertical_headline_nor_one_far_above_stands_over_a_text() -> None:
    side = upright(0, 0, "渡轮", HEADLINE)
    assert grid_of([side, drawn(0, 3, *OPEN_TEXT)]).over[1] is None
    assert grid_of([HEAD, drawn(0, 6, *OPEN_TEXT)]).over[1] is None


def test_the_next_column_at_the_same_height() -> None:
    features = pair(drawn(0, 0, *OPEN_TEXT), drawn(12, 0, *CLOSED_TEXT))
    assert {OPEN, "next column", "equal tops", "equal feet", "same width"} <= set(features)
    assert features["columns apart"] == pytest.approx(0.2)


def test_a_closed_text_is_looked_for_in_the_next_column_only() -> None:
    between = drawn(12, 0, *OPEN_TEXT)
    assert pair(drawn(0, 0, *CLOSED_TEXT), drawn(24, 0, *OPEN_TEXT), between) == {}
    far = pair(drawn(0, 0, *OPEN_TEXT), drawn(24, 0, *OPEN_TEXT), between)
    assert far["later column"] == far["later column: between"] == 1


def test_below_in_the_same_column() -> None:
    upper, lower = drawn(0, 0, *OPEN_TEXT), drawn(0, 7, *OPEN_TEXT)
    features = pair(upper, lower)
    assert features["below"] == 1 and "below: touching" not in features
    assert "below: touching" in pair(upper, drawn(0, 4, *OPEN_TEXT))
    far, between = drawn(0, 12, *OPEN_TEXT), drawn(0, 6, *OPEN_TEXT)
    assert "below: something between" in pair(upper, far, between)
    assert pair(drawn(0, 0, *CLOSED_TEXT), far, between) == {}
    assert "below: a headline between" in pair(upper, lower, drawn(0, 5, "渡轮加开夜班", kind=HEADLINE))


def test_nothing_goes_on_in_the_text_above_or_to_the_left_of_it() -> None:
    assert pair(drawn(0, 9, *OPEN_TEXT), drawn(0, 0, *OPEN_TEXT)) == {}
    assert pair(drawn(20, 0, *OPEN_TEXT), drawn(0, 0, *OPEN_TEXT)) == {}
    assert "row below" in pair(drawn(20, 0, *OPEN_TEXT), drawn(0, 9, *OPEN_TEXT))


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("两条航线的末班船推迟", "今天晚上的票价没有变", "no word across"),
        ("两条航线的末班船每小", "时一班，票价没有变动", "word across"),
        ("票价从今天起涨到了1", "5元，月票的价钱没有变", "number across"),
    ],
)
def test_the_seam_between_two_columns(before: str, after: str, name: str) -> None:
    features = pair(drawn(0, 0, FULL, FULL, before), drawn(12, 0, after, FULL, FULL))
    seams = {"word across", "no word across", "number across"} & set(features)
    assert seams == {name}
    closed = pair(drawn(0, 0, FULL, FULL, before[:-1] + "。"), drawn(12, 0, after, FULL, FULL))
    assert not {"word across", "no word across", "number across"} & set(closed)


def test_what_says_that_an_article_begins() -> None:
    dated = drawn(0, 2, "本报临江讯 渡轮公司", FULL, indent=2)
    assert list(opening(1, grid_of([HEAD, dated]))) == ["begins with an indent", DATELINE, "below a headline"]
    byline = drawn(0, 0, "□记者 何秋雨", kind=BYLINE)
    assert list(opening(1, grid_of([byline, drawn(0, 2, FULL)]))) == ["below a byline"]
    assert list(opening(0, grid_of([drawn(0, 2, FULL)]))) == []


def test_a_frame_is_open_where_it_ends_in_mid_sentence() -> None:
    assert is_open(drawn(0, 0, *OPEN_TEXT)) and not is_open(drawn(0, 0, *CLOSED_TEXT))
