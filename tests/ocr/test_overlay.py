"""What the picture beneath invisible text shows between the lines: boxes, pictures, rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.layout.pdf import open_pdf, sheet_of
from jdtool.layout.pdf_picture import drawn_page
from tests.data import set_pages

pytestmark = pytest.mark.ocr


def test_boxes_pictures_and_rules_are_seen_beneath_the_text(tmp_path: Path) -> None:
    from jdtool.ocr.overlay import with_drawings

    set_pages.newspaper(tmp_path / "a.pdf")
    document = open_pdf((tmp_path / "a.pdf").read_bytes()).document
    printed = sheet_of(document, 0)
    seen = with_drawings(printed._replace(pictures=(), rules=(), boxes=()), *drawn_page(document, 0, 200 / 72, 3300))
    for name in ("pictures", "rules", "boxes"):
        (box,), (drawn,) = getattr(seen, name), getattr(printed, name)
        assert box == pytest.approx(drawn, abs=4), name
