"""PAGE-XML to pages: regions, lines, readings and outlines."""

from __future__ import annotations

import pytest

from jdtool.scans.ocr_lines import OcrFault, OcrPage
from jdtool.scans.page_xml_file import pages_of_page_xml

LINE = "<Coords points='0,0 60,0 60,30 0,30'/>"


def page_of(region: str, attributes: str = "imageWidth='900' imageHeight='900'") -> OcrPage:
    (read,) = pages_of_page_xml(f"<PcGts><Page {attributes}>{region}</Page></PcGts>".encode())
    return read


def unicode(text: str) -> str:
    return f"<TextEquiv><Unicode>{text}</Unicode></TextEquiv>"


def test_the_first_reading_and_the_text_of_a_region_without_lines_are_taken() -> None:
    text = (
        "<PcGts><Page imageWidth='900' imageHeight='900'><TextRegion><Coords points='0,0 300,0 300,90 0,90'/>"
        "<TextEquiv index='1'><Unicode>差园</Unicode></TextEquiv>"
        "<TextEquiv index='0'><Unicode>茶园装上气象站\n镇里今年春天</Unicode></TextEquiv></TextRegion></Page></PcGts>"
    )
    (read,) = pages_of_page_xml(text.encode())
    assert [(line.text, line.extent[1], line.extent[3]) for line in read.lines] == [
        ("茶园装上气象站", 0, 45), ("镇里今年春天", 45, 90),
    ]  # fmt: skip


def test_words_are_cells_where_they_spell_the_line() -> None:
    words = "".join(
        f"<Word><Coords points='{30 * k},0 {30 * k + 30},30'/>{unicode(char)}</Word>" for k, char in enumerate("茶园")
    )
    for text, boxes in (("茶园", [(0, 0, 30, 30), (30, 0, 60, 30)]), ("茶圆", [(0, 0, 60, 30)])):
        (line,) = page_of(f"<TextRegion><TextLine>{LINE}{words}{unicode(text)}</TextLine></TextRegion>").lines
        assert line.text == text and [cell.box for cell in line.cells] == boxes


def test_lines_of_a_region_read_downwards_are_vertical() -> None:
    direction = "readingDirection='top-to-bottom'"
    (line,) = page_of(f"<TextRegion {direction}><TextLine>{LINE}{unicode('茶园')}</TextLine></TextRegion>").lines
    assert line.runs_down


def test_points_of_an_outline_may_be_elements() -> None:
    coords = "<Coords><Point x='5' y='7'/><Point x='65' y='37'/></Coords>"
    (line,) = page_of(f"<TextRegion><TextLine>{coords}{unicode('茶园')}</TextLine></TextRegion>").lines
    assert line.extent == (5, 7, 65, 37)


@pytest.mark.parametrize(("unit", "points"), [("PPI", 0.24), ("PPCM", 0.24 / 2.54), ("other", None)])
def test_the_resolution_has_a_unit(unit: str, points: float | None) -> None:
    read = page_of("", f"imageXResolution='300' imageResolutionUnit='{unit}'")
    assert read.points == (points and pytest.approx(points))


def test_text_without_a_place_is_a_fault_that_quotes_it() -> None:
    with pytest.raises(OcrFault, match="'茶园' has no place"):
        page_of(f"<TextRegion>{unicode('茶园')}</TextRegion>")


def test_a_region_around_others_does_not_repeat_their_text() -> None:
    inner = f"<TextRegion>{LINE}{unicode('茶园')}</TextRegion>"
    assert [line.text for line in page_of(f"<TextRegion>{LINE}{inner}{unicode('茶园')}</TextRegion>").lines] == ["茶园"]
