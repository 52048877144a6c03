"""A document in the process that reads it: its pages one by one, and words for what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.stream import page_sources
from jdtool.stream.page_sources import Unreadable, open_pages
from jdtool.stream.pdf_reading import PdfReading
from tests.data.set_pages import PdfPage

PDF = Path(__file__).parents[1] / "data/page.pdf"


def ignore() -> None:
    """Called before a page is recognised."""


def test_the_pages_of_a_pdf_are_counted_from_one(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.line(40, 40, "一号桥通车")
    page.turn()
    page.line(40, 40, "二号桥动工")
    page.save()
    document = open_pages("pdf", (tmp_path / "a.pdf").read_bytes(), PdfReading())
    assert len(document) == 2 and not document.is_mended
    texts = [document.page(number, ignore) for number in (1, 2)]
    assert [(text.number, text.text.strip()) for text in texts] == [(1, "一号桥通车"), (2, "二号桥动工")]


@pytest.mark.parametrize(("data", "words"), [(b"%PDF-1.4\nnothing", "damaged"), (b"no document", "damaged")])
def test_what_cannot_be_opened_is_said_in_words(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        open_pages("pdf", data, PdfReading())


def test_a_page_with_text_is_not_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_sources, "can_recognise", lambda: True)
    calls: list[str] = []
    document = open_pages("pdf", PDF.read_bytes(), PdfReading())
    assert "茶园" in document.page(1, lambda: calls.append("slowly")).text
    assert calls == []


def test_recognition_needs_both_packages_of_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for there, expected in (({"rapidocr", "onnxruntime"}, True), ({"rapidocr"}, False), (set(), False)):
        monkeypatch.setattr(page_sources, "find_spec", lambda name, there=there: name if name in there else None)
        assert page_sources.can_recognise() is expected
