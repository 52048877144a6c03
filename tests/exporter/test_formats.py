"""The list of the export formats: what the command offers, what a file's ending names, which encoder writes it."""

from __future__ import annotations

import pytest

import jdtool
from jdtool.article import Article
from jdtool.cli.app import specification
from jdtool.errors import BadUsage
from jdtool.exporter.encoder import FormatSettings, encoder
from jdtool.exporter.formats import Format, format_of


def test_the_command_offers_every_format_and_no_other() -> None:
    export = next(command for command in specification().subcommands if command.name == "export")
    option = next(option for option in export.options if "--format" in option.names)
    assert option.value is not None
    assert option.value.choices == tuple(format.value for format in Format)


@pytest.mark.parametrize("format", [format for format in Format if format is not Format.parquet])
def test_every_format_has_an_encoder_of_its_own_module(format: Format) -> None:
    assert type(encoder(FormatSettings(format.value))).__module__ == f"jdtool.exporter.{format.module}"


@pytest.mark.parametrize("format", list(Format))
def test_the_ending_of_a_format_names_one_that_is_written_with_that_ending(format: Format) -> None:
    """Formats of JSON lines share an ending; plain records are what it means."""
    assert Format(format_of(f"pages/a{format.suffix}.gz")).suffix == format.suffix
    assert format_of("a.jsonl") == "jsonl"


def test_an_ending_in_capitals_names_the_same_format() -> None:
    assert format_of("REPORT.CSV") == "csv"
    assert format_of("a.csv.old") == "jsonl"


def test_files_of_one_record_have_the_ending_of_one_object() -> None:
    suffixes = {f: (FormatSettings(f).suffix, FormatSettings(f, alone=True).suffix) for f in ("jsonld", "ninjs", "md")}
    assert suffixes == {"jsonld": (".jsonl", ".jsonld"), "ninjs": (".jsonl", ".json"), "md": (".md", ".md")}


def test_an_unknown_format_is_named_with_those_there_are() -> None:
    with pytest.raises(BadUsage, match=r"no format 'xlsx'; there are: jsonl, json, csv"):
        jdtool.export([Article(title="桥修好了")], "-", "xlsx")
