"""Frames of a grid to the pairs of them that may follow one another in one text, and what is seen of each pair.

As in chains.py, each pair gets a score, the sum of named features; their weights (grid_weights.py) are logarithms of
odds, fitted by grid_fit.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jdtool.layout.boxes import shared_height, shared_width
from jdtool.layout.frames import BODY, BYLINE, HEADLINE, Frame
from jdtool.layout.grid_points import LEAD, SIZE
from jdtool.layout.seam_words import word_across
from jdtool.press import datelines
from jdtool.text.lines import ends_sentence

Features = dict[str, float]

OPEN = "open, no indent"
"""The feature of a sentence that goes on: such a frame has to have a successor."""
DATELINE = "begins with a dateline"

_NEAR = 3.6  # lines from a headline or byline to the text below it
_SIDE = 4 * SIZE  # from the edge of one column to the next, at least
_LEVEL = 0.9  # lines by which equal tops may differ …
_FEET = 1.2  # … and equal feet
_SHORT = 1.6  # em by which a last line stays behind its column, or two columns differ
_TOUCHING = 1.6  # lines from one line of a column to the next


class Grid(NamedTuple):
    """The frames of a page and what stands above and below each."""

    frames: Sequence[Frame]
    bodies: Sequence[int]
    """The numbers of those of text."""
    over: Sequence[int | None]
    """For each frame, the headline or byline right above it."""
    below: Sequence[int | None]
    """For each frame, the nearest one of text or headline below it in its column."""


def grid_of(frames: Sequence[Frame]) -> Grid:
    """Frames in points to the grid that they are."""
    bodies = [k for k, frame in enumerate(frames) if frame.kind == BODY]
    return Grid(frames, bodies, [_over(frame, frames) for frame in frames], [_below(frame, frames) for frame in frames])


def _over(frame: Frame, frames: Sequence[Frame]) -> int | None:
    above = [
        k
        for k, other in enumerate(frames)
        if other.kind in (HEADLINE, BYLINE)
        and not other.vertical
        and -0.6 * LEAD < frame.box[1] - other.box[3] < _NEAR * LEAD
        and shared_width(other.box, frame.box) > 0
    ]
    return max(above, key=lambda k: (frames[k].box[3], shared_width(frames[k].box, frame.box)), default=None)


def _below(frame: Frame, frames: Sequence[Frame]) -> int | None:
    below = [
        k
        for k, other in enumerate(frames)
        if other.kind in (BODY, HEADLINE)
        and other is not frame
        and other.box[1] > frame.box[3] - 0.6 * LEAD
        and shared_width(other.box, frame.box) > 2 * SIZE
    ]
    return min(below, key=lambda k: frames[k].box[1], default=None)


def text_pairs(grid: Grid) -> Iterator[tuple[int, int, Features]]:
    """Two frames of text each, of which the second may go on with the first: their numbers and features."""
    for b in grid.bodies:
        start = list(opening(b, grid))
        for a in grid.bodies:
            features = _goes_on(a, b, grid) if a != b else {}
            if features:
                before = "open" if is_open(grid.frames[a]) else "closed"
                yield a, b, features | {f"{before}: {name}": 1.0 for name in start}


def opening(b: int, grid: Grid) -> Iterator[str]:
    """What says that an article begins with frame *b*."""
    frame = grid.frames[b]
    if frame.opens(frame.rows[0]):
        yield "begins with an indent"
    if datelines.begins("".join(row.text for row in frame.rows[:2])):
        yield DATELINE
    over = grid.over[b]
    if over is not None:
        yield f"below a {grid.frames[over].kind}"


def _goes_on(a: int, b: int, grid: Grid) -> Features:
    """What is seen of two frames of text; nothing where the second cannot go on with the first."""
    before, frame = grid.frames[a], grid.frames[b]
    last, first = before.rows[-1], frame.rows[0]
    state = "open" if is_open(before) else "closed"
    opens = frame.opens(first)
    runs_on = state == "open" and not opens
    place = _place(a, b, runs_on, grid)
    if not place:
        return {}
    features: Features = {f"{state}, {'indent' if opens else 'no indent'}": 1.0, **place}
    if runs_on:
        features.update(_seam(last.text, first.text))
    full = _full(before)
    if len(before.rows) > 2 and full - (last.box[2] - before.left) / SIZE > _SHORT:
        features[f"short last line, {state}"] = 1.0
    if len(before.rows) > 2 and len(frame.rows) > 2:
        features["other width" if abs(full - _full(frame)) > _SHORT else "same width"] = 1.0
    if last.text.endswith(("）", ")")):
        features["signed at the end"] = 1.0
    if len(frame.rows) == 1 and not ends_sentence(first.text):
        features["one open line"] = 1.0
    return features


def is_open(frame: Frame) -> bool:
    """True where a frame ends in mid-sentence."""
    return not ends_sentence(frame.rows[-1].text)


def _seam(before: str, after: str) -> Features:
    across = word_across(before, after)
    if before[-1].isdigit() or after[0].isdigit():
        return {"number across": 1.0} if across else {}
    if not (before[-1].isalpha() and after[0].isalpha()):
        return {}
    return {"word across" if across else "no word across": 1.0}


def _full(frame: Frame) -> float:
    """The width of most lines of a frame in em."""
    widths = sorted((row.box[2] - frame.left) / SIZE for row in frame.rows)
    return widths[int(0.7 * len(widths))]


def _place(a: int, b: int, runs_on: bool, grid: Grid) -> Features:
    """Where frame *b* stands, seen from frame *a*. Far away only a sentence that *runs_on* is looked for."""
    before, frame = grid.frames[a], grid.frames[b]
    step = frame.left - before.left
    gap = (frame.box[1] - before.box[3]) / LEAD
    if step > _SIDE:
        return _to_the_right(a, b, runs_on, grid)
    if step >= -_SIDE and gap > -0.6:
        return _in_the_column(a, b, runs_on, grid)
    if step < -_SIDE and gap > -1 and runs_on:
        lines, columns = min(max(gap, 0.0), 20.0) / 10, min(-step / SIZE / 15, 5.0)
        return {"row below": 1.0, "row below: lines": lines, "row below: columns": columns}
    return {}


def _to_the_right(a: int, b: int, runs_on: bool, grid: Grid) -> Features:
    before, frame = grid.frames[a], grid.frames[b]
    between = sum(
        before.left + _SIDE < grid.frames[k].left < frame.left - _SIDE
        and shared_height(grid.frames[k].box, frame.box) > -0.5 * LEAD
        for k in grid.bodies
    )
    apart = shared_height(before.box, frame.box) < 0
    if (between or apart) and not runs_on:
        return {}
    features = {"later column" if between else "next column": 1.0, **_level(before, frame)}
    if between:
        features["later column: between"] = float(min(between, 4))
    if apart:
        features["apart"] = 1.0
    if abs(frame.box[3] - before.box[3]) < _FEET * LEAD:
        features["equal feet"] = 1.0
    features["columns apart"] = max(0.0, min((frame.left - before.box[2]) / SIZE / 10, 5.0))
    below = grid.below[a]
    if below is not None and below != b and grid.frames[below].kind == BODY:
        near = grid.frames[below].box[1] - before.box[3] < _TOUCHING * LEAD
        features.update({"text right below instead": 1.0} if near else {})
    over = grid.over[b]
    if over is not None:
        both = grid.frames[over].box[0] < before.box[2] and grid.frames[over].box[3] < before.box[1] + LEAD
        state = "open" if is_open(before) else "closed"
        features["its headline over both" if both else f"{state}: its headline over it alone"] = 1.0
    return features


def _level(before: Frame, frame: Frame) -> Features:
    """How much higher or lower a frame in another column begins."""
    tops = (frame.box[1] - before.box[1]) / LEAD
    if abs(tops) < _LEVEL:
        return {"equal tops": 1.0}
    if tops < 0:
        return {"higher": 1.0, "higher: lines": min(-tops, 20.0) / 10}
    return {"lower" if frame.box[1] < before.box[3] else "below the foot": 1.0}


def _in_the_column(a: int, b: int, runs_on: bool, grid: Grid) -> Features:
    gap = (grid.frames[b].box[1] - grid.frames[a].box[3]) / LEAD
    below = grid.below[a]
    if below != b and not runs_on:
        return {}
    features = {"below": 1.0, "below: lines between": min(max(gap, 0.0), 12.0) / 4}
    if gap < _FEET:
        features["below: touching"] = 1.0
    if below != b:
        features["below: something between"] = 1.0
        if below is not None and grid.frames[below].kind == HEADLINE:
            features["below: a headline between"] = 1.0
    return features
