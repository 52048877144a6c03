"""The options of subcommands that read PDFs and pictures: which pages, what password, how long."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer

from jdtool.errors import BadUsage
from jdtool.stream.pdf_reading import MAX_PAGE_SECONDS, PdfReading

_LAST_PAGE = 10**7  # where a range of pages is open at its end

_PAGES = Annotated[
    str | None,
    typer.Option(
        metavar="LIST",
        show_default=False,
        rich_help_panel="Input",
        help="Of a PDF or a scan, read only these pages, as 1-4,7.",
    ),
]
_PASSWORD = Annotated[
    str | None,
    typer.Option(
        metavar="WORD", show_default=False, rich_help_panel="Input", help="What opens an encrypted PDF; @FILE reads it."
    ),
]
_MAX_PAGE_SECONDS = Annotated[
    float,
    typer.Option(metavar="N", min=0.1, rich_help_panel="Input", help="Skip a page of a PDF that takes longer to read."),
]
_OCR_CACHE = Annotated[
    str | None,
    typer.Option(
        metavar="DIR", show_default=False, rich_help_panel="Input",
        help="Keep what was recognised in pictures in this folder, and take it from there.",
    ),
]  # fmt: skip
PDF_OPTIONS: dict[str, tuple[Any, Any]] = {
    "pages": (_PAGES, None),
    "password": (_PASSWORD, None),
    "max_page_seconds": (_MAX_PAGE_SECONDS, MAX_PAGE_SECONDS),
    "ocr_cache": (_OCR_CACHE, None),
}


def pdf_reading(
    pages: str | None = None,
    password: str | None = None,
    max_page_seconds: float = MAX_PAGE_SECONDS,
    ocr_cache: str | None = None,
) -> PdfReading:
    """The options as given to how PDFs are read. Raises BadUsage for what cannot be."""
    return PdfReading(pages_in(pages) if pages else (), _password(password), max_page_seconds, ocr_cache)


def pages_in(text: str) -> tuple[range, ...]:
    """Pages out of `1-4,7`; a range may be open at its end. Raises BadUsage for another form.

    >>> pages_in("1-4,7")
    (range(1, 5), range(7, 8))
    >>> 5000 in pages_in("3-")[0]
    True
    """
    spans = []
    for part in text.split(","):
        form = re.fullmatch(r"\s*(\d{1,7})\s*(-?)\s*(\d{0,7})\s*", part, re.ASCII)
        first = int(form[1]) if form else 0
        last = (int(form[3]) if form[3] else _LAST_PAGE if form[2] else first) if form else 0
        if not form or not first or last < first or (form[3] and not form[2]):
            raise BadUsage(f"--pages {text!r}: pages are expected, from 1, as 1-4,7")
        spans.append(range(first, last + 1))
    return tuple(spans)


def _password(value: str | None) -> str | None:
    """The password, or the first line of the file it is in. Raises BadUsage where that cannot be read."""
    if not value or not value.startswith("@"):
        return value
    try:
        with open(value[1:], encoding="utf-8") as file:
            return file.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as fault:
        raise BadUsage(f"--password {value}: {fault}") from None
