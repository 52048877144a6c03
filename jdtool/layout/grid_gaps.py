"""A blank inside a line of text to whether a column begins behind it.

Columns begin at positions that recur. As a rule two blanks or more stand before one, but where columns are close it may
be a single blank, and a wide blank may stand inside a line that was justified or holds a dateline. The lines above and
below say whether they begin at this position too, or their text runs across it; the words on both sides say whether
they are whole lines of columns, or go on. Each of these is a feature with a weight in grid_weights.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from jdtool.layout.grid_tokens import GridPiece, GridRow
from jdtool.layout.grid_weights import WEIGHTS
from jdtool.layout.seam_words import word_across
from jdtool.press import bylines, datelines
from jdtool.text.lines import ends_sentence
from jdtool.text.widths import EM, width

REACH = 10
"""Lines of the text up and down that are asked …"""
WIDEST_INSIDE = 6
"""Blanks that may stand inside a line."""

_NEAREST = 4  # … until as many have answered on each side
_LEAST_COLUMN = 8  # ideographs in a full line
_FULL_LINES, _FULL_SHARE = 10, 0.08  # lines of one width at least, and their share of those of the most frequent width
_FILLED, _NEARLY = 0.75, 1.6  # em by which a full line may differ from that width, and one with marks set close
_OPENING = 12  # characters of a dateline at the edge of a column
_NEVER_FIRST = "，。、；：！？”’）》」』,.;:!?)‰%℃"  # in a line
_ASIDE, _INDENTED, _LESS = 0.8, 0.5, 0.7
"""How much a line counts that begins a position aside, at the indent of this position, or at the edge that it is the
indent of: less than one that begins right there."""

Measures = frozenset[int]
"""The widths in ideographs that the full lines of columns have."""


def begins_column(rows: Sequence[GridRow], at: int, before: GridPiece, k: int, measures: Measures) -> bool:
    """True where token *k* of row *at* begins a column; *before* is what stands before it in the same line."""
    if rows[at].tokens[k].left - before.right > WIDEST_INSIDE:
        return True
    features = gap_features(rows, at, before, k, measures)
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items()) > 0


def gap_features(rows: Sequence[GridRow], at: int, before: GridPiece, k: int, measures: Measures) -> dict[str, float]:
    """What is seen of the blank before token *k* of row *at*, which is no wider than a line may have inside."""
    row, token = rows[at], rows[at].tokens[k]
    gap = token.left - before.right
    spaced = gap == 1 and token.left in row.spaced
    kind = "spaced line" if spaced else "one blank" if gap == 1 else "blanks"
    above, across_above = _support_beside(rows, at, -1, token.left, gap, spaced)
    below, across_below = _support_beside(rows, at, 1, token.left, gap, spaced)
    across = across_above + across_below
    features = {"": 1.0, ": lines begin here": (above + below) / 4, ": lines run across": across / 4}
    if not spaced:
        features[": more than three"] = float(gap > 3)
        features[": lines begin here above and below"] = float(min(above, below) > 0)
        features[": no line runs across"] = float(not across)
        features |= _words(before, token)
    features |= _fullness(before, row.tokens[k:], measures)
    return {f"{kind}{name}": value for name, value in features.items() if value}


def _words(before: GridPiece, token: GridPiece) -> dict[str, float]:
    """What the words on both sides of a blank say."""
    last, first = before.text[-1], token.text[0]
    whole = f"{before.text} {token.text}"
    in_digits = any(char.isascii() and char.isalnum() for char in (last, first))
    return {
        ": digits or letters beside it": float(in_digits),
        ": word across": float(not in_digits and word_across(before.text, token.text)),
        ": mark behind": float(first in _NEVER_FIRST),
        ": sentence ends": float(ends_sentence(before.text)),
        ": inside a dateline": float(len(before.text) < _OPENING and datelines.may_begin(before.text)),
        ": inside a byline": float(bylines.is_candidate(whole) and bylines.parse(whole) is not None),
    }


def _fullness(before: GridPiece, behind: Sequence[GridPiece], measures: Measures) -> dict[str, float]:
    """Whether what stands before a blank, and behind it, fills a line of a column."""
    lack, lack_behind = _lack(_em(before.text), measures), min(_lack(wide, measures) for wide in _widths(behind))
    both = _em(before.text) + _em(behind[0].text)
    return {
        ": full line before": float(lack <= _FILLED),
        ": full line behind": float(lack_behind <= _FILLED),
        ": nearly full line behind": float(_FILLED < lack_behind <= _NEARLY),
        ": full lines on both sides": float(max(lack, lack_behind) <= _FILLED),
        ": wider than any column": float(both > max(measures, default=10**6) + _NEARLY),
    }


def _widths(tokens: Sequence[GridPiece]) -> list[float]:
    """How wide the first tokens are together, up to the next wider blank: of one, of two, and so on."""
    widths = [_em(tokens[0].text)]
    for before, token in pairwise(tokens):
        if token.left - before.right > 1:
            break
        widths.append(widths[-1] + _em(f" {token.text}"))
    return widths


def _em(text: str) -> float:
    return width(text) / EM


def _lack(wide: float, measures: Measures) -> float:
    """By how much a line differs from a full one, or from a full one behind an indent."""
    return min((abs(wide + indent - full) for full in measures for indent in (0, 2)), default=99.0)


def measures_of(rows: Sequence[GridRow]) -> Measures:
    """The widths in ideographs that the full lines of columns have: those of many tokens."""
    widths = Counter(round(width(token.text) / EM) for row in rows for token in row.tokens)
    long = Counter({wide: count for wide, count in widths.items() if wide >= _LEAST_COLUMN})
    most = max(long.values(), default=0)
    return frozenset(wide for wide, count in long.items() if count >= max(_FULL_LINES, _FULL_SHARE * most))


def _support_beside(
    rows: Sequence[GridRow], at: int, step: int, left: int, gap: int, spaced: bool
) -> tuple[float, int]:
    """The lines next to line *at* on one side: how much says that a column begins at *left*, how many run across."""
    begin, across, answers = 0.0, 0, 0
    k = at + step
    while 0 <= k < len(rows) and abs(rows[k].number - rows[at].number) <= REACH and answers < _NEAREST:
        answer = _answer(rows[k], left, gap, spaced)
        begin += max(answer, 0.0)
        across += answer < 0
        answers += answer != 0
        k += step
    return begin, across


def _answer(row: GridRow, left: int, gap: int, exact: bool) -> float:
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
