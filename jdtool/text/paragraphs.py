"""Hard-wrapped lines to paragraphs, for Chinese text set in columns of any width.

A compositor fills every line of a column but the last of a paragraph. So a line goes on in the next one if it is
full: if the next line's first word had no room left on it. How wide the column is stands nowhere; it is read off
the lines beside, for a line that does not end as a sentence ends has to be a full one. Where a full line ends just
as a sentence ends, the marks of the house decide: an indent, a blank line, or neither.

Widths are in quarters of an ideograph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from jdtool.text.endings import NEVER_FIRST, is_trailer
from jdtool.text.line_measures import Lines
from jdtool.text.list_items import is_item
from jdtool.text.widths import EM, LONG, unit

_RAG = 6  # how far a full line may stay behind its column: squeezed punctuation, digits of other widths
_DISPLAY = 20  # a line so much shorter than the text beside it is no full line of it, whatever it ends with
_ENOUGH = 3  # paragraphs' ends that have to be seen to know a house's habits
_AHEAD = 4  # how many lines ahead the column's width is looked for


def paragraphs(lines: Sequence[str]) -> list[list[int]]:
    """The lines of one body, blank ones among them, as paragraphs: for each, the indices of its lines.

    *lines* come as printed, with their indents. Blank lines belong to no paragraph.

    >>> paragraphs(["　　小城昨日下了一", "场大雪，交通一度", "", "中断。", "　　到傍晚，积雪已", "经清除。"])
    [[0, 1, 3], [4, 5]]
    """
    body = Lines.of(lines)
    return [[body.numbers[k] for k in group] for group in Body(body).groups()]


class ParagraphStyle(NamedTuple):
    """What separates paragraphs: indents, blank lines, indents that got lost on the way; and how sure that is."""

    by_indent: bool
    by_gap: bool
    lost_indent: bool
    evidence: int
    """At how many ends of paragraphs it was observed."""


class Body:
    """The lines of one body, separated into paragraphs by its own style, or by *style* where it shows too little."""

    def __init__(self, lines: Lines, style: ParagraphStyle | None = None) -> None:
        self.texts, self.widths, self.endings = lines.texts, lines.indented_widths(), lines.endings
        self.gaps, self.indented, self.counted = lines.gaps, lines.indented, lines.counted
        self._line_goes_on = lines.goes_on
        self.ahead = _ahead(self.widths, self.endings)
        self.column = 0  # the width of the last full line of the paragraph that stands open
        self.above = 0  # the same of the paragraphs above
        self.style = self._habits()
        if style:
            self.fall_back_on(style)

    def fall_back_on(self, style: ParagraphStyle) -> None:
        """Take *style* where these lines show too little of their own."""
        if self.style.evidence < _ENOUGH <= style.evidence:
            self.style = style

    @cached_property
    def usual(self) -> int:
        """The width that full lines have in this body: the widest that is not rare. A comma at the end may hang out."""
        lines = zip(self.widths, self.endings, self.texts, strict=True)
        full = [w for w, end, text in lines if not end and text[-1] not in "，、"]
        return max((w for w, count in Counter(full).items() if count * 8 >= len(full)), default=0)

    @cached_property
    def hangs(self) -> bool:
        """True where marks hang out of the column."""
        return max(self.widths) > self.usual + 2

    def _habits(self) -> ParagraphStyle:
        """The house's habits, asked of lines that surely end a paragraph: with a stop, well short of the column."""
        sure = indent = gap = firsts = hollow = 0
        widths, endings, ahead = self.widths, self.endings, self.ahead
        if endings and not (endings[0] or any(self.indented)):
            firsts, hollow = 1, int(self._has_lost_indent(0))
        for k in [k for k, end in enumerate(endings[:-1], 1) if end == 2]:
            if widths[k - 1] < ahead[k] - 2 * EM:
                sure += 1
                if self.indented[k]:
                    indent += 1
                    continue
                gap += self.gaps[k]
                if not endings[k]:
                    firsts += 1
                    hollow += self._has_lost_indent(k)
        by_indent = indent * 2 > sure if sure else any(self.indented)
        by_gap = not by_indent and (gap > 0 or sure < 2)
        below_full = 0 if by_indent else self._lost_indents_below_full_lines()
        lost = not by_indent and (hollow + below_full) * 3 > (firsts + below_full) * 2
        return ParagraphStyle(by_indent, by_gap, lost, sure + (below_full if lost else 0))

    def _lost_indents_below_full_lines(self) -> int:
        """How many lines have lost their indent below a full line that ends a sentence: else such a line is rare."""
        ends = [k for k, end in enumerate(self.endings[:-1], 1) if end == 2 and not self.endings[k]]
        full = [k for k in ends if self.widths[k - 1] >= self.ahead[k] - 2 * EM]
        return sum(self._has_lost_indent(k) for k in full)

    def groups(self) -> list[list[int]]:
        """The paragraphs: for each, which of the lines belong to it."""
        if not self.texts:
            return []
        group = [0]
        groups = [group]
        widths, endings, indented, ahead = self.widths, self.endings, self.indented, self.ahead
        for k in range(1, len(widths)):
            mine = widths[k - 1]
            if not (endings[k - 1] or indented[k] or self.counted[k]) and mine <= LONG and mine * 4 >= ahead[k] * 3:
                self.column = self.above = mine  # the common case, in the middle of a paragraph
                group.append(k)
            elif self._parted(k):
                self.column = 0
                group = [k]
                groups.append(group)
            else:
                if not endings[k - 1]:
                    self.column = self.above = mine
                group.append(k)
        return groups

    def _parted(self, k: int) -> bool:
        end = self.endings[k - 1]
        if self.texts[k][0] in NEVER_FIRST:
            return False
        if self.counted[k]:
            return not (end and is_trailer(self.texts[k]))
        if not (self.gaps[k] or self.indented[k]) and self._line_goes_on(k):
            return False
        if self.indented[k] and (self.style.by_indent or end == 2):
            return not (end and is_trailer(self.texts[k]))
        if not end:
            return self.widths[k - 1] > LONG or self._display(k)
        if is_trailer(self.texts[k]):
            return False
        full = self._full(k)
        if is_item(self.texts[k]) and (end == 2 or not full):
            return True
        if full is None:
            return self.gaps[k] or (end == 2 and not self.style.by_indent)
        if not full:
            return True
        if self.style.lost_indent and not self.endings[k]:
            if self._has_lost_indent(k):
                return True
            if self.widths[k] > max(self.column, self.ahead[k]) - EM:
                return False
        return end == 2 and self.gaps[k] and self.style.by_gap

    def _has_lost_indent(self, k: int) -> bool:
        """True where line *k* goes on in the next one, but leaves the room of an indent: it has lost it."""
        if k + 1 == len(self.texts):
            return False
        wide = self.ahead[k + 1]
        if abs(self.widths[k + 1] - self.usual) <= 2:
            wide = max(wide, self.usual)  # the next line is full, though it ends a sentence
        if self.column and self.column < wide - 3 * EM:
            wide = self.column
        if not wide - 3 * EM - _RAG < self.widths[k] < wide:
            return False
        if abs(wide - self.usual) <= _RAG:
            wide = self.usual
        mine = self.widths[k] - (EM if self.hangs and self.texts[k][-1] in "，、" else 0)
        return wide - 3 * EM - 2 < mine <= wide - max(unit(self.texts[k + 1]), EM) - 2

    def _full(self, k: int) -> bool | None:
        """True where line *k* - 1 fills its column, None where the column is not known."""
        mine = self.widths[k - 1]
        wide = self.column or self.ahead[k] or self.above
        if not (self.column or self.style.by_indent) and abs(mine - self.above) <= EM:
            wide = self.above
        if not wide or mine > wide + 2 * EM:
            return None
        if self.style.by_indent or self.style.by_gap:
            return mine + unit(self.texts[k]) > wide - _RAG
        if abs(wide - self.usual) <= _RAG:
            wide = self.usual
        return mine + unit(self.texts[k]) > wide

    def _display(self, k: int) -> bool:
        """True where line *k* - 1, which does not end a sentence, is too short for the text beside it: a heading."""
        wide = self.ahead[k]
        if self.column:
            wide = min(wide, self.column) if wide else self.column
        mine = self.widths[k - 1]
        return mine + max(unit(self.texts[k]), EM) + _DISPLAY <= wide


def _ahead(widths: Sequence[int], endings: Sequence[int]) -> list[int]:
    """For each line the width of the next line, itself included, that does not end a sentence; 0 where none is near."""
    ahead = [0] * len(widths)
    width = at = 0
    for k in range(len(widths) - 1, -1, -1):
        if widths[k] > LONG:
            width = 0
        elif not endings[k]:
            width, at = widths[k], k
        if at - k < _AHEAD:
            ahead[k] = width
    return ahead
