"""The box that an engine gives of a line to what is inked in it: how high its characters are, and where it is blank.

The boxes leave room around the line, now more, now less. The ink tells the size of the type, and the blanks show where
a column ends and where a space was printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from jdtool.layout.boxes import Box
from jdtool.ocr.engine import Picture

_EXTREMES = (1, 99)  # percentiles of the greys around a line: the one further from the ground is ink
_CONTRAST = 12  # greys between ink and ground at least
_STRAY = 0.16  # of the height of a box at most: ink of a neighbouring line at its edge, with a blank between
_EDGE = 0.06  # of the ink in the fullest row of pixels: so much has the outermost row of the line
_FULL = 0.8  # of the length of a line is inked in a row of pixels: a rule, not a line of type


class Ink(NamedTuple):
    """What is inked of a line, in pixels of the page."""

    box: Box
    """The smallest box around it."""
    blanks: tuple[tuple[float, float], ...]
    """Where nothing is inked between its beginning and its end, from and to, along the line."""

    def height(self, runs_down: bool) -> float:
        """Across the line."""
        left, top, right, bottom = self.box
        return right - left if runs_down else bottom - top

    def runs(self, runs_down: bool) -> Iterator[tuple[float, float]]:
        """From where to where the ink goes on along the line without a blank."""
        start, last = (self.box[1], self.box[3]) if runs_down else (self.box[0], self.box[2])
        for blank in sorted(self.blanks):
            yield start, blank[0]
            start = blank[1]
        yield start, last

    def run_at(self, place: float, runs_down: bool) -> tuple[float, float]:
        """From where to where the ink around *place* reaches along the line without a blank."""
        first, last = (self.box[1], self.box[3]) if runs_down else (self.box[0], self.box[2])
        start = max((blank[1] for blank in self.blanks if blank[1] <= place), default=first)
        return start, min((blank[0] for blank in self.blanks if blank[0] >= place), default=last)

    def between(self, start: float, end: float, runs_down: bool) -> Ink:
        """Without the ink of other lines: what a blank parts from this one before *start* or behind *end*."""
        first, last = (self.box[1], self.box[3]) if runs_down else (self.box[0], self.box[2])
        first = max((blank[1] for blank in self.blanks if blank[0] <= start), default=first)
        last = min((blank[0] for blank in self.blanks if blank[1] >= end), default=last)
        left, top, right, bottom = self.box
        box = (left, first, right, last) if runs_down else (first, top, last, bottom)
        return Ink(box, tuple(blank for blank in self.blanks if first < blank[0] and blank[1] < last))


def ink_of(picture: Picture, box: Box, runs_down: bool) -> Ink:
    """The box of a line on a level picture to its ink; the box itself where nothing tells ink from paper."""
    high, wide = picture.shape
    left, top = max(0, round(box[0])), max(0, round(box[1]))
    right, bottom = min(wide, round(box[2])), min(high, round(box[3]))
    piece = picture[top:bottom, left:right]
    if not piece.size:
        return Ink(box, ())
    darkness = darkness_of(piece.T if runs_down else piece)
    dark = darkness > 0.5
    across = _span_across(dark)
    if across is None:
        return Ink(box, ())
    runs = list(_runs(dark[across[0] : across[1]].any(axis=0)))
    if not runs:
        return Ink(box, ())
    before, aside = (top, left) if runs_down else (left, top)
    start, end = before + runs[0][0], before + runs[-1][1]
    low, high = (aside + edge for edge in _edges(darkness[:, runs[0][0] : runs[-1][1]].mean(axis=1), *across))
    blanks = tuple((float(before + run[1]), float(before + after[0])) for run, after in pairwise(runs))
    tight = (low, start, high, end) if runs_down else (start, low, end, high)
    return Ink((float(tight[0]), float(tight[1]), float(tight[2]), float(tight[3])), blanks)


def darkness_of(piece: Picture) -> Picture:
    """How much of each pixel is ink, from 0 to 1. The ground is what the margin is; ink may be lighter than it."""
    ground = float(np.median(np.concatenate((piece[0], piece[-1], piece[:, 0], piece[:, -1]))))
    ink = max((float(value) for value in np.percentile(piece, _EXTREMES)), key=lambda value: abs(value - ground))
    if abs(ground - ink) < _CONTRAST:
        return np.zeros(piece.shape, dtype=np.float32)
    return np.clip((ground - piece.astype(np.float32)) / (ground - ink), 0, 1)


def _edges(profile: Picture, first: int, last: int) -> tuple[float, float]:
    """Where the ink of a line begins and ends across it, to parts of a pixel: type of 14 pixels is told from 13."""
    least = _EDGE * float(profile[first:last].max())
    inked = np.flatnonzero(profile[first:last] >= least)
    top, bottom = first + int(inked[0]), first + int(inked[-1])
    before = float(profile[top - 1]) if top else 0.0
    after = float(profile[bottom + 1]) if bottom + 1 < len(profile) else 0.0
    inside = float(profile[top]), float(profile[bottom])
    start = top + 0.5 - min(1.0, (inside[0] - least) / max(1e-6, inside[0] - before))
    end = bottom + 0.5 + min(1.0, (inside[1] - least) / max(1e-6, inside[1] - after))
    return start, end


def _span_across(dark: Picture) -> tuple[int, int] | None:
    """From where to where the characters reach across the line, without rules and what sticks in from other lines."""
    inked = dark.mean(axis=1)
    runs = list(_runs((inked > 0) & (inked < _FULL)))
    stray = _STRAY * len(inked)
    while len(runs) > 1 and runs[0][0] == 0 and runs[0][1] < stray:
        runs = runs[1:]
    while len(runs) > 1 and runs[-1][1] == len(inked) and len(inked) - runs[-1][0] < stray:
        runs = runs[:-1]
    return (runs[0][0], runs[-1][1]) if runs else None


def _runs(mask: Picture) -> Iterator[tuple[int, int]]:
    """From where to where a mask is true.

    >>> list(_runs(np.array([True, False, True, True])))
    [(0, 1), (2, 4)]
    """
    edges = np.flatnonzero(np.diff(np.concatenate(([0], mask.astype(np.int8), [0]))))
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        yield int(first), int(last)
