"""JSON lines: one record a line, every documented field in order, the rest as it came."""

from __future__ import annotations

import json

from jdtool.exporter.fields import EXPORT_FIELDS, OutputFields
from tests.exporter.sample import ARTICLE, RECORDS, file_of


def test_a_line_for_each_record_and_no_line_more() -> None:
    data = file_of(RECORDS, "jsonl")
    lines = data.split(b"\n")
    assert lines.pop() == b"" and [json.loads(line)["id"] for line in lines] == ["p1-001", "p1-002"]
    assert file_of([], "jsonl") == b""


def test_fields_stand_in_the_documented_order_and_unknown_ones_behind_them() -> None:
    (line,) = file_of([{"mine": 1, **ARTICLE}], "jsonl").splitlines()
    assert tuple(json.loads(line)) == (*EXPORT_FIELDS, "mine")


def test_no_text_can_break_a_line() -> None:
    data = file_of([{**ARTICLE, "title": "一\n二\u2028三\u0085四"}], "jsonl")
    assert data.count(b"\n") == 1 and len(data.decode().splitlines()) in (1, 2)  # U+0085 is for readers of JSON no end
    assert json.loads(data)["title"] == "一\n二\u2028三\u0085四"


def test_fields_asked_for_are_all_there_is() -> None:
    columns = OutputFields(["title", "mine", "dateline_place"], {"title": "headline"})
    assert json.loads(file_of([ARTICLE], "jsonl", columns=columns)) == {
        "headline": "小城通了地铁", "mine": None, "dateline_place": "青岛"
    }  # fmt: skip
