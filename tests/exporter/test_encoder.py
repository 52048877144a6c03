"""What all formats have in common: their names, the fields they take, what none of them can hold."""

from __future__ import annotations

import json

import pytest

from jdtool.cli.export import Format
from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.encoder import FORMATS, Settings, encoder
from jdtool.exporter.fields import Columns, full
from tests.exporter.sample import written


def test_the_command_offers_every_format_and_no_other() -> None:
    assert [f.value for f in Format] == list(FORMATS)


@pytest.mark.parametrize("format", ["csv", "tsv", "txt", "md", "hf", "ninjs", "jsonld"])
def test_half_a_character_is_bad_input_where_only_json_can_hold_it(format: str) -> None:
    made = encoder(Settings(format))
    made.head(None)
    with pytest.raises(BadInput, match="surrogate"):
        made.record(full({"title": "\ud800"}))
    assert json.loads(written([{"title": "\ud800"}], "jsonl"))["title"] == "\ud800"


@pytest.mark.parametrize("format", ["md", "txt", "ninjs", "jsonld"])
def test_formats_with_fields_of_their_own_take_no_fields(format: str) -> None:
    for columns in (Columns(["id"]), Columns(None, {"title": "t"})):
        with pytest.raises(BadUsage, match=format):
            encoder(Settings(format, columns))


def test_spreadsheet_options_are_for_tables_only() -> None:
    for settings in (Settings("jsonl", bom=True), Settings("md", formula_safe=True)):
        with pytest.raises(BadUsage):
            encoder(settings)
