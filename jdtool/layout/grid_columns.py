"""Pieces of lines to frames: what stands one below another in one column, without a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from jdtool.layout.grid_tokens import GridPiece
from jdtool.press import datelines
from jdtool.text.lines import ends_sentence
from jdtool.text.widths import EM, width

INDENTS = range(2, 6)
"""Positions: the indent of a paragraph."""

_ASIDE = 3  # positions by which a line may begin beside the edge of a short frame
_STEP = 1.6  # lines from one line of a frame to the next
_FAR = 60  # rows of the text between them at most
_FULL = 0.7  # the share of the lines of a frame that are no wider than it is


class GridFrame(NamedTuple):
    """Pieces that stand one below another; of vertical lines, side by side, those of each row are one piece."""

    pieces: tuple[GridPiece, ...]
    edge: int
    """The position that its full lines begin at."""
    vertical: bool = False

    @property
    def left(self) -> int:
        return min(piece.left for piece in self.pieces)

    @property
    def right(self) -> int:
        return max(piece.right for piece in self.pieces)

    @property
    def top(self) -> int:
        return self.pieces[0].row

    @property
    def bottom(self) -> int:
        """The row behind its last."""
        return self.pieces[-1].row + 1

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def width(self) -> int:
        """Characters of its longest line."""
        return max(len(piece.text) for piece in self.pieces)

    @property
    def full(self) -> float:
        """The width of most of its lines in ideographs."""
        widths = sorted(map(self.em, self.pieces))
        return widths[int(_FULL * len(widths))]

    @property
    def is_open(self) -> bool:
        """True where it ends in mid-sentence."""
        return not ends_sentence(self.pieces[-1].text)

    def opens(self, piece: GridPiece) -> bool:
        """True where *piece* begins a paragraph."""
        return piece.left - self.edge in INDENTS

    def em(self, piece: GridPiece) -> float:
        """The width of a line in ideographs, its indent included."""
        return width(piece.text) / EM + (2 if self.opens(piece) else 0)


class _Column:
    """A frame that may go on in the rows below."""

    def __init__(self, piece: GridPiece, depth: float) -> None:
        self.pieces = [piece]
        self.depth = depth
        self._lefts = Counter([piece.left])

    @property
    def edge(self) -> int:
        """Where most of its lines begin; of a short one, the leftmost."""
        if len(self.pieces) <= 2:
            return min(self._lefts)
        return min(self._lefts, key=lambda left: (-self._lefts[left], left))

    @property
    def last(self) -> GridPiece:
        return self.pieces[-1]

    def add(self, piece: GridPiece, depth: float) -> None:
        self.pieces.append(piece)
        self.depth = depth
        self._lefts[piece.left] += 1

    def takes(self, piece: GridPiece, depth: float) -> bool:
        """True where *piece*, at a depth of so many lines, may be the next line."""
        if not 0 < depth - self.depth < _STEP:
            return False
        closed = ends_sentence(self.last.text)
        if closed and datelines.begins(piece.text):
            return False
        aside = piece.left - self.edge
        if len(self.pieces) > 2:
            return -1 <= aside <= INDENTS[-1]
        return -_ASIDE <= aside <= (INDENTS[-1] if closed else _ASIDE if len(self.pieces) > 1 else 1)

    @property
    def frame(self) -> GridFrame:
        return GridFrame(tuple(self.pieces), self.edge)


def columns_of(
    rows: Sequence[Sequence[GridPiece]], depth: Mapping[int, float], without: set[GridPiece]
) -> Iterator[GridFrame]:
    """Rows to frames, each as far down as its column goes on without a gap; pieces *without* are left out."""
    growing: list[_Column] = []
    for row in rows:
        here = depth[row[0].row]
        for column in [c for c in growing if row[0].row - c.last.row > _FAR]:
            growing.remove(column)
            yield column.frame
        pieces = [piece for piece in row if piece not in without]
        fits = [
            (abs(piece.left - column.edge), k, at, column)
            for k, piece in enumerate(pieces)
            for at, column in enumerate(growing)
            if column.takes(piece, here)
        ]
        used: set[int] = set()
        grown: list[_Column] = []
        for _, k, _, column in sorted(fits, key=lambda fit: fit[:3]):
            if k not in used and column not in grown:
                column.add(pieces[k], here)
                used.add(k)
                grown.append(column)
        for piece in [piece for k, piece in enumerate(pieces) if k not in used]:
            for column in [c for c in growing if c not in grown and _covers(piece, c.edge)]:
                growing.remove(column)
                yield column.frame
            growing.append(_Column(piece, here))
    for column in growing:
        yield column.frame


def _covers(piece: GridPiece, edge: int) -> bool:
    """True where *piece* stands over the beginning of a column, which therefore ends above it."""
    return edge < piece.right and piece.left < edge + 6
