"""Records for the datasets library."""

from __future__ import annotations

import json

from jdtool.exporter.fields import OutputFields
from tests.exporter.sample import ARTICLE, RECORDS, file_of

TEXT = "\n".join(ARTICLE["paragraphs"])


def test_hf_metadata_are_numbers_and_texts_in_one_shape() -> None:
    first, second = map(json.loads, file_of(RECORDS, "hf").splitlines())
    assert list(first) == ["text", "id", "metadata"] and first["text"] == TEXT
    assert list(first["metadata"]) == list(second["metadata"])
    assert {n for n, v in first["metadata"].items() if not isinstance(v, str)} == {"page", "index"}
    assert json.loads(first["metadata"]["authors"]) == ARTICLE["authors"]
    assert json.loads(first["metadata"]["lines"]) == ARTICLE["lines"]
    assert second["metadata"]["title"] == second["metadata"]["dateline_iso"] == second["metadata"]["keywords"] == ""


def test_hf_takes_the_fields_asked_for_as_metadata() -> None:
    out = json.loads(file_of([ARTICLE], "hf", columns=OutputFields(["id", "headline", "lang"], {"lang": "language"})))
    assert list(out) == ["text", "id", "metadata"]
    assert out["metadata"] == {"headline": "城南轨道交通　小城通了地铁　首日客流三万", "language": "zh-Hans"}
