"""The most probable way to cut a text into words, given the words that may stand at each place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log


def best_path(size: int, words_at: Callable[[int], Mapping[int, float]], total: float) -> list[int]:
    """The length of a text and the words at each place → the ends of the words on the best path, ascending.

    *words_at* gives, for a start, the end of each word that begins there and its frequency; a single character is
    always possible. *total* is the sum of all frequencies. Best is the largest product of frequencies; of equal
    paths, the one whose first word is longer.

    >>> best_path(3, lambda start: {0: {2: 50.0}, 1: {3: 2.0}}.get(start, {}), 1000.0)
    [2, 3]
    """
    whole = log(total) if total else 0.0
    sums = [0.0] * (size + 1)
    ends = [0] * size
    for start in range(size - 1, -1, -1):
        score, last = -whole + sums[start + 1], start + 1
        for end, freq in words_at(start).items():
            total_score = log(freq or 1.0) - whole + sums[end]
            if total_score > score or (total_score == score and end > last) or (end == start + 1 == last):
                score, last = total_score, end
        sums[start], ends[start] = score, last
    path = []
    at = 0
    while at < size:
        at = ends[at]
        path.append(at)
    return path
