"""Fit the weights of `confidence`, by hand: ``python -m jdtool.splitter.fit FOLDER [FOLDER …]``.

Each folder holds pages ``NAME.txt`` with their truth ``NAME.gold.jsonl``; the part of NAME before its first ``-`` is
the style. An article is right where its text and its headline are those of the truth. Logistic regression with a
penalty (Newton's method). Prints the weights, then for each bin of confidence the share that is right, judged by
weights that were fitted without the style, and without the folder. Styles that lay out the same truth in two ways are
left out together, as are folders: else the weights would know the page they are judged by. Needs numpy.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from jdtool.splitter import PageReading, facts_of, reading_of
from jdtool.splitter.confidence import features
from jdtool.splitter.records import record_of
from jdtool.text.lines import lines_of

Example = tuple[str, dict[str, float], bool]
"""A style, the features of an article, and whether it is right."""
_PENALTY = 1.0
_STEPS = 25
_MOST = 500  # the examples of a folder count for no more than so many
_WRONG = 1.3  # what an example that is wrong counts: doubt costs less than a mistake that nobody looks for


def examples(folder: Path) -> Iterator[Example]:
    """The pages of a folder to (style, features, whether it is right) of each article that `split` reads there."""
    for truth in sorted(folder.glob("*.gold.jsonl")):
        name = truth.name.removesuffix(".gold.jsonl")
        page = truth.with_name(name + ".txt").read_text(encoding="utf-8").replace("\f", "")
        yield from judged(f"{folder.name}/{style_of(truth)}", reading_of(lines_of(page)), truth_of(truth))


def truth_of(file: Path) -> dict[str, str]:
    """The file of a page's truth to its articles, text to headline."""
    return {
        _norm("".join(piece["paragraphs"])): _norm("".join(piece["headline"]))
        for piece in map(json.loads, file.read_text(encoding="utf-8").splitlines())
        if piece["kind"] == "article"
    }


def style_of(truth: Path) -> str:
    """The file of a page's truth to the style of the page.

    >>> style_of(Path("tabloid-03.gold.jsonl")), style_of(Path("000.gold.jsonl"))
    ('tabloid', '000')
    """
    return truth.name.removesuffix(".gold.jsonl").split("-")[0]


def judged(style: str, reading: PageReading, right: dict[str, str]) -> Iterator[Example]:
    """The articles of one page, each with its features and whether *right*, text to headline, has it."""
    page = facts_of(reading)
    for draft, paragraphs in zip(reading.drafts, reading.paragraphs, strict=True):
        article = record_of(draft, paragraphs, page)
        if article.kind == "article":
            headline = _norm("".join(deck for deck in (article.kicker, article.title, article.subtitle) if deck))
            ok = right.get(_norm("".join(article.paragraphs))) == headline
            yield style, dict(features(draft, paragraphs, page)), ok


def fit(rows: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """Examples to the weights of the features."""
    x = np.array([[own.get(name, 0.0) for name in names] for _, own, _ in rows])
    y = np.array([float(ok) for _, _, ok in rows])
    folders = Counter(_folder(style) for style, _, _ in rows)
    counts = np.array([min(1.0, _MOST / folders[_folder(s)]) * (1.0 if ok else _WRONG) for s, _, ok in rows])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1.0 / (1.0 + np.exp(-x @ weights))
        gradient = x.T @ (counts * (y - p)) - _PENALTY * weights
        curvature = (x * (counts * p * (1.0 - p))[:, None]).T @ x + _PENALTY * np.eye(len(names))
        weights = weights + np.linalg.solve(curvature, gradient)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def _folder(style: str) -> str:
    return style.split("/")[0]


def _norm(text: Any) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def groups_of(truths: Mapping[str, Set[str]]) -> dict[str, str]:
    """Names to groups: those that share a truth, at first or second hand, are one group, named by its first.

    >>> groups_of({"a": {"1"}, "b": {"2"}, "c": {"1", "3"}, "d": {"3"}})
    {'a': 'a', 'b': 'b', 'c': 'a', 'd': 'a'}
    """
    groups = {name: name for name in truths}
    for name, other in combinations(truths, 2):
        if not truths[name].isdisjoint(truths[other]):
            old, new = groups[other], groups[name]
            groups = {key: new if group == old else group for key, group in groups.items()}
    return groups


def _truths(folders: Sequence[Path]) -> dict[str, set[str]]:
    """The styles of some folders to the truths of their pages."""
    truths: dict[str, set[str]] = defaultdict(set)
    for folder in folders:
        for truth in folder.glob("*.gold.jsonl"):
            truths[f"{folder.name}/{style_of(truth)}"].add(truth.read_text(encoding="utf-8").strip())
    return truths


def _print_left_out(title: str, rows: Sequence[Example], groups: Mapping[str, str]) -> None:
    """The share that is right in each bin of confidence, each group judged by weights fitted without it."""
    names = sorted({name for _, own, _ in rows for name in own})
    bins: dict[int, list[bool]] = defaultdict(list)
    for group in sorted(set(groups.values())):
        weights = fit([row for row in rows if groups[row[0]] != group], names)
        for style, own, ok in rows:
            if groups[style] == group:
                odds = sum(weights[name] * value for name, value in own.items())
                bins[int(9.99 / (1.0 + np.exp(-odds)))].append(ok)
    print(title)
    for low, oks in sorted(bins.items()):
        print(f"{low / 10:.1f}: {sum(oks) / len(oks):.2f} of {len(oks)}")


def main(folders: Sequence[str]) -> None:
    paths = [Path(folder) for folder in folders]
    rows = [row for path in paths for row in examples(path)]
    for name, weight in fit(rows, sorted({name for _, own, _ in rows for name in own})).items():
        print(f'    "{name}": {weight},')
    truths = _truths(paths)
    _print_left_out("styles left out", rows, groups_of(truths))
    by_folder: dict[str, set[str]] = defaultdict(set)
    for style, own in truths.items():
        by_folder[_folder(style)] |= own
    folder_groups = groups_of(by_folder)
    if len(set(folder_groups.values())) > 1:
        _print_left_out("folders left out", rows, {style: folder_groups[_folder(style)] for style in truths})


if __name__ == "__main__":
    main(sys.argv[1:])
