"""A document that says where its text was printed → its pages: the reader for each kind (see file_kinds.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jdtool.errors import Problem
    from jdtool.layout.page_text import PageText
    from jdtool.stream.pdf_reading import PdfReading


def pages_of(
    kind: str, blocks: Iterable[bytes], source: str, how: PdfReading, report: Callable[[Problem], object] | None
) -> Iterator[PageText]:
    """The bytes of a document of a *kind* to the text of its pages.

    What is wrong with one page goes to *report* (without one it is raised) and the others are still read. Raises
    BadInput where the whole file cannot be read, or holds no text.
    """
    if kind in ("pdf", "image"):
        from jdtool.stream.pdf_pages import pages_of_document

        return pages_of_document(kind, blocks, source, how, report)
    from jdtool.stream.ocr_files import pages_of_ocr

    return pages_of_ocr(kind, blocks, source, how.pages, report)
