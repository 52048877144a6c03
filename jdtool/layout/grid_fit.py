"""Fit grid_weights.py: ``python -m jdtool.layout.grid_fit FOLDER [--blanks FOLDER] [--write]``.

A folder holds pages ``NAME.txt`` with columns side by side, and their truth ``NAME.gold.jsonl``; the part of NAME
before its last ``-`` is the style. Each blank inside a line is an example: does a column begin behind it? Then each
pair of frames of one page: does the second one follow the first in one article? Then each pair of a headline and a
chain of text: is it its headline? The folder behind ``--blanks`` gives more examples of blanks only, as of columns
set closer. As the pieces of lines change with the first weights, run it twice. Logistic regression with a penalty
(Newton's method). Prints each weight with its range over weights fitted without one style in turn, and how many
links of the styles left out are right. ``--write`` writes the weights fitted on all pages. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from jdtool.layout import grid_weights
from jdtool.layout.chains import chained
from jdtool.layout.frames import BODY, HEADLINE, Frame
from jdtool.layout.grid_fit_gaps import gaps_of_page, norm
from jdtool.layout.grid_headlines import headline_pairs
from jdtool.layout.grid_links import Features, Grid, grid_of, text_pairs
from jdtool.layout.grid_stories import links_of
from jdtool.layout.monospace import frames_of_text

_PENALTY = 1.0
_STEPS, _EXACT = 40, 0.002  # steps at most, until no weight changes by more


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


def pages_of(folder: Path) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """A folder to its pages: the style of each, its text, and the pieces that it truly has."""
    for truth in sorted(folder.glob("*.gold.jsonl")):
        name = truth.name.removesuffix(".gold.jsonl")
        text = truth.with_name(name + ".txt").read_text(encoding="utf-8").split("\f")[0]
        yield name.rpartition("-")[0], text, [json.loads(line) for line in truth.read_text("utf-8").splitlines()]


def frames_of_page(style: str, text: str, pieces: Sequence[Mapping[str, Any]]) -> FittingPage:
    """A page to its frames, and where each of them belongs."""
    texts = [norm("".join(piece.get("paragraphs") or ())) for piece in pieces]
    headlines = [norm("".join(piece.get("headline") or ())) for piece in pieces]
    frames = frames_of_text(text)
    return FittingPage(style, grid_of(frames), [_known(frame, texts, headlines) for frame in frames])


def gap_examples(style: str, text: str, pieces: Sequence[Mapping[str, Any]]) -> Iterator[Example]:
    """The blanks inside the lines of a page."""
    truth = []
    for piece in pieces:
        if piece["kind"] != "furniture":
            bylines = piece.get("byline") or ()
            parts = [piece.get("headline") or (), bylines, piece.get("paragraphs") or (), [piece.get("jump") or ""]]
            truth += ["".join(map(norm, part)) for part in parts] + [norm(byline) for byline in bylines]
    for features, begins in gaps_of_page(text, [text for text in truth if text]):
        yield Example(style, features, begins)


def _known(frame: Frame, texts: Sequence[str], headlines: Sequence[str]) -> Known | None:
    text = norm(frame.text)
    if frame.kind == HEADLINE:
        rows = [norm(row.text) for row in frame.rows]
        for k, headline in enumerate(headlines):
            if headline and (text in headline or headline in text or any(len(r) > 3 and r in headline for r in rows)):
                return Known(k, 0, 0)
        return None
    places = ((k, body.find(text)) for k, body in enumerate(texts))
    return next((Known(k, at, at + len(text)) for k, at in places if text and at >= 0), None)


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


def fitted(examples: Sequence[Example], near: Mapping[str, float] | None = None) -> dict[str, float]:
    """Examples to weights, by Newton's method, which begins at those *near* them."""
    names = sorted({name for example in examples for name in example.features})
    column = {name: k for k, name in enumerate(names)}
    x: Any = np.zeros((len(examples), len(names)))
    for row, example in enumerate(examples):
        for name, value in example.features.items():
            x[row, column[name]] = value
    y = np.array([float(example.right) for example in examples])
    w: Any = np.array([(near or {}).get(name, 0.0) for name in names])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + _PENALTY * np.eye(len(names))
        step = np.linalg.solve(hessian, x.T @ (y - p) - _PENALTY * w)
        w = w + step
        if np.abs(step).max(initial=0.0) < _EXACT:
            break
    return {name: round(float(value), 2) for name, value in zip(names, w, strict=True)}


def _judge(title: str, examples: Sequence[Example]) -> dict[str, float]:
    """Fit and print: the weights, their range, and the share of pairs that weights of other styles judge rightly."""
    styles = sorted({example.style for example in examples})
    weights = fitted(examples)
    without = {style: fitted([one for one in examples if one.style != style], weights) for style in styles}
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


def main(*arguments: str) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--blanks", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    texts = list(pages_of(options.folder))
    more = list(pages_of(options.blanks)) if options.blanks else []
    weights = _judge("columns behind blanks", [example for page in texts + more for example in gap_examples(*page)])
    pages = [frames_of_page(*page) for page in texts]
    weights |= _judge("text that goes on", text_examples(pages))
    weights |= _judge("headlines over texts", headline_examples(pages, weights))
    if options.write:
        path = Path(grid_weights.__file__)
        head = path.read_text(encoding="utf-8").split("WEIGHTS: dict", 1)[0]
        rows = "".join(f'    "{name}": {value},\n' for name, value in weights.items())
        path.write_text(f"{head}WEIGHTS: dict[str, float] = {{\n{rows}}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
