"""The table of rules: every rule keeps its promise to the code that applies it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from jdtool.cleaner.rules import DEFAULT, NAMES, RULES, rule_names
from jdtool.errors import BadUsage
from tests.cleaner.test_properties import TEXT

FIXES = [rule for rule in RULES if rule.fix]


def test_names_are_not_used_twice_and_reports_are_on() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert all(rule.on for rule in RULES if rule.keeps)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", name) for name in NAMES)


def test_rules_are_added_to_and_taken_from_the_usual_ones() -> None:
    assert rule_names() == DEFAULT
    assert rule_names(on=["pangu"], off=["cid", "dashes"]) == (DEFAULT | {"pangu"}) - {"cid", "dashes"}
    assert "pangu" not in rule_names(on=["pangu"], off=["pangu"])


@pytest.mark.parametrize("side", ["on", "off"])
def test_an_unknown_rule_is_an_error_that_names_the_known_ones(side: str) -> None:
    with pytest.raises(BadUsage, match=r"no rule 'dash'; the rules are mojibake, .*cid"):
        rule_names(**{side: iter(["dashes", "dash"])})


@given(TEXT)
def test_a_text_without_the_sign_of_a_rule_is_nothing_to_it_and_line_ends_stay(text: str) -> None:
    for rule in FIXES:
        assert rule.fix
        changed, count = rule.fix(text)
        assert (changed == text) or count, rule.name
        assert changed.count("\n") == text.count("\n"), rule.name
        if rule.sign and not re.search(f"[{rule.sign}]", text):
            assert count == 0, rule.name
        if rule.keeps:
            assert changed == text, rule.name
