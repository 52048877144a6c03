"""A PDF or a picture → the text of its pages, and the faults of those that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from jdtool.errors import BadInput, Problem
from jdtool.layout.page_text import PageText
from jdtool.stream.page_readers import PageReaders
from jdtool.stream.page_sources import can_recognise
from jdtool.stream.whole_file import whole
from jdtool.text.line_spans import spans_of

if TYPE_CHECKING:
    from jdtool.stream.pdf_reading import PdfReading

MAX_SIZE = 10**9  # bytes of a document that are read
_REMEDY = "to have it recognised: pip install 'jdtool[ocr]', or put it through OCR first (ocrmypdf -l chi_sim)"
_UNKNOWN = 0.05  # the share of unknown characters above which a page is named
_CRASHES = 3  # pages in a row that end the process: the others will do so too


def pages_of_document(
    kind: str, blocks: Iterable[bytes], source: str, how: PdfReading, report: Callable[[Problem], object] | None
) -> Iterator[PageText]:
    """The bytes of a PDF or a picture (*kind* ``pdf`` or ``image``) to the text of its pages.

    What is wrong with one page goes to *report* (without one it is raised) and the others are still read. Raises
    BadInput where the whole file cannot be read, or holds no text.
    """
    if kind == "image" and not can_recognise():
        raise BadInput("a picture; to have its text recognised: pip install 'jdtool[ocr]'", source)
    data = whole(blocks, source, MAX_SIZE, "a file", "split it first (qpdf --split-pages, tiffsplit)")
    return _pages(PageReaders(kind, data, how), kind, source, report)


def _pages(
    readers: PageReaders, kind: str, source: str, report: Callable[[Problem], object] | None
) -> Iterator[PageText]:
    crashes = count = 0
    blank: list[int] = []
    unknown: dict[int, float] = {}

    def report_fault(message: str) -> None:
        fault = BadInput(message, source)
        if report is None:
            raise fault
        report(fault.problem)

    faults = _Faults(report_fault)
    try:
        for event, number, content in readers.messages():
            if event == "page":
                faults.end()
                count += 1
                if content.unknown > _UNKNOWN:
                    unknown[number] = content.unknown
                if content.text:
                    yield content
                else:
                    blank.append(number)
            elif event == "mended":
                report_fault("damaged or truncated: it is read as far as it goes; get the file again")
            elif not number:
                raise BadInput(content, source)
            else:
                faults.add(number, content)
            crashes = crashes + 1 if event == "end" else 0
            if crashes >= _CRASHES:
                faults.end()
                raise BadInput(f"{crashes} pages in a row cannot be read; the others are skipped", source)
    finally:
        readers.close()
    faults.end()
    if unknown:
        share = max(unknown.values())
        report_fault(
            f"page {_page_list(unknown)}: {share:.0%} of the characters are numbers of glyphs: their fonts have no "
            "table of characters (ToUnicode); OCR reads such a page (ocrmypdf --force-ocr -l chi_sim)"
        )
    if blank and len(blank) == count:
        raise BadInput(_without_text(kind), source)
    if blank:
        remedy = "" if can_recognise() else f", as on a scan; {_REMEDY}"
        report_fault(f"no text on page {_page_list(blank)}{remedy}")


class _Faults:
    """Collects the faults of pages; a run of pages with the same fault is reported in one line."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._pages: list[int] = []
        self._what = ""

    def add(self, page: int, what: str) -> None:
        if what != self._what:
            self.end()
        self._what = what
        self._pages.append(page)

    def end(self) -> None:
        """Report the pages that were added since the last report."""
        pages, self._pages = self._pages, []
        if pages:
            self._tell(f"page {_page_list(pages)}: {self._what}")


def _page_list(pages: Iterable[int]) -> str:
    """Numbers of pages as --pages takes them.

    >>> _page_list([1, 2, 3, 7])
    '1-3,7'
    """
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in spans_of(sorted(pages)))


def _without_text(kind: str) -> str:
    if kind == "image":
        return "no text is legible in this picture; is it a page, and sharp enough?"
    return "a PDF without text" + ("" if can_recognise() else f", as a scan is; {_REMEDY}")
