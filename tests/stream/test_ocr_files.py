"""Files of recognised text: which of their pages are read, and what is said of those that cannot be."""

from __future__ import annotations

import pytest

from jdtool.errors import BadInput, Problem
from jdtool.stream import ocr_files
from jdtool.stream.ocr_files import pages_of_ocr
from tests.scans.recognised_pages import Printed, hocr, page_xml

LINE = [Printed(20, 20, "渡轮夜班开航", 18)]


def book(*pages: list[Printed]) -> bytes:
    """Several pages in one file of hOCR."""
    whole = hocr(pages[0]).decode()
    head, mark, _ = whole.partition("<div class='ocr_page'")
    bodies = [mark + hocr(each).decode().partition(mark)[2].removesuffix("</body></html>\n") for each in pages]
    return (head + "\n".join(bodies) + "</body></html>\n").encode()


def test_all_pages_are_read_where_none_are_asked_for() -> None:
    pages = list(pages_of_ocr("hocr", [book(LINE, LINE, LINE)], "a.hocr", (), None))
    assert [(page.number, page.text.strip()) for page in pages] == [(k, "渡轮夜班开航") for k in (1, 2, 3)]


def test_only_pages_that_are_asked_for_are_read() -> None:
    pages = pages_of_ocr("hocr", [book(LINE, LINE, LINE)], "a.hocr", (range(3, 9), range(1, 2)), None)
    assert [page.number for page in pages] == [1, 3]
    with pytest.raises(BadInput, match="none of the pages asked for with --pages; it has 1"):
        list(pages_of_ocr("hocr", [hocr(LINE)], "a.hocr", (range(2, 3),), None))


def test_the_bytes_may_come_in_any_blocks() -> None:
    data = hocr(LINE)
    blocks = [data[k : k + 7] for k in range(0, len(data), 7)]
    assert [page.text for page in pages_of_ocr("hocr", blocks, "a", (), None)] == ["渡轮夜班开航\n"]


def test_a_page_without_text_is_reported_and_the_others_are_read() -> None:
    problems: list[Problem] = []
    pages = list(pages_of_ocr("hocr", [book(LINE, [], LINE)], "a.hocr", (), problems.append))
    assert [page.number for page in pages] == [1, 3]
    assert [(p.message, p.source) for p in problems] == [("no text on page 2 of the hOCR", "a.hocr")]


def test_without_anybody_to_report_to_a_page_without_text_is_raised() -> None:
    with pytest.raises(BadInput, match="no text on page 1 of the PAGE-XML"):
        list(pages_of_ocr("page-xml", [page_xml([])], "a.xml", (), None))


@pytest.mark.parametrize(
    ("kind", "data", "message"),
    [
        ("hocr", b"<html><body><div class='ocr-system'></div></body></html>", "hOCR without a page"),
        ("alto", b"<alto><Layout></Layout></alto>", "ALTO without a page; is it whole?"),
        ("alto", b"<alto><Layout>", "ALTO: "),
        ("page-xml", b"<PcGts></PcGts", "PAGE-XML: "),
    ],
)
def test_what_is_not_whole_is_one_error(kind: str, data: bytes, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        list(pages_of_ocr(kind, [data], "a.xml", (), None))


def test_a_file_too_large_to_be_a_page_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr_files, "MAX_SIZE", 100)
    with pytest.raises(BadInput, match="a file of ALTO of more than 100 bytes; write a file for each page"):
        list(pages_of_ocr("alto", [b"<alto>" + b" " * 100], "a.xml", (), None))
