"""schema.org NewsArticle as JSON-LD, one object a line. https://schema.org/NewsArticle

`printPage` is the sheet that the folio line names, else the record's page; `isPartOf` the paper, else the file.
What is no article (a caption, furniture) is a plain CreativeWork.
"""

from __future__ import annotations

from typing import Any

from jdtool.exporter import encoder
from jdtool.exporter.fields import Record, headline
from jdtool.exporter.ninjs import uri


class Encoder(encoder.Encoder):
    """One NewsArticle a line, each with its context, so that a line stands alone."""

    def record(self, record: Record) -> bytes:
        return encoder.strict_line(thing(record)).replace(b"</", rb"<\/")  # no </script> in a page that embeds it


def thing(record: Record) -> dict[str, Any]:
    """The schema.org object of a full record; what does not apply is left out."""
    dateline = record["dateline"] or {}
    is_article = record["kind"] == "article"
    outlet, place = dateline.get("outlet"), dateline.get("place")
    out = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if is_article else "CreativeWork",
        "@id": uri(record),
        "identifier": record["id"],
        "headline": record["title"] or headline(record),
        "alternativeHeadline": [deck for deck in (record["kicker"], record["subtitle"]) if deck],
        "author": [_person(author) for author in record["authors"]],
        "creditText": record["byline"],
        "dateline": "".join(filter(None, (outlet, place, dateline.get("date")))) if is_article else None,
        "locationCreated": {"@type": "Place", "name": place} if place else None,
        "dateCreated": dateline.get("iso"),
        "datePublished": record["date"] if is_article else None,
        "printSection": record["section"] if is_article else None,
        "sourceOrganization": {"@type": "Organization", "name": outlet} if outlet else None,
        "inLanguage": record["lang"],
        "abstract": "\n".join(record["summary"] or ()),
        "keywords": record["keywords"],
        "articleBody" if is_article else "text": record["text"],
        "genre": None if is_article else record["kind"],
        "printPage" if is_article else "pagination": (is_article and record["sheet"]) or str(record["page"]),
        "position": record["index"],
        "isPartOf": {"@type": "CreativeWork", "name": record["paper"] or record["source"]},
    }
    return {name: content for name, content in out.items() if content}


def _person(author: dict[str, Any]) -> dict[str, Any]:
    person = {"@type": "Person", "name": author["name"]}
    return {**person, "jobTitle": author["role"]} if author.get("role") else person
