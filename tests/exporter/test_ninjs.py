"""IPTC ninjs."""

from __future__ import annotations

import json

from tests.exporter.sample import ARTICLE, CAPTION, RECORDS, file_of

TEXT = "\n".join(ARTICLE["paragraphs"])


# What ninjs 3.0 and 3.1 name so, of what can be told of a printed article; they allow no other names.
NINJS = {
    *("uri", "standard", "type", "representationType", "versionCreated", "contentCreated", "language", "headlines"),
    *("by", "located", "infoSources", "descriptions", "bodies", "subjects", "genres", "edNote", "altIds"),
}


NINJS_INSIDE = {
    "standard": {"name", "version", "schema"},
    "headlines": {"role", "contentType", "value"},
    "descriptions": {"role", "contentType", "value"},
    "bodies": {"role", "contentType", "charCount", "wordCount", "value"},
    "infoSources": {"name", "role", "uri", "literal", "contactInfo"},
    "subjects": {"name", "rel", "uri", "literal", "creator", "relevance", "confidence"},
    "genres": {"name", "uri", "literal"},
    "altIds": {"role", "value"},
}


def test_ninjs_has_what_the_paper_printed() -> None:
    item = json.loads(file_of([ARTICLE], "ninjs"))
    assert item["headlines"] == [
        {"role": "kicker", "value": "城南轨道交通"},
        {"role": "main", "value": "小城通了地铁"},
        {"role": "subtitle", "value": "首日客流三万"},
    ]
    assert item["by"] == ARTICLE["byline"] and item["located"] == "青岛" and item["language"] == "zh-Hans"
    assert item["bodies"][0]["value"] == TEXT and item["bodies"][0]["charCount"] == len(TEXT)
    assert item["versionCreated"] == "2021-06-23T00:00:00+08:00"
    assert item["representationType"] == "partial"  # it jumps to another page
    assert {"role": "index", "value": "1"} in item["altIds"]
    assert item["infoSources"] == [{"name": "张小明", "role": "记者"}, {"name": "李芳"}, {"name": "本报"}]


def test_ninjs_has_no_names_but_those_of_the_standard() -> None:
    article, caption = map(json.loads, file_of(RECORDS, "ninjs").splitlines())
    assert article.keys() | caption.keys() == NINJS
    for name, names in NINJS_INSIDE.items():
        numbers = article.get(name) or caption[name]
        assert all(inner.keys() <= names for inner in (numbers if isinstance(numbers, list) else [numbers]))


def test_ninjs_invents_no_date_where_none_is_known() -> None:
    item = json.loads(file_of([CAPTION], "ninjs"))
    assert "versionCreated" not in item and "by" not in item and item["genres"] == [{"name": "caption"}]
