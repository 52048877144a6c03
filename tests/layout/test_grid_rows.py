"""The rows of a text with columns side by side to their depths, in lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jdtool.layout.grid_rows import depths
from jdtool.layout.grid_tokens import GridPiece


def depth_of(*rows: tuple[int, ...], at: tuple[int, ...] | None = None) -> list[float]:
    """The depths of rows of pieces as wide as five positions, by their left edges; *at*: their numbers in the text."""
    numbers = at or tuple(range(len(rows)))
    pieces = [
        [GridPiece(number, left, "渡轮加开班") for left in lefts] for number, lefts in zip(numbers, rows, strict=True)
    ]
    return list(depths(pieces).values())


def test_lines_below_one_another_are_a_line_apart() -> None:
    assert depth_of((0, 10), (0, 10), (0,)) == [0, 1, 2]


def test_rows_of_columns_on_other_baselines_interleave() -> None:
    assert depth_of((0,), (10,), (0,), (10,)) == [0, 0, 1, 1]


def test_a_column_that_begins_lower_stands_right_above_its_next_line() -> None:
    assert depth_of((0,), (0,), (0,), (10,), (0, 10)) == [0, 1, 2, 2, 3]


def test_a_band_of_blank_rows_crosses_the_page() -> None:
    assert depth_of((0,), (0,), (10,), at=(0, 1, 4)) == [0, 1, 4]


def test_one_blank_row_after_each_line_is_how_the_page_is_set() -> None:
    assert depth_of((0,), (0,), (0,), (0,), at=(0, 2, 4, 6)) == [0, 1, 2, 3]
    assert depth_of((0,), (0,), (0,), (0,), at=(0, 2, 4, 7)) == [0, 1, 2, 4]


def test_no_rows_have_no_depths() -> None:
    assert depths([]) == {}


@given(st.lists(st.tuples(st.integers(0, 4), st.sets(st.sampled_from([0, 5, 10]), min_size=1)), max_size=12))
def test_of_two_pieces_one_below_the_other_the_lower_is_a_line_further_down(lefts: list[tuple[int, set[int]]]) -> None:
    rows = [[GridPiece(k, left + aside, "渡轮加班") for left in sorted(own)] for k, (aside, own) in enumerate(lefts)]
    depth = depths(rows)
    for k, row in enumerate(rows):
        for below in rows[k + 1 :]:
            if any(a.left < b.right and b.left < a.right for a in row for b in below):
                assert depth[below[0].row] >= depth[row[0].row] + 1
