"""JSON-LD of schema.org."""

from __future__ import annotations

import json

from tests.exporter.sample import ARTICLE, RECORDS, file_of

TEXT = "\n".join(ARTICLE["paragraphs"])


def test_jsonld_is_a_news_article_with_its_authors() -> None:
    thing, other = map(json.loads, file_of(RECORDS, "jsonld").splitlines())
    assert thing["@context"] == "https://schema.org" and thing["@type"] == "NewsArticle"
    assert thing["author"] == [
        {"@type": "Person", "name": "张小明", "jobTitle": "记者"},
        {"@type": "Person", "name": "李芳"},
    ]
    assert thing["dateline"] == "本报青岛6月23日" and thing["printPage"] == "1" and thing["articleBody"] == TEXT
    assert thing["alternativeHeadline"] == ["城南轨道交通", "首日客流三万"]
    assert other["@type"] == "CreativeWork" and other["text"] == "图为站台。" and "articleBody" not in other


def test_json_ld_cannot_end_the_script_that_it_stands_in() -> None:
    data = file_of([{"id": "a", "title": "</script><b>"}], "jsonld")
    assert b"</script" not in data and json.loads(data)["headline"] == "</script><b>"
