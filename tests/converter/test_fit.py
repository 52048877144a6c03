"""Fitting one character's model: what is observed is learned, sources weigh as they should, rare forms are left out."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("numpy")

from jdtool.converter.context import UNIT
from jdtool.converter.fit import FitSettings, fit, source_weights
from jdtool.converter.observations import Observation

QUEEN = Observation("^在皇后面前走", "後", "alone", "后")
LATER = Observation("^他说后来了，", "後", "alone", "後")
SETTINGS = FitSettings(least_count=1.0)


def test_patterns_of_each_form_get_weights_for_it() -> None:
    model = fit({"a": Counter({QUEEN: 40, LATER: 40})}, {"a": 1.0}, SETTINGS)
    assert model is not None and set(model.forms) == {"后", "後"}
    k = model.forms.index("后")
    lead = {pattern: values[k] - values[1 - k] for pattern, values in model.weights.items()}
    assert lead["皇~"] > 0 >= lead.get("~来", 0)
    assert model.bonus["alone"] * UNIT >= SETTINGS.least_bonus


def test_one_form_alone_needs_no_model() -> None:
    assert fit({"a": Counter({LATER: 40})}, {"a": 1.0}, SETTINGS) is None
    assert fit({}, {}, SETTINGS) is None


def test_a_form_that_is_hardly_met_is_left_to_the_dictionary() -> None:
    assert fit({"a": Counter({QUEEN: 2, LATER: 100})}, {"a": 1.0}, SETTINGS) is None


def test_more_sparsity_leaves_fewer_weights() -> None:
    counts = {"a": Counter({QUEEN: 40, LATER: 40})}
    sizes = []
    for sparsity in (0.1, 1.0, 50.0):
        model = fit(counts, {"a": 1.0}, FitSettings(least_count=1.0, sparsity=sparsity))
        sizes.append(len(model.weights) if model else 0)
    assert sizes[0] >= sizes[1] >= sizes[2] == 0


def test_a_pattern_met_less_often_than_asked_has_no_weight() -> None:
    counts = {"a": Counter({QUEEN: 20, LATER: 60})}
    models = [fit(counts, {"a": 1.0}, FitSettings(least_count=least)) for least in (1.0, 2.0)]
    assert [bool(model and model.weights.keys() & {"皇~", "~面", "~面前"}) for model in models] == [True, False]


@pytest.mark.parametrize(("size", "weight"), [(10, 1.0), (50_000, 1.0), (200_000, 0.5), (5_000_000, 0.1)])
def test_large_sources_weigh_less(size: int, weight: float) -> None:
    assert source_weights({"a": size}, FitSettings())["a"] == pytest.approx(weight)


def test_the_order_of_the_observations_changes_nothing() -> None:
    one = fit({"a": Counter({QUEEN: 40, LATER: 30})}, {"a": 1.0}, SETTINGS)
    other = fit({"a": Counter({LATER: 30, QUEEN: 40})}, {"a": 1.0}, SETTINGS)
    assert one is not None and other is not None and (one.weights, one.bonus) == (other.weights, other.bonus)
