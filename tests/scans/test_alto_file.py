"""ALTO to pages: the places, sizes and engine that the file states."""

from __future__ import annotations

import pytest

from jdtool.scans.alto_file import pages_of_alto
from jdtool.scans.ocr_lines import OcrFault, OcrPage
from jdtool.scans.sheets import sheet_of_lines

PLACE = "HPOS='10' VPOS='20' WIDTH='60' HEIGHT='30'"


def page_of(block: str, before: str = "") -> OcrPage:
    """The page of a file with one block, *before* it what describes the file."""
    text = f"<alto>{before}<Layout><Page WIDTH='900' HEIGHT='700'><TextBlock>{block}</TextBlock></Page></Layout></alto>"
    (read,) = pages_of_alto(text.encode())
    return read


def test_a_file_of_version_1_with_tenths_of_millimetres() -> None:
    text = (
        "<alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description>"
        "<Layout><Page WIDTH='2540' HEIGHT='2540'>"
        "<PrintSpace><ComposedBlock><TextBlock><TextLine HPOS='100' VPOS='100' WIDTH='140' HEIGHT='35'>"
        "<String CONTENT='茶园' HPOS='100' VPOS='100' WIDTH='70' HEIGHT='35' WC='0.9'/><SP/>"
        "<String CONTENT='丰收' HPOS='170' VPOS='100' WIDTH='70' HEIGHT='35'/></TextLine></TextBlock></ComposedBlock>"
        "</PrintSpace><Illustration HPOS='0' VPOS='500' WIDTH='900' HEIGHT='700'/>"
        "<GraphicalElement HPOS='0' VPOS='400' WIDTH='900' HEIGHT='4'/></Page></Layout></alto>"
    )
    (read,) = pages_of_alto(text.encode())
    assert [line.text for line in read.lines] == ["茶园丰收"]
    assert (len(read.pictures), len(read.rules)) == (1, 1)
    sheet = sheet_of_lines(read)
    assert round(sheet.width) == 720 and round(sheet.glyphs[0].box[0], 1) == 28.3


def test_glyphs_have_places_of_their_own() -> None:
    string = (
        "<String CONTENT='茶园' HPOS='0' VPOS='0' WIDTH='90' HEIGHT='30'>"
        "<Glyph CONTENT='茶' GC='0.5' HPOS='0' VPOS='0' WIDTH='30' HEIGHT='30'/>"
        "<Glyph CONTENT='园' GC='0.9' HPOS='60' VPOS='0' WIDTH='30' HEIGHT='30'/></String>"
    )
    text = f"<alto><Layout><Page><TextBlock><TextLine>{string}</TextLine></TextBlock></Page></Layout></alto>"
    (read,) = pages_of_alto(text.encode())
    assert [(cell.text, cell.box[0], cell.confidence) for cell in read.lines[0].cells] == [
        ("茶", 0, 0.5), ("园", 60, 0.9),
    ]  # fmt: skip


def test_glyphs_that_do_not_spell_the_word_are_left_aside() -> None:
    glyph = "<Glyph CONTENT='茶' HPOS='10' VPOS='20' WIDTH='30' HEIGHT='30'/>"
    (line,) = page_of(f"<TextLine><String CONTENT='茶园' WC='0.7' {PLACE}>{glyph}</String></TextLine>").lines
    assert [(cell.text, cell.box, cell.confidence) for cell in line.cells] == [("茶园", (10, 20, 70, 50), 0.7)]


def test_a_hyphen_at_the_end_of_a_line_is_part_of_it() -> None:
    block = f"<TextLine {PLACE}><String CONTENT='manage'/><HYP CONTENT='-'/></TextLine><TextLine {PLACE}/>"
    assert [line.text for line in page_of(block).lines] == ["manage-"]


def test_text_without_a_place_is_a_fault_that_quotes_it() -> None:
    with pytest.raises(OcrFault, match="'茶园' has no place"):
        page_of("<TextLine><String CONTENT='茶园' HPOS='10' VPOS='20' WIDTH='0' HEIGHT='30'/></TextLine>")


def test_the_engine_is_the_last_program_named() -> None:
    programs = "".join(
        f"<OCRProcessing><processingSoftware><softwareName>{name}</softwareName></processingSoftware></OCRProcessing>"
        for name in ("Deskewer", "Reader")
    )
    assert page_of("", f"<Description>{programs}</Description>").engine == "Reader"
