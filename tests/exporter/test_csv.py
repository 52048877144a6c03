"""CSV and TSV."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.errors import BadInput
from jdtool.exporter.encoder import FormatSettings, encoder
from jdtool.exporter.fields import full
from tests.exporter.sample import ARTICLE, RECORDS, rows, tsv_rows, written

TEXT = "\n".join(ARTICLE["paragraphs"])


def test_csv_holds_the_record_in_flat_columns() -> None:
    first, second = rows(written(RECORDS, "csv"))
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
    assert tsv_rows(written(RECORDS, "tsv")) == rows(written(RECORDS, "csv"))


def test_tsv_has_neither_quotes_nor_carriage_returns() -> None:
    data = written([{"title": 'a "quoted"\ttab', "paragraphs": ["一", "二\r"]}], "tsv").decode()
    assert 'a "quoted"\\ttab' in data and "一\\n二\\r" in data
    assert "\r" not in data and data.count("\n") == 2


def test_an_empty_table_has_its_header() -> None:
    assert written([], "csv").startswith(b"id,source,page,")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30))
def test_any_text_comes_back_from_csv_and_tsv(text: str) -> None:
    record = {"title": text, "paragraphs": [text], "mine": text}
    for (row,) in (rows(written([record], "csv")), tsv_rows(written([record], "tsv"))):
        assert row["title"] == row["text"] == row["mine"] == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＠x"])
def test_formula_safe_disarms_text_and_leaves_the_rest(text: str) -> None:
    record = {"title": text, "page": -1, "byline": "记者=张"}
    (row,) = rows(written([record], "csv", formula_safe=True))
    assert row["title"] == "'" + text
    assert row["page"] == "-1" and row["byline"] == "记者=张"
    (plain,) = rows(written([record], "csv"))
    assert plain["title"] == text


def test_bom_stands_once_at_the_start() -> None:
    data = written(RECORDS, "csv", bom=True)
    assert data.startswith(b"\xef\xbb\xbfid,") and data.count(b"\xef\xbb\xbf") == 1


def test_columns_are_settled_by_the_first_record() -> None:
    made = encoder(FormatSettings("csv"))
    made.head(full({"mine": 1}))
    assert made.record(full({"mine": [1, {"a": None}]})).endswith(b'"[1,{""a"":null}]"\r\n')
    with pytest.raises(BadInput, match=r"'late'.*--fields"):
        made.record(full({"late": 1}))


def test_a_part_of_the_dateline_that_has_no_column_is_not_lost_in_silence() -> None:
    made = encoder(FormatSettings("csv"))
    made.head(None)
    with pytest.raises(BadInput, match="weekday"):
        made.record(full({"dateline": {"outlet": None, "place": None, "date": None, "weekday": "周三"}}))


def test_a_name_of_a_column_is_made_safe_too() -> None:
    data = written([{"=cmd()": 1}], "csv", formula_safe=True).decode()
    assert data.splitlines()[0].endswith(",'=cmd()")
