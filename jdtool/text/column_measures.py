"""How the lines of one column are measured: as printed, where a Latin letter takes half an ideograph, or by counting.

Editors and terminals wrap as printed; programs that count characters give a letter as much room as an ideograph, and
some cut words in two. Which of them wrapped a text is seen by how many lines reach the edge exactly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.text.endings import NEVER_FIRST
from jdtool.text.line_measures import Lines
from jdtool.text.widths import EM, LONGEST_UNIT, unit, width

HALF = EM // 2  # a Latin letter

_UNIT = lazy(r"(?:[“‘「『《〈（【〔(\[]*[A-Za-z0-9@_./:%'-]+|.)[，。、；：！？”’）》」』％,.;:!?)\]]*")
_CHARACTER = lazy(".[，。、；：！？”’）》」』]?")
_WORD, _LONG_WORD = lazy("[A-Za-z0-9]"), lazy("[A-Za-z0-9]{2}")  # a short one ends at the edge by chance
_ENOUGH = 3  # lines before words that show, in print, whether words are cut
_MOST = 0.8  # so many lines before a word end exactly where the column does, where words are cut


class ColumnMeasure(NamedTuple):
    """The extents of lines, their leads counted in, and of what cannot be parted at a line's beginning."""

    extents: list[int]
    unit: Callable[[str], int]
    cuts_words: bool = False
    """True where lines end at the edge whatever stands there: in the middle of a word, before a blank."""


def as_printed(lines: Lines) -> ColumnMeasure:
    """Lines to their widths in print."""
    return ColumnMeasure([w + lead for w, lead in zip(lines.widths, lines.leads, strict=True)], unit)


def by_count(lines: Lines, own: Sequence[int]) -> ColumnMeasure | None:
    """Lines to their numbers of characters, an ideograph's width each; None where that makes no difference.

    *own* are the lines that belong to the column.
    """
    counts = [EM * len(text) for text in lines.texts]
    if counts == lines.widths:
        return None
    extents = [c + (EM if lead == 2 else lead) for c, lead in zip(counts, lines.leads, strict=True)]
    before_words = _before_words(lines, extents, own)
    cuts_words = bool(before_words) and _reach(before_words, EM)
    return ColumnMeasure(extents, _count_of_character if cuts_words else _count_of_word, cuts_words)


def with_words_cut(printed: ColumnMeasure, lines: Lines, own: Sequence[int]) -> ColumnMeasure:
    """A measure in print, for lines that end at the edge in the middle of words where these do so."""
    before_words = _before_words(lines, printed.extents, own, _LONG_WORD)
    if len(before_words) < _ENOUGH or not _reach(before_words, HALF):
        return printed
    return ColumnMeasure(printed.extents, _width_of_character, cuts_words=True)


def _before_words(lines: Lines, extents: Sequence[int], own: Sequence[int], word: re.Pattern[str] = _WORD) -> list[int]:
    """By how much each line before a Latin word or a number stays behind the edge."""
    inner = Counter(extents[k] for k in own if not lines.endings[k] and lines.texts[k][-1] not in NEVER_FIRST)
    edge = max(inner, key=lambda extent: (inner[extent], extent), default=0)
    return [edge - extents[k] for k in own[:-1] if not lines.endings[k] and word.match(lines.texts[k + 1])]


def _reach(short: Sequence[int], tolerance: int) -> bool:
    """True where nearly all of those lines reach the edge, but for a blank that was taken out behind them."""
    return sum(0 <= s <= tolerance for s in short) >= _MOST * len(short)


def _width_of_character(text: str) -> int:
    together = _CHARACTER.match(text)
    return width(together[0]) if together else EM


def _count_of_character(text: str) -> int:
    together = _CHARACTER.match(text)
    return EM * len(together[0]) if together else EM


def _count_of_word(text: str) -> int:
    together = _UNIT.match(text)
    return min(EM * len(together[0]), 2 * LONGEST_UNIT) if together else EM
