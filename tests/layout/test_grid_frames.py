"""The pieces of a page of columns to frames, and what each of them is."""

from __future__ import annotations

import pytest

from jdtool.layout.frames import BODY, BYLINE, CAPTION, HEADLINE, JUMP
from jdtool.layout.grid_columns import GridFrame
from jdtool.layout.grid_frames import grid_frames, kinds_of
from jdtool.layout.grid_tokens import GridPiece

FULL = "两条航线的末班船从今天起"
LONG = (FULL, FULL, FULL, FULL, "票价不变。")


def frame(top: int, *texts: str, left: int = 0, vertical: bool = False) -> GridFrame:
    return GridFrame(tuple(GridPiece(top + k, left, text) for k, text in enumerate(texts)), left, vertical)


def kind(*texts: str, **place: int) -> str:
    """What a frame of *texts* is, above a column of running text."""
    ((_, own), _) = kinds_of([frame(0, *texts, **place), frame(4, *LONG)])
    return own


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (("渡轮加开夜班",), HEADLINE),
        (("渡轮公司宣布", "加开夜班"), HEADLINE),
        (("□记者 何秋雨 报道",), BYLINE),
        (("（下转第三版）",), JUMP),
        (("图为夜里的渡口。",), CAPTION),
        (("票价都没有变动。",), BODY),
        (("本报临江讯 渡轮公司",), BODY),
        (("渡轮公司说，票价不变，月票", "的价钱，也没有变动"), BODY),
        (LONG, BODY),
    ],
)
def test_a_frame_is_what_its_lines_say(texts: tuple[str, ...], wanted: str) -> None:
    assert kind(*texts) == wanted


def test_a_line_as_full_as_the_text_around_it_was_cut_off_from_it() -> None:
    assert kind("公司还说票价，从明天起上", left=0) == BODY
    assert kind("公司还说票价，从明天起上", left=30) == HEADLINE


def test_vertical_lines_are_a_headline() -> None:
    rows = [[GridPiece(k, 0, char), GridPiece(k, 4, FULL)] for k, char in enumerate("渡轮加开")]
    frames = grid_frames(rows, {k: float(k) for k in range(4)})
    assert [(own.text, kind) for own, kind in kinds_of(frames) if own.vertical] == [("渡轮加开", HEADLINE)]


def test_two_short_pieces_are_no_vertical_line() -> None:
    rows = [[GridPiece(k, 0, char)] for k, char in enumerate("渡轮")]
    assert not any(own.vertical for own in grid_frames(rows, {0: 0.0, 1: 1.0}))


def test_each_piece_is_in_exactly_one_frame() -> None:
    left = ["渡轮加开夜班", "□记者 何秋雨 通讯员 王", "江 报道", *LONG, "（下转第三版）"]
    right = ["灯", "会", "今", "晚", "开", "幕", FULL, "图为夜里的渡口。", FULL]
    rows = [[GridPiece(k, 0, a), GridPiece(k, 20, b)] for k, (a, b) in enumerate(zip(left, right, strict=True))]
    frames = grid_frames(rows, {k: float(k) for k in range(len(rows))})
    assert sorted(piece for own in frames for piece in own.pieces) == sorted(piece for row in rows for piece in row)
    assert [own.text for own, kind in kinds_of(frames) if kind == BYLINE] == ["□记者 何秋雨 通讯员 王江 报道"]


def test_a_short_frame_has_the_edge_of_the_longer_one_in_its_column() -> None:
    rows = [[GridPiece(k, 0, text)] for k, text in enumerate(LONG)] + [[GridPiece(8, 2, "渡轮公司说，票价")]]
    short = grid_frames(rows, {k: float(k) for k in range(9)})[-1]
    assert (short.left, short.edge) == (2, 0)


def test_the_second_line_of_an_indented_byline_is_put_to_its_first() -> None:
    rows = [[GridPiece(0, 4, "□记者 何秋雨 通讯员 王")], [GridPiece(1, 0, "江 摄影报道")]]
    assert [own.text for own in grid_frames(rows, {0: 0.0, 1: 1.0})] == ["□记者 何秋雨 通讯员 王江 摄影报道"]
    assert len(grid_frames(rows, {0: 0.0, 1: 3.0})) == 2
