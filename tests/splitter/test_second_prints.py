"""Headlines printed twice, a hair apart: the second print is taken out and kept account of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.splitter.second_prints import without_doubles
from jdtool.text.lines import lines_of

TEXTS = st.lists(st.sampled_from(["江边看灯", "渡轮加班", "灯会开了。", "灯", ""]), max_size=12)


@given(TEXTS)
def test_every_line_is_kept_or_accounted_for(texts: list[str]) -> None:
    lines = lines_of("\n".join(texts))
    once, twice = without_doubles(lines)
    assert sorted([*once, *twice], key=lambda line: line.number) == lines


@given(TEXTS)
def test_what_goes_stands_right_below_its_like(texts: list[str]) -> None:
    _, twice = without_doubles(lines_of("\n".join(texts)))
    assert all(texts[line.number - 1] == texts[line.number - 2] for line in twice)
    assert len(twice) != 1


def test_one_doubled_line_is_a_refrain_and_two_are_a_habit() -> None:
    once, twice = without_doubles(lines_of("江边看灯\n江边看灯\n灯会开了。"))
    assert (len(once), twice) == (3, [])
    once, twice = without_doubles(lines_of("江边看灯\n江边看灯\n灯会开了。\n渡轮加班\n渡轮加班"))
    assert [line.number for line in twice] == [2, 5]
    assert [line.number for line in once] == [1, 3, 4]


@pytest.mark.parametrize("line", ["灯会开了。", "灯，", "灯会：开", "灯"])
def test_sentences_clauses_and_single_characters_are_no_headlines(line: str) -> None:
    assert without_doubles(lines_of("\n".join([line] * 2 + ["河"] + [line] * 2)))[1] == []


def test_a_line_below_a_gap_or_with_an_indent_is_printed_anew() -> None:
    assert without_doubles(lines_of("看灯\n\n看灯\n渡轮\n　　渡轮\n"))[1] == []
