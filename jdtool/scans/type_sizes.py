"""Heights of lines to the sizes of type that the page was set in.

A box is as high as what is inked in it, so that the boxes of one type differ. What differs little is the step from one
ideograph to the next in a line that is set solid: it is the size of the type. The sizes of a page are few, so that what
is near the most frequent one is that.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from jdtool.scans.ocr_lines import OcrLine

_NEAR = 0.13  # by how much of a size the lines of one type may differ
_SURE = 4  # ideographs in a line that tell the step
_LOWEST, _HIGHEST = 0.72, 1.4  # heights of a box, in em
_FEW = 3  # ideographs at most in a line whose box tells little
_TOLERANCE = 0.3  # by which it may differ from the text's size and still be that


class _Observed(NamedTuple):
    """The size that one line seems to have, and how many ideographs say so."""

    size: float
    width: float


def type_sizes(lines: Sequence[OcrLine]) -> list[float]:
    """The size of the type of each line, in the unit of its boxes; lines of one type have the same.

    >>> from jdtool.scans.ocr_lines import Cell
    >>> boxes = ((0, 0, 100, 10), (0, 15, 101, 24), (0, 30, 99, 40), (0, 50, 160, 68))
    >>> type_sizes([OcrLine((Cell("春夏秋冬四季天气预报", box),)) for box in boxes])
    [10.0, 10.0, 10.0, 16.0]
    """
    observed = [_observed(line) for line in lines]
    if not observed:
        return []
    text = _most_frequent(observed)
    sizes = [
        text if abs(o.size - text) <= (_TOLERANCE if o.width <= _FEW else _NEAR) * text else o.size for o in observed
    ]
    others = sorted(k for k, size in enumerate(sizes) if size != text)
    for group in _groups(sorted(others, key=lambda k: sizes[k]), sizes):
        size = median(sizes[k] for k in group)
        for k in group:
            sizes[k] = size
    return sizes


def _observed(line: OcrLine) -> _Observed:
    """The step of its ideographs, or the height of the box where the two do not fit."""
    left, top, right, bottom = line.extent
    high, long = (right - left, bottom - top) if line.runs_down else (bottom - top, right - left)
    width = width_of(line.text)
    step = long / width if width else high
    if width >= _SURE and _LOWEST * step < high < _HIGHEST * step:
        return _Observed(step, width)
    return _Observed(min(high, step) if width > 1 else high, width)


def width_of(text: str) -> float:
    """The width of *text* in ideographs; a Latin letter or digit counts half.

    >>> width_of("AI中")
    2.0
    """
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def _most_frequent(observed: Sequence[_Observed]) -> float:
    """The size around which most characters are."""
    ordered = sorted(observed)
    best, heaviest, first, weight = ordered[0].size, 0.0, 0, 0.0
    for last, line in enumerate(ordered):
        weight += line.width
        while line.size > ordered[first].size * (1 + _NEAR):
            weight -= ordered[first].width
            first += 1
        if weight > heaviest:
            heaviest = weight
            best = _middle(ordered[first : last + 1])
    return best


def _middle(ordered: Sequence[_Observed]) -> float:
    """The median of sizes, each counted as often as it has ideographs."""
    half = sum(line.width for line in ordered) / 2
    for line in ordered:
        half -= line.width
        if half <= 0:
            return line.size
    return ordered[-1].size


def _groups(ordered: Sequence[int], sizes: Sequence[float]) -> list[list[int]]:
    """Numbers of lines in the order of their sizes, in groups of sizes that are near one another."""
    groups: list[list[int]] = []
    for k in ordered:
        if groups and sizes[k] <= sizes[groups[-1][0]] * (1 + _NEAR):
            groups[-1].append(k)
        else:
            groups.append([k])
    return groups
