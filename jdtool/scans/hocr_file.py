"""hOCR to pages: HTML with boxes, as Tesseract, Ocropus and OCRmyPDF write it (http://kba.github.io/hocr-spec/1.2/).

It is read as HTML, which has no entities of its own and need not be well-formed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from jdtool.layout.boxes import Box, union
from jdtool.scans.ocr_lines import Cell, OcrFault, OcrLine, OcrPage, is_rule, words_to_line

_LINES = {"ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat"}
_PICTURES = {"ocr_photo", "ocr_image", "ocr_float", "ocr_display", "ocr_linedrawing", "ocr_graphic"}
_RULES = {"ocr_separator"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_UNREAD = {"script", "style", "title"}
_DEEPEST = 100


def pages_of_hocr(data: bytes) -> Iterator[OcrPage]:
    """The bytes of an hOCR file to its pages. Raises OcrFault where it ends early or has no page."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise OcrFault("hOCR that is not UTF-8; turn it into UTF-8 first, as with iconv", line) from None
    reader = _HocrParser()
    reader.feed(text)
    reader.close()
    if reader.open_page:
        raise OcrFault("truncated: a page of it does not end; get the file again", text.count("\n") + 1)
    if not reader.pages:
        raise OcrFault("hOCR without a page (an element of class ocr_page)")
    for number, page in enumerate(reader.pages, 1):
        yield _page(number, page, reader.engine)


@dataclass(frozen=True)
class _Element:
    """An element: its name, its classes, and the properties of its title."""

    tag: str
    classes: frozenset[str] = frozenset()
    properties: dict[str, list[str]] = field(default_factory=dict)
    start: int = 0  # the line of the file

    def numbers(self, name: str) -> list[float]:
        try:
            return [float(value) for value in self.properties.get(name, ())]
        except ValueError:
            return []

    @property
    def box(self) -> Box | None:
        numbers = self.numbers("bbox") or self.numbers("x_bboxes")
        if len(numbers) < 4 or not (numbers[0] < numbers[2] and numbers[1] < numbers[3]):
            return None
        return numbers[0], numbers[1], numbers[2], numbers[3]

    @property
    def confidence(self) -> float | None:
        for name in ("x_wconf", "x_conf", "x_confs"):
            if numbers := self.numbers(name):
                return min(1.0, max(0.0, sum(numbers) / len(numbers) / 100))
        return None


@dataclass
class _HocrText:
    """What stands in one element that has a box, and the line that it is in."""

    owner: _Element
    line: _Element
    text: str = ""


@dataclass
class _HocrPage:
    part: _Element
    texts: list[_HocrText] = field(default_factory=list)
    drawings: list[_Element] = field(default_factory=list)


class _HocrParser(HTMLParser):
    """Gathers the pages of a document."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.engine = ""
        self.pages: list[_HocrPage] = []
        self._open: list[_Element] = []

    @property
    def open_page(self) -> bool:
        return any("ocr_page" in part.classes for part in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and values.get("name") == "ocr-system":
            self.engine = values.get("content", "").strip()
        part = _Element(
            tag, frozenset(values.get("class", "").split()), _properties(values.get("title", "")), self.line
        )
        if "ocr_page" in part.classes:
            self.pages.append(_HocrPage(part))
        elif self.pages and part.classes & (_PICTURES | _RULES):
            self.pages[-1].drawings.append(part)
        if tag in _VOID:
            return
        if len(self._open) >= _DEEPEST:
            raise OcrFault(f"elements nested more than {_DEEPEST} deep", self.line)
        self._open.append(part)

    @property
    def line(self) -> int:
        return self.getpos()[0]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for k in range(len(self._open) - 1, -1, -1):
            if self._open[k].tag == tag:
                del self._open[k:]
                return

    def handle_data(self, data: str) -> None:
        if not data.strip() or any(part.tag in _UNREAD for part in self._open):
            return
        around = [part for part in self._open if part.box]
        if not self.open_page or not around:
            if self.pages:
                raise OcrFault(f"the text {data.strip()[:20]!r} has no place (bbox)", self.line)
            return  # above the first page: what a person may have written
        owner = around[-1]
        line = next((part for part in reversed(around) if part.classes & _LINES), owner)
        texts = self.pages[-1].texts
        if texts and texts[-1].owner is owner:
            texts[-1].text += data
        else:
            texts.append(_HocrText(owner, line, data))


def _properties(title: str) -> dict[str, list[str]]:
    """The title of an element to its properties.

    >>> _properties('image "a;b.png"; bbox 0 0 10 20; x_wconf 96')["bbox"]
    ['0', '0', '10', '20']
    """
    parts = re.findall(r'((?:"[^"]*"|[^;"])+)', title)
    words = (part.split() for part in parts)
    return {name: values for name, *values in (each for each in words if each)}


def _page(number: int, page: _HocrPage, engine: str) -> OcrPage:
    groups: list[list[_HocrText]] = []
    for text in page.texts:
        if groups and groups[-1][0].line is text.line:
            groups[-1].append(text)
        else:
            groups.append([text])
    lines = [line for group in groups if (line := _line(group)).cells]
    drawings = [(part, box) for part in page.drawings if (box := part.box)]
    box = page.part.box or union([(0, 0, 1, 1), *(line.extent for line in lines), *(box for _, box in drawings)])
    resolution = page.part.numbers("scan_res")
    return OcrPage(
        number,
        box[2],
        box[3],
        lines,
        [box for part, box in drawings if part.classes & _PICTURES and not is_rule(box)],
        [box for part, box in drawings if part.classes & _RULES or is_rule(box)],
        points=72 / resolution[0] if resolution and resolution[0] > 0 else None,
        engine=engine,
    )


def _line(group: list[_HocrText]) -> OcrLine:
    """The texts of one line element to a line."""
    line = group[0].line
    angle = line.numbers("textangle")
    upright = True if angle and angle[0] % 180 == 90 else None
    blank = OcrLine((), upright, line.box if line.classes & _LINES else None)
    cells: list[Cell] = []
    for text in group:
        box = text.owner.box
        assert box is not None
        cells.append(Cell(" ".join(text.text.split()), box, text.owner.confidence))
    return words_to_line(cells, blank)
