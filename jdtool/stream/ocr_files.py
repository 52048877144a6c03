"""Files of text that was recognised before (hOCR, ALTO, PAGE-XML) to their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from jdtool.errors import BadInput, Problem
from jdtool.scans.certainty import recognised_text
from jdtool.scans.ocr_lines import OcrFault, OcrPage
from jdtool.stream.whole_file import whole

if TYPE_CHECKING:
    from jdtool.layout.page_text import PageText

MAX_SIZE = 2 * 10**8  # bytes of a file that are read; the largest newspaper page has a tenth of it
_LABELS = {"hocr": "hOCR", "alto": "ALTO", "page-xml": "PAGE-XML"}


def pages_of_ocr(
    kind: str,
    blocks: Iterable[bytes],
    source: str,
    pages: Sequence[range],
    report: Callable[[Problem], object] | None,
) -> Iterator[PageText]:
    """The bytes of a file to the text of its pages (of *pages* only, where there are any).

    A page without text goes to *report*, or is raised. Raises BadInput where the whole file cannot be read.
    """
    label = _LABELS[kind]
    data = whole(blocks, source, MAX_SIZE, f"a file of {label}", "write a file for each page")
    count = 0
    has_wanted_page = False
    try:
        for page in _reader(kind)(data):
            count += 1
            if pages and not any(page.number in span for span in pages):
                continue
            has_wanted_page = True
            text = recognised_text(page)
            if text.text:
                yield text
                continue
            fault = BadInput(f"no text on page {page.number} of the {label}", source)
            if report is None:
                raise fault
            report(fault.problem)
    except OcrFault as fault:
        raise BadInput(f"{label}: {fault}", source, fault.line) from None
    if not count:
        raise BadInput(f"{label} without a page; is it whole?", source)
    if not has_wanted_page:
        raise BadInput(f"none of the pages asked for with --pages; it has {count}", source)


def _reader(kind: str) -> Callable[[bytes], Iterator[OcrPage]]:
    """What reads a kind of file; only that is imported."""
    if kind == "hocr":
        from jdtool.scans.hocr_file import pages_of_hocr

        return pages_of_hocr
    if kind == "alto":
        from jdtool.scans.alto_file import pages_of_alto

        return pages_of_alto
    from jdtool.scans.page_xml_file import pages_of_page_xml

    return pages_of_page_xml
