"""How PDFs and pictures are read: the options, apart from what reads them, as most runs read text."""

from __future__ import annotations

from typing import NamedTuple

MAX_PAGE_SECONDS = 30.0


class PdfReading(NamedTuple):
    """How a document of pages is read: which *pages* (from 1; empty: all), the *password* of a PDF, seconds at most
    for one page, the folder that keeps what was recognised in pictures, and how many processes read one document."""

    pages: tuple[range, ...] = ()
    password: str | None = None
    max_page_seconds: float = MAX_PAGE_SECONDS
    ocr_cache: str | None = None
    readers: int = 1
