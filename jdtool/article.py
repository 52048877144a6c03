"""The record: one article of a page, as a dataclass and as one line of JSON.

The fields, their order and their meaning are the contract of the whole pipe (README.md, "The record").
A field that jdtool does not know passes through in place: :meth:`Article.from_dict` remembers the keys of the
object it was made from, and :meth:`Article.to_dict` gives them back in that order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypedDict

import orjson

from jdtool.errors import BadInput
from jdtool.memory import try_memory


class Author(TypedDict):
    """One name of a byline and its role as printed (记者, 通讯员 …)."""

    name: str
    role: str | None


class _Dateline(TypedDict):
    outlet: str | None
    place: str | None
    date: str | None


class Dateline(_Dateline, total=False):
    """Who reports from where and when, each as printed; ``iso`` where the year is known."""

    iso: str


class Jump(TypedDict):
    """What a jump line means: the article goes on ``to`` a sheet of the paper, or comes ``from`` it (A5, 第3版)."""

    direction: str
    sheet: str | None


class Region(TypedDict):
    """Where a part was printed: ``bbox`` is [x0, y0, x1, y1] in points from the page's top left corner."""

    part: str
    page: int
    bbox: list[float]


class UncertainText(TypedDict):
    """Characters that an OCR engine was not sure of: their line, the column of the first (from 1), how sure it was."""

    line: int
    column: int
    text: str
    confidence: float


class CorrectedText(TypedDict):
    """A character whose page shows it to be another one than the OCR engine read: what stands there, what was read."""

    line: int
    column: int
    text: str
    read: str


class _Ocr(TypedDict):
    engine: str
    confidence: float | None


class Ocr(_Ocr, total=False):
    """The engine that recognised a picture of the page, how sure it was (0 to 1), and what it may have misread."""

    uncertain: list[UncertainText]
    corrected: list[CorrectedText]


Spans = list[list[int]]  # [[first, last], …], line numbers from 1


@dataclass(slots=True)
class Article:
    """One article, caption or piece of furniture.

    >>> a = Article(id="x-1", title="小城通了地铁", paragraphs=["第一条线路昨日开通。"])
    >>> a.text
    '第一条线路昨日开通。'
    >>> Article.from_json(a.to_json()) == a
    True
    >>> Article.from_json(b'{"mine": 1, "title": "T"}').to_json()
    b'{"mine":1,"title":"T"}'
    """

    id: str = ""
    source: str = "-"
    page: int = 1
    index: int = 1
    kind: str = "article"  # article, caption or furniture
    kicker: str | None = None
    title: str | None = None
    subtitle: str | None = None
    byline: str | None = None
    authors: list[Author] = field(default_factory=list)
    dateline: Dateline | None = None
    paragraphs: list[str] = field(default_factory=list)
    jump: str | None = None
    lang: str | None = None
    lines: dict[str, Spans] = field(default_factory=dict)
    jumps: list[Jump] | None = None
    paper: str | None = None  # this and the next three from the page's folio line, the same in all its records
    date: str | None = None  # ISO
    sheet: str | None = None  # as printed: A5, 第3版
    section: str | None = None
    continuations: list[dict[str, Any]] | None = None  # added by `join`: the records that the article goes on in
    regions: list[Region] | None = None  # this and page_size only where the input had geometry
    page_size: list[float] | None = None  # [width, height] in points
    confidence: float | None = None  # 0 to 1: how sure `split` is of where it begins and of its headline
    ocr: Ocr | None = None  # only where the page was a picture
    summary: list[str] | None = None
    keywords: list[str] | None = None
    _source_record: Mapping[str, Any] | None = field(default=None, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The body: the paragraphs, one a line."""
        return "\n".join(self.paragraphs)

    @property
    def headline(self) -> str | None:
        """The decks of the headline in printed order, separated by an ideographic space; None where there is none."""
        return "　".join(d for d in (self.kicker, self.title, self.subtitle) if d) or None

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Article:
        """An article from a decoded JSON object. Raises BadInput where a known field has a wrong type."""
        values = {name: _check(name, value) for name, value in record.items() if name in _CHECKS}
        return cls(**values, _source_record=record)

    @classmethod
    def from_json(cls, line: bytes | str) -> Article:
        """An article from one line of JSON. Raises BadInput where it is no JSON object."""
        return cls.from_dict(decode_record(line))

    def to_dict(self) -> dict[str, Any]:
        """The record with its fields in order: as given where the article was read, else the documented order."""
        if self._source_record is None:
            return {n: getattr(self, n) for n in FIELDS if n not in OPTIONAL or getattr(self, n) is not None}
        out = {n: self._current_value(n, v) for n, v in self._source_record.items()}
        return out | {n: v for n, d in _DEFAULTS.items() if n not in out and (v := getattr(self, n)) != d}

    def _current_value(self, name: str, source_value: Any) -> Any:
        """The value of a field that the record came with: an unknown one as given, null while it stays empty."""
        if name not in _CHECKS:
            return source_value
        value = getattr(self, name)
        return None if source_value is None and value == _DEFAULTS[name] else value

    def to_json(self) -> bytes:
        """The record as one line of compact JSON without its line end."""
        return encode_record(self.to_dict())


FIELDS: tuple[str, ...] = tuple(f.name for f in fields(Article) if not f.name.startswith("_"))
OPTIONAL = frozenset(FIELDS[FIELDS.index("jumps") :])  # absent until a stage adds them
TEXT_FIELDS = ("kicker", "title", "subtitle", "byline", "paragraphs", "jump", "summary", "keywords")
_DEFAULTS: dict[str, Any] = {n: getattr(Article(), n) for n in FIELDS}


def decode_record(line: bytes | str) -> dict[str, Any]:
    """One line of JSON → a dict that `encode_record` writes back with every number and every key as it was.

    orjson does the work where it writes back the very bytes it read. What it would round (1e-400, long decimals),
    drop (-0, the first of two equal keys) or cannot hold (lone surrogates, integers beyond 64 bits) is read again by
    the standard library. Raises BadInput for what is not a JSON object, and for an object with a key twice.

    >>> encode_record(decode_record('{"mine": [1e400, -0, 0.10]}'))
    b'{"mine":[1e400,-0,0.10]}'
    """
    try_memory(len(line))
    data = line if isinstance(line, bytes) else line.encode("utf-8", "surrogatepass")
    try:
        value = orjson.loads(line)
        if isinstance(value, dict) and orjson.dumps(value) == data.strip():
            return value
        reason = ""
    except (orjson.JSONDecodeError, TypeError) as fault:
        reason = str(fault).split(": line")[0]
    from jdtool.exact_json import decode

    return decode(line, reason)


def encode_record(record: Mapping[str, Any]) -> bytes:
    """A record → one line of compact JSON without the line end; never fails on what `decode_record` returned.

    U+2028 and U+2029 are escaped, because some readers take them for the end of the line.
    """
    try:
        return _one_line(orjson.dumps(record, _exact_text, orjson.OPT_PASSTHROUGH_SUBCLASS))
    except TypeError:
        from jdtool.exact_json import encode

        return _one_line(encode(record).encode())


def encode_line(record: Mapping[str, Any]) -> bytes:
    """What `encode_record` returns, with the line end.

    >>> encode_line({"title": "桥修好了"}).decode()
    '{"title":"桥修好了"}\\n'
    """
    try:  # orjson adds the line end: to add it here would copy the line
        return _one_line(orjson.dumps(record, _exact_text, orjson.OPT_PASSTHROUGH_SUBCLASS | orjson.OPT_APPEND_NEWLINE))
    except TypeError:
        return encode_record(record) + b"\n"


def _exact_text(value: Any) -> Any:
    """What orjson writes for a value it does not know: the text of an exact number."""
    from jdtool.exact_json import text_of_number

    return orjson.Fragment(text_of_number(value))


def _one_line(data: bytes) -> bytes:
    if b"\xe2\x80\xa8" in data or b"\xe2\x80\xa9" in data:
        return data.replace(b"\xe2\x80\xa8", rb"\u2028").replace(b"\xe2\x80\xa9", rb"\u2029")
    return data


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_share(value: Any) -> bool:
    return _is_number(value) and 0 <= value <= 1


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) for v in value)


def _is_authors(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(v, dict) and isinstance(v.get("name"), str) and isinstance(v.get("role"), (str, type(None)))
        for v in value
    )


def _is_dateline(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(v, (str, type(None))) for v in value.values())


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_jumps(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(v, dict) and v.get("direction") in ("to", "from") and isinstance(v.get("sheet"), (str, type(None)))
        for v in value
    )


def _is_continuations(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, dict) and _is_text(v.get("source", "")) for v in value)


def _is_regions(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(v, dict)
        and isinstance(v.get("part"), str)
        and _is_count(v.get("page"))
        and _is_box(v.get("bbox"), 4)
        for v in value
    )


def _is_box(value: Any, length: int) -> bool:
    return isinstance(value, list) and len(value) == length and all(map(_is_number, value))


def _is_ocr(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("engine"), str)


def _is_lines(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(spans, list) and all(isinstance(s, list) and all(map(_is_count, s)) for s in spans)
        for spans in value.values()
    )


_CHECKS: dict[str, tuple[Callable[[Any], bool], str]] = {
    **dict.fromkeys(("id", "source", "kind", "kicker", "title", "subtitle", "byline"), (_is_text, "text")),
    **dict.fromkeys(("jump", "lang", "paper", "date", "sheet", "section"), (_is_text, "text")),
    **dict.fromkeys(("page", "index"), (_is_count, "a whole number")),
    "confidence": (_is_share, "a number from 0 to 1"),
    **dict.fromkeys(("paragraphs", "summary", "keywords"), (_is_texts, "a list of texts")),
    "authors": (_is_authors, "a list of {name, role}"),
    "dateline": (_is_dateline, "{outlet, place, date}"),
    "lines": (_is_lines, "{part: [[first, last], …]}"),
    "jumps": (_is_jumps, "a list of {direction: to or from, sheet}"),
    "continuations": (_is_continuations, "a list of records"),
    "regions": (_is_regions, "a list of {part, page, bbox: [x0, y0, x1, y1]}"),
    "page_size": (lambda value: _is_box(value, 2), "[width, height]"),
    "ocr": (_is_ocr, "{engine, confidence, uncertain, corrected}"),
}


def _check(name: str, value: Any) -> Any:
    """*value* if it fits the field; null stands for the field's empty value. Raises BadInput otherwise."""
    if value is None:
        default = _DEFAULTS[name]
        return default.copy() if isinstance(default, (list, dict)) else default
    fits, form = _CHECKS[name]
    if not fits(value):
        raise BadInput(f"field {name!r}: {form} expected, found {encode_record(value).decode()[:40]}")
    return value
