"""Frames of a page of columns in reading order."""

from __future__ import annotations

import random

from jdtool.layout.grid_frames import GridFrame
from jdtool.layout.grid_order import ordered, threads_of
from jdtool.layout.grid_pieces import Piece

OPEN, CLOSED, HEAD = "两条航线的末班船将推迟，", "票价也都没有变动过了。", "渡轮加开夜班"


def frame(top: int, left: int, rows: list[str]) -> GridFrame:
    return GridFrame(tuple(Piece(top + k, left, text) for k, text in enumerate(rows)), left)


def test_columns_are_read_from_the_left() -> None:
    left, right = frame(0, 0, [OPEN] * 5), frame(0, 20, [CLOSED] * 5)
    assert ordered([right, left]) == [left, right]


def test_a_band_separates_what_stands_above_from_what_stands_below() -> None:
    frames = [frame(top, left, [CLOSED] * 4) for top in (0, 8) for left in (0, 20)]
    assert ordered(list(reversed(frames))) == frames


def test_a_headline_across_the_columns_is_no_obstacle() -> None:
    head, left, right = frame(0, 5, [HEAD * 4]), frame(1, 0, [OPEN] * 5), frame(1, 20, [CLOSED] * 5)
    assert ordered([right, left, head]) == [head, left, right]


def test_a_headline_over_the_second_column_stands_above_the_first_if_the_text_goes_on() -> None:
    first, head, second = frame(0, 0, [OPEN] * 6), frame(0, 20, [HEAD]), frame(2, 20, [OPEN] * 3 + [CLOSED])
    (thread,) = threads_of([first, head, second])
    assert (thread.above, thread.frames) == ((head,), (first, second))


def test_a_headline_behind_a_closed_text_begins_another() -> None:
    first, head, second = frame(0, 0, [OPEN, CLOSED]), frame(0, 20, [HEAD]), frame(2, 20, [OPEN] * 3 + [CLOSED])
    assert [thread.frames for thread in threads_of([first, head, second])] == [(first,), (second,)]


def test_every_frame_is_in_one_thread() -> None:
    chance = random.Random(7)
    frames = [
        frame(chance.randrange(80), chance.randrange(90), [chance.choice((OPEN, CLOSED, HEAD))] * chance.randint(1, 6))
        for _ in range(120)
    ]
    threads = threads_of(frames)
    inside = [frame for thread in threads for frame in (*thread.above, *thread.frames)]
    assert sorted(map(id, inside)) == sorted(map(id, frames))


def test_no_frames_no_threads() -> None:
    assert threads_of([]) == []
