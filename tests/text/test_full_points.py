"""A point that ends a sentence, and points that do not."""

from __future__ import annotations

import pytest

from jdtool.text.full_points import Items, ends_sentence


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("The river rose. He left.", True), ("Mr. Li left.", False), ("See No. 5 there.", False),
        ("It was no. He left.", True), ("J. Smith left.", False), ("about e.g. Rivers", False),
        ("3.5 metres", False), ("He left. 渡口", True), ("渡口.灯", True), ("渡口.5", False),
        ("Acme Inc. He left.", True), ("Acme Inc. Rivers", False), ("He left. and so on", False),
    ],
)  # fmt: skip
def test_the_first_point_of_a_line(line: str, ends: bool) -> None:
    first = line.index(".")
    assert bool(ends_sentence(line, 0, first, first + 1)) is ends


def test_three_points_go_on_and_four_end() -> None:
    assert not ends_sentence("He left... And came", 0, 7, 10)
    assert ends_sentence("He left.... And came", 0, 7, 11)


def test_items_count_on_from_the_head_of_the_line() -> None:
    assert Items.of("1. Rivers 2. Boats 3. Lamps").starts == [10, 19]
    assert Items.of("Rivers 2. Boats 3. Lamps").starts == []
    assert Items.of("1. Rivers 3. Lamps").starts == []
