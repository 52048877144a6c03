"""The sentences that say most together, within a budget.

What a choice says is the worth of the pairs in it, each counted once: what is said already is worth nothing the
second time, and so redundancy is dealt with (maximum coverage; Gillick and Favre 2009, Lin and Bilmes 2011). With a
number of sentences for a budget, the worth is divided by the length of a brief and of the choice together, as the F
measure of what is hit does, so that a long sentence has to earn its room. With a number of characters, length is what
the budget limits, and the worth alone counts.

The choice is made greedily, the best next sentence each time; then single sentences are exchanged so long as that
helps. Time is bounded: only the most promising sentences of a long text take part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jdtool.summarize.terms import UNIT, Estimate
from jdtool.summarize.weights import BREVITY

MOST = 120  # sentences that take part; a longer text sends its most promising ones
_EXCHANGES = 8
_ASKED = 10 * UNIT  # what a sentence that answers the query best adds: more than any choice is worth by itself


@dataclass(frozen=True)
class Budget:
    """How much to choose: *count* sentences, or sentences of *chars* characters in all."""

    count: int | None = 3
    chars: int | None = None


@dataclass(frozen=True)
class Gain:
    """Why a sentence was chosen: when it was taken (from 1), its worth alone, and what of it was still unsaid."""

    rank: int
    alone: float
    new: float


def choose(
    estimate: Estimate, budget: Budget, sizes: Sequence[int], asked: Sequence[float] | None = None
) -> dict[int, Gain]:
    """The sentences to take, by index, in the order of the text, and why.

    *sizes* are what sentences count against a budget of characters; *asked* says how well each answers a query.
    """
    bonus = [int(_ASKED * value) for value in asked] if asked else [0] * len(sizes)
    chosen = _Choice(estimate, budget, sizes, bonus)
    taking = _promising(chosen, len(sizes))
    chosen.grow(taking)
    chosen.exchange(taking)
    return chosen.gains()


def _promising(choice: _Choice, total: int) -> list[int]:
    if total <= MOST:
        return list(range(total))
    return sorted(sorted(range(total), key=lambda i: (-choice.value((i,)), i))[:MOST])


class _Choice:
    """A choice in the making."""

    def __init__(self, estimate: Estimate, budget: Budget, sizes: Sequence[int], bonus: Sequence[int]) -> None:
        self.estimate, self.budget, self.sizes, self.bonus = estimate, budget, sizes, bonus
        self.taken: list[int] = []

    def value(self, taken: Sequence[int]) -> float:
        """What the sentences *taken* say together."""
        pairs = set().union(*(self.estimate.pairs[i] for i in taken))
        return self._value(sum(map(self.estimate.worth.__getitem__, pairs)), taken)

    def _value(self, worth: int, taken: Sequence[int]) -> float:
        asked = sum(self.bonus[i] for i in taken)
        if self.budget.count is None:
            return worth + asked
        return worth / (BREVITY + sum(self.estimate.lengths[i] for i in taken)) + asked

    def fits(self, taken: Sequence[int]) -> bool:
        """Whether the budget allows *taken*; one sentence is always allowed."""
        if self.budget.count is not None:
            return len(taken) <= self.budget.count
        return len(taken) <= 1 or sum(self.sizes[i] for i in taken) <= (self.budget.chars or 0)

    def grow(self, among: Sequence[int]) -> None:
        """Take the best next sentence so long as one fits."""
        worth = self.estimate.worth
        left = {i: self.estimate.pairs[i] for i in among}
        said = 0
        while left and self.fits([*self.taken, min(left, key=lambda i: self.sizes[i])]):
            best, best_at, best_worth = -1.0, -1, 0
            for i, pairs in left.items():
                if not self.fits([*self.taken, i]):
                    continue
                new = said + sum(map(worth.__getitem__, pairs))
                value = self._value(new, [*self.taken, i])
                if self.budget.count is None:  # greedy by gain for its size: Lin and Bilmes 2010
                    value = (new - said + self.bonus[i]) / max(1, self.sizes[i]) ** 0.5
                if value > best:
                    best, best_at, best_worth = value, i, new
            if best_at < 0:
                return
            self.taken.append(best_at)
            said = best_worth
            taken = left.pop(best_at)
            left = {i: pairs - taken for i, pairs in left.items()}

    def exchange(self, among: Sequence[int]) -> None:
        """Exchange one sentence for another so long as that says more."""
        for _ in range(_EXCHANGES):
            best, better = self.value(self.taken), None
            for place in range(len(self.taken)):
                rest = self.taken[:place] + self.taken[place + 1 :]
                had = set().union(*(self.estimate.pairs[i] for i in rest))
                said = sum(map(self.estimate.worth.__getitem__, had))
                for i in among:
                    if i in self.taken or not self.fits([*rest, i]):
                        continue
                    new = said + sum(map(self.estimate.worth.__getitem__, self.estimate.pairs[i] - had))
                    value = self._value(new, [*rest, i])
                    if value > best:
                        best, better = value, [*self.taken[:place], i, *self.taken[place + 1 :]]
            if better is None:
                return
            self.taken = better

    def gains(self) -> dict[int, Gain]:
        """The choice in the order of the text, and why each was taken."""
        said: set[str] = set()
        found: dict[int, Gain] = {}
        worth: Callable[[str], int] = self.estimate.worth.__getitem__
        for rank, i in enumerate(self.taken, 1):
            alone = sum(map(worth, self.estimate.pairs[i]))
            new = sum(map(worth, self.estimate.pairs[i] - said))
            said |= self.estimate.pairs[i]
            found[i] = Gain(rank, alone / UNIT, new / UNIT)
        return dict(sorted(found.items()))
