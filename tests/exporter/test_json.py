"""JSON and JSON Lines."""

from __future__ import annotations

import json

import orjson
import pytest

from tests.exporter.sample import ARTICLE, RECORDS, file_of


def test_json_is_one_array() -> None:
    assert [r["id"] for r in json.loads(file_of(RECORDS, "json"))] == ["p1-001", "p1-002"]
    assert json.loads(file_of([], "json")) == []


@pytest.mark.parametrize("format", ["jsonl", "json"])
def test_fields_that_jdtool_does_not_know_pass_through(format: str) -> None:
    out = orjson.loads(file_of([{**ARTICLE, "mine": {"a": [1]}}], format, alone=True))
    assert out["mine"] == {"a": [1]} and list(out)[-1] == "mine"


@pytest.mark.parametrize("format", ["jsonl", "json"])
def test_line_separators_are_escaped_in_json(format: str) -> None:
    data = file_of([{"title": "一\u2028二\u2029"}], format)
    assert "\u2028" not in data.decode() and "一\u2028二\u2029" in json.dumps(json.loads(data), ensure_ascii=False)
