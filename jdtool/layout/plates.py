"""Plates: tints and frames that a headline stands on alone, as type reversed out of a dark ground does."""

from __future__ import annotations

from statistics import median

from jdtool.layout.boxes import stands_in
from jdtool.layout.frames import LARGE
from jdtool.layout.sheet import Sheet


def without_plates(sheet: Sheet) -> Sheet:
    """A sheet without its plates: they part no headline from its text, as the box around an article parts it.

    >>> from jdtool.layout.sheet import Glyph
    >>> text = [Glyph("字", (10 * k, 100, 10 * k + 10, 110), 10, "") for k in range(20)]
    >>> headline = [Glyph("题", (20 * k, 60, 20 * k + 20, 80), 20, "") for k in range(5)]
    >>> plate, around = (0, 58, 100, 82), (0, 50, 210, 120)
    >>> without_plates(Sheet(1, 600, 800, text + headline, boxes=[plate, around])).boxes
    [(0, 50, 210, 120)]
    """
    if not sheet.boxes:
        return sheet
    usual = median(glyph.size for glyph in sheet.glyphs)
    text = [glyph for glyph in sheet.glyphs if glyph.size <= LARGE * usual]
    return sheet._replace(boxes=[box for box in sheet.boxes if any(stands_in(glyph.box, box) for glyph in text)])
