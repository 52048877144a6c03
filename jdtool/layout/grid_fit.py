"""Fit grid_weights.py: ``python -m jdtool.layout.grid_fit FOLDER [--write]``.

FOLDER holds pages ``NAME.txt`` with columns side by side, and their truth ``NAME.gold.jsonl``; the part of NAME before
its last ``-`` is the style. Each pair of frames of one page is an example: does the second one follow the first in one
article? Then each pair of a headline and a chain of text: is it its headline? Logistic regression with a penalty
(Newton's method). Prints each weight with its range over weights fitted without one style in turn, and how many
links of the styles left out are right. ``--write`` writes the weights fitted on all pages. Needs numpy.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from jdtool.layout import grid_weights
from jdtool.layout.chains import chained
from jdtool.layout.frames import BODY, HEADLINE, Frame
from jdtool.layout.grid_headlines import headline_pairs
from jdtool.layout.grid_links import Features, Grid, grid_of, text_pairs
from jdtool.layout.grid_stories import links_of
from jdtool.layout.monospace import frames_of_text

_PENALTY = 1.0
_STEPS = 40


class Known(NamedTuple):
    """Where a frame belongs: the number of its article, and where in its text it begins and ends."""

    article: int
    start: int
    end: int


class FittingPage(NamedTuple):
    style: str
    grid: Grid
    known: Sequence[Known | None]


class Example(NamedTuple):
    style: str
    features: Features
    right: bool


def pages_of(folder: Path) -> list[FittingPage]:
    """A folder to its pages, the frames of each with where they belong."""
    pages = []
    for truth in sorted(folder.glob("*.gold.jsonl")):
        name = truth.name.removesuffix(".gold.jsonl")
        frames = frames_of_text(truth.with_name(name + ".txt").read_text(encoding="utf-8").split("\f")[0])
        pieces = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
        texts = [_norm("".join(piece.get("paragraphs") or ())) for piece in pieces]
        headlines = [_norm("".join(piece.get("headline") or ())) for piece in pieces]
        known = [_known(frame, texts, headlines) for frame in frames]
        pages.append(FittingPage(name.rpartition("-")[0], grid_of(frames), known))
    return pages


def _known(frame: Frame, texts: Sequence[str], headlines: Sequence[str]) -> Known | None:
    text = _norm(frame.text)
    if frame.kind == HEADLINE:
        rows = [_norm(row.text) for row in frame.rows]
        for k, headline in enumerate(headlines):
            if headline and (text in headline or headline in text or any(len(r) > 3 and r in headline for r in rows)):
                return Known(k, 0, 0)
        return None
    places = ((k, body.find(text)) for k, body in enumerate(texts))
    return next((Known(k, at, at + len(text)) for k, at in places if text and at >= 0), None)


def _norm(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def text_examples(pages: Sequence[FittingPage]) -> list[Example]:
    """Pairs of frames of text of which it is known where both belong."""
    examples = []
    for page in pages:
        for a, b, features in text_pairs(page.grid):
            before, after = page.known[a], page.known[b]
            if before and after:
                right = before.article == after.article and before.end == after.start
                examples.append(Example(page.style, features, right))
    return examples


def headline_examples(pages: Sequence[FittingPage], weights: Mapping[str, float]) -> list[Example]:
    """Headlines and the chains that *weights* make of the frames of text."""
    examples = []
    for page in pages:
        frames = page.grid.frames
        chains = [chain for chain in chained(frames, links_of(page.grid, weights)) if frames[chain[0]].kind == BODY]
        for h, c, features in headline_pairs(page.grid, chains):
            headline, first = page.known[h], page.known[chains[c][0]]
            right = bool(headline and first and headline.article == first.article and not first.start)
            if headline or first:
                examples.append(Example(page.style, features, right))
    return examples


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """Examples to weights, by Newton's method."""
    names = sorted({name for example in examples for name in example.features})
    column = {name: k for k, name in enumerate(names)}
    x: Any = np.zeros((len(examples), len(names)))
    for row, example in enumerate(examples):
        for name, value in example.features.items():
            x[row, column[name]] = value
    y = np.array([float(example.right) for example in examples])
    w: Any = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + _PENALTY * np.eye(len(names))
        w = w + np.linalg.solve(hessian, x.T @ (y - p) - _PENALTY * w)
    return {name: round(float(value), 2) for name, value in zip(names, w, strict=True)}


def _judge(title: str, examples: Sequence[Example]) -> dict[str, float]:
    """Fit and print: the weights, their range, and the share of pairs that weights of other styles judge rightly."""
    styles = sorted({example.style for example in examples})
    without = {style: fitted([example for example in examples if example.style != style]) for style in styles}
    weights = fitted(examples)
    print(title)
    for name, value in weights.items():
        values = [own.get(name, 0.0) for own in without.values()]
        print(f"  {name:44}{value:7.2f}  {min(values):6.2f} to {max(values):6.2f}")
    hits = said = true = 0
    for example in examples:
        score = sum(without[example.style].get(name, 0.0) * value for name, value in example.features.items())
        hits += score > 0 and example.right
        said += score > 0
        true += example.right
    print(f"  styles left out: {hits} of {true} found, {said - hits} wrong")
    return weights


def main(folder: str, *options: str) -> int:
    pages = pages_of(Path(folder))
    weights = _judge("text that goes on", text_examples(pages))
    weights |= _judge("headlines over texts", headline_examples(pages, weights))
    if "--write" in options:
        path = Path(grid_weights.__file__)
        head = path.read_text(encoding="utf-8").split("WEIGHTS: dict", 1)[0]
        rows = "".join(f'    "{name}": {value},\n' for name, value in weights.items())
        path.write_text(f"{head}WEIGHTS: dict[str, float] = {{\n{rows}}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
