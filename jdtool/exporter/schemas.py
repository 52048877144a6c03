"""JSON Schema 2020-12 for the record, for each JSON format, and for the manifest. `jdtool schema` prints them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jdtool.article import FIELDS, OPTIONAL
from jdtool.exporter.fields import EXPORT_FIELDS
from jdtool.exporter.hf import NUMBERS
from jdtool.exporter.table_row import FLAT

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_TIME = _DAY[:-1] + r"T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]([+-][0-2][0-9]:[0-5][0-9]|Z)$"
_TAG = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"  # the shape of a BCP 47 tag, RFC 5646


def _text(says: str = "", **rules: Any) -> Schema:
    return {"type": "string", **rules, **_says(says)}


def _maybe(says: str = "", **rules: Any) -> Schema:
    return {"type": ["string", "null"], **rules, **_says(says)}


def _says(says: str) -> Schema:
    return {"description": says} if says else {}


def _object(required: list[str], properties: Schema, is_closed: bool = False, says: str = "") -> Schema:
    out = {"type": "object", "required": required, "properties": properties, **_says(says)}
    return {**out, "additionalProperties": False} if is_closed else out


def _list(items: Schema, says: str = "", **rules: Any) -> Schema:
    return {"type": "array", "items": items, **rules, **_says(says)}


def _null_or(schema: Schema, says: str = "") -> Schema:
    return {"anyOf": [schema, {"type": "null"}], **_says(says)}


_AUTHOR = _object(["name", "role"], {"name": _text(minLength=1), "role": _maybe("as printed: 记者, 通讯员 …")})
_DATELINE = _object(
    ["outlet", "place", "date"],
    {
        "outlet": _maybe("as printed: 本报, 新华社 …"),
        "place": _maybe("as printed"),
        "date": _maybe("as printed"),
        "iso": _maybe("the date as YYYY-MM-DD, where the year is known", pattern=_DAY),
    },
)
_SPANS = _list(_list({"type": "integer", "minimum": 1}, minItems=2, maxItems=2))
_JUMP = _object(["direction", "sheet"], {"direction": {"enum": ["to", "from"]}, "sheet": _maybe("as printed")})
_BOX = _list({"type": "number"}, minItems=4, maxItems=4)
_REGION = _object(["part", "page", "bbox"], {"part": _text(), "page": {"type": "integer", "minimum": 1}, "bbox": _BOX})
_SHARE = {"type": "number", "minimum": 0}
_PLACE = {"type": "integer", "minimum": 1}
_CONTINUATION = _object(
    ["source", "page"],
    {"id": _text(), "source": _text(minLength=1), "page": _PLACE, "sheet": _maybe()},
)
_UNCERTAIN = _object(
    ["line", "column", "text", "confidence"],
    {"line": _PLACE, "column": _PLACE, "text": _text(minLength=1), "confidence": _SHARE},
)
_CORRECTED = _object(
    ["line", "column", "text", "read"],
    {"line": _PLACE, "column": _PLACE, "text": _text(minLength=1), "read": _text(minLength=1)},
)
_OCR = _object(
    ["engine", "confidence"],
    {
        "engine": _text(),
        "confidence": _null_or(_SHARE),
        "uncertain": _list(_UNCERTAIN, "characters that the engine was not sure of"),
        "corrected": _list(_CORRECTED, "characters that its page shows to be others than the engine read"),
    },
)
_FIELDS: Schema = {
    "id": _text("stable: the same page gives the same ids", minLength=1),
    "source": _text("the file; - is standard input", minLength=1),
    "page": {"type": "integer", "minimum": 1, "description": "page in the file, from 1"},
    "index": {"type": "integer", "minimum": 1, "description": "place in reading order, from 1"},
    "kind": {"enum": ["article", "caption", "furniture"], "description": "furniture belongs to no article"},
    "kicker": _maybe("引题: the deck above the title"),
    "title": _maybe("主题: the title"),
    "subtitle": _maybe("副题: the deck below the title"),
    "byline": _maybe("as printed, the mark included"),
    "authors": _list(_AUTHOR),
    "dateline": _null_or(_DATELINE),
    "paragraphs": _list(_text(), "the body, each paragraph whole"),
    "text": _text("the paragraphs, one a line"),
    "jump": _maybe("（下转第三版）"),
    "lang": _maybe("BCP 47", pattern=_TAG),
    "lines": {"type": "object", "additionalProperties": _SPANS, "description": "where in the source each part stood"},
    "jumps": _null_or(_list(_JUMP), "what the jump line means"),
    "paper": _maybe("from the folio line: 青岛日报"),
    "date": _maybe("from the folio line, as YYYY-MM-DD", pattern=_DAY),
    "sheet": _maybe("from the folio line, as printed: A5, 第3版"),
    "section": _maybe("from the folio line: 要闻"),
    "continuations": _null_or(_list(_CONTINUATION), "added by join: where the article goes on, and what stood there"),
    "regions": _null_or(_list(_REGION), "where each part was printed, in points from the top left corner"),
    "page_size": _null_or(_list({"type": "number"}, minItems=2, maxItems=2), "width and height in points"),
    "confidence": {"type": ["number", "null"], "minimum": 0, "description": "0 to 1: how sure split is"},
    "ocr": _null_or(_OCR, "only where the page was a picture"),
    "summary": {"type": ["array", "null"], "items": _text()},
    "keywords": {"type": ["array", "null"], "items": _text()},
}


def _record() -> Schema:
    """A record as it goes through the pipe. Other fields pass through, so they are allowed."""
    return _object([n for n in FIELDS if n not in OPTIONAL], {n: _FIELDS[n] for n in FIELDS})


def _export_line() -> Schema:
    """A line of `export`: every field is there."""
    return _object(list(EXPORT_FIELDS), {n: _FIELDS[n] for n in EXPORT_FIELDS})


def _array() -> Schema:
    return _list(_export_line())


def _hf() -> Schema:
    """Flat: whatever is no number is text, and so is a field that jdtool does not know."""
    metadata = {n: _FIELDS[n] if n in NUMBERS else _text() for n in FLAT if n not in ("id", "text")}
    with_kind = _object(list(metadata), {**metadata, "kind": _FIELDS["kind"]})
    outer = {"text": _FIELDS["text"], "id": _FIELDS["id"], "metadata": {**with_kind, "additionalProperties": _text()}}
    return _object(list(outer), outer, is_closed=True)


def _ninjs() -> Schema:
    def text_item(*more: str) -> Schema:
        return _object(["role", *more, "value"], {n: _text() for n in ("role", *more, "value")}, is_closed=True)

    name = _text(minLength=1)
    body = text_item("contentType")
    body["properties"]["charCount"] = {"type": "integer", "minimum": 0}
    properties = {
        "uri": _text(pattern="^urn:jdtool:"),
        "standard": _object(
            ["name", "version", "schema"],
            {"name": {"const": "ninjs"}, "version": {"const": "3.0"}, "schema": _text(pattern="^https://")},
            is_closed=True,
        ),
        "type": {"const": "text"},
        "representationType": {"enum": ["full", "partial"]},
        "versionCreated": _text(pattern=_TIME),
        "contentCreated": _text(pattern=_TIME),
        "language": _text(pattern=_TAG),
        "headlines": _list(text_item(), minItems=1),
        "by": name,
        "located": name,
        "infoSources": _list(_object(["name"], {"name": name, "role": name}, is_closed=True), minItems=1),
        "descriptions": _list(text_item("contentType"), minItems=1),
        "bodies": _list(body, minItems=1, maxItems=1),
        "subjects": _list(_object(["name", "rel"], {"name": _text(), "rel": {"const": "keyword"}}, is_closed=True)),
        "genres": _list(_object(["name"], {"name": {"enum": ["caption", "furniture"]}}, is_closed=True)),
        "edNote": name,
        "altIds": _list(text_item(), minItems=4),
    }
    required = ["uri", "standard", "type", "representationType", "bodies", "altIds"]
    return _object(required, properties, is_closed=True, says="The part of IPTC ninjs 3.0 that jdtool writes.")


def _jsonld() -> Schema:
    name = _text(minLength=1)
    person = _object(["@type", "name"], {"@type": {"const": "Person"}, "name": name, "jobTitle": name}, is_closed=True)

    def thing(kind: str) -> Schema:
        return _object(["@type", "name"], {"@type": {"const": kind}, "name": name}, is_closed=True)

    properties = {
        "@context": {"const": "https://schema.org"},
        "@type": {"enum": ["NewsArticle", "CreativeWork"]},
        "@id": _text(pattern="^urn:jdtool:"),
        "identifier": name,
        "headline": name,
        "alternativeHeadline": _list(name, minItems=1),
        "author": _list(person, minItems=1),
        "creditText": name,
        "dateline": name,
        "locationCreated": thing("Place"),
        "dateCreated": _text(pattern=_DAY),
        "datePublished": _text(pattern=_DAY),
        "printSection": name,
        "sourceOrganization": thing("Organization"),
        "inLanguage": _text(pattern=_TAG),
        "abstract": name,
        "keywords": _list(_text(), minItems=1),
        "articleBody": name,
        "text": name,
        "genre": {"enum": ["caption", "furniture"]},
        "printPage": name,
        "pagination": _text(pattern="^[0-9]+$"),
        "position": {"type": "integer", "minimum": 1},
        "isPartOf": thing("CreativeWork"),
    }
    required = ["@context", "@type", "@id", "identifier", "position", "isPartOf"]
    return _object(required, properties, is_closed=True, says="The part of schema.org NewsArticle that jdtool writes.")


def _manifest() -> Schema:
    count = {"type": "integer", "minimum": 0}
    file = {"name": _text(minLength=1), "records": count, "bytes": count, "sha256": _text(pattern="^[0-9a-f]{64}$")}
    properties = {
        "format": _text(),
        "files": _list(_object(list(file), file, is_closed=True), "what is whole"),
        "records": count,
        "bytes": count,
        "left_out": {**count, "description": "records that were bad input"},
        "complete": {"type": "boolean", "description": "false where the export broke off"},
    }
    return _object(list(properties), properties, is_closed=True)


_MAKERS: dict[str, tuple[str, Callable[[], Schema]]] = {
    "record": ("a record of jdtool", _record),
    "jsonl": ("one line of export --format jsonl", _export_line),
    "json": ("the output of export --format json", _array),
    "hf": ("one line of export --format hf", _hf),
    "ninjs": ("one line of export --format ninjs", _ninjs),
    "jsonld": ("one line of export --format jsonld", _jsonld),
    "manifest": ("the manifest of an export", _manifest),
}
SCHEMAS = tuple(_MAKERS)


def schema(name: str) -> Schema:
    """The JSON Schema of that name, one of SCHEMAS. Raises KeyError for another.

    >>> schema("record")["title"]
    'a record of jdtool'
    """
    title, make = _MAKERS[name]
    return {"$schema": _DRAFT, "$id": f"urn:jdtool:schema:{name}", "title": title, **make()}
