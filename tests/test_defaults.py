"""The defaults: the command line, the Python API and the cluster steps have the same ones."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

import jdtool
from jdtool import stages
from jdtool.cli.app import specification
from jdtool.defaults import CONFIG, KEYWORDS, SENTENCES
from jdtool.summarizer import Options


def default(function: Callable[..., Any], name: str) -> Any:
    return inspect.signature(function).parameters[name].default


@pytest.mark.parametrize(
    ("command", "option", "value"),
    [("summarize", "--sentences", SENTENCES), ("convert", "--config", CONFIG)],
)
def test_the_help_names_them(command: str, option: str, value: object) -> None:
    commands = {each.name: each for each in specification().subcommands}
    notes = next(each.notes for each in commands[command].options if option in each.names)
    assert f"default: {value}" in notes


def test_the_help_of_keywords_names_how_many_a_record_gets() -> None:
    summarize = next(each for each in specification().subcommands if each.name == "summarize")
    text = next(each.help for each in summarize.options if "--keywords" in each.names)
    assert f"({KEYWORDS} by default)" in text


def test_the_functions_have_them() -> None:
    assert default(jdtool.summarize, "count") == default(stages.summarizer, "count") == Options().count == SENTENCES
    assert default(jdtool.keywords, "count") == default(stages.summarizer, "keywords") == KEYWORDS
    assert default(jdtool.convert, "config") == default(stages.converter, "config") == CONFIG
