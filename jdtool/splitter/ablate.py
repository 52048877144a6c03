"""What the weights of the labels are worth, by hand: ``python -m jdtool.splitter.ablate FOLDER [FOLDER …]``.

Folders as for `fit`. Each weight is multiplied by each of `FACTORS`, one at a time, and the articles that are right
then are counted, style by style. Prints what is lost without each feature (factor 0), and the factor that is best on
all other styles, judged on the style left out. A feature without which nothing is lost is idle; a factor that holds on
styles left out is worth writing into `weights`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from jdtool.splitter import reading_of
from jdtool.splitter.fit import judged, style_of, truth_of
from jdtool.splitter.weights import WEIGHTS
from jdtool.text.lines import Line, lines_of

FACTORS = (0.0, 0.5, 1.5, 2.0)

Counts = Counter[str]
"""Styles to the number of articles that are right."""


class ScoredPage(NamedTuple):
    """A page with its truth: text to headline."""

    style: str
    lines: Sequence[Line]
    right: dict[str, str]


def pages(folder: Path) -> Iterator[ScoredPage]:
    """A folder to its pages."""
    for truth in sorted(folder.glob("*.gold.jsonl")):
        text = truth.with_name(truth.name.removesuffix(".gold.jsonl") + ".txt").read_text(encoding="utf-8")
        yield ScoredPage(f"{folder.name}/{style_of(truth)}", lines_of(text.replace("\f", "")), truth_of(truth))


def counts(examples: Sequence[ScoredPage], weights: Mapping[str, float] = WEIGHTS) -> Counts:
    """Pages to how many articles of each style are right with these *weights*."""
    right = Counter[str]()
    for page in examples:
        right[page.style] += sum(ok for *_, ok in judged(page.style, reading_of(page.lines, weights), page.right))
    return right


def best_elsewhere(trials: Mapping[float, Counts], style: str) -> float:
    """The factor with which most articles of the other styles are right; of equals the one nearest to 1.

    >>> trials = {1.0: Counter(a=5, b=5), 0.5: Counter(a=9, b=5), 2.0: Counter(a=5, b=6)}
    >>> best_elsewhere(trials, "a"), best_elsewhere(trials, "b")
    (2.0, 0.5)
    """
    return max(trials, key=lambda factor: (trials[factor].total() - trials[factor][style], -abs(factor - 1.0)))


def main(folders: Sequence[str]) -> None:
    examples = [page for folder in folders for page in pages(Path(folder))]
    base = counts(examples)
    print(f"{base.total()} articles right")
    for name, weight in WEIGHTS.items():
        trials = {1.0: base} | {factor: counts(examples, WEIGHTS | {name: factor * weight}) for factor in FACTORS}
        best_of_style = {style: best_elsewhere(trials, style) for style in base}
        gain = sum(trials[factor][style] - base[style] for style, factor in best_of_style.items())
        factor = max(trials, key=lambda factor: (trials[factor].total(), -abs(factor - 1.0)))
        lost = base - trials[0.0]
        print(
            f"{name:38} without it {trials[0.0].total() - base.total():+4d} ({len(lost)} styles worse)   "
            f"best ×{factor:g} {trials[factor].total() - base.total():+d}   styles left out {gain:+d}",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
