"""Pages of a PDF that are pictures, and the greys of a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from jdtool.layout.pdf import open_pdf, sheet_of
from jdtool.layout.pdf_picture import is_scan
from tests.data.set_pages import PdfPage

FOLIO, TEXT = "第3版 2021年5月18日", "小城昨日开通了第一条地铁，市民排队试乘。" * 4


def page(path: Path, text: str, picture: tuple[float, float] | None) -> Any:
    """A document of one page of 400 × 300 points with *text*, on a *picture* of so many points if there is one."""
    drawn = PdfPage(path, 400, 300)
    if picture:
        drawn.canvas.drawInlineImage(Image.new("L", (40, 30), 230), 0, 0, *picture)
    for k in range(0, len(text), 40):
        drawn.line(20, 40 + k, text[k : k + 40])
    drawn.save()
    return open_pdf(path.read_bytes()).document


@pytest.mark.parametrize(
    ("text", "picture", "scan"),
    [
        ("", None, True),
        ("", (400, 300), True),
        (FOLIO, (400, 300), True),
        (FOLIO, (200, 150), False),
        (FOLIO, None, False),
        (TEXT, (400, 300), False),
    ],
    ids=["empty", "picture", "stamped picture", "small picture", "little text", "text on a tint"],
)
def test_a_page_is_a_scan_where_a_picture_says_more_than_its_text(
    text: str, picture: tuple[float, float] | None, scan: bool, tmp_path: Path
) -> None:
    document = page(tmp_path / "a.pdf", text, picture)
    assert is_scan(document, 0, sheet_of(document, 0)) is scan
