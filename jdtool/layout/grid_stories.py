"""Frames of a grid to stories: texts are put together frame by frame, then each gets its headline and its bylines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jdtool.layout.best_links import best_pairs
from jdtool.layout.chains import Link, chained
from jdtool.layout.frames import BODY, HEADLINE, Frame, Measure
from jdtool.layout.grid_headlines import headline_pairs
from jdtool.layout.grid_links import DATELINE, OPEN, Features, Grid, grid_of, text_pairs
from jdtool.layout.grid_points import LEAD, SIZE
from jdtool.layout.grid_weights import THRESHOLDS, WEIGHTS
from jdtool.layout.stories import Story, stories_of_chains


def stories_of_grid(frames: Sequence[Frame]) -> list[Story]:
    """Frames in points to stories in reading order; each frame is in exactly one."""
    grid = grid_of(frames)
    texts = [chain for chain in chained(frames, links_of(grid)) if frames[chain[0]].kind == BODY]
    return stories_of_chains(_with_headlines(texts, grid), frames, Measure(SIZE, LEAD, ""))


def links_of(grid: Grid, weights: Mapping[str, float] = WEIGHTS) -> Iterator[Link]:
    """The pairs of frames of text that are likely enough; a sentence that goes on has to go on somewhere.

    Their scores are above 0, for all that are likely enough are better than none.
    """
    for before, after, features in text_pairs(grid):
        runs_on = OPEN in features and f"open: {DATELINE}" not in features
        score = _score(features, weights)
        if score > THRESHOLDS["sentence goes on" if runs_on else "text"]:
            yield Link(score - THRESHOLDS["sentence goes on"], before, after)


def _score(features: Features, weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def _with_headlines(texts: Sequence[Sequence[int]], grid: Grid) -> list[list[int]]:
    """Each headline before the text that it stands over, so that all of them together are likeliest."""
    scores = {(c, h): _score(features, WEIGHTS) for h, c, features in headline_pairs(grid, texts)}
    headlines = best_pairs({pair: score - THRESHOLDS["headline"] for pair, score in scores.items()})
    lone = [[k] for k, f in enumerate(grid.frames) if f.kind == HEADLINE and k not in headlines.values()]
    return [[headlines[c], *text] if c in headlines else list(text) for c, text in enumerate(texts)] + lone
