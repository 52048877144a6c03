"""What all formats have in common: their names, the fields they take, what none of them can hold."""

from __future__ import annotations

import json

import pytest

from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.encoder import FormatSettings, encoder
from jdtool.exporter.fields import OutputFields, full
from tests.exporter.sample import file_of


@pytest.mark.parametrize("format", ["csv", "tsv", "txt", "md", "hf", "ninjs", "jsonld"])
def test_half_a_character_is_bad_input_where_only_json_can_hold_it(format: str) -> None:
    output = encoder(FormatSettings(format))
    output.head(None)
    with pytest.raises(BadInput, match="surrogate"):
        output.record(full({"title": "\ud800"}))
    assert json.loads(file_of([{"title": "\ud800"}], "jsonl"))["title"] == "\ud800"


@pytest.mark.parametrize("format", ["md", "txt", "ninjs", "jsonld"])
def test_formats_with_fields_of_their_own_take_no_fields(format: str) -> None:
    for columns in (OutputFields(["id"]), OutputFields(None, {"title": "t"})):
        with pytest.raises(BadUsage, match=format):
            encoder(FormatSettings(format, columns))


def test_spreadsheet_options_are_for_tables_only() -> None:
    for settings in (FormatSettings("jsonl", bom=True), FormatSettings("md", formula_safe=True)):
        with pytest.raises(BadUsage):
            encoder(settings)
