"""Headlines to bodies: one assignment over the whole page.

A headline may stand above its text, below it, or in a heap with others far away. Each line of headline goes to the
article with which it shares rare words, minding the order and the distance; the lines of one headline stand
together, and an article has one headline. The evidence of shared words is the sum of the inverse document
frequencies (Sparck Jones 1972) of the two-character words of the headline that the article has.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from operator import concat
from typing import NamedTuple

from jdtool.splitter.articles import Draft
from jdtool.splitter.blocks import HEAD, Block, text_of
from jdtool.splitter.lines import Line

_REACH = 14  # articles to each side that a headline may belong to
_READ = 600  # characters of an article that its headline is about
_FEW = 400  # words that are looked for one by one
_LEAD, _IN_LEAD = 160, 1.5  # characters that are its lead; what a word counts there
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGIT = re.compile("[0-9]")
_WIDE_DIGIT = re.compile("[０-９]")
_WORD = re.compile(r"[^\W_]+")

_ABOVE, _BELOW = 4.0, 3.0  # a headline right above its text; right below it
_STEP = 0.8  # for each article between a headline and its text
_LOOSE = 1.0  # a headline that belongs to no text
_BREAK, _GLUED = 1.0, 4.0  # a new headline begins at a blank line; inside a block
_TRUST = 0.9  # the words of a headline overlap: their evidence counts a little less than its sum
_SINGLE = 0.3  # a single character's share of a word's weight
_BACK = 0.8  # headlines of a heap stand in the order of their texts


class _Heap(NamedTuple):
    """Headline blocks that stand together, between the articles ``before`` and ``after`` (their indices)."""

    blocks: list[Block]
    before: int
    after: int
    above: bool  # nothing but this heap stands above the article `after`
    below: bool  # this heap stands right below the article `before`


def match(blocks: Sequence[Block], drafts: Sequence[Draft], lines: Sequence[Line]) -> list[Block]:
    """Give each draft its headline blocks, in ``heads``; return those that belong to none."""
    heaps = _heaps(blocks, drafts)
    articles = [d if d.kind == "article" and d.body and not d.brief else None for d in drafts]
    words = [[_words(text_of(block, lines)) for block in heap.blocks] for heap in heaps]
    wanted = frozenset(word for heap in words for block in heap for word in block)
    places: dict[str, list[tuple[int, float]]] = {}
    for a, draft in enumerate(articles):
        if draft:
            for word, value in _known(_text(draft, lines), wanted):
                places.setdefault(word, []).append((a, value))
    choices = [_Choice(heap, articles, own, places) for heap, own in zip(heaps, words, strict=True)]
    _settle(choices)
    loose: list[Block] = []
    for choice in choices:
        for block, label in zip(choice.heap.blocks, choice.labels, strict=True):
            if label < 0:
                loose.append(block)
            else:
                drafts[label].heads.append(block)
                drafts[label].margin = choice.margin(label)
    return loose


Places = dict[str, list[tuple[int, float]]]
"""For each word of the page's headlines, the articles that have it and what it counts there."""

_log = lru_cache(maxsize=1024)(log)


def _known(text: str, wanted: frozenset[str]) -> Iterator[tuple[str, float]]:
    """The words of *wanted* that the beginning of an article has, with what they count: more in its lead."""
    if len(wanted) <= _FEW:
        anywhere = {word for word in wanted if word in text}
    else:  # a long page: one look at the text for all of them
        anywhere = {*wanted.intersection(map(concat, text, text[1:])), *wanted.intersection(text)}
        if _DIGIT.search(text):
            anywhere |= {w for w in wanted if w.isdigit() and w in text}
    lead = text[:_LEAD]
    return ((word, _IN_LEAD if word in lead else 1.0) for word in anywhere)


def _heaps(blocks: Sequence[Block], drafts: Sequence[Draft]) -> list[_Heap]:
    starts = {d.start: i for i, d in enumerate(drafts)}
    ends = {d.end: i for i, d in enumerate(drafts)}
    heaps: list[_Heap] = []
    before = -1
    i = 0
    while i < len(blocks):
        before = starts.get(i, before)
        if blocks[i].kind != HEAD:
            i += 1
            continue
        j = i
        while j < len(blocks) and blocks[j].kind == HEAD:
            j += 1
        heaps.append(_Heap(list(blocks[i:j]), before, before + 1, j in starts, i in ends))
        i = j
    return heaps


def _text(draft: Draft, lines: Sequence[Line]) -> str:
    """The beginning of an article's body, as far as its headline is about it."""
    parts: list[str] = []
    size = 0
    for block in draft.body:
        parts.append(text_of(block, lines))
        size += len(parts[-1])
        if size >= _READ:
            break
    return _narrow("".join(parts)[:_READ])


def _narrow(text: str) -> str:
    """*text* with half-width digits: a headline and its text may print a number either way."""
    return text.translate(_WIDE) if _WIDE_DIGIT.search(text) else text


def _words(text: str) -> dict[str, float]:
    """The words of a headline with their weights: numbers whole, each pair of neighbours, and each character a little.

    A headline shortens (女单 for 女子单打), so that single characters tell something where pairs do not.
    """
    found: dict[str, float] = {}
    for part in _WORD.findall(_narrow(text)):
        if part.isdigit():
            found[part] = 1.0
            continue
        found.update((part[i : i + 2], 1.0) for i in range(len(part) - 1))
        found.update((c, _SINGLE) for c in part)
    return found


class _Choice:
    """One heap and its best labels: for each block the index of its article, or -1."""

    def __init__(
        self,
        heap: _Heap,
        articles: Sequence[Draft | None],
        words: Sequence[dict[str, float]],
        places: Places,
    ) -> None:
        self.heap = heap
        self.low, self.high = max(0, heap.before - _REACH), min(len(articles), heap.after + _REACH + 1)
        self.doubts = {a: d.doubt for a in range(self.low, self.high) if (d := articles[a])}
        self.options = [-1, *(a for a in range(self.low, self.high) if articles[a])]
        self.banned: set[int] = set()
        self.barred: set[tuple[int, int]] = set()  # (block, article) pairs
        self.evidence = [self._evidence(own, places) for own in words]
        self.place = {a: self._place(a) for a in self.options}
        self.solve()

    def _evidence(self, words: dict[str, float], places: Places) -> dict[int, float]:
        """How much the *words* of a headline block speak for each article in reach."""
        score = dict.fromkeys(self.options, 0.0)
        reach = len(score)  # one more than articles: no word has a weight of 0
        for word, share in words.items():
            have = places.get(word)
            if have and len(have) > reach:  # a common word of a long page: only the articles in reach
                have = have[bisect_left(have, (self.low, 0.0)) : bisect_left(have, (self.high, 0.0))]
            have = have and [place for place in have if place[0] in score]
            if have:
                weight = _TRUST * share * _log(reach / len(have))
                for a, value in have:
                    score[a] += weight * value
        return score

    def _place(self, a: int) -> float:
        """What the position of the heap says for article *a*."""
        heap = self.heap
        if a < 0:
            return -_LOOSE
        if a == heap.after:
            score = _ABOVE if heap.above else 0.0
        elif a == heap.before:
            score = _BELOW if heap.below else 0.0
        else:
            score = -_STEP * (heap.before - a if a < heap.before else a - heap.after)
        return score - self.doubts.get(a, 0.0)

    def solve(self) -> None:
        """The best labels, with the blocks of each article next to each other; sets ``labels`` and ``score``."""
        self._descend()
        while (twice := self._parted()) is not None:
            first, second, a = twice
            tried = []
            for some in (first, second):
                bars = {(k, a) for k in some}
                self.barred |= bars
                self._descend()
                tried.append((self.score, bars))
                self.barred -= bars
            self.barred |= max(tried, key=lambda t: t[0])[1]
            self._descend()

    def _parted(self) -> tuple[range, range, int] | None:
        """Two runs of blocks that have the same article and others between them."""
        runs: dict[int, range] = {}
        start = 0
        for k in range(1, len(self.labels) + 1):
            if k < len(self.labels) and self.labels[k] == self.labels[start]:
                continue
            a = self.labels[start]
            if a >= 0 and a in runs:
                return runs[a], range(start, k), a
            runs[a] = range(start, k)
            start = k
        return None

    def _descend(self) -> None:
        """The best labels by dynamic programming down the heap."""
        options = [a for a in self.options if a not in self.banned]
        best = {a: self._gain(0, a) + self.place[a] for a in options}
        back: list[dict[int, int]] = []
        for k in range(1, len(self.heap.blocks)):
            block = self.heap.blocks[k]
            cost = _GLUED if block.glued else _BREAK
            ranked = sorted(options, key=lambda a: -best[a])[:2]
            step: dict[int, int] = {}
            after: dict[int, float] = {}
            for a in options:
                source, value = a, best[a]
                for other in ranked:
                    if other == a:
                        continue
                    moved = best[other] - cost + self.place[a] - (_BACK if 0 <= a < other else 0.0)
                    if moved > value:
                        source, value = other, moved
                step[a], after[a] = source, value + self._gain(k, a)
            back.append(step)
            best = after
        label = max(best, key=lambda a: best[a])
        self.score = best[label]
        labels = [label]
        for step in reversed(back):
            labels.append(step[labels[-1]])
        self.labels = labels[::-1]

    def _gain(self, k: int, a: int) -> float:
        if (k, a) in self.barred:
            return -1e6
        return self.evidence[k][a] if a >= 0 else 0.0

    def margin(self, a: int) -> float:
        """By how much the blocks that article *a* has speak more for it than for the next best."""
        own = [evidence for evidence, label in zip(self.evidence, self.labels, strict=True) if label == a]
        total = {b: sum(e[b] for e in own if b in e) + place for b, place in self.place.items()}
        return total[a] - max((value for b, value in total.items() if b != a), default=0.0)

    def without(self, a: int) -> float:
        """What would be lost if this heap could not have article *a*."""
        labels, score = self.labels, self.score
        self.banned.add(a)
        self.solve()
        loss = score - self.score
        self.banned.discard(a)
        self.labels, self.score = labels, score
        return loss


def _settle(choices: Sequence[_Choice]) -> None:
    """Where two heaps want the same article, the one that would lose more keeps it; until no two do."""
    while True:
        claims: dict[int, list[_Choice]] = {}
        for choice in choices:
            for a in set(choice.labels):
                if a >= 0:
                    claims.setdefault(a, []).append(choice)
        contested = [(a, them) for a, them in claims.items() if len(them) > 1]
        if not contested:
            return
        for a, them in contested:
            losses = [choice.without(a) for choice in them]
            keeper = them[losses.index(max(losses))]
            for choice in them:
                if choice is not keeper and a in choice.labels:
                    choice.banned.add(a)
                    choice.solve()
