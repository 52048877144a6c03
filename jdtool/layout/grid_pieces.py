"""Text with columns side by side to the pieces of its lines: cut where a column begins.

Columns begin at positions that recur. As a rule two blanks or more stand before one, but where columns are close it may
be a single blank, and a wide blank may stand inside a line that was justified or holds a dateline. The lines above and
below decide: either they begin at this position too, or their text runs across it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.press import bylines, datelines
from jdtool.text.widths import EM, width

_TOKEN = lazy(r"\S+")
_SPACED = lazy(r"(?<!\S)(?:\S{1,3} ){2,}\S{1,4}(?!\S)")  # a line justified by blanks between its characters
_DENSEST = 2.0  # characters between two blanks of such a line, on average
_REACH = 10  # lines of the text up and down that are asked …
_NEAREST = 4  # … until as many have answered on each side
_WIDEST_INSIDE = 6  # blanks that may stand inside a line
_ACROSS, _ACROSS_RATIO = 4, 3  # lines that run across a wide blank, and how many times more than begin behind it
_LEAST_COLUMN = 8  # ideographs in a full line
_FULL_LINES, _FULL_SHARE = 10, 0.08  # lines of one width at least, and their share of those of the most frequent width
_FILLED = 0.75  # em by which a full line may differ from that width
_RECURRING = 0.6  # the share of the lines around that have a column beginning near a position …
_NEAR = 3  # … so many positions
_CLOSE, _CLOSE_RATIO = 3, 2  # lines that begin behind a single blank, and how many times more than run across it
_OPENING = 12  # characters of a dateline at the edge of a column, behind which a wide blank may stand
_AFTER_OPENING = "0123456789０１２３４５６７８９（(日月"
_CLOSE_SPACED = 4  # the same inside a line of single characters
_ASIDE, _INDENTED, _LESS = 0.8, 0.5, 0.7
"""How much a line counts that begins a position aside, at the indent of this position, or at the edge that it is the
indent of: less than one that begins right there."""


class GridPiece(NamedTuple):
    """Part of one line that belongs to one column."""

    row: int
    """Of its line in the text, from 0."""
    left: int
    text: str

    @property
    def right(self) -> int:
        """The position behind its last character."""
        return self.left + len(self.text)


class _Row(NamedTuple):
    """What is seen of one line that is not blank."""

    number: int
    tokens: Sequence[GridPiece]
    inked: frozenset[int]
    """Positions of its text."""
    starts: frozenset[int]
    """Positions at which text begins behind a blank."""
    spaced: frozenset[int]
    """Positions inside text that has blanks between its characters."""


def pieces_of(text: str) -> Iterator[list[GridPiece]]:
    """The lines of a page that are not blank, each to its pieces from the left.

    >>> page = "\\n".join(["甲乙丙丁戊己庚 子丑寅卯"] * 5)
    >>> [piece.text for piece in next(pieces_of(page))]
    ['甲乙丙丁戊己庚', '子丑寅卯']
    """
    yield from _rejoined(list(_cut(text)))


def _rejoined(rows: list[list[GridPiece]]) -> Iterator[list[GridPiece]]:
    """Pieces put together again that fill one line of their column together, where no column begins between them."""
    for at, row in enumerate(rows):
        around = rows[max(0, at - _REACH) : at + _REACH + 1]
        near = [p for other in around if other is not row and abs(other[0].row - row[0].row) <= _REACH for p in other]
        whole = [row[0]]
        for piece in row[1:]:
            if _is_rest(whole[-1], piece, near):
                whole[-1] = _one(whole[-1], piece)
            else:
                whole.append(piece)
        yield whole


def _one(before: GridPiece, piece: GridPiece) -> GridPiece:
    return before._replace(text=before.text + " " * (piece.left - before.right) + piece.text)


def _is_rest(before: GridPiece, piece: GridPiece, near: Sequence[GridPiece]) -> bool:
    """True where *piece* belongs to the line of *before*, by the pieces of the rows *near* it.

    Both fill no more than a line of their column does, and no column begins there; behind the first words of a dateline
    a blank may be wider.
    """
    opening = datelines.may_begin(before.text) and len(before.text) < _OPENING and piece.text[0] in _AFTER_OPENING
    if (not opening and piece.left - before.right > 2 * _WIDEST_INSIDE) or (
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
    rows = [_row(number, line) for number, line in enumerate(text.split("\n")) if line.strip()]
    measures = _measures(rows)
    for at, row in enumerate(rows):
        pieces = [row.tokens[0]]
        for token in row.tokens[1:]:
            before = pieces[-1]
            if _begins_column(rows, at, before, token, measures):
                pieces.append(token)
            else:
                pieces[-1] = _one(before, token)
        yield pieces


def _row(number: int, line: str) -> _Row:
    tokens = [GridPiece(number, match.start(), match[0]) for match in _TOKEN.finditer(line)]
    inked = {position for token in tokens for position in range(token.left, token.right)}
    starts = {token.left for token in tokens}
    spaced: set[int] = set()
    for match in _SPACED.finditer(line):
        words = match[0].split()
        if sum(map(len, words)) <= _DENSEST * len(words):
            spaced.update(range(match.start() + 1, match.end()))
    return _Row(number, tokens, frozenset(inked | spaced), frozenset(starts - spaced), frozenset(spaced))


def _begins_column(
    rows: Sequence[_Row], at: int, before: GridPiece, token: GridPiece, measures: frozenset[int]
) -> bool:
    """True where *token*, which stands behind *before* in the same line, begins a column."""
    gap = token.left - before.right
    if gap > _WIDEST_INSIDE:
        return True
    spaced = gap == 1 and token.left in rows[at].spaced
    above, across_above = _support_beside(rows, at, -1, token.left, gap, spaced)
    below, across_below = _support_beside(rows, at, 1, token.left, gap, spaced)
    begin, across = above + below, across_above + across_below
    if gap == 1 and _fills(before, measures) and _recurs(rows, at, token.left):
        return True
    if gap > 1:
        return across < _ACROSS or across <= _ACROSS_RATIO * begin
    if spaced:
        return begin >= _CLOSE_SPACED and not across and min(above, below) >= 1
    if begin < _CLOSE or begin <= _CLOSE_RATIO * across:
        return False
    whole = f"{before.text} {token.text}"
    return not (bylines.is_candidate(whole) and bylines.parse(whole))


def _measures(rows: Sequence[_Row]) -> frozenset[int]:
    """The widths in ideographs that the full lines of columns have: those of many tokens."""
    widths = Counter(round(width(token.text) / EM) for row in rows for token in row.tokens)
    long = Counter({wide: count for wide, count in widths.items() if wide >= _LEAST_COLUMN})
    most = max(long.values(), default=0)
    return frozenset(wide for wide, count in long.items() if count >= max(_FULL_LINES, _FULL_SHARE * most))


def _fills(piece: GridPiece, measures: frozenset[int]) -> bool:
    """True where *piece* is as wide as full lines are, or as wide as one with an indent."""
    wide = width(" ".join(piece.text.split())) / EM
    return any(abs(wide + indent - full) <= _FILLED for full in measures for indent in (0, 2))


def _recurs(rows: Sequence[_Row], at: int, left: int) -> bool:
    """True where at most of the lines around text begins near this position."""
    near = [
        row for row in rows[max(0, at - _NEAREST) : at + _NEAREST + 1] if abs(row.number - rows[at].number) <= _REACH
    ]
    near = [row for row in near if row is not rows[at] and any(abs(place - left) <= _NEAR for place in row.inked)]
    begin = sum(any(abs(start - left) <= _NEAR for start in row.starts) for row in near)
    return begin >= _RECURRING * len(near) and begin >= 2


def _support_beside(rows: Sequence[_Row], at: int, step: int, left: int, gap: int, spaced: bool) -> tuple[float, int]:
    """The lines next to line *at* on one side: how much says that a column begins at *left*, how many run across."""
    begin, across, answers = 0.0, 0, 0
    k = at + step
    while 0 <= k < len(rows) and abs(rows[k].number - rows[at].number) <= _REACH and answers < _NEAREST:
        answer = _answer(rows[k], left, gap, spaced)
        begin += max(answer, 0.0)
        across += answer < 0
        answers += answer != 0
        k += step
    return begin, across


def _answer(row: _Row, left: int, gap: int, exact: bool) -> float:
    """How much *row* says that a column begins at *left*; below 0 where its text runs across, 0 where it says nothing.

    Positions vary by one from line to line where columns are close. *exact*: only this very position counts.
    """

    def starts(position: int) -> bool:
        return position in row.starts and position - 1 not in row.inked

    if left in row.starts:
        return 1.0
    if exact:
        return -float(left - 1 in row.inked)
    if gap > 1 and (starts(left - 2) or starts(left - 3)):
        return _LESS
    if starts(left - 1) or starts(left + 1):
        return _ASIDE
    if left - 1 in row.inked:
        return -1.0
    return _INDENTED if left + 2 in row.starts or left + 3 in row.starts else 0.0
