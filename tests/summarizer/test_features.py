"""How much sentences say is computed exactly, in whole numbers."""

from __future__ import annotations

from math import exp

import pytest

from jdtool.summarizer.candidates import candidates_of
from jdtool.summarizer.features import FEATURES, BigramCounts
from jdtool.summarizer.weights import SHARPNESS, WEIGHTS

HEADLINE = "小城首条地铁开通　首日三万人乘坐"
ARTICLE = [
    "昨日清晨六点，小城首条地铁开通，首班车从北站准时驶出。他说：“我等这一天等了十年。”",
    "此外，地铁全长30公里。据市交通局统计，首日有三万人乘坐地铁。站内商店明日开张。",
]


def counts() -> BigramCounts:
    return BigramCounts([c.content for c in candidates_of(ARTICLE)], HEADLINE)


def test_values_are_whole_numbers() -> None:
    """Their sums are the same in any order: the order in which sets are walked changes from run to run."""
    estimate = counts().estimate(WEIGHTS, SHARPNESS)
    assert all(isinstance(value, int) for value in [*estimate.values.values(), *estimate.own_values])


def test_the_fast_sum_is_the_weighted_sum_of_the_features() -> None:
    measured_counts = counts()
    estimate = measured_counts.estimate(WEIGHTS, SHARPNESS)
    for bigram, value in estimate.values.items():
        features = zip(FEATURES, measured_counts.features(bigram), strict=True)
        log_odds = WEIGHTS["constant"] + sum(WEIGHTS[name] * feature for name, feature in features)
        assert value == pytest.approx(1e6 * (1 + exp(-log_odds)) ** -SHARPNESS, abs=2)


def test_every_bigram_is_valued_once() -> None:
    measured_counts = counts()
    estimate = measured_counts.estimate(WEIGHTS, SHARPNESS)
    assert set(estimate.values) == set().union(*estimate.recurring) == set(measured_counts.places)
    for all_bigrams, recurring in zip(measured_counts.bigrams, estimate.recurring, strict=True):
        assert recurring <= all_bigrams
