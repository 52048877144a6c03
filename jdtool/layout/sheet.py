"""A page as it was drawn: characters with their boxes, and what stands between them.

Every source (PDF, text with columns side by side) gives a `Sheet`; everything behind it is the same for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from jdtool.layout.boxes import Box


class Glyph(NamedTuple):
    """One character: its em box (as high as its type size, whatever the font's ascent), in the order of drawing."""

    text: str
    box: Box
    size: float
    font: str


class Sheet(NamedTuple):
    """One page; all boxes in points from the top left."""

    number: int
    """Of the page in its file, from 1."""
    width: float
    height: float
    glyphs: Sequence[Glyph]
    pictures: Sequence[Box] = ()
    rules: Sequence[Box] = ()
    boxes: Sequence[Box] = ()
    """Frames and tints around text."""
    unknown: float = 0.0
    """The share of its characters of which the file says only a number of the font, not which character it is."""
    turned: bool = False
    """True where the page was set in vertical lines, and is turned here so that they run from left to right."""
    starts: frozenset[int] = frozenset()
    """Indexes of the characters that begin a line for certain, as where an OCR engine gives lines."""
    is_overlay: bool = False
    """True where its text is invisible: an OCR engine laid it over a picture of the page."""
    stamps: Sequence[Glyph] = ()
    """Characters that are in no line of the page: set obliquely, as watermarks are, or outside what is shown of it."""


def is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """True where most characters stand below the one before, as on pages set in vertical lines."""
    down = right = 0
    for above, glyph in pairwise(glyphs):
        reach = 1.6 * max(above.size, glyph.size)
        across, along = glyph.box[0] - above.box[0], glyph.box[1] - above.box[1]
        down += abs(across) < 0.3 * glyph.size and 0.3 * glyph.size < along < reach
        right += abs(along) < 0.3 * glyph.size and 0.3 * glyph.size < across < reach
    return down > right


def turned(sheet: Sheet) -> Sheet:
    """A vertical page a quarter to the left: its lines run from left to right, the first (rightmost) on top."""
    return sheet._replace(
        width=sheet.height,
        height=sheet.width,
        glyphs=[glyph._replace(box=_turned(glyph.box, sheet.width)) for glyph in sheet.glyphs],
        stamps=[glyph._replace(box=_turned(glyph.box, sheet.width)) for glyph in sheet.stamps],
        pictures=[_turned(box, sheet.width) for box in sheet.pictures],
        rules=[_turned(box, sheet.width) for box in sheet.rules],
        boxes=[_turned(box, sheet.width) for box in sheet.boxes],
        turned=True,
    )


def as_printed(box: Box, sheet: Sheet) -> Box:
    """A box on *sheet* to where it stands on the page as printed."""
    if not sheet.turned:
        return box
    return sheet.height - box[3], box[0], sheet.height - box[1], box[2]


def _turned(box: Box, width: float) -> Box:
    """
    >>> as_printed(_turned((1, 2, 3, 4), 10), Sheet(1, 20, 10, [], turned=True))
    (1, 2, 3, 4)
    """
    return box[1], width - box[2], box[3], width - box[0]
