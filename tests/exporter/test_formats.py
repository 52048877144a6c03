"""What each format makes of a record."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.cli.export import Format
from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.encoder import FORMATS, Settings, encoder
from jdtool.exporter.fields import Columns, full
from tests.exporter.sample import ARTICLE, CAPTION, RECORDS

TEXT = "\n".join(ARTICLE["paragraphs"])


def written(records: list[dict[str, Any]], format: str, **settings: Any) -> bytes:
    """One file of these records."""
    made = encoder(Settings(format, **settings))
    whole = [full(r) for r in records]
    head = made.head(whole[0] if whole else None)
    return head + made.between.join(map(made.record, whole)) + made.tail()


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=delimiter))


def tsv_rows(data: bytes) -> list[dict[str, str]]:
    """Lines without quotes, escapes undone."""
    names, *lines = [line.split("\t") for line in data.decode().removesuffix("\n").split("\n")]
    escapes = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
    return [
        {n: re.sub(r"\\.", lambda m: escapes[m[0]], cell) for n, cell in zip(names, line, strict=True)}
        for line in lines
    ]


def test_the_command_offers_every_format_and_no_other() -> None:
    assert [f.value for f in Format] == list(FORMATS)


def test_json_is_one_array() -> None:
    assert [r["id"] for r in json.loads(written(RECORDS, "json"))] == ["p1-001", "p1-002"]
    assert json.loads(written([], "json")) == []


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
    made = encoder(Settings("csv"))
    made.head(full({"mine": 1}))
    assert made.record(full({"mine": [1, {"a": None}]})).endswith(b'"[1,{""a"":null}]"\r\n')
    with pytest.raises(BadInput, match=r"'late'.*--fields"):
        made.record(full({"late": 1}))


def test_a_part_of_the_dateline_that_has_no_column_is_not_lost_in_silence() -> None:
    made = encoder(Settings("csv"))
    made.head(None)
    with pytest.raises(BadInput, match="weekday"):
        made.record(full({"dateline": {"outlet": None, "place": None, "date": None, "weekday": "周三"}}))


@pytest.mark.parametrize("format", ["csv", "tsv", "txt", "md", "hf", "ninjs", "jsonld"])
def test_half_a_character_is_bad_input_where_only_json_can_hold_it(format: str) -> None:
    made = encoder(Settings(format))
    made.head(None)
    with pytest.raises(BadInput, match="surrogate"):
        made.record(full({"title": "\ud800"}))
    assert json.loads(written([{"title": "\ud800"}], "jsonl"))["title"] == "\ud800"


def test_txt_is_the_text_of_the_page() -> None:
    assert written(RECORDS, "txt").decode().split("\n") == [
        "城南轨道交通",
        "小城通了地铁",
        "首日客流三万",
        "□记者 张小明 通讯员 李芳 报道",
        *ARTICLE["paragraphs"],
        "（下转第三版）",
        "",
        "图为站台。",
        "",
    ]


def test_md_has_headline_byline_summary_and_paragraphs() -> None:
    page = written(RECORDS, "md").decode()
    blocks = page.split("\n\n")
    assert blocks[:5] == [
        "**城南轨道交通**",
        "# 小城通了地铁",
        "## 首日客流三万",
        "*□记者 张小明 通讯员 李芳 报道*",
        "> - 第一条线路开通。",
    ]
    assert "`地铁` · `票价`" in blocks and blocks[-2:] == ["---", "图为站台。\n"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# 不是标题", r"\# 不是标题"),
        ("1. 不是列表", r"1\. 不是列表"),
        ("12) 同上", r"12\) 同上"),
        ("- 同上", r"\- 同上"),
        ("<b>粗</b>", r"\<b\>粗\</b\>"),
        ("5*3*2_x_[a](b)`c`", r"5\*3\*2\_x\_\[a\](b)\`c\`"),
        ("===", r"\==="),
        ("2021年6月23日", "2021年6月23日"),
        ("3.5公里", "3.5公里"),
    ],
)
def test_text_is_not_taken_for_markup(text: str, shown: str) -> None:
    expected = shown if text != "3.5公里" else "3\\.5公里"
    assert written([{"paragraphs": [text]}], "md").decode() == expected + "\n"


def test_ninjs_has_what_the_paper_printed() -> None:
    item = json.loads(written([ARTICLE], "ninjs"))
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


def test_ninjs_has_no_names_but_those_of_the_standard() -> None:
    article, caption = map(json.loads, written(RECORDS, "ninjs").splitlines())
    assert article.keys() | caption.keys() == NINJS
    for name, names in NINJS_INSIDE.items():
        held = article.get(name) or caption[name]
        assert all(inner.keys() <= names for inner in (held if isinstance(held, list) else [held]))


def test_ninjs_invents_no_date_where_none_is_known() -> None:
    item = json.loads(written([CAPTION], "ninjs"))
    assert "versionCreated" not in item and "by" not in item and item["genres"] == [{"name": "caption"}]


def test_jsonld_is_a_news_article_with_its_authors() -> None:
    thing, other = map(json.loads, written(RECORDS, "jsonld").splitlines())
    assert thing["@context"] == "https://schema.org" and thing["@type"] == "NewsArticle"
    assert thing["author"] == [
        {"@type": "Person", "name": "张小明", "jobTitle": "记者"},
        {"@type": "Person", "name": "李芳"},
    ]
    assert thing["dateline"] == "本报青岛6月23日" and thing["printPage"] == "1" and thing["articleBody"] == TEXT
    assert thing["alternativeHeadline"] == ["城南轨道交通", "首日客流三万"]
    assert other["@type"] == "CreativeWork" and other["text"] == "图为站台。" and "articleBody" not in other


def test_hf_metadata_are_numbers_and_texts_in_one_shape() -> None:
    first, second = map(json.loads, written(RECORDS, "hf").splitlines())
    assert list(first) == ["text", "id", "metadata"] and first["text"] == TEXT
    assert list(first["metadata"]) == list(second["metadata"])
    assert {n for n, v in first["metadata"].items() if not isinstance(v, str)} == {"page", "index"}
    assert json.loads(first["metadata"]["authors"]) == ARTICLE["authors"]
    assert json.loads(first["metadata"]["lines"]) == ARTICLE["lines"]
    assert second["metadata"]["title"] == second["metadata"]["dateline_iso"] == second["metadata"]["keywords"] == ""


def test_hf_takes_the_fields_asked_for_as_metadata() -> None:
    out = json.loads(written([ARTICLE], "hf", columns=Columns(["id", "headline", "lang"], {"lang": "language"})))
    assert list(out) == ["text", "id", "metadata"]
    assert out["metadata"] == {"headline": "城南轨道交通　小城通了地铁　首日客流三万", "language": "zh-Hans"}


@pytest.mark.parametrize("format", ["md", "txt", "ninjs", "jsonld"])
def test_formats_with_fields_of_their_own_take_no_fields(format: str) -> None:
    for columns in (Columns(["id"]), Columns(None, {"title": "t"})):
        with pytest.raises(BadUsage, match=format):
            encoder(Settings(format, columns))


def test_spreadsheet_options_are_for_tables_only() -> None:
    for settings in (Settings("jsonl", bom=True), Settings("md", formula_safe=True)):
        with pytest.raises(BadUsage):
            encoder(settings)


@pytest.mark.parametrize("format", ["jsonl", "json"])
def test_fields_that_jdtool_does_not_know_pass_through(format: str) -> None:
    out = orjson.loads(written([{**ARTICLE, "mine": {"a": [1]}}], format, alone=True))
    assert out["mine"] == {"a": [1]} and list(out)[-1] == "mine"


def test_a_keyword_cannot_break_out_of_markdown() -> None:
    data = written([{"keywords": ["地铁\n\n# 票价"]}], "md").decode()
    assert "`地铁 # 票价`" in data and "\n# " not in data


def test_a_name_of_a_column_is_made_safe_too() -> None:
    data = written([{"=cmd()": 1}], "csv", formula_safe=True).decode()
    assert data.splitlines()[0].endswith(",'=cmd()")


def test_json_ld_cannot_end_the_script_that_it_stands_in() -> None:
    data = written([{"id": "a", "title": "</script><b>"}], "jsonld")
    assert b"</script" not in data and json.loads(data)["headline"] == "</script><b>"


def test_text_at_a_terminal_is_wrapped_at_its_width() -> None:
    record = {"title": "小城通了地铁", "paragraphs": ["第一条线路昨日开通，首日三万人乘坐。票价两元。"]}
    rows = written([record], "txt", width=20).decode().splitlines()
    assert rows == ["小城通了地铁", "第一条线路昨日开通，", "首日三万人乘坐。票价", "两元。"]
    assert "".join(rows[1:]) == record["paragraphs"][0]


@pytest.mark.parametrize("format", ["jsonl", "json"])
def test_line_separators_are_escaped_in_json(format: str) -> None:
    data = written([{"title": "一\u2028二\u2029"}], format)
    assert "\u2028" not in data.decode() and "一\u2028二\u2029" in json.dumps(json.loads(data), ensure_ascii=False)
