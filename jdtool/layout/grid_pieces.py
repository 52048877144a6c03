"""Text with columns side by side to the pieces of its lines: cut where a column begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdtool.layout.grid_gaps import REACH, WIDEST_INSIDE, begins_column, measures_of
from jdtool.layout.grid_tokens import GridPiece, closed_up, joined, rows_of_text
from jdtool.press import datelines
from jdtool.text.widths import EM, width

_OPENING = 12  # characters of a dateline at the edge of a column, behind which a wide blank may stand
_AFTER_OPENING = "0123456789０１２３４５６７８９（(日月"


def pieces_of(text: str) -> Iterator[list[GridPiece]]:
    """The lines of a page that are not blank, each to its pieces from the left.

    >>> page = "\\n".join(["甲乙丙丁戊己庚 子丑寅卯"] * 5)
    >>> [piece.text for piece in next(pieces_of(page))]
    ['甲乙丙丁戊己庚', '子丑寅卯']
    """
    for row in _rejoined(list(_cut(text))):
        yield [closed_up(piece) for piece in row]


def _rejoined(rows: list[list[GridPiece]]) -> Iterator[list[GridPiece]]:
    """Pieces put together again that fill one line of their column together, where no column begins between them."""
    for at, row in enumerate(rows):
        around = rows[max(0, at - REACH) : at + REACH + 1]
        near = [p for other in around if other is not row and abs(other[0].row - row[0].row) <= REACH for p in other]
        whole = [row[0]]
        for piece in row[1:]:
            if _is_rest(whole[-1], piece, near):
                whole[-1] = joined(whole[-1], piece)
            else:
                whole.append(piece)
        yield whole


def _is_rest(before: GridPiece, piece: GridPiece, near: Sequence[GridPiece]) -> bool:
    """True where *piece* belongs to the line of *before*, by the pieces of the rows *near* it.

    Both fill no more than a line of their column does, and no column begins there; behind the first words of a dateline
    a blank may be wider.
    """
    opening = datelines.may_begin(before.text) and len(before.text) < _OPENING and piece.text[0] in _AFTER_OPENING
    if (not opening and piece.left - before.right > 2 * WIDEST_INSIDE) or (
        not opening and any(abs(other.left - piece.left) <= 1 for other in near)
    ):
        return False
    lines = [other for other in near if abs(other.left - before.left) <= 1 or 1 < before.left - other.left <= 4]
    if len(lines) < 3:
        return False
    edge = min(line.left for line in lines)
    full = sorted(width(line.text) for line in lines)[-2]
    if width(before.text) + width(piece.text) + (before.left - edge) * EM > full + EM:
        return False
    behind = [other.left for other in near if other.left > before.left + 4]
    return piece.right < min(behind, default=10**6)


def _cut(text: str) -> Iterator[list[GridPiece]]:
    rows = list(rows_of_text(text))
    measures = measures_of(rows)
    for at, row in enumerate(rows):
        pieces = [row.tokens[0]]
        for k, token in enumerate(row.tokens[1:], 1):
            if begins_column(rows, at, pieces[-1], k, measures):
                pieces.append(token)
            else:
                pieces[-1] = joined(pieces[-1], token)
        yield pieces
