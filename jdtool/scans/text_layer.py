"""The invisible text that an OCR engine laid over a picture of a page to recognised lines.

A searchable PDF has it: its type sizes are those of the boxes that the engine saw, a little different in each line.
"""

from __future__ import annotations

from collections.abc import Iterator

from jdtool.layout.rows import runs_of
from jdtool.layout.sheet import Sheet
from jdtool.scans.ocr_lines import Cell, OcrLine, OcrPage
from jdtool.scans.sheets import sheet_of_lines


def level_sheet(sheet: Sheet) -> Sheet:
    """A sheet of invisible text to one in which lines of one type have the same size."""
    page = OcrPage(sheet.number, sheet.width, sheet.height, list(_lines(sheet)), points=1.0)
    level = sheet_of_lines(page._replace(pictures=sheet.pictures, rules=sheet.rules, boxes=sheet.boxes))
    return level._replace(unknown=sheet.unknown, stamps=sheet.stamps)


def _lines(sheet: Sheet) -> Iterator[OcrLine]:
    for run, down in runs_of(sheet):
        cells = tuple(Cell(glyph.text, glyph.box) for glyph in run)
        if any(cell.text.strip() for cell in cells):
            yield OcrLine(cells, vertical=down)
