"""hOCR to pages: HTML that need not be well-formed, and the properties of its titles."""

from __future__ import annotations

import pytest

from jdtool.scans.certainty import recognised_text
from jdtool.scans.hocr_file import pages_of_hocr
from jdtool.scans.ocr_lines import OcrFault, OcrPage


def page_of(inside: str, properties: str = "bbox 0 0 900 900") -> OcrPage:
    (read,) = pages_of_hocr(f"<html><div class=ocr_page title='{properties}'>{inside}</div></html>".encode())
    return read


def test_a_file_that_is_not_well_formed() -> None:
    text = (
        "<html><meta name=ocr-system content='Ocropus'><div class=ocr_page title='bbox 0 0 900 900'><br>"
        "<p><span class=ocr_line title='bbox 10 10 210 40'>茶园&nbsp;&amp; 茶山<br></span></div></html>"
    )
    (read,) = pages_of_hocr(text.encode())
    assert read.engine == "Ocropus" and read.lines[0].text == "茶园 & 茶山"


def test_characters_have_confidences_of_their_own() -> None:
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


def test_separators_are_rules_and_photos_pictures() -> None:
    read = page_of(
        "<div class=ocr_separator title='bbox 10 50 800 53'></div>"
        "<div class=ocr_photo title='bbox 10 90 400 380'></div>"
        "<div class=ocr_photo title='bbox 10 400 800 404'></div>"
    )
    assert read.pictures == [(10, 90, 400, 380)]
    assert read.rules == [(10, 50, 800, 53), (10, 400, 800, 404)]


def test_the_resolution_gives_the_points_of_a_pixel() -> None:
    assert page_of("", "bbox 0 0 900 900; scan_res 300 300").points == pytest.approx(0.24)
    assert page_of("").points is None


def test_a_turned_line_is_vertical() -> None:
    title = "bbox 10 10 40 200; textangle 90"
    lines = page_of(
        f"<span class=ocr_line title='{title}'>茶</span><span class=ocr_line title='bbox 60 10 99 40'>园</span>"
    )
    assert [(line.text, line.runs_down) for line in lines.lines] == [("茶", True), ("园", False)]


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        (b"<html>\n<div class=ocr_page title='bbox 0 0 9 9'>", "truncated", 2),
        (b"<html><p>text</p></html>", "without a page", None),
        ("<html>\n\n<p>茶园</p>".encode("gb18030"), "not UTF-8", 3),
        ("<html>\n<div class=ocr_page>\n茶园</div></html>".encode(), "'茶园' has no place", 2),
        (b"<html>" + 200 * b"<div>", "nested more than", 1),
    ],
    ids=["truncated", "no page", "encoding", "no place", "depth"],
)
def test_faults_say_what_is_wrong_and_where(data: bytes, message: str, line: int | None) -> None:
    with pytest.raises(OcrFault, match=message) as fault:
        list(pages_of_hocr(data))
    assert fault.value.line == line
