"""A compiled configuration gives OpenCC's own result: the step-by-step conversion is the model it is tested against."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.converter.compile_config import beside, by_first, compile_table, default_chars, triggers
from jdtool.converter.configs import Config
from jdtool.converter.longest import Longest
from jdtool.converter.tables import Table

LETTERS = "abcd"
CHARS = st.dictionaries(st.sampled_from(LETTERS), st.sampled_from(LETTERS), max_size=4)
PHRASES = st.dictionaries(
    st.text(LETTERS, min_size=2, max_size=3), st.text(LETTERS, min_size=1, max_size=3), max_size=4
)
TABLE = st.builds(lambda chars, phrases: chars | phrases, CHARS, PHRASES)
"""As OpenCC's tables are: a character becomes one character, a phrase any text."""


def longest_match(text: str, table: Table) -> str:
    """OpenCC's rule, as plainly as it can be written."""
    out, at = "", 0
    while at < len(text):
        key = next((text[at:end] for end in range(len(text), at, -1) if text[at:end] in table), text[at])
        out += table.get(key, key)
        at += len(key)
    return out


@settings(max_examples=300, deadline=None)
@given(steps=st.lists(TABLE, min_size=1, max_size=3), text=st.text(LETTERS, max_size=12))
def test_the_result_is_that_of_the_steps_one_by_one(steps: list[Table], text: str) -> None:
    expected = text
    for table in steps:
        expected = longest_match(expected, table)
    config = Config("x", "X", None, {}, {}, tuple(steps))
    assert Longest(orjson.loads(compile_table(config, {}))).convert(text) == expected


@settings(max_examples=100, deadline=None)
@given(steps=st.lists(TABLE, min_size=1, max_size=2))
def test_every_phrase_that_matters_has_a_trigger_and_a_pair(steps: list[Table]) -> None:
    chars, pairs = triggers(steps[:1], {})
    for key, value in steps[0].items():
        if len(key) > 1 and value != "".join(steps[0].get(c, c) for c in key):
            assert set(key) & chars
            assert any(key[i : i + 2] in pairs for i in range(len(key) - 1))


def test_rare_characters_make_better_triggers() -> None:
    steps = [{"ab": "x"}]
    assert triggers(steps, {"a": 100, "b": 1})[0] == {"b"}
    assert triggers(steps, {"a": 1, "b": 100})[0] == {"a"}


def test_phrases_that_give_what_their_characters_give_need_no_trigger() -> None:
    assert triggers([{"a": "x", "b": "y", "ab": "xy"}], {}) == (set(), set())


@pytest.mark.parametrize(
    ("steps", "changes"),
    [
        ([{"a": "b"}, {"b": "c"}], {"a": "c", "b": "c"}),
        ([{"a": "b"}, {"b": "a"}], {"b": "a"}),
        ([{"ab": "c"}], {}),
        ([{"a": "a"}], {}),
    ],
)
def test_characters_by_themselves_go_through_all_steps(steps: list[Table], changes: Table) -> None:
    assert default_chars(steps) == changes


def test_what_may_stand_side_by_side_in_a_match_counts_for_the_source_of_a_step() -> None:
    followers = beside({}, [{"a": "x"}, {"xb": "y"}])
    assert "b" in followers["x"] and "b" in followers["a"]  # a becomes x before the phrase is looked for
    assert "a" not in followers.get("b", set())


def test_entries_are_grouped_by_their_first_character_the_longest_first() -> None:
    assert by_first([("a", "1"), ("abc", "2"), ("ab", "3"), ("b", "4")]) == {"a": "abc\t2\nab\t3\na\t1", "b": "b\t4"}
