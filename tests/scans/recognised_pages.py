"""A small page as OCR engines would write it: one account of its lines, and hOCR, ALTO and PAGE-XML made of that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from tests.data.set_pages import BOOKS, BUS

SCALE = 300 / 72  # the page was scanned at 300 dots an inch
WIDTH, HEIGHT = 400, 300  # points
ENGINE = "penman 2.1"


class Printed(NamedTuple):
    """One line of type, in points."""

    left: float
    top: float
    text: str
    size: float
    sure: float = 0.98

    @property
    def box(self) -> tuple[int, int, int, int]:
        """In pixels, with the unevenness that boxes around ink have."""
        width = _width(self.text, self.size)
        slack = 0.04 * self.size * (len(self.text) % 3)
        box = self.left, self.top + slack, self.left + width, self.top + self.size - slack
        return round(box[0] * SCALE), round(box[1] * SCALE), round(box[2] * SCALE), round(box[3] * SCALE)


def _wrapped(paragraphs: Sequence[str]) -> Iterator[tuple[float, str]]:
    """Paragraphs to lines of nine ideographs, each with its indent in points."""
    for paragraph in paragraphs:
        line, indent = "", 18.0
        for char in paragraph:
            if _width(line + char, 9) + indent > 81:
                yield indent, line
                line, indent = "", 0.0
            line += char
        yield indent, line


def _width(text: str, size: float) -> float:
    return sum(size / 2 if char.isascii() else size for char in text)


def page() -> list[Printed]:
    """Two articles side by side, each of a headline and two columns; the left one drawn below the right one."""
    lines = [Printed(20, 12, "第3版", 9), Printed(120, 12, "2021年5月18日 星期二", 9)]
    for left, headline, text in ((210, "借书柜搬进菜市场", BOOKS), (20, "城际公交今起开行", BUS)):
        lines.append(Printed(left, 40, headline, 18))
        body = list(_wrapped(text))
        half = (len(body) + 1) // 2
        for k, (indent, line) in enumerate(body):
            column, row = divmod(k, half)
            lines.append(Printed(left + 90 * column + indent, 70 + 13.5 * row, line, 9))
    return lines


def hocr(lines: Sequence[Printed]) -> bytes:
    """As Tesseract writes it: each word with its box and confidence, and a space between all words."""

    def words(line: Printed) -> str:
        out, left = [], line.left
        for text in re.findall(r"[!-~]+|\s+|[^!-~\s]{1,3}", line.text):
            word = line._replace(left=left, text=text)
            if text.strip():
                out.append(
                    f"<span class='ocrx_word' title='bbox {' '.join(map(str, word.box))}; x_wconf "
                    f"{line.sure * 100:.0f}'>{escape(text)}</span>"
                )
            left += _width(text, line.size)
        return " ".join(out)

    body = "\n".join(
        f"   <span class='ocr_line' title=\"bbox {' '.join(map(str, line.box))}; baseline 0 -2\">{words(line)}</span>"
        for line in lines
    )
    size = f"0 0 {round(WIDTH * SCALE)} {round(HEIGHT * SCALE)}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"\n'
        '  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">\n'
        f"<head><title>a page</title><meta name='ocr-system' content='{ENGINE}' /></head>\n<body>\n"
        f"<div class='ocr_page' id='page_1' title='image \"a;b.png\"; bbox {size}; ppageno 0; scan_res 300 300'>\n"
        f"<div class='ocr_carea'><p class='ocr_par'>\n{body}\n</p></div></div></body></html>\n"
    ).encode()


def alto(lines: Sequence[Printed]) -> bytes:
    """As libraries keep it: a String for each line."""

    def placed(line: Printed) -> str:
        left, top, right, bottom = line.box
        return f'HPOS="{left}" VPOS="{top}" WIDTH="{right - left}" HEIGHT="{bottom - top}"'

    body = "\n".join(
        f'<TextBlock ID="b{k}" {placed(line)}><TextLine {placed(line)}>'
        f'<String CONTENT="{escape(line.text)}" WC="{line.sure}" {placed(line)}/></TextLine></TextBlock>'
        for k, line in enumerate(lines)
    )
    name, version = ENGINE.split()
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">\n'
        "<Description><MeasurementUnit>pixel</MeasurementUnit><OCRProcessing ID='o'><ocrProcessingStep>"
        f"<processingSoftware><softwareName>{name}</softwareName><softwareVersion>{version}</softwareVersion>"
        "</processingSoftware></ocrProcessingStep></OCRProcessing></Description>\n"
        f'<Layout><Page ID="p" WIDTH="{WIDTH * SCALE:.0f}" HEIGHT="{HEIGHT * SCALE:.0f}"><PrintSpace>\n{body}\n'
        "</PrintSpace></Page></Layout></alto>\n"
    ).encode()


def page_xml(lines: Sequence[Printed]) -> bytes:
    """As Transkribus writes it: outlines, and the lines of a region once more as its text."""

    def outline(line: Printed) -> str:
        left, top, right, bottom = line.box
        return f'<Coords points="{left},{top} {right},{top} {right},{bottom} {left},{bottom}"/>'

    body = "\n".join(
        f'<TextRegion id="r{k}">{outline(line)}<TextLine id="l{k}">{outline(line)}'
        f'<TextEquiv conf="{line.sure}"><Unicode>{escape(line.text)}</Unicode></TextEquiv></TextLine>'
        f"<TextEquiv><Unicode>{escape(line.text)}</Unicode></TextEquiv></TextRegion>"
        for k, line in enumerate(lines)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">'
        f"<Metadata><Creator>{ENGINE}</Creator></Metadata>\n"
        f'<Page imageFilename="a.png" imageWidth="{WIDTH * SCALE:.0f}" imageHeight="{HEIGHT * SCALE:.0f}">\n{body}\n'
        "</Page></PcGts>\n"
    ).encode()
