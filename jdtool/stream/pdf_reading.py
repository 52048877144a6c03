"""How a PDF is read: the options, apart from what reads it, as most runs read no PDF."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PdfReading:
    """How a PDF is read: which *pages* (from 1; empty: all), its *password*, and seconds at most for one page."""

    pages: tuple[range, ...] = ()
    password: str | None = None
    max_page_seconds: float = 30.0
