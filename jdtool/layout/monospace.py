"""Text with columns side by side (as ``pdftotext -layout`` prints a page) to its lines in reading order.

The page is a grid of characters, and read as a printed page is, from what is seen in the grid:

grid_pieces   the lines of the text to pieces, cut where a column begins
grid_frames   pieces to frames: running text, headlines, bylines, captions
grid_order    frames to threads: which frame goes on in which, and in what order they are read

Positions are counted in characters, for the tools that print such pages give an ideograph one position, as a letter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from jdtool.layout.grid_frames import GridFrame, grid_frames
from jdtool.layout.grid_order import threads_of
from jdtool.layout.grid_pieces import Piece, pieces_of
from jdtool.patterns import lazy
from jdtool.press import folio
from jdtool.text.lines import ends_sentence

_RUN = lazy(r"\S+(?: \S+)*")
_LEAST_ROWS = 12  # rows with several runs that a page of columns has at least …
_LEAST_SHARE = 0.25  # … and their share of its rows
_RECURS = 3  # rows in which an edge of a column occurs
_RECURRING = 0.6  # share of the runs that begin at such an edge
_RUN_OF_TEXT = 8  # characters; the cells of a table are shorter
_MARGIN = 8  # rows with text at the head of a page, and …
_FOOT = 3  # … at its foot, where the folio line may be
_HEAD = 2  # rows in which all that stands beside the folio line belongs to it
_FOLIO = 20  # characters at most in a part of the folio line
_GAP = 1.5  # times the usual step: a blank line
_INDENT = "　　"


class Linear(NamedTuple):
    """The text of a page in reading order; blank lines separate frames."""

    text: str
    numbers: tuple[tuple[int, ...], ...]
    """For each of its lines the lines of the page that it comes from, counted from 0: several for a vertical line."""


_Line = tuple[str, tuple[int, ...]]
_BLANK: _Line = ("", ())


def linear_text(text: str) -> Linear | None:
    """The text of a page to the same text column by column; None where it has no columns side by side.

    >>> left = ["渡轮公司昨天宣布说，", "两条航线的末班船将推", "迟到晚上十点三十分。"] * 5
    >>> right = ["江边的灯会今天晚上开", "幕，市民可以从东门入", "场，观灯不收取费用。"] * 5
    >>> page = "\\n".join(f"{a}    {b}" for a, b in zip(left, right))
    >>> linear_text(page).text.split("\\n")[14:17]
    ['迟到晚上十点三十分。', '', '江边的灯会今天晚上开']
    """
    if not _has_columns(text):
        return None
    margin, rows = _without_folio(list(pieces_of(text)))
    lines: list[_Line] = [(piece.text, (piece.row,)) for piece in margin]
    for thread in threads_of(grid_frames(rows)):
        for above in thread.above:
            lines += [_BLANK, *_lines_of(above, indents=False)]
        lines += [_BLANK, *(line for frame in thread.frames for line in _lines_of(frame))]
    lines = [line for before, line in pairwise([_BLANK, *lines]) if line[0] or before[0]]
    return Linear("\n".join(line for line, _ in lines), tuple(rows for _, rows in lines))


def _has_columns(text: str) -> bool:
    """True where many rows hold several runs of text, and those begin at positions that recur."""
    rows = [[(match.start(), match.end()) for match in _RUN.finditer(line)] for line in text.split("\n")]
    rows = [row for row in rows if row]
    several = [row for row in rows if len(row) > 1]
    if len(several) < max(_LEAST_ROWS, _LEAST_SHARE * len(rows)):
        return False
    starts = [start for row in several for start, _ in row[1:]]
    count = Counter(starts)
    recurring = sum(count[start] >= _RECURS for start in starts)
    lengths = [end - start for row in several for start, end in row]
    return recurring >= _RECURRING * len(starts) and median(lengths) >= _RUN_OF_TEXT


def _without_folio(rows: Sequence[list[Piece]]) -> tuple[list[Piece], list[list[Piece]]]:
    """The parts of the folio line at the head or the foot of the page, and all other pieces row by row."""
    outside = [*rows[:_MARGIN], *rows[max(_MARGIN, len(rows) - _FOOT) :]]
    margin: list[Piece] = []
    for k, row in enumerate(outside):
        parts = [piece for piece in row if len(piece.text) < _FOLIO and folio.is_furniture(piece.text)]
        margin += [piece for piece in row if len(piece.text) < _FOLIO] if parts and k < _HEAD else parts
    others = [[piece for piece in row if piece not in margin] for row in rows]
    return margin, [row for row in others if row]


def _lines_of(frame: GridFrame, indents: bool = True) -> Iterator[_Line]:
    """A frame to its lines: paragraphs begin with an indent, vertical lines are read from right to left."""
    if frame.vertical:
        columns = ["".join(piece.text.split()) for piece in frame.pieces]
        rows = tuple(piece.row for piece in frame.pieces)
        yield from (("".join(line), rows) for line in reversed(list(zip(*columns, strict=True))))
        return
    before: Piece | None = None
    gap = _GAP * frame.step
    for piece in frame.pieces:
        if before and piece.row - before.row > gap and ends_sentence(before.text):
            yield _BLANK
        text = " ".join(piece.text.split())
        yield (_INDENT + text if indents and frame.opens(piece) else text), (piece.row,)
        before = piece
