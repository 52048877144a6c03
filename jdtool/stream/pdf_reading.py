"""How PDFs and pictures are read: the options, apart from what reads them, as most runs read text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PdfReading:
    """How a document of pages is read: which *pages* (from 1; empty: all), the *password* of a PDF, seconds at most
    for one page, and the folder that keeps what was recognised in pictures."""

    pages: tuple[range, ...] = ()
    password: str | None = None
    max_page_seconds: float = 30.0
    ocr_cache: str | None = None
