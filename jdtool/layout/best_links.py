"""Links between frames, each with a score, to those that are made: no frame has two before it, or two after it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from itertools import pairwise

Pair = tuple[int, int]

_LEAST = 1e-9  # a gain below this is none
_MOST = 5000  # links; twenty times those of a dense newspaper page


def best_links(scores: Mapping[Pair, float]) -> dict[int, int]:
    """The links with the largest sum, but for circles: each is opened at its weakest link.

    >>> best_links({(0, 1): 3.0, (1, 2): 2.0, (2, 0): 1.0})
    {0: 1, 1: 2}
    """
    scores = dict(scores)
    is_small = len(scores) <= _MOST
    after = best_pairs(scores) if is_small else _greedy_pairs(scores)
    while circle := _circle(after):
        weakest = min(circle, key=lambda pair: scores[pair])
        del scores[weakest], after[weakest[0]]
        after = best_pairs(scores) if is_small else after
    return after


def _circle(after: Mapping[int, int]) -> list[Pair]:
    """The links of a chain that comes back to its beginning, if there is one."""
    left = dict(after)
    while left:
        chain = [next(iter(left))]
        while chain[-1] in left:
            chain.append(left.pop(chain[-1]))
            if chain[-1] == chain[0]:
                return list(pairwise(chain))
    return []


def _greedy_pairs(scores: Mapping[Pair, float]) -> dict[int, int]:
    """The best pair of all, then the best of what is left, and so on: for pages of absurdly many frames."""
    after: dict[int, int] = {}
    followers: set[int] = set()
    for first, second in sorted(scores, key=lambda pair: -scores[pair]):
        if first not in after and second not in followers:
            after[first] = second
            followers.add(second)
    return after


def best_pairs(values: Mapping[Pair, float]) -> dict[int, int]:
    """The first of each pair to its second; pairs with values of 0 or less are left out.

    The firsts are added one at a time. Each takes its best second; whoever loses one takes another one, or none: the
    chain of changes that gains most is made (the Hungarian method, on the pairs there are).

    >>> best_pairs({(0, 7): 5.0, (1, 7): 4.0, (0, 8): 3.0})
    {0: 8, 1: 7}
    """
    seconds: defaultdict[int, list[int]] = defaultdict(list)
    for (first, second), value in values.items():
        if value > 0:
            seconds[first].append(second)
    taken: dict[int, int] = {}
    owner: dict[int, int] = {}
    for first in seconds:
        for taker, what in _changes(first, values, seconds, owner):
            if what is None:
                taken.pop(taker, None)
            else:
                taken[taker], owner[what] = what, taker
    return taken


def _changes(
    start: int, values: Mapping[Pair, float], seconds: Mapping[int, list[int]], owner: Mapping[int, int]
) -> list[tuple[int, int | None]]:
    """Who takes what so that *start* takes something: the changes that gain most, from the last to the first."""
    gains = {start: 0.0}
    moved: dict[int, Pair] = {}  # who would lose its second, to who takes it, and that second
    best, last, end = 0.0, start, None
    waiting = deque([start])
    while waiting:
        first = waiting.popleft()
        for second in seconds[first]:
            gain = gains[first] + values[first, second]
            loser = owner.get(second)
            if loser is None:
                if gain > best + _LEAST:
                    best, last, end = gain, first, second
                continue
            gain -= values[loser, second]
            if loser != first and gain > gains.get(loser, float("-inf")) + _LEAST:
                gains[loser], moved[loser] = gain, (first, second)
                waiting.append(loser)
                if gain > best + _LEAST:
                    best, last, end = gain, loser, None
    changes: list[tuple[int, int | None]] = [(last, end)] if best else []
    while changes and last != start:
        last, second = moved[last]
        changes.append((last, second))
    return changes
