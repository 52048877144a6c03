"""Other people's tools read what export wrote: counts and fields come out right."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.exporter.fields import EXPORT_FIELDS, full
from jdtool.exporter.schemas import SCHEMAS, schema
from jdtool.exporter.validate import validator
from tests.consumers.conftest import COUNT, HERE, out_of, records
from tests.exporter.sample import ARTICLE, lines_of

pytestmark = pytest.mark.consumers

TEXT = "\n".join(ARTICLE["paragraphs"])
ARTICLES = sum(r["kind"] == "article" for r in records())
PLACED = sum(bool(r["dateline"]) for r in records())


def test_jq(made: Path) -> None:
    assert out_of("jq", "-s", "length", "articles.jsonl", cwd=made).strip() == str(COUNT)
    assert json.loads(out_of("jq", "-s", ".[-2].text", "articles.jsonl", cwd=made)) == TEXT
    assert out_of("jq", '[.[] | select(.kind == "article")] | length', "articles.json", cwd=made).strip() == str(
        ARTICLES
    )
    assert out_of("jq", "-s", ".[-2].located", "articles.ninjs", cwd=made).strip() == '"青岛"'


def test_duckdb(made: Path) -> None:
    import duckdb

    for table in ("read_json_auto('articles.jsonl')", "read_json_auto('articles.json')"):
        rows = duckdb.sql(
            f"select count(*), count(dateline.place), max(index) from {table}".replace("'art", f"'{made}/art")
        )
        assert rows.fetchall()[0] == (COUNT, PLACED, COUNT)
    table = f"read_parquet('{made}/articles.parquet')"
    rows = duckdb.sql(
        "select count(*), count(dateline_place), count(distinct id), max(len(authors)), max(lines[2].last)"
        f" from {table}"
    )
    assert rows.fetchall()[0] == (COUNT, PLACED, COUNT, 2, 6)
    text = duckdb.sql(f"select text from {table} where id = 'p-{COUNT - 2:04}'").fetchall()
    assert text == [(TEXT,)]
    rows = duckdb.sql(f"select count(*), max(length(text)) from read_csv('{made}/articles.csv')")
    assert rows.fetchall()[0] == (COUNT, len(TEXT))


def test_pandas(made: Path) -> None:
    import pandas

    for table in (
        pandas.read_json(made / "articles.jsonl", lines=True),
        pandas.read_json(made / "articles.json"),
        pandas.read_csv(made / "articles.csv"),
        pandas.read_csv(made / "articles.tsv", sep="\t", quoting=3).replace({"text": {r"\\n": "\n"}}, regex=True),
        pandas.read_parquet(made / "articles.parquet"),
    ):
        assert (
            len(table) == COUNT and table["text"].iloc[-2] == TEXT and table["index"].sum() == COUNT * (COUNT + 1) // 2
        )


def test_polars(made: Path) -> None:
    import polars

    for table in (
        polars.read_ndjson(made / "articles.jsonl", infer_schema_length=None),
        polars.read_csv(made / "articles.csv"),
        polars.read_csv(made / "articles.tsv", separator="\t", quote_char=None).with_columns(
            polars.col("text").str.replace_all(r"\n", "\n", literal=True)
        ),
        polars.read_parquet(made / "articles.parquet"),
    ):
        assert table.height == COUNT and table["text"][-2] == TEXT and table["id"].n_unique() == COUNT


@pytest.mark.parametrize(("kind", "name"), [("json", "hfl"), ("json", "jsonl"), ("parquet", "parquet"), ("csv", "csv")])
def test_datasets(made: Path, tmp_path: Path, kind: str, name: str) -> None:
    import datasets

    table = datasets.load_dataset(
        kind, data_files=str(made / f"articles.{name}"), split="train", cache_dir=str(tmp_path)
    )
    assert len(table) == COUNT and table[-2]["text"] == TEXT
    last = table[-2]["metadata"] if name == "hfl" else table[-2]
    assert last["title"] == ARTICLE["title"]
    if name == "hfl":
        assert last["dateline_place"] == "青岛" and json.loads(last["authors"]) == ARTICLE["authors"]


@pytest.mark.parametrize(("kind", "format"), [("parquet", "parquet"), ("json", "hf")])
def test_datasets_reads_fields_that_were_null_at_first(tmp_path: Path, kind: str, format: str) -> None:
    """datasets settles the columns by the first 10 MB: what is null up to there must not break it."""
    import datasets

    long = {**records()[0], "paragraphs": ["长" * 4000]}
    given = lines_of([{**long, "id": f"p-{i}"} for i in range(1000)] + records()[-2:])
    out_of(*HERE, "export", "-t", format, "-o", "late", cwd=tmp_path, input=given.decode())
    table = datasets.load_dataset(kind, data_files=str(tmp_path / "late"), split="train", cache_dir=str(tmp_path))
    last = table[1000]
    assert len(table) == 1002 and last.get("metadata", last)["jump"] == ARTICLE["jump"]


def test_sqlite_utils(made: Path) -> None:
    out_of("sqlite-utils", "insert", "a.db", "articles", "articles.jsonl", "--nl", "--pk", "id", cwd=made)
    out_of("sqlite-utils", "insert", "a.db", "rows", "articles.csv", "--csv", "--pk", "id", cwd=made)
    out_of("sqlite-utils", "enable-fts", "a.db", "articles", "text", "--tokenize", "trigram", cwd=made)
    with sqlite3.connect(made / "a.db") as base:
        for table in ("articles", "rows"):
            count, text = base.execute(
                f"select count(*), (select text from {table} where id = 'p-0298') from {table}"
            ).fetchone()
            assert (count, text) == (COUNT, TEXT)
        found = base.execute("select count(*) from articles_fts where articles_fts match '第一条线路'").fetchone()
    assert found == (ARTICLES,)


def test_csvkit(made: Path) -> None:
    counts = json.loads(out_of("csvstat", "--json", "-c", "id,title,text", "articles.csv", cwd=made))
    assert [c["column_name"] for c in counts] == ["id", "title", "text"] and counts[0]["unique"] == COUNT
    assert out_of("csvgrep", "-t", "-c", "kind", "-m", "caption", "articles.tsv", cwd=made).count("\np-") == COUNT // 10
    cleaned = out_of(
        "csvclean", "--length-mismatch", "articles.csv", cwd=made
    )  # ends with a status of its own where a row is ragged
    assert cleaned.count("\np-") == COUNT


def test_parquet_shards_are_files_of_their_own(tmp_path: Path) -> None:
    import jsonschema
    import pyarrow.dataset

    given = lines_of(records() * 20).decode()
    args = ("--dir", "out", "--shard-size", "20kB", "--manifest", "m.json")
    out_of(*HERE, "export", "-t", "parquet", *args, cwd=tmp_path, input=given)
    manifest = json.loads((tmp_path / "m.json").read_text())
    jsonschema.Draft202012Validator(schema("manifest")).validate(manifest)
    files = manifest["files"]
    table = pyarrow.dataset.dataset([tmp_path / "out" / f["name"] for f in files]).to_table()
    assert len(files) > 1 and table.num_rows == 20 * COUNT == sum(f["records"] for f in files)
    assert table["id"].to_pylist() == [r["id"] for r in records()] * 20


def test_parquet_has_confidence_as_a_number(tmp_path: Path) -> None:
    import pyarrow.parquet

    given = lines_of([{**ARTICLE, "confidence": 0.5}, {**ARTICLE, "confidence": 1}, ARTICLE]).decode()
    out_of(*HERE, "export", "-t", "parquet", "--fields", "id,confidence", "-o", "a", cwd=tmp_path, input=given)
    assert pyarrow.parquet.read_table(tmp_path / "a")["confidence"].to_pylist() == [0.5, 1.0, None]


SOME = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 3)
    | st.just(1.0)
    | st.sampled_from(["", "x", "article", "zh-Hans", "2021-06-23"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "role", "iso", "a"]), inner),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.sampled_from(EXPORT_FIELDS), SOME, st.booleans())
def test_the_validator_judges_as_jsonschema_does(field: str, held: object, there: bool) -> None:
    import jsonschema

    record = full(ARTICLE)
    record = {**record, field: held} if there else {n: v for n, v in record.items() if n != field}
    for name in ("record", "jsonl"):
        judged = jsonschema.Draft202012Validator(schema(name)).is_valid(record)
        assert (validator(schema(name))(record) is None) == judged


def test_jsonschema_says_the_same_as_check(made: Path) -> None:
    import jsonschema

    for name in SCHEMAS:
        jsonschema.Draft202012Validator.check_schema(schema(name))
    for name, file in {"jsonl": "jsonl", "hf": "hfl", "ninjs": "ninjs", "jsonld": "jsonld"}.items():
        holds = jsonschema.Draft202012Validator(schema(name))
        for line in (made / f"articles.{file}").read_text().splitlines():
            holds.validate(json.loads(line))
    jsonschema.Draft202012Validator(schema("json")).validate(json.loads((made / "articles.json").read_text()))
