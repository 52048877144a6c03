"""Text set in one column: its width, and from that its paragraphs.

A book, a letter or a mail is wrapped at one width. Then no line is wider, many lines are just as wide, and a line
goes on in the next one exactly if the next one's first word had no room left on it. Newspaper pages, where columns of
several widths stand one below the other, are read by `paragraphs`.

Widths are in quarters of an ideograph, as in `paragraphs`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.text.column_measures import ColumnMeasure, as_printed, by_count, with_words_cut
from jdtool.text.edge_stops import EdgeStops, open_quotations
from jdtool.text.endings import NEVER_FIRST, is_note, is_trailer
from jdtool.text.line_measures import Lines
from jdtool.text.list_items import is_item
from jdtool.text.widths import EM, LONG

_HANG = 6  # punctuation may hang out of the column by so much
_RAGGED = 10  # a full line lacks no more, but for a long word that had no room
_WIDER = 50  # of so many lines one may be wider than the column: an address of the web, a heading
_EDGE = 14  # of so many lines one at least reaches the edge
_SHORT = 16 * EM  # a column narrower than this needs more evidence: it may be verse or a list
_WIDE = 20 * EM  # lines of this width that are alike are no verse and no list
PAUSE = lazy("[，。、；！？;!?](?=.)|[,.](?=[^0-9])")
MARK = lazy("[，。、；：！？]")
STOP = lazy("[。！？；;!?…．]|[.](?![0-9A-Za-z])")
_RUN = 4  # so many full lines are a column, though no sentence ends
_HARDLY = 8  # where marks hang, fewer of so many full lines end out there without one
_FEW = 8  # fewer than one of so many lines with a mark inside may be verse
_NEARLY = 12  # of so many lines all but one
_COUNT = 4  # the number of an item has no more characters
PAUSES = frozenset("，、；：,;:")


class Marks(NamedTuple):
    """What separates the paragraphs of a text."""

    indent: bool
    gap: bool


class Column:
    """Lines of one column; *fixed* ones (code, tables, verse) are never joined and say nothing about its width."""

    def __init__(self, lines: Lines, fixed: Sequence[bool]) -> None:
        self.lines, self.fixed = lines, fixed
        self.own = [k for k, other in enumerate(fixed) if not other]
        self.measure = self._measure()
        self.extents = self.measure.extents
        self.width = self._width()
        if self.width:
            self.full = self._full_lines()
            self.indented = self._indents()
            self.marks = self._marks()
            self.gaps_everywhere = sum(lines.gaps) * 2 > len(lines.gaps)  # then a blank line separates nothing
            self.stops = None if self.marks.indent or self.marks.gap else self._stops()

    # --- how wide the column is

    def _measure(self) -> ColumnMeasure:
        """As printed, or by count where more of the lines that this makes a difference to reach the edge."""
        in_print = as_printed(self.lines)
        by_character = by_count(self.lines, self.own)
        if by_character:
            other = [
                k for k in self.own if not self.lines.endings[k] and by_character.extents[k] != in_print.extents[k]
            ]
            if self._at_edge(by_character, other, 0) > self._at_edge(in_print, other, 2):
                return by_character
            return with_words_cut(in_print, self.lines, self.own)
        return in_print

    @cached_property
    def units(self) -> list[int]:
        """For each line the width of what cannot be parted at its beginning."""
        unit = self.measure.unit
        return [EM if _opens_with_ideographs(text) else unit(text) for text in self.lines.texts]

    def _at_edge(self, measure: ColumnMeasure, lines: Sequence[int], tolerance: int) -> int:
        """How many of the *lines* reach the edge, by a measure."""
        edge = self._edge(measure)
        return sum([abs(measure.extents[k] - edge) <= tolerance for k in lines])

    def _width(self) -> int:
        """The width of the column, 0 where there is none."""
        own, endings = self.own, self.lines.endings
        if len(own) < 3:
            return 0
        edge = self._edge(self.measure)
        if not 4 * EM <= edge <= LONG:
            return 0
        at_edge = [k for k in own if edge - _RAGGED < self.extents[k] <= edge + _HANG]
        goes_on = [k for k in at_edge if endings[k] < 2]
        if len(goes_on) < 2 or len(goes_on) * 2 < len(at_edge) or len(at_edge) * _EDGE < len(own):
            return 0
        has_sentences = any(STOP.search(self.lines.texts[k]) for k in own) or self._are_clauses(at_edge)
        if has_sentences and self._is_wrapped(edge):
            return edge
        pauses = sum([PAUSE.search(self.lines.texts[k]) is not None for k in own])
        may_be_verse = edge < _SHORT and pauses * _FEW < len(own)
        return 0 if may_be_verse or not self._is_parted(edge) else edge

    def _is_parted(self, edge: int) -> bool:
        """True where indents or blank lines stand behind nearly all short lines and hardly any full one.

        Only paragraphs that were wrapped look so, whether their sentences end or not.
        """
        lines = self.lines
        parted = {True: 0, False: 0}  # by whether the line above is full
        whole = {True: 0, False: 0}
        for k, after in pairwise(self.own):
            if after == k + 1:
                is_full = self.extents[k] + self.units[after] > edge - 2
                is_apart = lines.gaps[after] or lines.leads[after] > lines.leads[k] or lines.indented[after]
                (parted if is_apart else whole)[is_full] += 1
        return (
            min(whole[True], parted[False]) >= _RUN
            and parted[False] >= _NEARLY * whole[False]
            and whole[True] >= _NEARLY * parted[True] / 3
        )

    def _are_clauses(self, lines: Sequence[int]) -> bool:
        """True for several lines of which half have punctuation inside; else they may be a list without stops."""
        return len(lines) >= _RUN and 2 * sum(PAUSE.search(self.lines.texts[k]) is not None for k in lines) >= len(
            lines
        )

    def _edge(self, measure: ColumnMeasure) -> int:
        """The width that lines often have and hardly any exceeds; where marks hang out of the column, without these."""
        extents = measure.extents
        ordered = sorted([extents[k] for k in self.own])
        edge = _usual_edge(ordered, ordered)
        if not edge:
            return 0
        texts = self.lines.texts
        even = sorted([extents[k] for k in self.own if texts[k][-1] not in NEVER_FIRST])
        if (len(even) - bisect_left(even, edge - 1)) * _HARDLY > len(even):
            return edge
        inner = _usual_edge(even, ordered)
        if not inner or inner >= edge:
            return edge
        wider, at_inner = len(even) - bisect_right(even, inner + 1), even.count(inner)
        return inner if wider * _HARDLY < at_inner else edge

    def _is_wrapped(self, edge: int) -> bool:
        """True where lines end at the edge in the middle of clauses, as wrapped text does and verse does not.

        Many lines that end an indent's width before the edge say that indents got lost, and neighbours of another
        width that there are several columns: both are for `paragraphs`.
        """
        texts, endings, extents, units = self.lines.texts, self.lines.endings, self.extents, self.units
        any_lead = any(self.lines.leads)
        broken = behind = short = lost = narrow = 0
        for k, after in pairwise(self.own):
            if after != k + 1 or endings[k] or after in self.lines.breaks:
                continue
            if extents[k] + units[after] > edge - 2:
                broken += texts[k][-1] not in PAUSES
                behind += 1
            else:
                short += 1
                lost += not any_lead and extents[k] > edge - 4 * EM
                narrow += self._is_narrow(k, edge)
        if behind < 2 or broken * 3 < behind or lost * 6 > behind or narrow * 4 > behind:
            return False
        has_pause = (PAUSE.search(texts[k]) is not None for k in self.own)
        if not (any(has_pause) if edge >= _SHORT else sum(has_pause) * 4 >= len(self.own) and short * 4 <= behind):
            return False
        return short <= 2 * behind or (edge >= _WIDE and behind > 2)

    def _is_narrow(self, k: int, edge: int) -> bool:
        """True where line *k* and the next are running text of one width, which is not that of the column."""
        one, other = self.extents[k], self.extents[k + 1]
        if abs(one - other) > _HANG or other > edge - _RAGGED:
            return False
        return any(PAUSE.search(self.lines.texts[j]) for j in (k, k + 1))

    # --- lines to paragraphs

    def _full_lines(self) -> list[bool]:
        """For each line whether the next one's first word had no room left on it."""
        edge = self.width - 2
        return [extent + unit > edge for extent, unit in zip(self.extents, self.units[1:], strict=False)] + [False]

    def _indents(self) -> list[bool]:
        """For each line whether it stands further in than lines that go on from the one above, or further out."""
        leads, endings = self.lines.leads, self.lines.endings
        going_on = sorted(leads[b] for a, b in pairwise(self.own) if self.full[a] and not endings[a])
        base = going_on[len(going_on) // 2] if going_on else 0
        if self.measure.cuts_words and not base:  # a blank between two words is no indent
            return [lead > 2 for lead in leads]
        return [abs(lead - base) > 1 for lead in leads]

    @cached_property
    def usual_lead(self) -> int:
        """The lead that most of the indented lines have; 0 where none is indented."""
        counts = Counter(self.lines.leads[k] for k in self.own if self.indented[k])
        return max(counts, key=lambda lead: counts[lead], default=0)

    def _marks(self) -> Marks:
        """What stands between paragraphs, asked of the lines that surely end one: closed and not full."""
        ends = [k for k in self.own if self.lines.endings[k] == 2 and not self.full[k] and k + 1 < len(self.full)]
        gaps = [k for k in self.own if k and self.lines.gaps[k]]
        within = sum(1 for k in gaps if self.full[k - 1] and not self.lines.endings[k - 1])
        indents = sum(self.indented[k + 1] for k in ends)
        apart = sum(self.lines.gaps[k + 1] for k in ends)
        has_indents = indents * 2 > len(ends) if ends else any(self.indented[1:])
        has_gaps = bool(gaps) and within * 3 < len(gaps) and (apart * 2 > len(ends) if ends else True)
        return Marks(has_indents, has_gaps)

    def _stops(self) -> EdgeStops:
        """What tells the stop of a paragraph from another one, where both stand at the edge."""
        own = [k for k in self.own if self.extents[k] <= self.width + 2 * EM]
        ends = [place for place, k in enumerate(own) if self.lines.endings[k] == 2 and not self.full[k]]
        return EdgeStops.of([self.lines.texts[k] for k in own], ends)

    def groups(self) -> list[list[int]]:
        """The paragraphs, and the fixed lines one by one: for each, which of the lines belong to it."""
        group = [0]
        groups = [group]
        lines, full, fixed, indented = self.lines, self.full, self.fixed, self.indented
        starts = [f or c or i or g for f, c, i, g in zip(fixed, lines.counted, indented, lines.gaps, strict=True)]
        limit = self.width + 2 * EM
        depth = read_to = 0  # quotations that stand open, and up to which line they are counted
        for k in range(1, len(fixed)):
            if full[k - 1] and not (lines.endings[k - 1] or starts[k] or fixed[k - 1]) and self.extents[k - 1] <= limit:
                group.append(k)  # the common case, in the middle of a sentence
                continue
            if self.stops:
                depth, read_to = open_quotations(depth, "".join(lines.texts[read_to:k])), k
            if self._goes_on(k, depth):
                group.append(k)
            else:
                group = [k]
                groups.append(group)
                depth = 0
        return groups

    def _goes_on(self, k: int, depth: int) -> bool:
        """True where line *k* belongs to the paragraph of the line above, which leaves *depth* quotations open."""
        text, end = self.lines.texts[k], self.lines.endings[k - 1]
        if self.fixed[k] or self.fixed[k - 1] or self.extents[k - 1] > self.width + 2 * EM:
            return False
        if text[0] in NEVER_FIRST:
            return True
        above = self.lines.texts[k - 1]
        if text[0].isdigit() and above[-1] in ".．" and above[-2:-1].isdigit() and len(above) > _COUNT:
            return True  # a decimal
        if end and is_trailer(text) and (is_note(text) or not self.full[k - 1]):
            return True
        if end == 2 and self.full[k - 1] and is_note(text):
            return True  # the mark of a note had no room; below a shorter line it may number an item
        if self.lines.counted[k]:
            return False
        if self.indented[k] and (self.marks.indent or end == 2):
            return False
        if is_item(text) and (end == 2 or not self.full[k - 1]):
            return False
        if not self.lines.gaps[k] and self.lines.goes_on(k):
            return True
        if k in self.lines.breaks and not end and PAUSE.search(text) and not self.lines.gaps[k]:
            return True  # a page may end before its line is full
        if not self.full[k - 1]:
            return False
        gap = self.lines.gaps[k]
        if end < 2:
            return not gap or not (end or (self.marks.gap and above[-1] not in PAUSES))
        if self.marks.indent:
            return True
        if self.marks.gap:
            return not gap
        if (gap and not self.gaps_everywhere) or self.extents[k - 1] + self.units[k] <= self.width:
            return False
        return self.stops is None or not self.stops.ends_paragraph(above, text, depth > 0)

    def cuts_after(self, k: int) -> bool:
        """True where nothing stood between line *k* and the next: the column ended there, whatever it cut."""
        if not self.measure.cuts_words or self.lines.leads[k + 1]:
            return False
        more = self.units[k + 1] - self.measure.unit(self.lines.texts[k + 1][0])
        return self.extents[k] + more >= self.width

    def is_cut(self, above: int, below: int) -> bool:
        """True where a sentence goes on from one line to another, whatever stands between them."""
        if above < 0 or below >= len(self.fixed):
            return False
        if self.lines.endings[above] or self.indented[below] or self.fixed[above] or self.fixed[below]:
            return False
        return self.extents[above] > self.width - _RAGGED and MARK.search(self.lines.texts[below]) is not None


def _opens_with_ideographs(text: str) -> bool:
    return "\u3400" <= text[0] <= "\u9fff" and "\u3400" <= text[1:2] <= "\u9fff"


def _usual_edge(some: Sequence[int], ordered: Sequence[int]) -> int:
    """The width that *some* lines often have and hardly any of all lines exceeds; both are in ascending order."""
    spare = len(ordered) // _WIDER
    for at in range(len(some) - 1, max(-1, len(some) - 3 * spare - 4), -1):
        edge = some[at]
        wider = len(ordered) - bisect_right(ordered, edge + _HANG)
        if wider > spare:
            return 0
        first = bisect_left(some, edge - _HANG + 1)
        if at + 1 - first >= max(2, len(ordered) // (2 * _EDGE)):
            counts = Counter(some[first : at + 1])
            return max(counts, key=lambda width: (counts[width], width))
    return 0
