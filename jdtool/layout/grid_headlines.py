"""Which headline of a grid stands over which chain of text: the features of each pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jdtool.layout.boxes import shared_height, shared_width, union
from jdtool.layout.frames import HEADLINE, Frame
from jdtool.layout.grid_links import Features, Grid, opening
from jdtool.layout.grid_points import LEAD, SIZE

_READ = 400  # characters of the text in which those of the headline are looked for
_SHARED = 4  # pairs of characters; more of them say no more
_ROWS = 20  # rows of a chain; more of them say no more
_ASIDE = 20  # em between a headline and its text at most; of a vertical one twice as much
_ABOVE, _BELOW = 3, 12  # lines from a headline to the first column of its text


def headline_pairs(grid: Grid, chains: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, Features]]:
    """Each headline with each chain of text that it may stand over: their numbers, and what is seen of the pair."""
    for h, headline in enumerate(grid.frames):
        if headline.kind != HEADLINE:
            continue
        for c, chain in enumerate(chains):
            frames = [grid.frames[k] for k in chain]
            features = _beside(headline, frames) if headline.vertical else _over(h, chain[0], frames, grid)
            if features:
                text = "".join(row.text for frame in frames for row in frame.rows)[:_READ]
                features["headline: shared"] = _shared(headline.text, text)
                features["headline: rows"] = min(sum(len(frame.rows) for frame in frames), _ROWS) / 10
                features.update({f"headline: {name}": 1.0 for name in opening(chain[0], grid)})
                yield h, c, features


def _shared(headline: str, text: str) -> float:
    """Pairs of characters that a headline has in common with the text."""
    pairs = {a + b for a, b in pairwise(headline) if a.isalpha() and b.isalpha()}
    return float(min(sum(pair in text for pair in pairs), _SHARED))


def _beside(headline: Frame, frames: Sequence[Frame]) -> Features:
    """A vertical headline at the side of a text."""
    box = union(frame.box for frame in frames)
    aside = -shared_width(headline.box, box) / SIZE
    level = (frames[0].box[1] - headline.box[1]) / LEAD
    if not -4 < level < 8 or aside > 2 * _ASIDE or shared_height(headline.box, box) < 0:
        return {}
    return {
        "vertical": 1.0,
        "vertical: other height": min(abs(level), 5.0),
        "vertical: columns aside": max(aside, 0.0) / 15,
        "vertical: text to the right": float(frames[0].left > headline.box[0]),
    }


def _over(h: int, first: int, frames: Sequence[Frame], grid: Grid) -> Features:
    """A headline over a text."""
    headline, box = grid.frames[h], union(frame.box for frame in frames)
    below = [(frame.box[1] - headline.box[3]) / LEAD for frame in frames if shared_width(headline.box, frame.box) > 0]
    right_below = [lines for lines in below if -1 < lines < 4]
    aside = -shared_width(headline.box, box) / SIZE
    lines = (frames[0].box[1] - headline.box[3]) / LEAD
    if aside > _ASIDE or not (-_ABOVE < lines < _BELOW or right_below):
        return {}
    features = {"over": 1.0, "over: lines to the first column": max(-_ABOVE, min(lines, _BELOW)) / 4}
    if right_below:
        features["over: a column right below"] = 1.0
        features["over: lines between"] = min(right_below)
    else:
        features["over: none right below"] = 1.0
    if lines < -1:
        features["over: first column higher"] = 1.0
    if shared_width(headline.box, frames[0].box) > 0 and -1 < lines < 4:
        features["over: the first column"] = 1.0
    if aside > 0:
        features["over: aside"] = 1.0
        features["over: columns aside"] = aside / 10
    elif headline.box[0] > box[0] - SIZE and headline.box[2] < box[2] + SIZE:
        features["over: inside its columns"] = 1.0
    if any(_is_between(frame, headline, frames[0]) for frame in grid.frames):
        features["over: another between"] = 1.0
    if grid.over[first] == h:
        features["over: right above the first"] = 1.0
    return features


def _is_between(other: Frame, headline: Frame, frame: Frame) -> bool:
    """True where another headline stands below *headline* and above *frame*."""
    return (
        other.kind == HEADLINE
        and other.box[1] > headline.box[3] - 3
        and other.box[3] < frame.box[1] + LEAD
        and shared_width(other.box, frame.box) > 0
    )
