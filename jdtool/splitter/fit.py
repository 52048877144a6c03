"""Fit the weights of `confidence`, by hand: ``python -m jdtool.splitter.fit FOLDER [FOLDER …]``.

Each folder holds pages ``NAME.txt`` with their truth ``NAME.gold.jsonl``; the part of NAME before its first ``-`` is
the style. An article is right where its text and its headline are those of the truth. Logistic regression with a
penalty (Newton's method); each style is judged by weights that were fitted without it. Prints the weights, then for
each bin of confidence the share that is right. Needs numpy.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from jdtool.splitter import Reading, facts_of, reading_of
from jdtool.splitter.confidence import features
from jdtool.splitter.records import record_of
from jdtool.text.lines import lines_of

_PENALTY = 1.0
_STEPS = 25


def examples(folder: Path) -> Iterator[tuple[str, dict[str, float], bool]]:
    """The pages of a folder to (style, features, whether it is right) of each article that `split` reads there."""
    for truth in sorted(folder.glob("*.gold.jsonl")):
        name = truth.name.removesuffix(".gold.jsonl")
        page = truth.with_name(name + ".txt").read_text(encoding="utf-8").replace("\f", "")
        right = {
            _norm("".join(piece["paragraphs"])): _norm("".join(piece["headline"]))
            for piece in map(json.loads, truth.read_text(encoding="utf-8").splitlines())
            if piece["kind"] == "article"
        }
        for style, own, ok in judged(name.split("-")[0], reading_of(lines_of(page)), right):
            yield f"{folder.name}/{style}", own, ok


def judged(style: str, reading: Reading, right: dict[str, str]) -> Iterator[tuple[str, dict[str, float], bool]]:
    """The articles of one page, each with its features and whether *right*, text to headline, has it."""
    page = facts_of(reading)
    for draft, paragraphs in zip(reading.drafts, reading.paragraphs, strict=True):
        article = record_of(draft, paragraphs, page)
        if article.kind == "article":
            headline = _norm("".join(deck for deck in (article.kicker, article.title, article.subtitle) if deck))
            ok = right.get(_norm("".join(article.paragraphs))) == headline
            yield style, dict(features(draft, paragraphs, page)), ok


def fit(rows: Sequence[tuple[str, dict[str, float], bool]], names: Sequence[str]) -> dict[str, float]:
    """Examples to the weights of the features."""
    x = np.array([[own.get(name, 0.0) for name in names] for _, own, _ in rows])
    y = np.array([float(ok) for _, _, ok in rows])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1.0 / (1.0 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - _PENALTY * weights
        curvature = (x * (p * (1.0 - p))[:, None]).T @ x + _PENALTY * np.eye(len(names))
        weights = weights + np.linalg.solve(curvature, gradient)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def _norm(text: Any) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def main(folders: Sequence[str]) -> None:
    rows = [row for folder in folders for row in examples(Path(folder))]
    names = sorted({name for _, own, _ in rows for name in own})
    bins: dict[int, list[bool]] = defaultdict(list)
    for style in sorted({style for style, _, _ in rows}):
        weights = fit([row for row in rows if row[0] != style], names)
        for _, own, ok in (row for row in rows if row[0] == style):
            odds = sum(weights[name] * value for name, value in own.items())
            bins[int(9.99 / (1.0 + np.exp(-odds)))].append(ok)
    for name, weight in fit(rows, names).items():
        print(f'    "{name}": {weight},')
    for low, oks in sorted(bins.items()):
        print(f"{low / 10:.1f}: {sum(oks) / len(oks):.2f} of {len(oks)}")


if __name__ == "__main__":
    main(sys.argv[1:])
