"""Two pages on one sheet are read one after the other; a wide page with a headline across its middle is one page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import jdtool
from jdtool.layout.sheet import Glyph, Sheet
from jdtool.layout.spreads import pages_of_spread
from tests.data.set_pages import BOOKS, BUS, STORK, TEA, PdfPage


def filled(*columns: tuple[float, float], headline: tuple[float, float] | None = None) -> Sheet:
    """A sheet of 1,200 × 800 points with columns of text from left to right edge, and a headline over some of it."""
    glyphs = [
        Glyph("字", (x, y, x + 10, y + 10), 10, "Song")
        for left, right in columns
        for y in range(100, 700, 15)
        for x in range(int(left), int(right), 10)
    ]
    if headline:
        glyphs += [Glyph("题", (x, 40, x + 40, 80), 40, "Hei") for x in range(int(headline[0]), int(headline[1]), 40)]
    return Sheet(1, 1200, 800, glyphs)


@pytest.mark.parametrize(
    ("sheet", "count"),
    [
        (filled((40, 300), (320, 560), (640, 900), (920, 1160)), 2),
        (filled((40, 300), (320, 560), (640, 900), (920, 1160), headline=(400, 800)), 1),
        (filled((40, 400), (420, 780), (800, 1160)), 1),
        (filled((40, 300), (320, 590), (610, 880), (900, 1160)), 1),
    ],
    ids=["spread", "headline across", "three columns", "four columns"],
)
def test_a_wide_gap_that_nothing_crosses_parts_two_pages(sheet: Sheet, count: int) -> None:
    pages = pages_of_spread(sheet)
    assert len(pages) == count
    assert sorted(g for page in pages for g in page.glyphs) == sorted(sheet.glyphs)


def test_the_articles_of_a_spread_come_page_by_page(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf", 1200, 500)
    stories: Sequence[tuple[float, float, str, tuple[str, ...]]] = (
        (40, 40, "茶园装上气象站", TEA),
        (40, 290, "白鹳再添三只雏鸟", STORK),
        (640, 40, "城际公交今起开行", BUS),
        (640, 290, "借书柜搬进菜市场", BOOKS),
    )
    for left, top, headline, text in stories:
        page.headline(left, top, headline, 22)
        page.columns([(left, top + 34, top + 200), (left + 265, top + 34, top + 200)], 245, text)
    page.save()
    assert [article.title for article in jdtool.split_file(tmp_path / "a.pdf")] == [story[2] for story in stories]


def test_the_lines_of_an_ocr_engine_begin_at_the_same_characters_on_each_page() -> None:
    sheet = filled((40, 560), (640, 1160))
    starts = frozenset(k for k, glyph in enumerate(sheet.glyphs) if glyph.box[0] in (40, 640))
    begins = {sheet.glyphs[k] for k in starts}
    pages = pages_of_spread(sheet._replace(starts=starts))
    assert [{page.glyphs[k] for k in page.starts} for page in pages] == [
        {glyph for glyph in begins if glyph.box[0] == left} for left in (40, 640)
    ]
