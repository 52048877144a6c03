"""Searchable PDFs: invisible text, whose size differs from line to line, is read as the page that it lies over."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle
from pathlib import Path

import pytest

import jdtool
from jdtool.layout.pdf import open_pdf, sheet_of
from jdtool.layout.sheet import Glyph
from jdtool.scans.text_layer import level_sheet
from tests.data import set_pages
from tests.data.set_pages import FONT, SIZE, PdfPage


class SearchablePage(PdfPage):
    """A page whose lines are invisible, each a little larger or smaller than its type and stretched to its width."""

    factors = cycle((0.94, 1.05, 1.0, 0.97, 1.03))

    def line(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        seen = size * next(self.factors)
        hidden = self.canvas.beginText(x, self.height - y - 0.88 * size)
        hidden.setFont(FONT, seen)
        hidden.setTextRenderMode(3)
        hidden.setHorizScale(100 * size / seen)
        hidden.textOut(text)
        self.canvas.drawText(hidden)


@pytest.fixture
def searchable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(set_pages, "PdfPage", SearchablePage)
    set_pages.newspaper(tmp_path / "searchable.pdf")
    return tmp_path / "searchable.pdf"


def test_the_lines_of_running_text_have_one_size(searchable: Path) -> None:
    sheet = sheet_of(open_pdf(searchable.read_bytes()).document, 0)
    assert sheet.is_overlay

    def near_the_text(glyphs: Iterable[Glyph]) -> set[float]:
        return {round(glyph.size, 1) for glyph in glyphs if 0.93 * SIZE < glyph.size < 1.06 * SIZE}

    assert len(near_the_text(sheet.glyphs)) > 3
    assert near_the_text(level_sheet(sheet).glyphs) == {SIZE}


def test_the_articles_are_those_of_the_page(searchable: Path) -> None:
    articles = [article for article in jdtool.split_file(searchable) if article.kind == "article"]
    assert {article.title for article in articles} == {
        *("茶园装上“气象站”", "东方白鹳再添三只雏鸟", "城际公交今起开行", "借书柜搬进菜市场"),
    }
    tea = next(article for article in articles if article.title == "茶园装上“气象站”")
    assert tea.paragraphs == list(set_pages.TEA)


def test_no_character_is_lost(searchable: Path) -> None:
    sheet = sheet_of(open_pdf(searchable.read_bytes()).document, 0)
    assert sorted(glyph.text for glyph in level_sheet(sheet).glyphs if glyph.text.strip()) == sorted(
        glyph.text for glyph in sheet.glyphs if glyph.text.strip()
    )
