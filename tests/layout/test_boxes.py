"""Boxes: unions, what two share, what encloses what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jdtool.layout.boxes import Box, area, encloses, shared_height, shared_width, union

NUMBER = st.integers(0, 60).map(float)
BOX = st.tuples(NUMBER, NUMBER, NUMBER, NUMBER).map(lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3]))


@given(st.lists(BOX, min_size=1, max_size=5))
def test_a_union_encloses_each(boxes: list[Box]) -> None:
    whole = union(boxes)
    assert all(encloses(whole, box, slack=0.1) for box in boxes)
    assert area(whole) >= max(map(area, boxes))


@given(BOX, BOX)
def test_what_two_share_is_the_same_from_both_sides(a: Box, b: Box) -> None:
    assert shared_width(a, b) == shared_width(b, a) <= min(a[2] - a[0], b[2] - b[0])
    assert shared_height(a, b) == shared_height(b, a) <= min(a[3] - a[1], b[3] - b[1])


def test_a_box_may_stick_out_by_less_than_the_slack() -> None:
    outer = (0.0, 0.0, 10.0, 10.0)
    assert encloses(outer, (-1.0, 0.0, 11.0, 10.0))
    assert not encloses(outer, (-2.0, 0.0, 10.0, 10.0))
    assert not encloses(outer, (0.0, 0.0, 10.0, 12.0))
    assert area((5.0, 0.0, 3.0, 9.0)) == 0.0
