"""PAGE-XML to pages: what Transkribus, eScriptorium and OCR-D write (https://github.com/PRImA-Research-Lab/PAGE-XML)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from jdtool.layout.boxes import Box
from jdtool.scans.ocr_lines import Cell, OcrFault, OcrLine, OcrPage, page_of_lines
from jdtool.scans.xml_tree import descendants, number_of, tree_of

_DRAWINGS = ("ImageRegion", "GraphicRegion", "LineDrawingRegion", "ChartRegion", "SeparatorRegion", "AdvertRegion")


def pages_of_page_xml(data: bytes) -> Iterator[OcrPage]:
    """The bytes of a PAGE-XML file to its pages. Raises OcrFault for what is no PAGE-XML."""
    root = tree_of(data)
    engine = (root.findtext("Metadata/Creator") or "").strip()
    for number, page in enumerate(root.iterfind("Page"), 1):
        lines = [line for region in _in_order(page) for line in _lines(region)]
        drawings = [box for region in descendants(page, *_DRAWINGS) if (box := _box(region))]
        size = number_of(page.get("imageWidth")), number_of(page.get("imageHeight"))
        yield page_of_lines(number, size, lines, drawings, _points(page), engine)


def _points(page: Element) -> float | None:
    resolution = number_of(page.get("imageXResolution"))
    inches = {"PPI": 1.0, "PPCM": 2.54}.get(page.get("imageResolutionUnit") or "")
    return 72 / (resolution * inches) if resolution and inches else None


def _in_order(page: Element) -> list[Element]:
    """The regions with text, also those inside tables and other regions."""
    return list(descendants(page, "TextRegion"))


def _lines(region: Element) -> Iterator[OcrLine]:
    """The lines of a region; where only the region itself has text, its box is shared among the lines of that."""
    down = {"top-to-bottom": True, "bottom-to-top": True, "left-to-right": False, "right-to-left": False}
    vertical = down.get(region.get("readingDirection") or "")
    lines = [line for element in region.iterfind("TextLine") if (line := _line(element, vertical, region))]
    yield from lines
    text, confidence = _text(region)
    if lines or not text.strip() or any(True for _ in descendants(region, "TextRegion")):
        return
    box = _placed(region, text)
    rows = [row for row in text.splitlines() if row.strip()]
    for k, row in enumerate(rows):
        yield OcrLine((Cell(row.strip(), _share(box, k, len(rows), bool(vertical)), confidence),), vertical)


def _share(box: Box, k: int, count: int, vertical: bool) -> Box:
    """The place of line *k* of *count* in a region: from the top, or from the right.

    >>> _share((0, 0, 10, 40), 1, 4, False), _share((0, 0, 10, 40), 0, 2, True)
    ((0, 10.0, 10, 20.0), (5.0, 0, 10.0, 40))
    """
    left, top, right, bottom = box
    if vertical:
        step = (right - left) / count
        return right - (k + 1) * step, top, right - k * step, bottom
    step = (bottom - top) / count
    return left, top + k * step, right, top + (k + 1) * step


def _line(element: Element, vertical: bool | None, region: Element) -> OcrLine | None:
    text, confidence = _text(element)
    words = [(word, *_text(word)) for word in element.iterfind("Word")]
    spelt = "".join("".join(part.split()) for _, part, _ in words)
    text = text if text.strip() else " ".join(part for _, part, _ in words)
    if not text.strip():
        return None
    box = _box(element) or _placed(region, text)
    line = OcrLine((Cell(text.strip(), box, confidence),), vertical, box)
    if spelt != "".join(text.split()) or len(words) < 2 or " " in text.strip():
        return line
    cells = tuple(Cell(part, _box(word) or box, sure) for word, part, sure in words)
    return line._replace(cells=cells)


def _text(element: Element) -> tuple[str, float | None]:
    """What was recognised there: of several readings the one with the lowest index; and how sure it is."""
    readings = element.findall("TextEquiv")
    if not readings:
        return "", None
    first = min(readings, key=lambda reading: number_of(reading.get("index")) or 0)
    return first.findtext("Unicode") or first.findtext("PlainText") or "", number_of(first.get("conf"))


def _placed(element: Element, text: str) -> Box:
    box = _box(element)
    if box is None:
        raise OcrFault(f"the text {text.strip()[:20]!r} has no place (Coords)")
    return box


def _box(element: Element) -> Box | None:
    """Around the outline of an element; None where it has none. Before 2013 each point was an element."""
    coords = element.find("Coords")
    if coords is None:
        return None
    listed = coords.get("points") or " ".join(f"{p.get('x')},{p.get('y')}" for p in coords.iterfind("Point"))
    points = [(float(x), float(y)) for x, y in re.findall(r"(-?\d{1,7}(?:\.\d+)?),(-?\d{1,7}(?:\.\d+)?)", listed)]
    if len(points) < 2:
        return None
    xs, ys = zip(*points, strict=True)
    box = min(xs), min(ys), max(xs), max(ys)
    return box if box[2] > box[0] and box[3] > box[1] else None
