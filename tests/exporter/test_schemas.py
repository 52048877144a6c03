"""What export writes validates; what is broken does not."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from jdtool.cli.schema import Name
from jdtool.exporter.encoder import FormatSettings, encoder
from jdtool.exporter.fields import EXPORT_FIELDS, full
from jdtool.exporter.schemas import SCHEMAS, schema
from jdtool.exporter.validate import Check, validator
from tests.exporter.conftest import Jdtool
from tests.exporter.sample import ARTICLE, CAPTION, RECORDS

EMPTY = {"id": "x-001", "source": "-", "page": 1, "index": 1, "kind": "furniture", "authors": [], "paragraphs": []}
BARE = {**dict.fromkeys(("kicker", "title", "subtitle", "byline", "dateline", "jump", "lang")), **EMPTY, "lines": {}}


def file_of(record: dict[str, Any], format: str) -> Any:
    output = encoder(FormatSettings(format))
    output.head(full(record))
    return json.loads(output.record(full(record)))


def test_the_command_offers_every_schema() -> None:
    assert tuple(n.value for n in Name) == SCHEMAS


@pytest.mark.parametrize("record", [*RECORDS, BARE, {**ARTICLE, "mine": {"deep": [1]}}])
def test_records_and_all_that_is_made_of_them_validate(record: dict[str, Any]) -> None:
    assert validator(schema("record"))(record) is None
    for format in ("jsonl", "hf", "ninjs", "jsonld"):
        out = file_of(record, format)
        assert validator(schema(format))(out) is None
    assert validator(schema("json"))([full(record), full(CAPTION)]) is None


def test_the_schema_of_an_exported_record_names_its_fields_in_order() -> None:
    assert tuple(schema("jsonl")["properties"]) == EXPORT_FIELDS == tuple(schema("jsonl")["required"])


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (["id"], "", "id: at least 1"),
        (["page"], 0, "page: 0 is below 1"),
        (["page"], "1", "page: integer expected"),
        (["page"], True, "page: integer expected"),
        (["kind"], "poem", "kind: one of article"),
        (["title"], ["x"], "title: string or null expected"),
        (["authors", 0, "name"], "", "authors[0].name: at least 1"),
        (["authors", 1], {"name": "李芳"}, "authors[1]: field 'role' is missing"),
        (["dateline", "iso"], "6月23日", "dateline.iso: "),
        (["dateline", "iso"], "2021-06-23\n", "dateline.iso: "),
        (["paragraphs", 1], None, "paragraphs[1]: string expected"),
        (["lang"], "中文", "lang: "),
        (["lines", "body", 1], [9], "lines.body[1]: at least 2"),
        (["lines", "body", 0, 1], 0, "lines.body[0][1]: 0 is below 1"),
        (["summary"], "x", "summary: array or null expected"),
    ],
)
def test_what_is_broken_is_told_with_its_place(path: list[Any], value: Any, says: str) -> None:
    broken: Any = copy.deepcopy(ARTICLE)
    inner = broken
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    fault = validator(schema("record"))(broken)
    assert fault is not None and fault.startswith(says)


@pytest.mark.parametrize("name", ["hf", "ninjs", "jsonld"])
def test_closed_formats_allow_nothing_else(name: str) -> None:
    out = file_of(ARTICLE, name)
    assert validator(schema(name))({**out, "more": 1}) == "more: is not allowed"


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_prints_each_schema(jdtool: Jdtool, name: str) -> None:
    printed = json.loads(jdtool("schema", name).stdout)
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema" and printed["title"]


@pytest.mark.parametrize("format", [name for name in SCHEMAS if name not in ("record", "manifest")])
def test_what_is_written_is_valid_by_the_schemas_that_are_printed(jdtool: Jdtool, tmp_path: Path, format: str) -> None:
    def judge(name: str) -> Check:
        return validator(json.loads(jdtool("schema", name).stdout))

    out = jdtool("export", "-t", format, "--manifest", "m.json").stdout
    file_of = [out] if format == "json" else out.splitlines()
    assert file_of and [judge(format)(json.loads(value)) for value in file_of] == [None] * len(file_of)
    manifest = json.loads((tmp_path / "m.json").read_bytes())
    assert judge("manifest")(manifest) is None
    assert judge("manifest")({**manifest, "files": [{**manifest["files"][0], "sha256": None}]}) is not None


def test_schema_of_the_record_is_the_default_and_an_unknown_one_is_wrong_usage(jdtool: Jdtool) -> None:
    assert json.loads(jdtool("schema").stdout)["title"] == "a record of jdtool"
    assert jdtool("schema", "xml").returncode == 2
