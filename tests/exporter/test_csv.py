"""CSV and TSV."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.errors import BadInput
from jdtool.exporter.encoder import FormatSettings, encoder
from jdtool.exporter.fields import full
from tests.exporter.sample import ARTICLE, RECORDS, file_of, rows, tsv_rows

TEXT = "\n".join(ARTICLE["paragraphs"])


def test_csv_holds_the_record_in_flat_columns() -> None:
    first, second = rows(file_of(RECORDS, "csv"))
    assert first["title"] == "小城通了地铁" and first["text"] == TEXT
    assert [first[f"dateline_{p}"] for p in ("outlet", "place", "date", "iso")] == [
        "本报",
        "青岛",
        "6月23日",
        "2021-06-23",
    ]
    assert first["authors"] == "张小明；李芳"
    assert first["keywords"].split("\n") == ["地铁", "票价"]
    assert second["kind"] == "caption" and second["title"] == "" and second["dateline_iso"] == ""


def test_tsv_is_the_same_table() -> None:
    assert tsv_rows(file_of(RECORDS, "tsv")) == rows(file_of(RECORDS, "csv"))


def test_tsv_has_neither_quotes_nor_carriage_returns() -> None:
    data = file_of([{"title": 'a "quoted"\ttab', "paragraphs": ["一", "二\r"]}], "tsv").decode()
    assert 'a "quoted"\\ttab' in data and "一\\n二\\r" in data
    assert "\r" not in data and data.count("\n") == 2


def test_an_empty_table_has_its_header() -> None:
    assert file_of([], "csv").startswith(b"id,source,page,")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30))
def test_any_text_comes_back_from_csv_and_tsv(text: str) -> None:
    record = {"title": text, "paragraphs": [text], "mine": text}
    for (row,) in (rows(file_of([record], "csv")), tsv_rows(file_of([record], "tsv"))):
        assert row["title"] == row["text"] == row["mine"] == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＠x"])
def test_formula_safe_disarms_text_and_leaves_the_rest(text: str) -> None:
    record = {"title": text, "page": -1, "byline": "记者=张"}
    (row,) = rows(file_of([record], "csv", formula_safe=True))
    assert row["title"] == "'" + text
    assert row["page"] == "-1" and row["byline"] == "记者=张"
    (plain,) = rows(file_of([record], "csv"))
    assert plain["title"] == text


def test_bom_stands_once_at_the_start() -> None:
    data = file_of(RECORDS, "csv", bom=True)
    assert data.startswith(b"\xef\xbb\xbfid,") and data.count(b"\xef\xbb\xbf") == 1


def test_columns_are_settled_by_the_first_record() -> None:
    output = encoder(FormatSettings("csv"))
    output.head(full({"mine": 1}))
    assert output.record(full({"mine": [1, {"a": None}]})).endswith(b'"[1,{""a"":null}]"\r\n')
    with pytest.raises(BadInput, match=r"'late'.*--fields"):
        output.record(full({"late": 1}))


def test_a_part_of_the_dateline_that_has_no_column_is_not_lost_in_silence() -> None:
    output = encoder(FormatSettings("csv"))
    output.head(None)
    with pytest.raises(BadInput, match="weekday"):
        output.record(full({"dateline": {"outlet": None, "place": None, "date": None, "weekday": "周三"}}))


def test_a_name_of_a_column_is_made_safe_too() -> None:
    data = file_of([{"=cmd()": 1}], "csv", formula_safe=True).decode()
    assert data.splitlines()[0].endswith(",'=cmd()")
