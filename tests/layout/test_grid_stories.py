"""Frames of a page of columns to stories: which text goes on where, and under which headline."""

from __future__ import annotations

import random

from jdtool.layout.grid_columns import GridFrame
from jdtool.layout.grid_frames import kinds_of
from jdtool.layout.grid_points import in_points
from jdtool.layout.grid_rows import depths
from jdtool.layout.grid_stories import stories_of_grid
from jdtool.layout.grid_tokens import GridPiece

OPEN, CLOSED, HEAD = "两条航线的末班船将推迟，", "票价也都没有变动过了。", "渡轮加开夜班"


def frame(top: int, left: int, rows: list[str], edge: int | None = None) -> GridFrame:
    pieces = tuple(GridPiece(top + k, left, text) for k, text in enumerate(rows))
    return GridFrame(pieces, left if edge is None else edge)


def stories(*frames: GridFrame) -> list[tuple[str, list[str]]]:
    """The headline of each story, and the first line of each of its columns."""
    rows: dict[int, list[GridPiece]] = {}
    for piece in (piece for own in frames for piece in own.pieces):
        rows.setdefault(piece.row, []).append(piece)
    depth = depths([sorted(rows[number], key=lambda piece: piece.left) for number in sorted(rows)])
    drawn, _ = in_points(kinds_of(frames), depth)
    return [
        (story.headline.text if story.headline else "", [own.rows[0].text for own in story.body])
        for story in stories_of_grid(drawn)
    ]


def test_an_open_sentence_goes_on_in_the_next_column() -> None:
    left = frame(1, 0, ["本报临江讯 渡轮公司", *[OPEN] * 5])
    right = frame(1, 20, ["班次将推迟到十点半，", *[OPEN] * 4, CLOSED])
    assert stories(right, left) == [("", ["本报临江讯 渡轮公司", "班次将推迟到十点半，"])]


def test_a_dateline_below_its_own_headline_begins_another_story() -> None:
    left = frame(2, 0, ["本报临江讯 渡轮公司", *[OPEN] * 4, CLOSED])
    right = frame(2, 20, ["本报青石讯 青石乡的", *[OPEN] * 4, CLOSED])
    heads = frame(0, 1, ["渡轮公司加开夜班"]), frame(0, 21, ["青石乡小学添新馆"])
    assert stories(left, right, *heads) == [
        ("渡轮公司加开夜班", ["本报临江讯 渡轮公司"]),
        ("青石乡小学添新馆", ["本报青石讯 青石乡的"]),
    ]


def test_a_headline_over_several_columns_belongs_to_the_text_of_all() -> None:
    left = frame(2, 0, ["本报临江讯 渡轮公司", *[OPEN] * 5])
    right = frame(2, 20, ["班次将推迟到十点半，", *[OPEN] * 4, CLOSED])
    assert stories(left, right, frame(0, 12, ["渡轮公司加开夜班"])) == [
        ("渡轮公司加开夜班", ["本报临江讯 渡轮公司", "班次将推迟到十点半，"])
    ]


def test_every_frame_is_in_one_story() -> None:
    chance = random.Random(7)
    frames = [
        frame(10 * down, 20 * across, [chance.choice((OPEN, CLOSED, HEAD))] * chance.randint(1, 6))
        for down in range(12)
        for across in range(5)
    ]
    depth = {row: float(row) for row in range(200)}
    drawn, numbers = in_points(kinds_of(frames), depth)
    read = [row for story in stories_of_grid(drawn) for own in story.frames for row in own.rows]
    assert sorted(numbers[row] for row in read) == sorted((piece.row,) for own in frames for piece in own.pieces)


def test_no_frames_no_stories() -> None:
    assert stories_of_grid([]) == []
