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

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from jdtool.summarizer.features import UNIT, Estimate
from jdtool.summarizer.weights import BREVITY

MOST = 120  # sentences that take part; a longer text sends its most promising ones
SHORTEST = 10  # characters; a shorter sentence costs little room and says nothing by itself
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
    estimate: Estimate,
    budget: Budget,
    sizes: Sequence[int],
    asked: Sequence[float] | None = None,
    brevity: int = BREVITY,
) -> dict[int, Gain]:
    """The sentences to take, by index, in the order of the text, and why.

    *sizes* are what sentences count against a budget of characters; *asked* says how well each answers a query.
    """
    choice = _Choice(estimate, budget, sizes, asked, brevity)
    among = _promising(choice, len(sizes))
    choice.grow(among)
    choice.exchange(among)
    return choice.gains()


def _promising(choice: _Choice, total: int) -> list[int]:
    """The sentences that take part: all but the shortest, the MOST of a long text that are worth most by themselves."""
    found = [i for i in range(total) if choice.estimate.lengths[i] >= SHORTEST]
    if len(found) < (choice.budget.count or 1):
        found = list(range(total))
    if len(found) <= MOST:
        return found
    alone = {i: choice.value(choice.alone[i], [i]) for i in found}
    return sorted(sorted(found, key=lambda i: (-alone[i], i))[:MOST])


class _Choice:
    """A choice in the making."""

    def __init__(
        self,
        estimate: Estimate,
        budget: Budget,
        sizes: Sequence[int],
        asked: Sequence[float] | None,
        brevity: int,
    ) -> None:
        self.estimate, self.budget, self.sizes, self.brevity = estimate, budget, sizes, brevity
        self.bonus = [int(_ASKED * value) for value in asked] if asked else None
        self.alone = list(map(self.worth_of, range(len(sizes))))
        self.taken: list[int] = []

    def worth_of(self, i: int, said: Set[str] = frozenset()) -> int:
        """What sentence *i* is worth when the pairs *said* have been said."""
        shared = self.estimate.shared[i]
        return self.estimate.own[i] + sum(map(self.estimate.worth.__getitem__, shared - said if said else shared))

    def worth_of_all(self, taken: Iterable[int]) -> tuple[int, set[str]]:
        """What sentences are worth together, and the shared pairs they say."""
        said = set().union(*(self.estimate.shared[i] for i in taken))
        own = sum(map(self.estimate.own.__getitem__, taken))
        return own + sum(map(self.estimate.worth.__getitem__, said)), said

    def value(self, worth: int, taken: Sequence[int]) -> float:
        """What the sentences *taken* are good for, whose pairs are worth *worth* together."""
        asked = sum(map(self.bonus.__getitem__, taken)) if self.bonus else 0
        if self.budget.count is None:
            return worth + asked
        return worth / (self.brevity + sum(map(self.estimate.lengths.__getitem__, taken))) + asked

    def fits(self, taken: Sequence[int]) -> bool:
        """Whether the budget allows *taken*; one sentence is always allowed."""
        if self.budget.count is not None:
            return len(taken) <= self.budget.count
        return len(taken) <= 1 or sum(map(self.sizes.__getitem__, taken)) <= (self.budget.chars or 0)

    def grow(self, among: Sequence[int]) -> None:
        """Take the best next sentence so long as one fits.

        What a sentence was good for a turn ago is the most it can be good for now: where that is too little, it is
        not looked at again.
        """
        left = {i: self.alone[i] for i in among}
        had: set[str] = set()
        said = 0
        while len(self.taken) != self.budget.count:
            best, best_at = -1.0, -1
            for i, most in left.items():
                taken = [*self.taken, i]
                if self._step(said, most, taken) <= best or not self.fits(taken):
                    continue
                left[i] = self.worth_of(i, had) if had else most
                value = self._step(said, left[i], taken)
                if value > best:
                    best, best_at = value, i
            if best_at < 0:
                return
            self.taken.append(best_at)
            said += left.pop(best_at)
            had |= self.estimate.shared[best_at]

    def _step(self, said: int, new: int, taken: Sequence[int]) -> float:
        """How good a step to *taken* is that says *new* after what was *said*."""
        if self.budget.count is not None:
            return self.value(said + new, taken)
        i = taken[-1]  # by gain for its size: Lin and Bilmes 2010
        return float((new + (self.bonus[i] if self.bonus else 0)) / max(1, self.sizes[i]) ** 0.5)

    def exchange(self, among: Sequence[int]) -> None:
        """Exchange one sentence for another so long as that says more."""
        best = self.value(self.worth_of_all(self.taken)[0], self.taken)
        for _ in range(_EXCHANGES):
            better = None
            for place in range(len(self.taken)):
                rest = self.taken[:place] + self.taken[place + 1 :]
                said, had = self.worth_of_all(rest)
                for i in among:
                    taken = [*rest, i]
                    if self.value(said + self.alone[i], taken) <= best or i in self.taken or not self.fits(taken):
                        continue
                    value = self.value(said + self.worth_of(i, had), taken)
                    if value > best:
                        best, better = value, [*self.taken[:place], i, *self.taken[place + 1 :]]
            if better is None:
                return
            self.taken = better

    def gains(self) -> dict[int, Gain]:
        """The choice in the order of the text, and why each was taken."""
        said: set[str] = set()
        found: dict[int, Gain] = {}
        for rank, i in enumerate(self.taken, 1):
            found[i] = Gain(rank, self.alone[i] / UNIT, self.worth_of(i, said) / UNIT)
            said |= self.estimate.shared[i]
        return dict(sorted(found.items()))
