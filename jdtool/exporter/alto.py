"""ALTO 4.4, one file a page: each part of an article is one or more TextBlocks. https://www.loc.gov/standards/alto/

A record says where each part was printed (`regions`) and which lines of the page it is (`lines`). Where its source is
at hand and has not changed, the lines are read again with their boxes, and stand in ALTO as they were printed. Where
it is not, a part is one block around its regions, with a line for each paragraph, which then has no box.

Positions are in 1/1200 inch. In a folder, mets.xml (see mets.py) says which blocks are one article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from jdtool import __version__
from jdtool.errors import BadInput
from jdtool.exporter import encoder
from jdtool.exporter.fields import Record
from jdtool.exporter.mets import Mets
from jdtool.exporter.xml import DECLARATION, element, escape, start
from jdtool.layout.boxes import Box, union
from jdtool.patterns import lazy
from jdtool.stream.reading import Reading
from jdtool.text.line_spans import numbers_in
from jdtool.text.lines import Place
from jdtool.text.widths import width
from jdtool.view.pages import ViewPage
from jdtool.view.source_pages import Sources

_NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#"
_SCHEMA = "https://www.loc.gov/standards/alto/v4/alto-4-4.xsd"
_UNITS = 1200 / 72  # a point in units of ALTO
_LANGUAGE = lazy(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
PARTS = ("headline", "byline", "body", "jump")
KINDS = ("article", "caption", "furniture")


class Encoder(encoder.Encoder):
    """One page: its blocks are kept until the file ends, for its head names the fonts that they use."""

    own_bytes = False
    index = "mets.xml"

    def __init__(self, settings: encoder.FormatSettings) -> None:
        super().__init__(settings)
        self._sources = Sources(reading=Reading(documents=("pdf",)), pictures=False)
        self._mets: Mets | None = None
        self._begin()

    def _begin(self) -> None:
        self._page: ViewPage | None = None
        self._blocks: list[str] = []
        self._order: list[str] = []
        self._fonts: dict[tuple[str, float], str] = {}
        self._records: list[tuple[Record, dict[str, list[str]]]] = []

    def head(self, first: Record | None) -> bytes:
        self._begin()
        return b""

    def record(self, record: Record) -> bytes:
        if not record["regions"]:
            raise BadInput("no regions: ALTO says where each part was printed, which split knows of a page as PDF")
        source, number = record["source"] or "-", record["page"] or 1
        page = self._page
        if page is None:
            page = self._sources.of_records(source, number, [record])
        elif (page.source, page.number) != (source, number):
            raise BadInput(
                f"page {number} of {source} in the file of another page; ALTO takes --dir DIR, a file a page"
            )
        mark = f"r{len(self._records) + 1}"
        blocks: list[str] = []
        parts: dict[str, list[str]] = {}
        for part in PARTS:
            own_blocks = _of_lines(record, part, page) if page.places else _of_regions(record, part)
            for k, (box, lines) in enumerate(own_blocks, 1):
                name = f"{mark}-{part}-{k}"
                blocks.append(self._block(name, record, part, box, lines))
                parts.setdefault(part, []).append(name)
        self._page = page
        self._blocks += blocks
        names = [name for own in parts.values() for name in own]
        self._order.append(_group(mark, names, _kind(record)))
        self._records.append((record, parts))
        return b""

    def _block(self, name: str, record: Record, part: str, box: Box, lines: Sequence[tuple[str, Place | None]]) -> str:
        strings = [self._line(f"{name}-l{k}", text, place) for k, (text, place) in enumerate(lines, 1)]
        language = record["lang"] if record["lang"] and _LANGUAGE.fullmatch(record["lang"]) else None
        marks = {"ID": name, "TAGREFS": f"{part} {_kind(record)}", **_position(box), "LANG": language}
        return element("TextBlock", marks, "\n", *strings)

    def _line(self, name: str, text: str, place: Place | None) -> str:
        if place is None:
            return element("TextLine", {"ID": name}, *_strings(text, None, False)) + "\n"
        font = self._fonts.setdefault((place.font, place.size), f"font{len(self._fonts) + 1}")
        direction = "ttb" if place.vertical else None
        marks = {"ID": name, "STYLEREFS": font, **_position(place.box), "BASEDIRECTION": direction}
        return element("TextLine", marks, *_strings(text, place.box, place.vertical)) + "\n"

    def tail(self) -> bytes:
        page = self._page or ViewPage("-", 1, ())
        record = self._records[0][0] if self._records else {}
        schema = {"xsi:schemaLocation": f"{_NAMESPACE} {_SCHEMA}", "SCHEMAVERSION": "4.4"}
        spaces = {"xmlns": _NAMESPACE, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", **schema}
        size = record.get("page_size") or [None, None]
        wide, high = (None if side is None else round(side * _UNITS) for side in size)
        paper = {"HEIGHT": high, "WIDTH": wide}
        sheet = {"PHYSICAL_IMG_NR": page.number, "PRINTED_IMG_NR": record.get("sheet") or None}
        area = element("PrintSpace", {"HPOS": 0, "VPOS": 0, **paper} if wide else {}, "\n", *_rows(self._blocks))
        order = [element("ReadingOrder", {}, start("OrderedGroup", {"ID": "page"}), *self._order, "</OrderedGroup>")]
        parts = (
            DECLARATION + start("alto", spaces),
            element("Description", {}, *_description(page.source)),
            element("Styles", {}, *(_style(name, *font) for font, name in self._fonts.items())) if self._fonts else "",
            element("Tags", {}, *_tags()),
            *(order if self._order else ()),
            element("Layout", {}, element("Page", {"ID": "p", **paper, **sheet}, area)),
            "</alto>\n",
        )
        return encoder.utf8("\n".join(filter(None, parts)))

    def end_file(self, name: str) -> None:
        self._mets = self._mets or Mets()
        self._mets.add(name, self._page.number if self._page else 1, self._records)

    def index_bytes(self) -> Iterator[bytes]:
        return (self._mets or Mets()).pieces()


Block = tuple[Box, list[tuple[str, "Place | None"]]]
"""The box of a block, and its lines with their places where those are known."""


def _of_lines(record: Record, part: str, page: ViewPage) -> Iterator[Block]:
    """The lines of one part as they were printed: a block for each frame."""
    own = [(n, page.places[n]) for n in numbers_in(record["lines"].get(part) or ()) if n in page.places]
    for _, frame in groupby(own, key=lambda line: line[1].frame):
        lines = [((page.lines or ())[n - page.first].strip(), place) for n, place in frame]
        yield union(place.box for _, place in lines), [*lines]


def _of_regions(record: Record, part: str) -> Iterator[Block]:
    """The text of one part in one block around its regions."""
    boxes = [tuple(region["bbox"]) for region in record["regions"] if region["part"] == part]
    texts = {
        "headline": (record["kicker"], record["title"], record["subtitle"]),
        "byline": (record["byline"],),
        "body": record["paragraphs"],
        "jump": (record["jump"],),
    }[part]
    lines: list[tuple[str, Place | None]] = [(text, None) for text in texts if text and text.strip()]
    if boxes and lines:
        yield union(boxes), lines


def _kind(record: Record) -> str:
    return record["kind"] if record["kind"] in KINDS else KINDS[0]


def _position(box: Box) -> dict[str, Any]:
    """A box in points to the attributes of its place."""
    left, top, right, bottom = (round(side * _UNITS) for side in box)
    return {"HPOS": left, "VPOS": top, "WIDTH": right - left, "HEIGHT": bottom - top}


def _strings(text: str, box: Box | None, vertical: bool) -> Iterator[str]:
    """The words of a line; where several share it, each gets the share of its box that its characters take.

    >>> list(_strings("甲乙 丙", (0, 0, 35, 10), False))[2]
    '<String HPOS="417" VPOS="0" WIDTH="166" HEIGHT="167" CONTENT="丙"/>'
    """
    whole = width(text) or 1
    at = 0
    for k, word in enumerate(text.split()):
        at += 2 if k else 0
        where = _position(_share(box, vertical, at / whole, (at + width(word)) / whole)) if box else {}
        if k:
            yield "<SP/>"
        yield element("String", {**where, "CONTENT": word})
        at += width(word)


def _share(box: Box, vertical: bool, start: float, end: float) -> Box:
    """The part of a box from one share of its length to another."""
    left, top, right, bottom = box
    if vertical:
        return left, top + start * (bottom - top), right, top + min(end, 1.0) * (bottom - top)
    return left + start * (right - left), top, left + min(end, 1.0) * (right - left), bottom


def _group(mark: str, names: Sequence[str], kind: str) -> str:
    """The blocks of one record in the order in which they are read."""
    refs = [element("ElementRef", {"ID": f"o-{name}", "REF": name}) for name in names]
    return "\n" + element("OrderedGroup", {"ID": mark, "TAGREFS": kind}, *refs) if refs else ""


def _description(source: str) -> Iterator[str]:
    yield element("MeasurementUnit", {}, "inch1200")
    yield element("sourceImageInformation", {}, element("fileName", {}, escape(source)))
    software = element("softwareName", {}, "jdtool") + element("softwareVersion", {}, __version__)
    yield element("Processing", {"ID": "split"}, element("processingSoftware", {}, software))


def _style(name: str, font: str, size: float) -> str:
    return element("TextStyle", {"ID": name, "FONTFAMILY": font or None, "FONTSIZE": size})


def _tags() -> Iterator[str]:
    for kind in KINDS:
        yield element("StructureTag", {"ID": kind, "TYPE": "kind", "LABEL": kind})
    for part in PARTS:
        yield element("RoleTag", {"ID": part, "TYPE": "part", "LABEL": part})


def _rows(blocks: Sequence[str]) -> list[str]:
    return [f"{block}\n" for block in blocks]
