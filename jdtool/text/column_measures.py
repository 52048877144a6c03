"""How the lines of one column are measured: as printed, where a Latin letter takes half an ideograph, or by counting.

Editors and terminals wrap as printed; programs that count characters give a letter as much room as an ideograph, and
some cut words in two. Which of them wrapped a text is seen by how many lines reach the edge exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.text.line_measures import Lines
from jdtool.text.widths import EM, unit

_UNIT = lazy("(?:[A-Za-z0-9]+|.)[，。、；：！？”’）》」』]*")
_CHARACTER = lazy(".[，。、；：！？”’）》」』]?")
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
    edge = max((extents[k] for k in own), default=0)
    before_words = [
        edge - extents[k]
        for k in own[:-1]
        if not lines.endings[k] and lines.texts[k + 1][0].isascii() and lines.texts[k + 1][0].isalnum()
    ]
    exact = sum(short <= EM for short in before_words)
    cuts_words = bool(before_words) and exact >= _MOST * len(before_words)
    return ColumnMeasure(extents, _count_of_character if cuts_words else _count_of_word, cuts_words)


def _count_of_character(text: str) -> int:
    together = _CHARACTER.match(text)
    return EM * len(together[0]) if together else EM


def _count_of_word(text: str) -> int:
    together = _UNIT.match(text)
    return EM * len(together[0]) if together else EM
