"""A PDF or a picture, open, in the process that reads it: page by page to its text.

A page of a PDF that is a picture is recognised, as a picture is, where the extra `ocr` is installed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from jdtool.layout.page_text import PageText, page_text
from jdtool.scans.ocr_lines import OcrFault

if TYPE_CHECKING:
    from jdtool.layout.sheet import Sheet
    from jdtool.ocr.reader import PictureReader
    from jdtool.stream.pdf_reading import PdfReading

_LONGEST = 3300  # pixels of the longer side of a page that is drawn to be recognised
_DENSEST = 200 / 72  # pixels a point: enough for type of any size that is printed


class Unreadable(Exception):
    """What is wrong with a document or a page, in words for the user."""


def open_pages(kind: str, data: bytes, how: PdfReading) -> PdfPages | Pictures:
    """The bytes of a document to its pages. Raises Unreadable where it cannot be opened."""
    return PdfPages(data, how) if kind == "pdf" else Pictures(data, how)


def can_recognise() -> bool:
    """True where the extra `ocr` is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


class PdfPages:
    """The pages of a PDF."""

    def __init__(self, data: bytes, how: PdfReading) -> None:
        from jdtool.layout.pdf import PdfFault, open_pdf

        self._reader: PictureReader | None = None
        self._cache = how.ocr_cache
        try:
            self._document, self.is_mended = open_pdf(data, how.password)
        except PdfFault as fault:
            raise Unreadable(str(fault)) from None

    def __len__(self) -> int:
        return len(self._document)

    @cached_property
    def held(self) -> int:
        """The number of the last page that is there."""
        from jdtool.layout.pdf import count_held

        return count_held(self._document)

    def page(self, number: int, slowly: Callable[[], object]) -> PageText:
        """The text of page *number*, from 1; *slowly* is called before it is recognised. Raises Unreadable."""
        from jdtool.layout.pdf import PdfFault, sheet_of
        from jdtool.layout.pdf_picture import is_scan
        from jdtool.scans.text_layer import level_sheet

        try:
            sheet = sheet_of(self._document, number - 1)
            if can_recognise() and is_scan(self._document, number - 1, sheet):
                slowly()
                return self._recognise(number) or page_text(sheet)
            return page_text(self._with_drawings(level_sheet(sheet)) if sheet.is_overlay else sheet)
        except (PdfFault, OcrFault) as fault:
            raise Unreadable(str(fault)) from None

    def _with_drawings(self, sheet: Sheet) -> Sheet:
        """A sheet of invisible text with the rules and pictures beneath it, where the extra `ocr` can see them."""
        if not can_recognise():
            return sheet
        from jdtool.ocr.overlay import with_drawings

        return with_drawings(sheet, *self._drawn(sheet.number))

    def _recognise(self, number: int) -> PageText | None:
        from jdtool.ocr.reader import PictureReader

        self._reader = self._reader or PictureReader(self._cache)
        greys, scale = self._drawn(number)
        text = self._reader.text(greys, number, 1 / scale)
        return text if text.text else None

    def _drawn(self, number: int) -> tuple[Any, float]:
        """The greys of page *number*, and its pixels a point."""
        from jdtool.layout.pdf_picture import drawn_page

        return drawn_page(self._document, number - 1, _DENSEST, _LONGEST)


class Pictures:
    """The pages of a picture, as a TIFF has them."""

    is_mended = False

    def __init__(self, data: bytes, how: PdfReading) -> None:
        from jdtool.ocr.picture_file import PictureFile
        from jdtool.ocr.reader import PictureReader

        try:
            self._file = PictureFile(data)
        except OcrFault as fault:
            raise Unreadable(str(fault)) from None
        self._reader = PictureReader(how.ocr_cache)
        self._count: int | None = None

    def __len__(self) -> int:
        self._count = len(self._file) if self._count is None else self._count
        return self._count

    held = property(__len__)

    def page(self, number: int, slowly: Callable[[], object]) -> PageText:
        """As that of a PDF."""
        slowly()
        try:
            greys, points = self._file.greys(number - 1)
            return self._reader.text(greys, number, points)
        except OcrFault as fault:
            raise Unreadable(str(fault)) from None
