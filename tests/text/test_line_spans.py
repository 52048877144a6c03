"""Line numbers to spans and back."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jdtool.text.line_spans import line_numbers, numbers_in, spans_of


@given(st.lists(st.integers(1, 40), max_size=30))
def test_spans_hold_each_number_once_in_order(numbers: list[int]) -> None:
    spans = spans_of(numbers)
    assert numbers_in(spans) == list(dict.fromkeys(numbers))
    assert all(a[1] + 1 != b[0] for a, b in pairwise(spans))


def test_a_record_lists_each_line_once() -> None:
    assert line_numbers({"headline": [[9, 9]], "body": [[2, 4], [8, 9]], "jump": []}) == [2, 3, 4, 8, 9]
