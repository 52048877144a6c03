"""Widths in print, in quarters of an ideograph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.text.widths import EM, lead, unit, width


@given(st.text(alphabet="渡口灯，。", max_size=20), st.text(alphabet="abc 123", max_size=20))
def test_a_letter_is_half_an_ideograph(wide: str, narrow: str) -> None:
    assert width(wide + narrow) == EM * len(wide) + EM // 2 * len(narrow)


@pytest.mark.parametrize(
    ("line", "blanks"), [("渡口", 0), (" 渡口", 2), ("\u3000\u3000渡口", 8), ("\t渡口", 8), ("\u3000 渡口", 6), ("", 0)]
)
def test_lead(line: str, blanks: int) -> None:
    assert lead(line) == blanks


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("渡口的灯", "渡"),
        ("灯，亮了", "灯，"),
        ("“灯”亮了", "“灯”"),
        ("Hello 世界", "Hello"),
        ("3.5%的人", "3.5%"),
        ("灯……", "灯……"),
    ],
)
def test_what_stays_together_at_the_beginning_of_a_line(text: str, together: str) -> None:
    assert unit(text) == width(together)


def test_a_long_address_is_broken_anywhere() -> None:
    assert unit("https://example.org/" + "a" * 90) == 10 * EM
