"""How much sentences say → the selection that says most, within a budget.

A selection says the bigrams in it, each counted once: what is said already adds nothing, and so redundancy is
avoided (maximum coverage; Gillick and Favre 2009, Lin and Bilmes 2011). With a number of sentences for a budget, the
value is divided by the length of a brief and of the selection together, as in the F measure of what is hit, so that a
long sentence has to earn its room. With a number of characters, length is what the budget limits, and the value alone
counts.

Selection is greedy, the best next sentence each time; then single sentences are exchanged while that helps. A few
sentences are selected by a scan of the most promising ones; for larger budgets every sentence takes part, in a heap
ordered by what each last added (lazy evaluation; Minoux 1978), so that time stays near linear. Very short sentences
come in only where the budget is not used up.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from jdtool.summarizer.features import UNIT, Estimate
from jdtool.summarizer.weights import BREVITY

SHORTEST = 10  # characters; a shorter sentence costs little room and says nothing by itself
SCAN_LIMIT = 30  # sentences in the budget: up to here each step scans the pool and the result is refined by exchanges
_POOL = 120  # the most promising sentences, which a scan considers
_EXCHANGES = 8
_RELEVANT = 10 * UNIT  # what the best answer to a query adds: more than any selection's value


@dataclass(frozen=True)
class Budget:
    """How much to select: *count* sentences, or sentences of *chars* characters together."""

    count: int | None = 3
    chars: int | None = None


class Gain(NamedTuple):
    """Why a sentence was selected: its rank (from 1), its value alone, and what of it was new when it was taken."""

    rank: int
    alone: float
    new: float


def select_sentences(
    estimate: Estimate,
    budget: Budget,
    sizes: Sequence[int],
    relevance: Sequence[float] | None = None,
    brevity: int = BREVITY,
) -> dict[int, Gain]:
    """How much sentences say → the indices of the selected ones in the order of the text, and why.

    *sizes* are what sentences count against a budget of characters; *relevance* says how well each answers a query,
    from 0 to 1. One sentence is selected whatever its size.
    """
    selection = _Selection(estimate, budget, sizes, relevance, brevity)
    long = [i for i, length in enumerate(estimate.lengths) if length >= SHORTEST]
    short = [i for i, length in enumerate(estimate.lengths) if length < SHORTEST]
    pool = selection.most_promising(long)
    if budget.count is not None and budget.count <= SCAN_LIMIT:
        selection.grow_by_scan(pool)
    else:
        selection.grow_by_heap(long)
    if 0 < len(selection.indices) <= SCAN_LIMIT:
        selection.exchange(pool)
    selection.grow_by_heap(short)
    return selection.gains()


class _Selection:
    """A selection while it grows."""

    def __init__(
        self,
        estimate: Estimate,
        budget: Budget,
        sizes: Sequence[int],
        relevance: Sequence[float] | None,
        brevity: int,
    ) -> None:
        self.estimate, self.budget, self.sizes, self.brevity = estimate, budget, sizes, brevity
        self.bonus = [int(_RELEVANT * r) for r in relevance] if relevance else [0] * len(sizes)
        self.alone = estimate.sentence_values()
        self.indices: list[int] = []
        self.bigrams: set[str] = set()

    def new_value(self, i: int, bigrams: Set[str]) -> int:
        """What sentence *i* adds to a selection that has said *bigrams*."""
        recurring = self.estimate.recurring[i]
        new = recurring - bigrams if bigrams else recurring
        return self.estimate.own_values[i] + sum(map(self.estimate.values.__getitem__, new))

    def total(self, indices: Sequence[int]) -> tuple[int, set[str]]:
        """The value of sentences together, and the shared bigrams they say."""
        bigrams = set().union(*(self.estimate.recurring[i] for i in indices))
        own = sum(map(self.estimate.own_values.__getitem__, indices))
        return own + sum(map(self.estimate.values.__getitem__, bigrams)), bigrams

    def objective(self, value: int, length: int, bonus: int) -> float:
        """What is maximised: the *value* of a selection, by its *length* where sentences are counted."""
        return value + bonus if self.budget.count is None else value / (self.brevity + length) + bonus

    def most_promising(self, indices: Sequence[int]) -> list[int]:
        """Sentences → at most _POOL of them, the best by themselves, in the order of the text."""
        if len(indices) <= _POOL:
            return list(indices)
        lengths = self.estimate.lengths
        alone = {i: self.objective(self.alone[i], lengths[i], self.bonus[i]) for i in indices}
        return sorted(sorted(indices, key=lambda i: (-alone[i], i))[:_POOL])

    def grow_by_scan(self, pool: Sequence[int]) -> None:
        """Take the best next sentence of *pool* until the number of sentences is reached.

        What a sentence added in an earlier step is the most it can add now: where that is too little, it is not
        computed again.
        """
        most = {i: self.alone[i] for i in pool}
        value = length = bonus = 0
        while most and len(self.indices) != self.budget.count:
            best, best_index = -1.0, -1
            for i in most:
                after = length + self.estimate.lengths[i], bonus + self.bonus[i]
                if self.objective(value + most[i], *after) <= best:
                    continue
                most[i] = self.new_value(i, self.bigrams)
                if (result := self.objective(value + most[i], *after)) > best:
                    best, best_index = result, i
            value += most.pop(best_index)
            length += self.estimate.lengths[best_index]
            bonus += self.bonus[best_index]
            self._add(best_index)

    def grow_by_heap(self, indices: Sequence[int]) -> None:
        """Take the best next sentence of *indices* while one fits the budget: by what it adds for its size."""
        size = sum(map(self.sizes.__getitem__, self.indices))
        heap = [(-self._density(i, self.alone[i]), i, 0 if not self.indices else -1) for i in indices]
        heapify(heap)
        while heap and len(self.indices) != self.budget.count:
            _, i, step = heappop(heap)
            if self.budget.count is None and self.indices and size + self.sizes[i] > (self.budget.chars or 0):
                continue
            if step != len(self.indices):  # computed before the selection grew: it may add less now
                heappush(heap, (-self._density(i, self.new_value(i, self.bigrams)), i, len(self.indices)))
                continue
            size += self.sizes[i]
            self._add(i)

    def _density(self, i: int, new: int) -> float:
        """What sentence *i* adds, by its size (Lin and Bilmes 2010), or by its length and its share of a brief."""
        gain = new + self.bonus[i]
        if self.budget.count is None:
            return float(gain / max(1, self.sizes[i]) ** 0.5)
        return gain / (self.brevity / self.budget.count + self.estimate.lengths[i])

    def _add(self, i: int) -> None:
        self.indices.append(i)
        self.bigrams |= self.estimate.recurring[i]

    def exchange(self, pool: Sequence[int]) -> None:
        """Exchange one sentence for another of *pool* while that says more and the budget allows it."""
        best = self._objective_of(self.total(self.indices)[0], self.indices)
        for _ in range(_EXCHANGES):
            better = None
            for place in range(len(self.indices)):
                rest = self.indices[:place] + self.indices[place + 1 :]
                value, bigrams = self.total(rest)
                for i in pool:
                    if i in self.indices or self._objective_of(value + self.alone[i], [*rest, i]) <= best:
                        continue
                    indices = [*self.indices[:place], i, *self.indices[place + 1 :]]
                    result = self._objective_of(value + self.new_value(i, bigrams), indices)
                    if result > best and self._fits(indices):
                        best, better = result, indices
            if better is None:
                return
            self.indices = better
            self.bigrams = self.total(better)[1]

    def _objective_of(self, value: int, indices: Sequence[int]) -> float:
        length = sum(map(self.estimate.lengths.__getitem__, indices))
        return self.objective(value, length, sum(map(self.bonus.__getitem__, indices)))

    def _fits(self, indices: Sequence[int]) -> bool:
        """Whether the budget of characters allows *indices*; one sentence is always allowed."""
        if self.budget.count is not None or len(indices) <= 1:
            return True
        return sum(map(self.sizes.__getitem__, indices)) <= (self.budget.chars or 0)

    def gains(self) -> dict[int, Gain]:
        """The selection in the order of the text, and why each sentence was taken."""
        bigrams: set[str] = set()
        gains: dict[int, Gain] = {}
        for rank, i in enumerate(self.indices, 1):
            gains[i] = Gain(rank, self.alone[i] / UNIT, self.new_value(i, bigrams) / UNIT)
            bigrams |= self.estimate.recurring[i]
        return dict(sorted(gains.items()))
