"""What the readers of hOCR, ALTO and PAGE-XML make of the forms that other programs write."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.scans.alto_file import pages_of_alto
from jdtool.scans.certainty import recognised_text
from jdtool.scans.hocr_file import pages_of_hocr
from jdtool.scans.ocr_lines import Cell, OcrFault, OcrLine, OcrPage
from jdtool.scans.page_xml_file import pages_of_page_xml
from jdtool.scans.sheets import sheet_of_lines
from jdtool.scans.type_sizes import type_sizes
from tests.scans.recognised_pages import alto, hocr, page, page_xml

READERS: dict[str, tuple[Callable[[bytes], Iterable[OcrPage]], bytes]] = {
    "hocr": (pages_of_hocr, hocr(page())),
    "alto": (pages_of_alto, alto(page())),
    "page_xml": (pages_of_page_xml, page_xml(page())),
}


@pytest.mark.parametrize("form", READERS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_damage_is_a_fault_or_a_page(form: str, data: st.DataObject) -> None:
    read, whole = READERS[form]
    at = data.draw(st.integers(0, len(whole) - 1))
    patch = data.draw(st.binary(max_size=12))
    with contextlib.suppress(OcrFault):
        for each in read(whole[:at] + patch + whole[at + len(patch) :]):
            recognised_text(each)


def test_alto_of_version_1_with_tenths_of_millimetres() -> None:
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


def test_alto_glyphs_have_places_of_their_own() -> None:
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


def test_hocr_that_is_not_well_formed() -> None:
    text = (
        "<html><meta name=ocr-system content='Ocropus'><div class=ocr_page title='bbox 0 0 900 900'><br>"
        "<p><span class=ocr_line title='bbox 10 10 210 40'>茶园&nbsp;&amp; 茶山<br></span></div></html>"
    )
    (read,) = pages_of_hocr(text.encode())
    assert read.engine == "Ocropus" and read.lines[0].text == "茶园 & 茶山"


def test_hocr_characters_have_confidences_of_their_own() -> None:
    characters = "".join(
        f"<span class='ocrx_cinfo' title='x_bboxes {k * 30} 0 {k * 30 + 29} 30; x_conf {conf}'>{char}</span>"
        for k, (char, conf) in enumerate(zip("茶园", (99.5, 41.0), strict=True))
    )
    text = (
        "<html><div class='ocr_page' title='bbox 0 0 900 900'><span class='ocr_line' title='bbox 0 0 60 30'>"
        f"<span class='ocrx_word' title='bbox 0 0 60 30; x_wconf 70'>{characters}</span></span></div></html>"
    )
    (read,) = pages_of_hocr(text.encode())
    assert [(cell.text, cell.confidence) for cell in read.lines[0].cells] == [("茶", 0.995), ("园", 0.41)]
    (doubts,) = recognised_text(read).certainty.doubts  # type: ignore[union-attr]
    assert [(doubt.column, doubt.text) for doubt in doubts] == [(2, "园")]


def test_page_xml_takes_the_first_reading_and_the_text_of_a_region_without_lines() -> None:
    text = (
        "<PcGts><Page imageWidth='900' imageHeight='900'><TextRegion><Coords points='0,0 300,0 300,90 0,90'/>"
        "<TextEquiv index='1'><Unicode>差园</Unicode></TextEquiv>"
        "<TextEquiv index='0'><Unicode>茶园装上气象站\n镇里今年春天</Unicode></TextEquiv></TextRegion></Page></PcGts>"
    )
    (read,) = pages_of_page_xml(text.encode())
    assert [(line.text, line.extent[1], line.extent[3]) for line in read.lines] == [
        ("茶园装上气象站", 0, 45), ("镇里今年春天", 45, 90),
    ]  # fmt: skip


def test_vertical_lines_are_read_from_right_to_left() -> None:
    texts = [
        "春天的雨水從北邊的山上下來，把田裡的",
        "泥土都浸透了，種田的人說今年的收成會",
        "比往年更好一些，茶樹也發了新的芽。",
    ]
    lines = [
        OcrLine((Cell(text, (600 - 60 * k, 100, 640 - 60 * k, 100 + 40 * len(text))),)) for k, text in enumerate(texts)
    ]
    read = recognised_text(OcrPage(1, 900, 1000, lines[::-1]))
    assert "".join(read.text.split()) == "".join(texts)
    assert all(place.vertical for place in read.places)


def test_two_columns_in_one_line_with_a_mark_between_them() -> None:
    left = [
        "春天的雨水从山上",
        "把田里的泥土浸透",
        "种田的人说收成好",
        "茶树也发了新的芽",
        "河边的路铺好了石",
        "学校修了一座新楼",
    ]
    right = [text[::-1] for text in left]

    def cells(text: str, start: int, top: int) -> list[Cell]:
        return [Cell(char, (start + 20 * k, top, start + 20 * k + 20, top + 20)) for k, char in enumerate(text)]

    lines = []
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        top = 100 + 34 * row
        if row == 2:
            mark = Cell("。", (267, top, 277, top + 20))
            lines.append(OcrLine((*cells(one, 100, top), mark, *cells(other, 290, top))))
        else:
            lines += [OcrLine(tuple(cells(one, 100, top))), OcrLine(tuple(cells(other, 290, top)))]
    text = recognised_text(OcrPage(1, 600, 500, lines)).text
    assert "种田的人说收成好。\n" in text and right[2] in text.split()


def test_the_last_line_of_a_caption_has_the_size_of_the_caption() -> None:
    text = [Cell("春天的雨水從北邊的山上下來", (0, 14 * k, 130, 14 * k + 10)) for k in range(8)]
    caption = [Cell("冬日的湖上有野鴨覓食本報記", (0, 200, 112, 208.6)), Cell("者 林青攝", (0, 212, 42, 220.6))]
    sizes = type_sizes([OcrLine((cell,)) for cell in text + caption])
    assert sizes[-1] == sizes[-2] < sizes[0]


@pytest.mark.parametrize("last", ["田。", "10.2%。"])
def test_a_last_line_of_narrow_characters_belongs_to_its_column(last: str) -> None:
    texts = ["春天的雨水從北邊的山上下來", "泥土都浸透了種田的人說收成", "比往年好茶樹也發了新的芽苗", last]
    lines = [
        OcrLine(
            (Cell(text, (600 - 60 * k + 8 * (k == 3), 100, 640 - 60 * k - 3 * (k == 3), 100 + 40 * len(text))),), True
        )
        for k, text in enumerate(texts)
    ]
    assert len(set(type_sizes(lines))) == 1
