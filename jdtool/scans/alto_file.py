"""ALTO to pages: what libraries keep of digitised newspapers (https://www.loc.gov/standards/alto/), versions 1 to 4."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from jdtool.layout.boxes import Box
from jdtool.scans.ocr_lines import Cell, OcrFault, OcrLine, OcrPage, page_of_lines, words_to_line
from jdtool.scans.xml_tree import descendants, number_of, tree_of

_POINTS = {"mm10": 72 / 254, "inch1200": 72 / 1200}  # of a unit of measurement; a pixel may be anything


def pages_of_alto(data: bytes) -> Iterator[OcrPage]:
    """The bytes of an ALTO file to its pages. Raises OcrFault for what is no ALTO."""
    root = tree_of(data)
    points = _POINTS.get((root.findtext("Description/MeasurementUnit") or "").strip())
    engine = _engine(root)
    for number, page in enumerate(root.iterfind("Layout/Page"), 1):
        lines = [line for block in descendants(page, "TextBlock") for line in _lines(block)]
        drawings = [box for each in descendants(page, "Illustration", "GraphicalElement") if (box := _box(each))]
        size = number_of(page.get("WIDTH")), number_of(page.get("HEIGHT"))
        yield page_of_lines(number, size, lines, drawings, points, engine)


def _engine(root: Element) -> str:
    """The last program named: it wrote what is read here."""
    engine = ""
    for software in descendants(root, "ocrProcessingSoftware", "processingSoftware"):
        parts = (software.findtext("softwareName"), software.findtext("softwareVersion"))
        engine = " ".join(part.strip() for part in parts if part and part.strip()) or engine
    return engine


def _lines(block: Element) -> Iterator[OcrLine]:
    for line in block.iterfind("TextLine"):
        words = [word for string in line if string.tag in ("String", "HYP") for word in _words(string, line)]
        whole = words_to_line(words, OcrLine((), box=_box(line)))
        if whole.cells:
            yield whole


def _words(string: Element, line: Element) -> Iterator[Cell]:
    """A String (or HYP, a hyphen) to cells: its glyphs where they spell it, or itself."""
    text = string.get("CONTENT") or ""
    box = _box(string) or _box(line)
    if not text.strip():
        return
    if box is None:
        raise OcrFault(f"the text {text[:20]!r} has no place (HPOS, VPOS, WIDTH, HEIGHT)")
    glyphs = [
        Cell(glyph.get("CONTENT") or "", own, number_of(glyph.get("GC")))
        for glyph in string.iterfind("Glyph")
        if (own := _box(glyph))
    ]
    if "".join(glyph.text for glyph in glyphs) == text:
        yield from glyphs
    else:
        yield Cell(text, box, number_of(string.get("WC")))


def _box(element: Element) -> Box | None:
    left, top, width, height = (number_of(element.get(name)) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT"))
    if left is None or top is None or width is None or height is None or width <= 0 or height <= 0:
        return None
    return left, top, left + width, top + height
