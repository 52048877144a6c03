"""Lines to what is measured of each: its width, its lead, how it ends, what stands above it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from jdtool.text.endings import STOPS, ending, is_closed_above
from jdtool.text.half_marks import as_printed, has_half_marks
from jdtool.text.list_items import counted_items
from jdtool.text.seams import goes_on
from jdtool.text.widths import EM, LONG, lead

_BLANKS = " \t\u3000\u00a0\f"
_RAG = 6  # how far a full line may stay behind its column: squeezed punctuation, digits of other widths
_ENDS = frozenset(STOPS)


class Lines(NamedTuple):
    """Lines that are not blank, and what is seen of each."""

    numbers: list[int]
    """Where each stood among the lines given."""
    texts: list[str]
    widths: list[int]
    endings: list[int]
    gaps: list[bool]
    """True where a blank line stands above."""
    indented: list[bool]
    leads: list[int]
    """The width of the blanks that each begins with."""
    counted: list[bool]
    """True where a line opens an item of a list that is counted."""
    breaks: frozenset[int] = frozenset()
    """The lines above which a form feed stands: a page or a column ends there."""

    @classmethod
    def of(cls, lines: Sequence[str]) -> Lines:
        """What is seen of *lines*, blank ones among them."""
        stripped = [line.strip() for line in lines]
        numbers = [i for i, text in enumerate(stripped) if text]
        texts = [text for text in stripped if text]
        widths = [len(t) + len(t.encode("utf-8", "surrogatepass")) for t in texts]
        if has_half_marks("".join(texts)):
            widths = [round(width) for width in as_printed(texts, widths, EM)]
        endings = [2 if t[-1] in _ENDS else 0 if "\u3400" < t[-1] < "\ufaff" else ending(t) for t in texts]
        for k, text in enumerate(texts):
            if endings[k] == 1 and k and text[-1] in "）)" and is_closed_above(texts[k - 1], text):
                endings[k] = 2
        gaps = [False, *(b - a > 1 for a, b in pairwise(numbers))]
        _end_at_pauses(texts, endings, widths, gaps)
        leads = [lead(lines[i].lstrip("\f")) if lines[i][0] in _BLANKS else 0 for i in numbers]
        indented, counted, breaks = _indents(leads, endings, widths), counted_items(texts), _breaks(lines, numbers)
        return cls(numbers, texts, widths, endings, gaps, indented, leads, counted, breaks)

    def part(self, first: int, last: int) -> Lines:
        """The lines from *first* up to *last*, without their page breaks."""
        return Lines._make([*(values[first:last] for values in self[:-1]), frozenset()])

    def without(self, dropped: Container[int]) -> Lines:
        """The lines without those *dropped*; a break above one is a break above the next, a gap beside it is none."""
        places = [k for k in range(len(self.texts)) if k not in dropped]
        breaks = frozenset(bisect_left(places, k) for k in self.breaks)
        rest = Lines._make([*([values[k] for k in places] for values in self[:-1]), breaks])
        return rest._replace(gaps=[self.gaps[k] and k - 1 not in dropped for k in places])

    def goes_on(self, k: int) -> bool:
        """True where the seam above line *k* itself shows that a sentence goes on over it; no column is too wide."""
        return self.widths[k - 1] <= LONG and goes_on(self.texts[k - 1], self.texts[k], self.endings[k - 1] > 0)

    def indented_widths(self) -> list[int]:
        """The widths, with the indent of a paragraph counted in."""
        return [w + 2 * EM if i else w for w, i in zip(self.widths, self.indented, strict=True)]


def _end_at_pauses(texts: Sequence[str], endings: list[int], widths: Sequence[int], gaps: Sequence[bool]) -> None:
    """In a text whose sentences end with 、 (as papers before 1949 print them), end a paragraph at a short line."""
    stops = sum(text.count("。") for text in texts)
    if stops * 20 >= sum(text.count("、") for text in texts):
        return
    for k, text in enumerate(texts):
        below_gap = k + 1 == len(texts) or gaps[k + 1]
        if text[-1] == "、" and ((k and widths[k] < widths[k - 1] - _RAG) or below_gap):
            endings[k] = 2


def _breaks(lines: Sequence[str], numbers: Sequence[int]) -> frozenset[int]:
    """The lines, of those that are not blank, above which a form feed stands."""
    breaks: set[int] = set()
    for number, line in enumerate(lines):
        if "\f" in line:
            at = bisect_left(numbers, number)
            behind = at < len(numbers) and numbers[at] == number and "\f" in line[len(line.rstrip()) :]
            breaks.add(at + behind)
    return frozenset(breaks)


def _indents(leads: Sequence[int], endings: Sequence[int], widths: Sequence[int]) -> list[bool]:
    """The leads of lines to whether each begins with the indent of a paragraph.

    A text layer may print an indent of two ideographs as two narrow spaces.
    """
    if not any(leads):
        return [False] * len(leads)
    least = 2 * EM if max(leads) >= 2 * EM else EM
    indented = [own >= least for own in leads]
    count = sum(indented)
    if count * 5 > len(leads) * 3:  # most are indented: the whole column may stand off the margin
        standing_off = [own for own in leads if own]
        base = sorted(standing_off)[len(standing_off) // 2]
        full = max(widths) * 3 // 4  # a short line above may be an item of a list
        inner = [k for k in range(1, len(leads)) if indented[k] and not endings[k - 1]]
        open_before = sum(widths[k - 1] > full for k in inner)
        if open_before * 2 > count:
            return [own >= base + EM for own in leads]
    return indented
