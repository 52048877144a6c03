"""Vertical lines to rows of characters side by side: drawn here as blocks of ink."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.ocr
EM = 20


def vertical(*blocks: tuple[int, int, int, int]) -> Any:
    """A vertical line, inked in blocks of left, top, right and bottom."""
    import numpy as np

    picture = np.full((8 + EM * 4, 8 + EM), 240, dtype=np.uint8)
    for left, top, right, bottom in blocks:
        picture[4 + top : 4 + bottom, 4 + left : 4 + right] = 20
        if bottom - top > EM / 2:  # an ideograph has strokes
            for gap in (4, 11):
                picture[4 + top + gap : 8 + top + gap, 4 + left : right] = 240
    return picture


def character(k: int) -> tuple[int, int, int, int]:
    return 1, k * EM + 1, EM - 1, (k + 1) * EM - 1


def test_characters_are_told_apart_and_set_side_by_side() -> None:
    from jdtool.ocr.vertical import row_of

    row = row_of(vertical(*(character(k) for k in range(4))))
    assert row is not None and len(row.places) == 4 and not row.blanks
    assert row.picture.shape[1] > 3 * row.picture.shape[0]


def test_what_is_read_gets_its_place_in_the_vertical_line() -> None:
    from jdtool.ocr.engine import LineReading
    from jdtool.ocr.vertical import row_of

    row = row_of(vertical(*(character(k) for k in range(4))))
    assert row is not None
    middles = tuple((row.margin + (k + 0.5) * row.tile) / row.picture.shape[1] for k in range(4))
    reading = row.along(LineReading("四季如春", middles, (1.0,) * 4))
    assert [round(middle * 4 - 0.5) for middle in reading.middles] == [0, 1, 2, 3]


def test_a_mark_goes_where_a_horizontal_line_has_it() -> None:
    from jdtool.ocr.vertical import row_of

    row = row_of(vertical(character(0), (12, EM + 1, 17, EM + 6), character(2), character(3)))
    assert row is not None
    start = row.margin + row.tile
    tile = row.picture[row.margin : row.margin + row.tile, start : start + row.tile] < 128
    assert tile[row.tile // 2 :, : row.tile // 2].any() and not tile[: row.tile // 2].any()


def test_nothing_is_read_in_a_blank_place_and_a_point_is_a_comma() -> None:
    from jdtool.ocr.engine import LineReading
    from jdtool.ocr.vertical import row_of

    row = row_of(vertical(character(0), character(2), character(3)))
    assert row is not None and row.blanks == {1}
    middles = tuple((row.margin + (k + 0.5) * row.tile) / row.picture.shape[1] for k in range(4))
    assert row.along(LineReading("春。日．", middles, (1.0,) * 4)).text == "春日，"


def test_a_half_space_does_not_cut_the_character_behind_it() -> None:
    from jdtool.ocr.vertical import row_of

    first = (1, 1, EM - 1, EM - 1)
    second, third = ((1, top, EM - 1, top + EM - 2) for top in (EM + 11, 2 * EM + 11))
    row = row_of(vertical(first, second, third))
    assert row is not None
    cuts = [round(start * (8 + 4 * EM)) - 4 for start, _ in row.places]
    assert not any(top < cut < bottom for _, top, _, bottom in (first, second, third) for cut in cuts)


def test_a_dot_between_names_stays_in_the_middle_of_its_place() -> None:
    from jdtool.ocr.vertical import row_of

    row = row_of(vertical(character(0), (9, EM + 9, 12, EM + 12), character(2), character(3)))
    assert row is not None
    start = row.margin + row.tile
    tile = row.picture[row.margin : row.margin + row.tile, start : start + row.tile] < 128
    third = row.tile // 3
    assert tile[third : 2 * third + 1, third : 2 * third + 1].sum() == tile.sum() > 0


def test_a_vertical_dash_lies_down() -> None:
    from jdtool.ocr.vertical import row_of

    picture = vertical(character(0), character(3))
    picture[4 + EM + 2 : 4 + 3 * EM - 2, 13:15] = 20
    row = row_of(picture)
    assert row is not None and len(row.places) == 4
    assert {type(edge) for place in row.places for edge in place} == {float}
    for place in (1, 2):
        start = row.margin + place * row.tile
        tile = row.picture[row.margin : row.margin + row.tile, start : start + row.tile] < 128
        assert tile.any(axis=0).sum() > 4 * tile.any(axis=1).sum() > 0


def test_of_two_ideographs_in_one_place_the_surer_one_is_kept() -> None:
    from jdtool.ocr.engine import LineReading
    from jdtool.ocr.vertical import row_of

    row = row_of(vertical(*(character(k) for k in range(4))))
    assert row is not None
    middles = tuple((row.margin + place * row.tile) / row.picture.shape[1] for place in (0.5, 1.3, 1.7, 2.5, 3.5))
    assert row.along(LineReading("四带帶如春", middles, (1.0, 0.5, 0.8, 1.0, 1.0))).text == "四帶如春"


def test_a_wide_pitch_is_no_reason_to_cut_through_characters() -> None:
    from jdtool.ocr.vertical import row_of

    step = round(1.15 * EM)
    blocks = [(1, k * step + 1, EM - 1, k * step + EM - 1) for k in range(3)]
    row = row_of(vertical(*blocks))
    assert row is not None and len(row.places) == 3 and not row.blanks


@pytest.mark.parametrize(("before", "blank"), [(5, False), (-1, True)])
def test_a_comma_close_before_a_character_belongs_to_the_blank_place_above_it(before: int, blank: bool) -> None:
    from jdtool.ocr.vertical import row_of

    picture = vertical(character(0), character(2), character(3))
    top = 4 + 2 * EM + 1 - before  # a dot below the top of the character is a part of it
    picture[4 + 2 * EM + 1 : 4 + 2 * EM + 7, 4 : 4 + EM // 2] = 240
    picture[top : top + 4, 6:9] = 20
    row = row_of(picture)
    assert row is not None and bool(row.blanks) is blank


def test_places_are_plain_numbers_also_around_a_level_stroke() -> None:
    from jdtool.ocr.vertical import row_of

    row = row_of(vertical(character(0), (1, EM + 9, EM - 1, EM + 11), character(2), character(3)))
    assert row is not None and {type(edge) for place in row.places for edge in place} == {float}
