"""IPTC ninjs 3.0, "News in JSON": one news item a line. https://iptc.org/standards/ninjs/

What the paper prints goes where ninjs has a place for it. The day of a dateline stands as midnight of China's time
zone, UTC+8, which the papers of the mainland, Hong Kong, Macao and Taiwan share: ninjs has no date without a time.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from jdtool.exporter import encoder
from jdtool.exporter.fields import Record

STANDARD = {
    "name": "ninjs",
    "version": "3.0",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
}


def uri(record: Record) -> str:
    """A name for the record that is a URI: ninjs and JSON-LD ask for one.

    >>> uri({"id": "a35a 4b-001"})
    'urn:jdtool:a35a%204b-001'
    """
    return "urn:jdtool:" + quote(record["id"], safe="", errors="replace")


class Encoder(encoder.Encoder):
    """One ninjs object a line."""

    def record(self, record: Record) -> bytes:
        return encoder.strict_line(item(record))


def item(record: Record) -> dict[str, Any]:
    """The ninjs object of a full record; what does not apply is left out."""
    dateline = record["dateline"] or {}
    day = f"{dateline['iso']}T00:00:00+08:00" if dateline.get("iso") else None
    headlines = [("kicker", record["kicker"]), ("main", record["title"]), ("subtitle", record["subtitle"])]
    marks = {"id": record["id"], "source": record["source"], "page": record["page"], "index": record["index"]}
    out = {
        "uri": uri(record),
        "standard": STANDARD,
        "type": "text",
        "representationType": "partial" if record["jump"] and record["jumps"] != [] else "full",
        "versionCreated": day,
        "contentCreated": day,
        "language": record["lang"],
        "headlines": [{"role": role, "value": deck} for role, deck in headlines if deck],
        "by": record["byline"],
        "located": dateline.get("place"),
        "infoSources": _sources(record, dateline.get("outlet")),
        "descriptions": _summary(record),
        "bodies": [
            {"role": "main", "contentType": "text/plain", "charCount": len(record["text"]), "value": record["text"]}
        ],
        "subjects": [{"name": word, "rel": "keyword"} for word in record["keywords"] or ()],
        "genres": [] if record["kind"] == "article" else [{"name": record["kind"]}],
        "edNote": record["jump"],
        "altIds": [{"role": role, "value": str(mark)} for role, mark in marks.items()],
    }
    return {name: content for name, content in out.items() if content}


def _sources(record: Record, outlet: str | None) -> list[dict[str, str]]:
    """Who wrote it, each with the role as printed, and for which paper or agency."""
    sources = [(author["name"], author.get("role")) for author in record["authors"]] + [(outlet, None)]
    return [{"name": name, "role": role} if role else {"name": name} for name, role in dict.fromkeys(sources) if name]


def _summary(record: Record) -> list[dict[str, str]]:
    if not record["summary"]:
        return []
    return [{"role": "summary", "contentType": "text/plain", "value": "\n".join(record["summary"])}]
