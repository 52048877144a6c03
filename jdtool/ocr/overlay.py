"""A page with invisible text over its picture to the same with what the picture shows between the lines."""

from __future__ import annotations

from statistics import median

from jdtool.layout.boxes import Box
from jdtool.layout.rows import rows_of
from jdtool.layout.sheet import Sheet
from jdtool.ocr.drawn import drawings_of
from jdtool.ocr.engine import Picture


def with_drawings(sheet: Sheet, greys: Picture, scale: float) -> Sheet:
    """A sheet and the greys of its page, *scale* pixels a point, to the sheet with the rules, boxes and pictures."""
    if not sheet.glyphs:
        return sheet

    def scaled(box: Box, factor: float) -> Box:
        return box[0] * factor, box[1] * factor, box[2] * factor, box[3] * factor

    text = [(scaled(row.box, scale), len(row.text)) for row in rows_of(sheet)]
    drawings = drawings_of(greys, median(glyph.size for glyph in sheet.glyphs) * scale, text)
    pictures, rules, boxes = ([scaled(box, 1 / scale) for box in group] for group in drawings)
    return sheet._replace(pictures=pictures, rules=rules, boxes=boxes)
