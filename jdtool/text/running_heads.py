"""Running heads and page numbers: lines that stand at the edges of pages, above the text or below it.

With form feeds they are known by two things: the same words at the same edge of several pages, numbers aside; and
numbers that count on with the pages. Without form feeds they are lines that come again with the same words, or with a
number that counts on, and cut a sentence: of a number that counts on one such place is enough, of words alone two are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise

from jdtool.text.line_measures import Lines
from jdtool.text.page_numbers import DIGITS, numbers_in_head, page_number, words_of
from jdtool.text.single_column import MARK, Column

_DEPTH = 2  # so many lines at an edge of a page may be heads
_PAGE = 4  # a page has more lines
_OFTEN = 3  # what comes so often with the same words may be a head, however wide it is
_LONGEST = 60  # characters; a longer line is no head
_EDGE = 0.75  # of the width of the column: what is no wider may be a head at the edge of a page
_STEPS = (1, 2)  # pages are counted on every page or, where left and right ones differ, on every second


class RunningHeads:
    """What is known of the heads of one text, which may come in parts: the words of those seen before count."""

    def __init__(self) -> None:
        self._words: set[str] = set()

    def of(self, column: Column, suspects: Collection[int] = ()) -> set[int]:
        """The lines of a column that are running heads or page numbers; *suspects* may be, however wide they are."""
        page = _PageHeads(column, suspects)
        heads = self._over_pages(page) if column.lines.breaks else _over_distances(page)
        return heads | _inside(page, heads)

    def _over_pages(self, page: _PageHeads) -> set[int]:
        """The heads among the lines beside form feeds."""
        texts = page.column.lines.texts
        edges = _edges(page.column.lines)
        pages_of_words: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        pages_of_offset: defaultdict[int, set[int]] = defaultdict(set)
        for turn, sides in enumerate(edges):
            for side, lines in enumerate(sides):
                for k in lines:
                    pages_of_words[side, words_of(texts[k])].add(turn)
                    for value in numbers_in_head(texts[k]):
                        pages_of_offset[value - turn].add(turn)
        heads: set[int] = set()
        for turn, sides in enumerate(edges):
            for side, lines in enumerate(sides):
                for k in lines:
                    words = words_of(texts[k])
                    counts_on = any(len(pages_of_offset[value - turn]) > 1 for value in numbers_in_head(texts[k]))
                    repeated = len(pages_of_words[side, words]) > 1 or words in self._words
                    if not (counts_on or repeated) or k not in page.candidates(_EDGE):
                        break
                    heads.add(k)
                    self._words.add(words)
        return heads


def suspects(lines: Lines) -> set[int]:
    """Lines that end no sentence and come again and again at a distance, numbers aside: they may be running heads.

    >>> page = ["雨下到半夜。"] * 5
    >>> sorted(suspects(Lines.of(["渡口 1", *page, "渡口 2", *page, "渡口 3", *page])))
    [0, 6, 12]
    """
    without_numbers = DIGITS.sub("#", "\n".join(lines.texts)).split("\n")
    repeated = {words for words, count in Counter(without_numbers).items() if count >= _OFTEN}
    if not repeated:
        return set()
    places: defaultdict[str, list[int]] = defaultdict(list)
    exact = Counter(lines.texts)
    for k, (text, words) in enumerate(zip(lines.texts, without_numbers, strict=True)):
        may_be_head = words in repeated and len(text) <= _LONGEST and lines.endings[k] != 2
        if may_be_head and (exact[text] > 1 or words != text):
            places[words].append(k)
    often = [own for own in places.values() if len(own) >= _OFTEN]
    return {k for own in often if sum(b - a <= _PAGE for a, b in pairwise(own)) < 2 for k in own}


class _PageHeads:
    """The lines of a column, asked whether they may be heads and whether they cut a sentence."""

    def __init__(self, column: Column, suspects: Collection[int]) -> None:
        self.column, self._suspects = column, suspects
        self._candidates: dict[float, dict[int, None]] = {}

    def candidates(self, share: float = 0.5) -> Collection[int]:
        """The lines, in their order, that are often repeated, or no wider than a share of the column without marks."""
        if share not in self._candidates:
            lines, suspects, width = self.column.lines, self._suspects, self.column.width * share
            measures = zip(self.column.extents, lines.endings, self.column.fixed, lines.texts, strict=True)
            self._candidates[share] = {
                k: None
                for k, (extent, ending, fixed, text) in enumerate(measures)
                if k in suspects or (extent <= width and ending != 2 and not fixed and MARK.search(text) is None)
            }
        return self._candidates[share].keys()

    def may_be_head(self, k: int) -> bool:
        return k in self.candidates()

    def cuts(self, k: int) -> bool:
        """True where line *k*, with what may be heads beside it, stands inside a sentence."""
        above, below = k - 1, k + 1
        for _ in range(_DEPTH):
            above -= self.may_be_head(above)
            below += self.may_be_head(below)
        return self.column.is_cut(above, below)

    def beside(self, k: int) -> list[int]:
        """The lines next to line *k* that may be heads."""
        return [j for j in (k - 1, k + 1) if self.may_be_head(j)]


def _edges(lines: Lines) -> list[tuple[Sequence[int], Sequence[int]]]:
    """The lines at the top and at the bottom of each page, the outermost first."""
    pages = [range(a, b) for a, b in pairwise([0, *sorted(lines.breaks), len(lines.texts)]) if b > a]
    depths = [min(_DEPTH, len(page) // 2) for page in pages]
    return [(page[:depth], page[::-1][:depth]) for page, depth in zip(pages, depths, strict=True)]


def _over_distances(page: _PageHeads) -> set[int]:
    """Lines that count on from page to page, and what stands beside more than one of them."""
    texts = page.column.lines.texts
    counting: defaultdict[str, list[int]] = defaultdict(list)
    for k in page.candidates(_EDGE):
        if len(texts[k]) <= _LONGEST and "#" in (words := words_of(texts[k])):
            counting[words].append(k)
    heads: set[int] = set()
    for places in counting.values():
        for chain in _chains(texts, places):
            if any(map(page.cuts, chain)):
                heads.update(chain)
    beside = {texts[j] for k in heads for j in page.beside(k)}
    repeated = [k for k in page.candidates() if texts[k] in beside] if beside else []
    count = Counter(texts[k] for k in repeated)
    return heads | {k for k in repeated if count[texts[k]] > 1}


def _chains(texts: Sequence[str], places: Sequence[int]) -> list[list[int]]:
    """Lines with the same words to stretches of them in which a number counts on."""
    chains: list[list[int]] = []
    before: list[int] = []
    for k in places:
        values = list(numbers_in_head(texts[k]))
        counts_on = any(b - a in _STEPS for a, b in zip(before, values, strict=False))
        if counts_on and (k - chains[-1][-1] > _PAGE or len(chains[-1]) > 1):  # the last page may be short
            chains[-1].append(k)
        else:
            chains.append([k])
        before = values
    return [chain for chain in chains if len(chain) > 1]


def _inside(page: _PageHeads, heads: set[int]) -> set[int]:
    """Page numbers inside a sentence with the heads beside them, and heads that stand inside sentences repeatedly."""
    texts = page.column.lines.texts
    inside: set[int] = set()
    repeated: defaultdict[str, list[int]] = defaultdict(list)
    for k in page.candidates():
        if k in heads:
            continue
        if any(map(str.isdecimal, number := page_number(texts[k]))):
            if number and page.cuts(k):
                inside.update([k, *page.beside(k)])
        elif not page.column.lines.endings[k]:
            repeated[texts[k]].append(k)
    for places in repeated.values():
        cuts = [k for k in places if page.column.is_cut(k - 1, k + 1)] if len(places) > 1 else []
        if len(cuts) > 1:
            inside.update(places if places[0] in cuts else places[1:])  # one at the top may be the title
    return inside
