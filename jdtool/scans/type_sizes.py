"""Heights of lines to the sizes of type that the page was set in.

A box is as high as what is inked in it, and some engines leave room around that: how much, the page itself tells, by
the step from one ideograph to the next in lines that are set solid. The sizes of a page are few, so that what is near
the most frequent one is that.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from jdtool.scans.ocr_lines import OcrLine

_NEAR = 0.13  # by how much of a size the lines of one type may differ
_SOLID = 0.08  # by how much of a size the step of lines that are set solid may differ from it
_SURE = 4  # ideographs at least in a line that tells the step
_LOWEST, _HIGHEST = 0.72, 1.4  # heights of a box, in em
_NEAR_BY_HEIGHT = 0.22  # the same where only the height of the box tells, which marks and digits change
_FEW = 3  # ideographs at most in a line whose box tells little
_NEAR_IF_FEW = 0.3  # the same there


class _Observed(NamedTuple):
    """The size that one line seems to have, how many ideographs say so, and by how much that may be wrong."""

    size: float
    width: float
    slack: float


def type_sizes(lines: Sequence[OcrLine]) -> list[float]:
    """The size of the type of each line, in the unit of its boxes; lines of one type have the same.

    >>> from jdtool.scans.ocr_lines import Cell
    >>> boxes = ((0, 0, 100, 10), (0, 15, 101, 24), (0, 30, 99, 40), (0, 50, 160, 68))
    >>> type_sizes([OcrLine((Cell("春夏秋冬四季天气预报", box),)) for box in boxes])
    [9.9, 9.9, 9.9, 16.0]
    """
    if not lines:
        return []
    height = _height_of_an_em(lines)
    observed = [_observed(line, height) for line in lines]
    text = _most_frequent(observed)
    sizes = [text if abs(each.size - text) <= each.slack * text else each.size for each in observed]
    others = sorted(k for k, size in enumerate(sizes) if size != text)
    for group in _groups(sorted(others, key=lambda k: sizes[k]), sizes):
        size = median(sizes[k] for k in group)
        for k in group:
            sizes[k] = size
    return sizes


def _height_of_an_em(lines: Sequence[OcrLine]) -> float:
    """How high the box of a line is, in em: engines leave more or less room around the ink."""
    known = [
        _height(line) / step
        for line in lines
        if (step := _step(line)) and _LOWEST * step < _height(line) < _HIGHEST * step
    ]
    return median(known) if known else 1.0


def _observed(line: OcrLine, height_of_an_em: float) -> _Observed:
    """The height of its box, or the step of its ideographs where that is less.

    It is more in letter-spaced and justified lines, and where blanks were left out; in lines set solid it is the better
    measure.
    """
    by_height, step = _height(line) / height_of_an_em, _step(line)
    width = width_of(line.text)
    if step is not None and step < by_height:
        return _Observed(step, width, _NEAR if step < by_height * (1 - _SOLID) else _NEAR_BY_HEIGHT)
    return _Observed(by_height, width, _NEAR_IF_FEW if width <= _FEW else _NEAR_BY_HEIGHT)


def _height(line: OcrLine) -> float:
    left, top, right, bottom = line.extent
    return right - left if line.runs_down else bottom - top


def _step(line: OcrLine) -> float | None:
    """From one character to the next in a line of ideographs; None for another line, or a short one."""
    if line.step is not None:
        return line.step
    text = line.text
    if sum("\u3400" <= char <= "\u9fff" for char in text) < max(_SURE, 0.75 * len(text)):
        return None
    left, top, right, bottom = line.extent
    return (bottom - top if line.runs_down else right - left) / width_of(text)


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
