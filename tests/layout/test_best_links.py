"""Which links are made, of those that may be made."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.layout import best_links as links
from jdtool.layout.best_links import Pair, best_links, best_pairs

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(-2, 9).map(float) | st.floats(0.1, 9.0), max_size=20
)


def largest_sum(values: dict[Pair, float]) -> float:
    """By trying all ways."""
    ways = permutations(range(5))
    return max(sum(max(0.0, values.get(pair, 0.0)) for pair in enumerate(way)) for way in ways)


@given(SCORES)
def test_pairs_have_the_largest_sum_there_is(values: dict[Pair, float]) -> None:
    pairs = best_pairs(values)
    assert len(set(pairs.values())) == len(pairs)
    assert sum(values[pair] for pair in pairs.items()) == pytest.approx(largest_sum(values))
    assert all(values[pair] > 0 for pair in pairs.items())


@given(SCORES)
def test_links_make_no_circle(scores: dict[Pair, float]) -> None:
    before = dict(scores)
    after = best_links(scores)
    for start in after:
        at, steps = after[start], 0
        while at in after and steps < 9:
            assert at != start
            at, steps = after[at], steps + 1
    assert scores == before


def test_two_links_that_are_better_together_than_the_best_one_are_made() -> None:
    assert best_links({(0, 3): 5.7, (0, 2): 5.5, (1, 3): 4.6}) == {0: 2, 1: 3}


def test_a_chain_of_changes_may_be_long() -> None:
    scores = {(k, k): 5.0 for k in range(10, 40)} | {(k, k + 1): 4.9 for k in range(10, 40)} | {(50, 10): 9.0}
    assert best_pairs(scores) == {**{k: k + 1 for k in range(10, 40)}, 50: 10}


def test_very_many_links_are_made_the_best_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "_MOST", 2)
    assert best_links({(0, 3): 5.7, (0, 2): 5.5, (1, 3): 4.6}) == {0: 3}
    assert best_links({(0, 1): 3.0, (1, 2): 2.0, (2, 0): 1.0}) == {0: 1, 1: 2}
