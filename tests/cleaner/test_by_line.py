"""A rule by the line: what lies between the lines that change is passed on as it is."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from jdtool.cleaner.by_line import by_line

SIGN = re.compile("x")


def doubled(line: str) -> tuple[str, int]:
    return line.replace("x", "乘乘"), line.count("x")


def test_the_function_is_given_each_line_with_the_sign_once_and_no_other() -> None:
    given_lines: list[str] = []

    def noted(line: str) -> tuple[str, int]:
        given_lines.append(line)
        return line, 0

    assert by_line("甲\n一x二x\n\n乙\nx", SIGN, noted) == ("甲\n一x二x\n\n乙\nx", 0)
    assert given_lines == ["一x二x", "x"]


def test_a_change_that_is_counted_as_none_is_dropped() -> None:
    assert by_line("x\n甲", SIGN, lambda line: (line + "！", 0)) == ("x\n甲", 0)


def test_counts_are_added_up_and_blank_lines_stay() -> None:
    assert by_line("\nx甲x\n\n乙x\n", SIGN, doubled) == ("\n乘乘甲乘乘\n\n乙乘乘\n", 3)


@given(st.text("甲x\n", max_size=30))
def test_it_gives_what_the_function_gives_of_each_line(text: str) -> None:
    results = [doubled(line) if "x" in line else (line, 0) for line in text.split("\n")]
    assert by_line(text, SIGN, doubled) == ("\n".join(line for line, _ in results), sum(count for _, count in results))
