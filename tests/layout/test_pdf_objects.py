"""Rules and pictures inside forms stand where the page shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.layout.pdf import open_pdf
from jdtool.layout.pdf_objects import drawings_of
from tests.data.set_pages import PdfPage


def test_a_rule_inside_forms_has_its_place_on_the_page(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf", 600, 800)
    canvas = page.canvas
    canvas.beginForm("inner", 0, 0, 600, 800)
    canvas.line(10, 20, 110, 20)
    canvas.endForm()
    canvas.beginForm("outer", 0, 0, 600, 800)
    canvas.scale(2, 2)
    canvas.doForm("inner")
    canvas.endForm()
    canvas.translate(300, 400)
    canvas.doForm("outer")
    page.save()
    document = open_pdf((tmp_path / "a.pdf").read_bytes()).document
    (rule,) = drawings_of(document[0])
    assert not rule.is_picture
    assert rule.box == pytest.approx((320, 440, 520, 440), abs=2.5)
