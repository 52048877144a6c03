"""A recognised line and its ink to what is measured of it: where its characters are, and how large."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from jdtool.layout.boxes import Box
from jdtool.ocr.engine import Picture, Quad, Recognised
from jdtool.ocr.ink import Ink, ink_of

STROKES = "—一-"  # what a dash is read as
DASH = 1.5  # em at least of the stroke of a whole one
INKED = 0.95  # of the height of an em that a line of ideographs inks
_RUN = 4  # ideographs at least that tell the step
_IDEOGRAPHS = re.compile("[\u3400-\u9fff，、。；：]+")


class LineMeasures(NamedTuple):
    """Of one line, in pixels of the page."""

    middles: Sequence[float]
    """Of its characters, along the line."""
    step: float | None
    """From one ideograph to the next, along the longest run of them; None where all are short."""
    ink: Ink
    em: float
    """The size of its type."""


def measures_of(picture: Picture, line: Recognised) -> LineMeasures:
    """A line on a level picture to its measures."""
    box = box_of(line.quad)
    low, high = (box[1], box[3]) if line.vertical else (box[0], box[2])
    middles = [low + middle * (high - low) for middle in line.middles]
    step = _step(line.text, middles)
    ink = ink_of(picture, box, line.vertical)
    return LineMeasures(middles, step, ink, _em(step, ink.height(line.vertical)))


def _em(step: float | None, high: float) -> float:
    """The size of type: the step from one ideograph to the next, or by the height of its ink."""
    by_height = high / INKED
    return step if step and 0.75 * by_height < step < 1.2 * by_height else by_height


def _step(text: str, middles: Sequence[float]) -> float | None:
    runs = [(run.start(), run.end() - 1) for run in _IDEOGRAPHS.finditer(text)]
    first, last = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    return (middles[last] - middles[first]) / (last - first) if last - first >= _RUN - 1 else None


def box_of(quad: Quad) -> Box:
    """The box of a line, level but for what little the angle of the page leaves."""
    sides = np.sort(quad[:, 0]), np.sort(quad[:, 1])
    (left, right), (top, bottom) = ((float(side[:2].mean()), float(side[2:].mean())) for side in sides)
    return left, top, right, bottom
