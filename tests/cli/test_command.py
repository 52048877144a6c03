"""The class of every subcommand: an option that may stand without its value never takes the next word for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome

Command = Callable[..., Outcome]
HARD = "亩产806 . 2公斤\n"


@pytest.fixture
def page() -> None:
    """Two files; one has the name of a value of --explain."""
    Path("table").write_text(HARD, encoding="utf-8")
    Path("--explain").write_text(HARD, encoding="utf-8")


@pytest.mark.parametrize("args", [["--explain", "table"], ["table", "--explain"], ["--explain=table", "table"]])
def test_the_word_behind_a_lone_option_is_a_file(command: Command, page: None, args: list[str]) -> None:
    outcome = command("clean", *args)
    assert (outcome.status, outcome.out) == (0, "亩产806.2公斤\n")
    assert outcome.err.startswith("rule ")


def test_the_value_behind_an_equals_sign_counts(command: Command, page: None) -> None:
    outcome = command("clean", "--explain=json", "table")
    assert [count["times"] for count in json.loads(outcome.err)] == [1]


def test_behind_a_double_dash_everything_is_a_file(command: Command, page: None) -> None:
    outcome = command("clean", "--", "--explain")
    assert (outcome.status, outcome.out, outcome.err) == (0, "亩产806.2公斤\n", "")


def test_a_value_that_is_none_of_the_choices_is_refused(command: Command, page: None) -> None:
    outcome = command("clean", "--explain=tree", "table")
    assert (outcome.status, outcome.out) == (2, "")
    assert "tree" in outcome.err and "json" in outcome.err


@pytest.mark.parametrize("name", ["split", "schema", "view"])
def test_help_of_a_subcommand_is_that_of_its_description(command: Command, name: str) -> None:
    text = command(name, "--help").out
    assert text.startswith(f"Usage: jdtool {name} ") and "\nExit status:\n" in text and "\nExamples:\n" in text
