"""The best cut of a text into words, against all cuts there are."""

from __future__ import annotations

from itertools import pairwise, product
from math import log

from hypothesis import given
from hypothesis import strategies as st

from jdtool.words.best_path import best_path

WORDS = st.dictionaries(st.tuples(st.integers(0, 5), st.integers(1, 4)), st.integers(1, 900), max_size=12)


@given(WORDS)
def test_no_cut_is_likelier(words: dict[tuple[int, int], int]) -> None:
    size = 6
    at: dict[int, dict[int, float]] = {}
    for (start, length), freq in words.items():
        if start + length <= size:
            at.setdefault(start, {})[start + length] = float(freq)
    path = best_path(size, lambda start: at.get(start, {}), 1000.0)

    def likelihood(ends: list[int]) -> float | None:
        total = 0.0
        for start, end in pairwise([0, *ends]):
            freq = at.get(start, {}).get(end)
            if freq is None and end != start + 1:
                return None
            total += log(freq or 1.0) - log(1000.0)
        return total

    cuts = ([k for k, cut in enumerate(cuts, 1) if cut] + [size] for cuts in product((0, 1), repeat=size - 1))
    best = max(value for cut in cuts if (value := likelihood(cut)) is not None)
    own = likelihood(path)
    assert own is not None and abs(own - best) < 1e-9


def test_of_equal_cuts_the_longer_word_comes_first() -> None:
    assert best_path(3, lambda start: {0: {1: 9.0, 2: 9.0}, 1: {3: 9.0}, 2: {3: 9.0}}.get(start, {}), 100.0) == [2, 3]


def test_no_text_has_no_words() -> None:
    assert best_path(0, lambda start: {}, 100.0) == []
