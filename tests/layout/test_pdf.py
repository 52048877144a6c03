"""A PDF to sheets: every character with its box, once; faults said in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from jdtool.layout.pdf import PdfFault, open_pdf, sheet_of
from jdtool.layout.pdf_picture import drawn_page
from jdtool.layout.rows import rows_of
from jdtool.layout.sheet import Sheet
from tests.data.set_pages import PdfPage


def sheet(path: Path) -> Sheet:
    return sheet_of(open_pdf(path.read_bytes()).document, 0)


def test_characters_have_em_boxes_from_the_top_left(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf", 600, 800)
    page.line(40, 100, "小城", 20)
    page.save()
    small, town = sheet(tmp_path / "a.pdf").glyphs
    assert small.text + town.text == "小城" and small.size == pytest.approx(20)
    assert small.box == pytest.approx((40, 100, 60, 120), abs=0.6)
    assert town.box[0] == pytest.approx(60, abs=0.6)


def test_type_struck_twice_for_weight_is_read_once_and_double_letters_twice(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    for aside in (0, 0.4):
        page.line(40 + aside, 100, "通车", 20)
    page.line(40, 200, "hello", 10)
    page.save()
    assert "".join(glyph.text for glyph in sheet(tmp_path / "a.pdf").glyphs).replace(" ", "") == "通车hello"


def test_a_ligature_gives_all_its_letters(tmp_path: Path) -> None:
    """The font's table says that Z stands for ff, as fonts with ligatures say of theirs."""
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    page = PdfPage(tmp_path / "a.pdf")
    page.canvas.setPageCompression(0)
    page.canvas.setFont("Vera", 24)
    page.canvas.drawString(40, 700, "oZice")
    page.save()
    data = (tmp_path / "a.pdf").read_bytes()
    (tmp_path / "a.pdf").write_bytes(data.replace(b"<005A>", b"<00660066>", 1))
    assert [row.text for row in rows_of(sheet(tmp_path / "a.pdf"))] == ["office"]


def test_a_hyphen_at_the_end_of_a_line_is_kept(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.canvas.setFont("Helvetica", 10)
    page.canvas.drawString(40, 700, "a new manage-")
    page.canvas.drawString(40, 688, "ment")
    page.save()
    assert [row.text for row in rows_of(sheet(tmp_path / "a.pdf"))] == ["a new manage-", "ment"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_is_read_upright_whatever_way_up_the_file_shows_it(turn: int, tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf", *((300, 400) if turn % 180 else (400, 300)))
    page.canvas.translate(*{90: (300, 0), 180: (400, 300), 270: (0, 400)}[turn])
    page.canvas.rotate(turn)
    page.height = 300
    page.line(40, 100, "小城", 20)
    page.rule(40, 200, 360)
    page.save()
    for shown in (0, 90, 180, 270):
        document = open_pdf((tmp_path / "a.pdf").read_bytes()).document
        document[0].set_rotation(shown)
        read = sheet_of(document, 0)
        assert (read.width, read.height) == pytest.approx((400, 300))
        assert read.glyphs[0].box == pytest.approx((40, 100, 60, 120), abs=0.6)
        assert read.rules[0] == pytest.approx((40, 200, 360, 200), abs=1)
        greys, _ = drawn_page(document, 0, 1.0, 1000)
        assert greys.shape == (300, 400)
        assert greys[100:120, 40:80].min() < 128 < greys[130:190].min()


def test_rules_boxes_and_pictures_are_told_apart(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.rule(40, 50, 500)
    page.box(40, 90, 300, 200)
    page.line(50, 100, "箱子里的字有八个以上才算")
    page.picture(320, 300, 500, 400)
    page.save()
    drawn = sheet(tmp_path / "a.pdf")
    assert (len(drawn.rules), len(drawn.boxes), len(drawn.pictures)) == (1, 1, 1)
    assert drawn.pictures[0] == pytest.approx((320, 300, 500, 400), abs=1)


def test_an_encrypted_file_wants_its_password(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), encrypt=StandardEncryption("open", ownerPassword="own"))
    canvas.drawString(40, 700, "text")
    canvas.save()
    data = (tmp_path / "a.pdf").read_bytes()
    with pytest.raises(PdfFault, match="--password"):
        open_pdf(data)
    with pytest.raises(PdfFault, match="does not open it"):
        open_pdf(data, "wrong")
    assert len(sheet_of(open_pdf(data, "open").document, 0).glyphs) == 4


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog"])
def test_a_truncated_file_is_a_fault(data: bytes) -> None:
    with pytest.raises(PdfFault, match="truncated"):
        open_pdf(data)


def test_text_beneath_a_picture_of_the_page_is_an_overlay(tmp_path: Path) -> None:
    for name, covered in (("a.pdf", True), ("b.pdf", False)):
        page = PdfPage(tmp_path / name, 400, 300)
        if not covered:
            page.canvas.drawInlineImage(Image.new("L", (40, 30), 230), 0, 0, 400, 300)
        page.line(40, 100, "小城昨日开通了第一条地铁。")
        if covered:
            page.canvas.drawInlineImage(Image.new("L", (40, 30), 230), 0, 0, 400, 300)
        page.save()
        assert sheet(tmp_path / name).is_overlay is covered
