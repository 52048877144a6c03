"""`jdtool schema`: the JSON Schema of each format that is JSON, for any validator."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from jdtool.cli.schema import Name
from jdtool.exporter.schemas import SCHEMAS, schema
from tests.cli.conftest import Outcome

Command = Callable[..., Outcome]


def test_the_choices_are_the_schemas_there_are() -> None:
    assert tuple(name.value for name in Name) == SCHEMAS


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_printed_is_the_schema_that_exports_are_checked_by(command: Command, name: str) -> None:
    outcome = command("schema", name)
    assert (outcome.status, outcome.err) == (0, "")
    assert json.loads(outcome.out) == schema(name)
    assert outcome.out.endswith("\n}\n")


def test_the_record_is_the_default(command: Command) -> None:
    assert json.loads(command("schema").out)["title"] == "a record of jdtool"


def test_an_unknown_format_is_refused_with_the_choices(command: Command) -> None:
    outcome = command("schema", "csv")
    assert (outcome.status, outcome.out) == (2, "")
    assert "csv" in outcome.err and "ninjs" in outcome.err
