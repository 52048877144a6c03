"""A record as one flat row: its columns, settled once, and the text of each cell."""

from __future__ import annotations

from typing import Any

import pytest

from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.fields import OutputFields, full
from jdtool.exporter.table_row import FLAT, FlatRow, as_text, cell_text, spans
from tests.exporter.sample import ARTICLE, CAPTION


def settled_row(first: dict[str, Any] | None, fields: OutputFields | None = None) -> FlatRow:
    row = FlatRow(fields or OutputFields())
    row.settle(full(first) if first is not None else None)
    return row


def test_the_columns_are_flat_and_the_same_for_every_record() -> None:
    assert "dateline" not in FLAT and "paragraphs" not in FLAT
    assert {"dateline_outlet", "dateline_place", "dateline_date", "dateline_iso", "text"} < set(FLAT)
    row = settled_row(ARTICLE)
    values = dict(zip(row.names, row.of(full(ARTICLE)), strict=True))
    assert (values["dateline_place"], values["title"], values["index"]) == ("青岛", "小城通了地铁", 1)
    assert dict(zip(row.names, row.of(full(CAPTION)), strict=True))["dateline_place"] is None
    assert settled_row(None).names == list(FLAT)


def test_a_field_of_the_first_record_that_jdtool_does_not_know_is_a_column() -> None:
    row = settled_row({**ARTICLE, "mine": 7})
    assert row.names == [*FLAT, "mine"]
    assert [row.of(full({**ARTICLE, "mine": 8}))[-1], row.of(full(CAPTION))[-1]] == [8, None]


def test_one_of_a_later_record_is_bad_input_with_its_remedy() -> None:
    row = settled_row(ARTICLE)
    with pytest.raises(BadInput, match=r"field 'mine' came after the columns were settled .*--fields"):
        row.of(full({**ARTICLE, "mine": 7}))
    query = settled_row(ARTICLE, OutputFields(["id", "mine"]))
    assert query.of(full({**CAPTION, "mine": 7, "more": 1})) == ["p1-002", 7]


def test_columns_are_settled_anew_for_each_file_where_each_holds_one_record() -> None:
    row = settled_row({**ARTICLE, "mine": 7})
    row.settle(full({**CAPTION, "other": 1}), anew=True)
    assert row.names == [*FLAT, "other"]
    row.settle(full(ARTICLE))
    assert row.names == [*FLAT, "other"]


def test_a_part_of_the_dateline_without_a_column_is_bad_input() -> None:
    with pytest.raises(BadInput, match="dateline has a part 'weather'"):
        settled_row(ARTICLE).of(full({**ARTICLE, "dateline": {"outlet": "本报", "weather": "晴"}}))


def test_columns_have_the_names_asked_for_and_no_two_the_same() -> None:
    assert settled_row(ARTICLE, OutputFields(["id", "text"], {"text": "content"})).names == ["id", "content"]
    with pytest.raises(BadUsage, match="two fields would be named mine"):
        settled_row({**ARTICLE, "mine": 7}, OutputFields(None, {"title": "mine"}))


@pytest.mark.parametrize(
    ("field", "content", "text"),
    [
        ("title", "桥", "桥"),
        ("title", None, ""),
        ("keywords", [], ""),
        ("keywords", ["地铁", "票价"], "地铁\n票价"),
        ("index", 3, "3"),
        ("mine", 0.5, "0.5"),
        ("mine", False, "false"),
        ("mine", {"a": ["一"]}, '{"a":["一"]}'),
        ("authors", [{"name": "张小明", "role": "记者"}, {"name": "李芳", "role": None}], "张小明；李芳"),
        ("authors", "", ""),
    ],
)
def test_cells(field: str, content: Any, text: str) -> None:
    assert cell_text(field, content) == text
    if field != "authors":
        assert as_text(content) == text


def test_lines_as_a_list_of_one_shape() -> None:
    lines = {"headline": [[1, 3]], "body": [[5, 6], [9], []]}
    assert spans({"lines": lines}) == [
        {"part": "headline", "first": 1, "last": 3},
        {"part": "body", "first": 5, "last": 6},
        {"part": "body", "first": 9, "last": 9},
    ]
