"""Records and what they were read from → the pages of a view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from jdtool.article import Article
from jdtool.edits.pieces import pieces_of
from jdtool.splitter.ids import key_of
from jdtool.text.line_spans import numbers_in
from jdtool.text.lines import Place

Record = dict[str, Any]
Box = tuple[float, float, float, float]  # left, top, right, bottom
DOUBTFUL = 0.8  # a confidence below it is marked
_NOWHERE: Mapping[int, Box] = {}
_FIELDS = ("id", "index", "kind", "kicker", "title", "subtitle", "byline", "authors", "dateline", "jump", "lang")


@dataclass(frozen=True)
class ViewPage:
    """One page: its records, and how it was printed where that is known.

    ``lines`` are the lines of the page, ``first`` the number of the first of them in the source; ``picture`` is a PNG,
    ``size`` that of the sheet in points, ``places`` where each line stood on it.
    """

    source: str
    number: int
    records: Sequence[Record]
    lines: Sequence[str] | None = None
    first: int = 1
    picture: bytes | None = None
    size: tuple[float, float] | None = None
    places: Mapping[int, Place] = field(default_factory=dict)

    @property
    def boxes(self) -> dict[int, Box]:
        """The box of each line."""
        return {number: place.box for number, place in self.places.items()}

    @property
    def key(self) -> str | None:
        """The part of the ids that the records of a page share; None where they are from elsewhere.

        >>> ViewPage("a.txt", 1, [{"id": "1a22d55b-2ba4df363490"}]).key
        '1a22d55b'
        """
        keys = {key_of(str(record.get("id") or "")) for record in self.records}
        return keys.pop() if len(keys) == 1 and keys != {""} else None

    @property
    def folio(self) -> dict[str, str]:
        """Paper, date and sheet, as the records have them; empty where they have none."""
        names = ("paper", "date", "sheet")
        record = next((r for r in self.records if any(map(r.get, names))), {})
        return {name: str(record.get(name) or "") for name in names}

    @property
    def title(self) -> str:
        """How the page is called: by paper, date and sheet, else by its source."""
        return " ".join(filter(None, self.folio.values())) or f"{self.source}, page {self.number}"


def by_page(records: Iterable[Record]) -> Iterator[tuple[str, int, list[Record]]]:
    """Records → source, page and records of each page; those of one page stand together.

    >>> [(s, n, len(own)) for s, n, own in by_page([{"source": "a", "page": 1}, {"source": "a", "page": 1}, {}])]
    [('a', 1, 2), ('-', 1, 1)]
    """
    for (source, number), own in groupby(records, key=lambda r: (r.get("source") or "-", r.get("page") or 1)):
        yield source, number, list(own)


def number_of(record: Record) -> str:
    """By what number an article goes: its place on the page.

    >>> number_of({"index": 3}), number_of({})
    ('3', '')
    """
    return str(record.get("index") or "")


def is_doubtful(record: Record) -> bool:
    """True where the reading is less sure than DOUBTFUL."""
    confidence = record.get("confidence")
    return confidence is not None and confidence < DOUBTFUL


def page_data(page: ViewPage) -> dict[str, Any]:
    """A page as the script in the HTML file takes it; its picture is left to the caller."""
    lines = dict(enumerate(page.lines, page.first)) if page.lines is not None else {}
    return {
        "source": page.source,
        "number": page.number,
        "key": page.key,
        **page.folio,
        "first": page.first,
        "lines": list(page.lines) if page.lines is not None else None,
        "size": page.size or _size(page.records),
        "records": [record_data(record, lines, page.number, page.boxes) for record in page.records],
    }


def record_data(
    record: Record, lines: Mapping[int, str], page: int, boxes: Mapping[int, Box] = _NOWHERE
) -> dict[str, Any]:
    """One record for the script: its pieces where they can be followed in *lines*, else its paragraphs.

    Raises BadInput where a field has a wrong type.

    >>> record = {"id": "x-1", "paragraphs": ["昨日通车。"], "lines": {"body": [[1, 2]]}}
    >>> for piece in record_data(record, {1: "昨日", 2: "通车。"}, 1)["pieces"]:
    ...     print(piece)
    {'line': 1, 'part': 'body', 'text': '昨日', 'opens': True}
    {'line': 2, 'part': 'body', 'text': '通车。', 'opens': False}
    """
    article = Article.from_dict(record)
    pieces = pieces_of(article, lines) if lines else None
    own: dict[str, Any] = {name: getattr(article, name) for name in _FIELDS}
    own["confidence"] = article.confidence
    if article.summary:
        own["summary"] = article.summary
    if article.keywords:
        own["keywords"] = article.keywords
    if pieces:
        own["pieces"] = [{"line": p.line, "part": p.part, "text": p.text, "opens": p.opens} for p in pieces]
    else:
        own["paragraphs"] = article.paragraphs
        own["lines"] = [span for spans in article.lines.values() for span in spans]
    own["regions"] = regions_data(record, page, boxes)
    return own


def regions_data(record: Record, page: int, boxes: Mapping[int, Box] = _NOWHERE) -> list[dict[str, Any]]:
    """The regions of a record on *page*, each with the lines that stand in it where that can be told.

    It can where the boxes of the lines are known; else where a part has one region, or as many as runs of lines.

    >>> record = {"lines": {"body": [[3, 5]]}, "regions": [{"part": "body", "page": 1, "bbox": [10, 20, 110, 220]}]}
    >>> regions_data(record, 1)
    [{'bbox': [10, 20, 110, 220], 'lines': [3, 4, 5]}]
    >>> regions_data(record, 1, {3: (10, 20, 110, 30), 4: (10, 30, 110, 40), 5: (200, 20, 300, 30)})
    [{'bbox': [10, 20, 110, 220], 'lines': [3, 4]}]
    """
    regions = [region for region in record.get("regions") or () if _is_region(region)]
    parts: dict[str, list[Record]] = {}
    for region in regions:
        parts.setdefault(region.get("part") or "", []).append(region)
    out = []
    for region in regions:
        if (region.get("page") or page) != page:
            continue
        part = region.get("part") or ""
        spans, own = (record.get("lines") or {}).get(part) or [], parts[part]
        data: dict[str, Any] = {"bbox": list(region["bbox"])}
        inside = [n for n in numbers_in(spans) if n in boxes and _is_in(boxes[n], region["bbox"])]
        if inside or boxes:
            data["lines"] = inside
        elif len(own) == 1:
            data["lines"] = numbers_in(spans)
        elif len(own) == len(spans):
            data["lines"] = numbers_in([spans[own.index(region)]])
        out.append(data)
    return out


def _is_in(box: Box, region: Sequence[float]) -> bool:
    """True where the middle of *box* is in *region*."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return region[0] <= x <= region[2] and region[1] <= y <= region[3]


def _is_region(region: Any) -> bool:
    box = region.get("bbox") if isinstance(region, dict) else None
    return isinstance(box, (list, tuple)) and len(box) == 4 and all(isinstance(v, (int, float)) for v in box)


def _size(records: Iterable[Record]) -> list[float] | None:
    """The size of the page in points, as its records have it."""
    for record in records:
        size = record.get("page_size")
        if isinstance(size, list) and len(size) == 2 and all(isinstance(v, (int, float)) and v > 0 for v in size):
            return size
    return None
