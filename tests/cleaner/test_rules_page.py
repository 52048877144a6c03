"""The table of rules in docs/clean.md names every rule, in order, as it is, and its examples are true."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from jdtool.cleaner import clean
from jdtool.cleaner.rules import RULES

PAGE = Path(__file__).parents[2] / "docs" / "clean.md"
ROWS = [
    [cell.strip() for cell in re.split(r" *\| *", line)[1:-1]]
    for line in PAGE.read_text(encoding="utf-8").split("\n")
    if line.startswith("| `")
]


def test_every_rule_has_a_row() -> None:
    assert [row[0].strip("`") for row in ROWS] == [rule.name for rule in RULES]
    assert [row[1].startswith("on") for row in ROWS] == [rule.on for rule in RULES]


@pytest.mark.parametrize("row", [pytest.param(row, id=row[0]) for row in ROWS if row[3]])
def test_an_example_is_true(row: list[str]) -> None:
    rule, before, after = (cell.strip("`") for cell in (row[0], row[3], row[4]))
    assert clean(plain(before), frozenset([rule])) == plain(after)


def plain(text: str) -> str:
    text = re.sub(r"\\(?:r|x..|u....)", lambda m: str(ast.literal_eval(f"'{m[0]}'")), text)
    return text.replace("⏎", "\n")
