"""Plates: tints and frames that a headline stands on alone, as type reversed out of a dark ground does."""

from __future__ import annotations

from statistics import median

from jdtool.layout.boxes import Box
from jdtool.layout.sheet import Glyph, Sheet

_LARGE = 1.17  # times the size of the text: type of headlines


def without_plates(sheet: Sheet) -> Sheet:
    """A sheet without its plates: they part no headline from its text, as the box around an article parts it.

    >>> text = [Glyph("字", (10 * k, 100, 10 * k + 10, 110), 10, "") for k in range(20)]
    >>> headline = [Glyph("题", (20 * k, 60, 20 * k + 20, 80), 20, "") for k in range(5)]
    >>> plate, around = (0, 58, 100, 82), (0, 50, 210, 120)
    >>> without_plates(Sheet(1, 600, 800, text + headline, boxes=[plate, around])).boxes
    [(0, 50, 210, 120)]
    """
    if not sheet.boxes:
        return sheet
    usual = median(glyph.size for glyph in sheet.glyphs)
    text = [glyph for glyph in sheet.glyphs if glyph.size <= _LARGE * usual]
    return sheet._replace(boxes=[box for box in sheet.boxes if any(_stands_in(glyph, box) for glyph in text)])


def _stands_in(glyph: Glyph, box: Box) -> bool:
    x, y = (glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2
    return box[0] < x < box[2] and box[1] < y < box[3]
