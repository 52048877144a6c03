"""Pages of a PDF that are pictures: which they are, and the greys of one."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium

from jdtool.layout.pdf import PdfFault, turn_upright
from jdtool.layout.pdf_objects import Drawing, drawings_of
from jdtool.layout.sheet import Sheet

_STAMP = 60  # characters at most that are stamped on a scan: a page number, whose archive it is from
_COVERED = 0.6  # of the page by one picture


def is_scan(document: Any, index: int, sheet: Sheet) -> bool:
    """True where page *index* (from 0) has no text, or only a little on a picture that covers most of it."""
    count = sum(1 for glyph in sheet.glyphs if glyph.text.strip())
    if not count:
        return True
    if count > _STAMP:
        return False
    page = document[index]
    try:
        return any(drawing.is_picture and _covers(drawing, sheet) for drawing in drawings_of(page))
    finally:
        page.close()


def _covers(drawing: Drawing, sheet: Sheet) -> bool:
    left, bottom, right, top = drawing.box
    return bool((right - left) * (top - bottom) > _COVERED * sheet.width * sheet.height)


def drawn_page(document: Any, index: int, scale: float, longest: int) -> tuple[Any, float]:
    """Page *index* (from 0) to its greys, an array of rows × columns, and its pixels a point: *scale*, or fewer where
    the longer side would have more than *longest* pixels. Raises PdfFault where it cannot be drawn."""
    page = document[index]
    try:
        turn_upright(page, page.get_textpage())
        scale = min(scale, longest / max(page.get_size()))
        bitmap = page.render(scale=scale, grayscale=True)
        greys = bitmap.to_numpy()
        return greys.reshape(greys.shape[:2]).copy(), scale
    except pdfium.PdfiumError:
        raise PdfFault("damaged: this page cannot be drawn") from None
    finally:
        page.close()
