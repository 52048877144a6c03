"""Pieces of lines to the frames of their columns."""

from __future__ import annotations

from jdtool.layout.grid_columns import GridFrame, columns_of
from jdtool.layout.grid_tokens import GridPiece

OPEN, CLOSED = "两条航线的末班船推迟，", "票价都没有变动。"


def piece(row: int, left: int, text: str = OPEN) -> GridPiece:
    return GridPiece(row, left, text)


def columns(
    *pieces: GridPiece, without: set[GridPiece] | None = None, depths: dict[int, float] | None = None
) -> list[list[int]]:
    """The numbers of the lines of each column; without *depths* each line of the text lies a line below another."""
    rows: dict[int, list[GridPiece]] = {}
    for own in sorted(pieces):
        rows.setdefault(own.row, []).append(own)
    depth = depths or {row: float(row) for row in rows}
    frames = list(columns_of(list(rows.values()), depth, without or set()))
    read = [own for frame in frames for own in frame.pieces]
    assert sorted(read) == sorted(set(pieces) - (without or set()))
    return sorted([own.row for own in frame.pieces] for frame in frames)


def test_columns_side_by_side_are_frames_of_their_own() -> None:
    assert columns(*(piece(k, left) for k in range(3) for left in (0, 20))) == [[0, 1, 2], [0, 1, 2]]


def test_a_gap_ends_a_frame() -> None:
    assert columns(piece(0, 0), piece(1, 0), piece(4, 0), piece(5, 0)) == [[0, 1], [4, 5]]


def test_an_indented_line_is_in_its_column_and_one_to_the_left_of_it_is_not() -> None:
    text = [piece(k, 10) for k in range(3)]
    assert columns(*text, piece(3, 12)) == [[0, 1, 2, 3]]
    assert columns(*text, piece(3, 5)) == [[0, 1, 2], [3]]


def test_a_dateline_below_a_closed_sentence_begins_a_frame() -> None:
    dated = piece(2, 2, "本报临江讯 渡轮公司")
    assert columns(piece(0, 0), piece(1, 0, CLOSED), dated) == [[0, 1], [2]]
    assert columns(piece(0, 0), piece(1, 0), piece(2, 0, "本报临江讯 渡轮公司")) == [[0, 1, 2]]


def test_what_runs_across_the_beginning_of_a_column_ends_it() -> None:
    text = [piece(row, 20) for row in (0, 1, 3)]
    depths = {0: 0.0, 1: 1.0, 2: 1.5, 3: 2.0}
    assert columns(*text, piece(2, 5, OPEN * 2), depths=depths) == [[0, 1], [2], [3]]
    assert columns(*text, piece(2, 5, OPEN), depths=depths) == [[0, 1, 3], [2]]


def test_pieces_without_are_left_out() -> None:
    aside = piece(1, 30)
    assert columns(piece(0, 0), piece(1, 0), aside, without={aside}) == [[0, 1]]


def test_the_measures_of_a_frame() -> None:
    frame = GridFrame((piece(3, 6, "渡轮公司宣布"), piece(4, 4, "两条航线的末班船"), piece(5, 4, CLOSED)), 4)
    assert (frame.left, frame.right, frame.top, frame.bottom, frame.width) == (4, 12, 3, 6, 8)
    assert [frame.opens(own) for own in frame.pieces] == [True, False, False]
    assert frame.em(frame.pieces[0]) == frame.full == 8
    assert not frame.is_open and frame._replace(pieces=frame.pieces[:2]).is_open
