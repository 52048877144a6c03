"""Selections: within the budget, saying nothing twice, the best that a search of all of them finds, or near it."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.summarizer import select
from jdtool.summarizer.features import UNIT, Estimate, estimate
from jdtool.summarizer.select import SHORTEST, Budget, select_sentences
from jdtool.summarizer.weights import BREVITY

TEXT = [
    "小城的第一条地铁线路昨天上午正式开通运营。",
    "第一条地铁线路全长二十公里，设十五座车站。",
    "市民老张为了赶上头班车，凌晨四点就起床了。",
    "首日共有三万人次乘坐，运营方说没有出现拥挤。",
    "第二条线路将在明年春天动工，预计五年后建成。",
    "昨天上午正式开通运营的是第一条地铁线路。",
]
TITLE = "小城首条地铁开通　首日三万人乘坐"
WHOLE = estimate(TEXT, TITLE)
SIZES = list(map(len, TEXT))


def value(whole: Estimate, indices: list[int]) -> int:
    """What a selection says: each bigram once."""
    bigrams = set().union(*(whole.recurring[i] for i in indices))
    return sum(whole.values[bigram] for bigram in bigrams) + sum(whole.own_values[i] for i in indices)


def objective(whole: Estimate, indices: list[int]) -> float:
    return value(whole, indices) / (BREVITY + sum(whole.lengths[i] for i in indices))


@pytest.mark.parametrize("count", range(1, 7))
def test_so_many_sentences_as_are_asked_for_in_the_order_of_the_text(count: int) -> None:
    selection = list(select_sentences(WHOLE, Budget(count), SIZES))
    assert len(selection) == count and selection == sorted(selection)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_no_other_selection_of_as_many_says_more_for_its_length(count: int) -> None:
    best = max(objective(WHOLE, list(each)) for each in combinations(range(len(TEXT)), count))
    assert objective(WHOLE, list(select_sentences(WHOLE, Budget(count), SIZES))) == pytest.approx(best)


def test_two_sentences_that_say_the_same_are_not_both_taken() -> None:
    assert not {0, 5} <= set(select_sentences(WHOLE, Budget(3), SIZES))


@settings(deadline=None, max_examples=60)
@given(chars=st.integers(0, 150))
def test_a_budget_of_characters_is_kept_but_for_one_sentence(chars: int) -> None:
    selection = list(select_sentences(WHOLE, Budget(None, chars), SIZES))
    assert selection and (len(selection) == 1 or sum(SIZES[i] for i in selection) <= chars)
    if chars >= sum(SIZES):
        assert len(selection) == len(TEXT)


def test_sizes_count_against_the_budget_and_lengths_do_not() -> None:
    double_sizes = [2 * size for size in SIZES]
    assert sum(double_sizes[i] for i in select_sentences(WHOLE, Budget(None, 90), double_sizes)) <= 90


def test_an_answer_to_the_query_comes_before_everything_else() -> None:
    for i in range(len(TEXT)):
        relevance = [float(k == i) for k in range(len(TEXT))]
        assert list(select_sentences(WHOLE, Budget(1), SIZES, relevance)) == [i]
        assert i in select_sentences(WHOLE, Budget(None, 40), SIZES, relevance)


def test_gains_say_in_which_order_and_what_was_new() -> None:
    gains = select_sentences(WHOLE, Budget(3), SIZES)
    by_rank = sorted(gains, key=lambda i: gains[i].rank)
    assert [gains[i].rank for i in by_rank] == [1, 2, 3]
    assert gains[by_rank[0]].new == gains[by_rank[0]].alone
    assert sum(gain.new for gain in gains.values()) == pytest.approx(value(WHOLE, list(gains)) / UNIT)
    assert all(0 <= gain.new <= gain.alone for gain in gains.values())


def test_short_sentences_come_in_only_where_there_is_room_for_more() -> None:
    text = [*TEXT, "地铁开通了。"]
    whole = estimate(text, TITLE)
    assert whole.lengths[-1] < SHORTEST
    assert 6 not in select_sentences(whole, Budget(6), list(map(len, text)))
    assert 6 in select_sentences(whole, Budget(7), list(map(len, text)))


@pytest.mark.parametrize("limit", [0, 30])
def test_the_heap_and_the_scan_find_selections_of_the_same_worth(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(select, "SCAN_LIMIT", limit)
    selection = list(select_sentences(WHOLE, Budget(3), SIZES))
    best = max(objective(WHOLE, list(each)) for each in combinations(range(len(TEXT)), 3))
    assert objective(WHOLE, selection) >= 0.9 * best


def test_the_most_promising_are_considered_where_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(select, "_POOL", 2)
    alone = WHOLE.sentence_values()
    shares = {i: alone[i] / (BREVITY + WHOLE.lengths[i]) for i in range(len(TEXT))}
    pool = set(sorted(shares, key=lambda i: -shares[i])[:2])
    assert set(select_sentences(WHOLE, Budget(2), SIZES)) == pool


def test_nothing_to_select() -> None:
    empty = estimate([], None)
    assert select_sentences(empty, Budget(3), []) == {}
    assert select_sentences(empty, Budget(None, 50), []) == {}


def by_hand(*sentences: tuple[int, dict[str, int]]) -> Estimate:
    """An estimate of sentences given by their lengths and their bigrams, each with its value."""
    values = {bigram: value for _, bigrams in sentences for bigram, value in bigrams.items()}
    counts = WHOLE.counts  # of no use here
    return Estimate(
        [length for length, _ in sentences], [set(b) for _, b in sentences], values, [0] * len(sentences), counts
    )


BETWEEN = by_hand((20, {"pp": 10, "qq": 10}), (20, {"pp": 10, "rr": 9}), (20, {"qq": 10, "ss": 9}))
"""The first sentence says most by itself, but the other two say more together than with it."""


@pytest.mark.parametrize("budget", [Budget(2), Budget(None, 40), Budget(None, 45)])
def test_the_first_choice_is_given_up_where_two_others_say_more(budget: Budget) -> None:
    assert list(select_sentences(BETWEEN, budget, [20, 20, 20])) == [1, 2]


def test_no_exchange_goes_beyond_the_budget() -> None:
    assert list(select_sentences(BETWEEN, Budget(None, 40), [10, 25, 25])) == [0, 1]


def test_a_budget_that_is_just_used_up_is_kept() -> None:
    whole = by_hand((20, {"pp": 10}), (20, {"qq": 9}), (20, {"rr": 8}))
    assert list(select_sentences(whole, Budget(None, 40), [20, 20, 20])) == [0, 1]
    assert list(select_sentences(whole, Budget(None, 39), [20, 20, 20])) == [0]


@pytest.mark.parametrize(("length", "chosen"), [(SHORTEST - 1, [1]), (SHORTEST, [0])])
def test_where_a_sentence_is_too_short_to_say_anything(length: int, chosen: list[int]) -> None:
    whole = by_hand((length, {"pp": 100}), (30, {"qq": 10}))
    assert list(select_sentences(whole, Budget(1), [length, 30])) == chosen


def test_a_long_sentence_has_to_earn_its_room_beside_the_others() -> None:
    whole = by_hand((100, {"pp": 100}), (10, {"qq": 20}), (60, {"rr": 30}))
    assert list(select_sentences(whole, Budget(2), [100, 10, 60], brevity=10)) == [0, 1]
    assert list(select_sentences(whole, Budget(2), [100, 10, 60], brevity=10_000)) == [0, 2]


@pytest.mark.parametrize("limit", [0, 30])
def test_all_answers_to_a_query_come_before_the_rest(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(select, "SCAN_LIMIT", limit)
    whole = by_hand((20, {"pp": 90}), (20, {"qq": 10}), (20, {"rr": 10}), (20, {"ss": 80}))
    assert list(select_sentences(whole, Budget(2), [20] * 4, [0.0, 1.0, 0.8, 0.0])) == [1, 2]
