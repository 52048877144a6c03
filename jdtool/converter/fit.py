"""Fit the weights of one character's log-linear model (see `context.py`) to observations. Needs numpy.

Minimised is the weighted log loss plus an L1 penalty, which leaves few weights, and an L2 penalty that holds the bonus
of the dictionary's proposal near a strong prior. Method: FISTA (accelerated proximal gradient) with a step for each
weight from the diagonal bound of the Hessian (Böhning 1992).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from jdtool.converter.context import UNIT
from jdtool.converter.observations import Observation
from jdtool.converter.windows import patterns

Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class FitSettings:
    """How a model is fitted."""

    prior: float = 3.0  # the bonus of the dictionary's proposal before any observation
    prior_strength: float = 5.0  # of the L2 penalty that holds it there
    least_bonus: float = 1.5  # what the dictionary proposes is never held against a form, however often it errs
    sparsity: float = 0.5  # of the L1 penalty
    smoothing: float = 0.1  # of the L2 penalty on all other weights
    least_count: float = 2.0  # a pattern met less often gets no weight
    least_share: float = 0.0002  # a form rarer than this, or met less than 5 times, is left to the dictionary
    steps: int = 80
    repeat_power: float = 0.5  # n equal observations of a source count as n to this power
    source_power: float = 0.5  # a source of n observations beyond `source_size` weighs as n to this power
    source_size: int = 50_000
    blind: float = 0.0  # the weight of a copy of each observation in which the dictionary has no phrase


@dataclass(frozen=True)
class FittedModel:
    """The forms of a character, the weights of the patterns for each form, the dictionary's bonus by evidence; all in
    units of `UNIT`."""

    forms: str
    weights: dict[str, tuple[int, ...]]
    bonus: dict[str, int]


def source_weights(sizes: Mapping[str, int], settings: FitSettings) -> dict[str, float]:
    """The number of observations in each source → the weight of one of them: large sources must not outvote the rest.

    >>> source_weights({"small": 100, "large": 200_000}, FitSettings())
    {'small': 1.0, 'large': 0.5}
    """
    base = settings.source_size
    return {name: (base / size) ** (1 - settings.source_power) if size > base else 1.0 for name, size in sizes.items()}


def fit(
    observations: Mapping[str, Counter[Observation]], source_weight: Mapping[str, float], settings: FitSettings
) -> FittedModel | None:
    """Observations of one character by source → its model; None where it has but one form."""
    weight_of: dict[Observation, float] = {}
    frequency: Counter[str] = Counter()
    alone = Counter(
        observation.proposal
        for counts in observations.values()
        for observation in counts
        if observation.evidence == "alone"
    )
    default = alone.most_common(1)[0][0] if alone else ""
    for source, counts in observations.items():
        for observation, count in counts.items():
            frequency[observation.form] += count
            frequency[observation.proposal] += 0 if observation.proposal == observation.form else count
            amount = source_weight[source] * count**settings.repeat_power
            weight_of[observation] = weight_of.get(observation, 0.0) + amount
            if settings.blind and observation.evidence != "alone":
                by_entry = Observation(observation.around, default, "alone", observation.form)
                weight_of[by_entry] = weight_of.get(by_entry, 0.0) + amount * settings.blind
    least = max(5.0, settings.least_share * frequency.total())
    forms = "".join(form for form, count in frequency.most_common() if count >= least)
    rows = [
        (observation, weight)
        for observation, weight in weight_of.items()
        if observation.form in forms and observation.proposal in forms
    ]
    if len(forms) < 2 or not rows:
        return None
    return _optimise(forms, rows, settings)


def _optimise(forms: str, rows: list[tuple[Observation, float]], settings: FitSettings) -> FittedModel:
    weight = np.array([amount for _, amount in rows])
    right = np.array([forms.index(observation.form) for observation, _ in rows])
    usual = np.array([forms.index(observation.proposal) for observation, _ in rows])
    kinds = sorted({observation.evidence for observation, _ in rows})
    kind = np.array([kinds.index(observation.evidence) for observation, _ in rows])
    names, row, column = _design(rows, weight, settings.least_count)
    size, classes = len(rows), len(forms)
    target = np.zeros((size, classes))
    target[np.arange(size), right] = 1.0

    active = np.bincount(row, minlength=size) + 1.0
    share = weight * active * (0.25 if classes == 2 else 0.5)
    step = 1.0 / (np.bincount(column, share[row], minlength=len(names)) + settings.smoothing)
    step_bonus = 1.0 / (np.bincount(kind, 2 * share, minlength=len(kinds)) + settings.prior_strength)

    weights = np.zeros((len(names), classes))
    bonus = np.full(len(kinds), settings.prior)
    ahead, ahead_bonus, pace = weights.copy(), bonus.copy(), 1.0
    every = np.arange(size)
    for _ in range(settings.steps):
        scores = np.stack([np.bincount(row, ahead[column, k], minlength=size) for k in range(classes)], axis=1)
        scores[every, usual] += ahead_bonus[kind]
        scores -= scores.max(axis=1, keepdims=True)
        chance = np.exp(scores)
        chance /= chance.sum(axis=1, keepdims=True)
        slope = (chance - target) * weight[:, None]
        gradient = np.stack([np.bincount(column, slope[row, k], minlength=len(names)) for k in range(classes)], axis=1)
        gradient += settings.smoothing * ahead
        gradient_bonus = np.bincount(kind, slope[every, usual], minlength=len(kinds))
        gradient_bonus += settings.prior_strength * (ahead_bonus - settings.prior)
        update = ahead - step[:, None] * gradient
        update = np.sign(update) * np.maximum(np.abs(update) - step[:, None] * settings.sparsity, 0.0)
        if classes == 2:
            update[:, 0] = 0.0  # with two forms, one weight says it
        update_bonus = np.maximum(ahead_bonus - step_bonus * gradient_bonus, settings.least_bonus)
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = update + (pace - 1) / faster * (update - weights)
        ahead_bonus = update_bonus + (pace - 1) / faster * (update_bonus - bonus)
        weights, bonus, pace = update, update_bonus, faster
    units = np.rint(weights / UNIT).astype(int)
    nonzero = {names[n]: tuple(int(v) for v in units[n]) for n in np.flatnonzero(units.any(axis=1))}
    return FittedModel(
        forms, nonzero, {name: round(float(value) / UNIT) for name, value in zip(kinds, bonus, strict=True)}
    )


def _design(rows: list[tuple[Observation, float]], weight: Array, least: float) -> tuple[list[str], Array, Array]:
    """Observations → the patterns met at least *least* times, and for each pattern met its row and its column."""
    numbers: dict[str, int] = {}
    row: list[int] = []
    column: list[int] = []
    for number, (observation, _) in enumerate(rows):
        for pattern in patterns(observation.around):
            row.append(number)
            column.append(numbers.setdefault(pattern, len(numbers)))
    rows_of, columns_of = np.array(row), np.array(column)
    names = list(numbers)
    often = np.bincount(columns_of, minlength=len(names)) >= least
    place = np.cumsum(often) - 1
    mask = often[columns_of]
    return [name for name, keep in zip(names, often, strict=True) if keep], rows_of[mask], place[columns_of[mask]]
