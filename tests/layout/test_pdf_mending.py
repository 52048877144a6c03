"""A PDF without its end: what of it can be opened again."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.layout.pdf import PdfFault, open_pdf, sheet_of
from jdtool.layout.pdf_mending import mended
from tests.data.set_pages import PdfPage


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    """A file of two pages."""
    page = PdfPage(tmp_path / "a.pdf", 400, 300)
    page.line(40, 100, "小城昨日开通了地铁。")
    page.canvas.showPage()
    page.line(40, 100, "河边的路铺好了石。")
    page.save()
    return (tmp_path / "a.pdf").read_bytes()


def texts(data: bytes) -> list[str]:
    document = open_pdf(data).document
    return ["".join(glyph.text for glyph in sheet_of(document, k).glyphs) for k in range(len(document))]


def test_a_file_that_lost_only_its_end_is_opened_with_all_its_pages(whole: bytes) -> None:
    cut = whole[: whole.rindex(b"xref", 0, whole.rindex(b"startxref"))]
    opened = open_pdf(cut)
    assert opened.is_mended and not open_pdf(whole).is_mended
    assert texts(cut) == texts(whole) == ["小城昨日开通了地铁。", "河边的路铺好了石。"]


def test_pages_are_found_where_the_catalogue_is_lost(whole: bytes) -> None:
    lost = whole[: whole.rindex(b"endobj")].replace(b"/Type /Catalog", b"/Type /Unknown")
    (candidate,) = mended(lost)
    assert b"/Count 2" in candidate
    assert texts(lost) == texts(whole)


def test_the_catalogue_written_last_counts() -> None:
    data = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n7 2 obj\n<< /Type /Catalog >>\nendobj\n"
    assert [b"/Root 7 2 R" in candidate for candidate in mended(data)] == [True]


def test_what_stands_in_a_stream_is_no_dictionary() -> None:
    assert list(mended(b"%PDF-1.4\n1 0 obj\n<< /Length 20 >>\nstream\n/Type /Catalog /Type /Page\n")) == []


def test_the_tree_of_pages_is_no_page() -> None:
    assert list(mended(b"%PDF-1.4\n1 0 obj\n<< /Type /Pages /Count 0 >>\nendobj\n")) == []


def test_nothing_is_made_of_a_file_without_objects() -> None:
    with pytest.raises(PdfFault):
        open_pdf(b"%PDF-1.4\n%%EOF\n")
