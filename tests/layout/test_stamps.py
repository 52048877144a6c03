"""Watermarks and slugs: they are kept as furniture and disturb no article."""

from __future__ import annotations

from pathlib import Path

import pytest

import jdtool
from jdtool.article import Article
from tests.data import set_pages
from tests.data.set_pages import FONT, PdfPage

SLUG = "0518A03.indd 3 2021/5/18"


def articles(path: Path) -> list[Article]:
    return list(jdtool.split_file(path))


@pytest.mark.parametrize("angle", [-40, 20, 45])
def test_a_watermark_over_the_page_is_furniture(angle: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_pages.newspaper(tmp_path / "clean.pdf")
    save = PdfPage.save

    def stamp_and_save(page: PdfPage) -> None:
        for x, y in ((120, 100), (120, 350)):
            page.canvas.saveState()
            page.canvas.setFont(FONT, 40)
            page.canvas.translate(x, y)
            page.canvas.rotate(angle)
            page.canvas.drawString(0, 0, "仅供内部阅览")
            page.canvas.restoreState()
        save(page)

    monkeypatch.setattr(PdfPage, "save", stamp_and_save)
    set_pages.newspaper(tmp_path / "stamped.pdf")
    clean, stamped = articles(tmp_path / "clean.pdf"), articles(tmp_path / "stamped.pdf")
    assert [article.paragraphs for article in stamped] == [*(a.paragraphs for a in clean), *[["仅供内部阅览"]] * 2]
    assert [article.kind for article in stamped[-2:]] == ["furniture"] * 2


def test_what_is_printed_beside_the_page_is_furniture(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(40, 40, "茶园装上“气象站”", 24)
    page.columns([(40, 80, 400)], 240, set_pages.TEA)
    page.line(40, 860, SLUG, 8)
    page.save()
    tea, slug = articles(tmp_path / "a.pdf")
    assert tea.paragraphs == list(set_pages.TEA)
    assert (slug.kind, slug.paragraphs) == ("furniture", [SLUG])
