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
                picture[4 + top + gap : 8 + top + gap, 4 + left : 4 + right] = 240
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


def test_a_page_has_one_script() -> None:
    from jdtool.ocr.engine import Recognised
    from jdtool.ocr.look_alikes import in_one_script

    for text, same in (("報館内外", "報館內外"), ("报馆內外", "报馆内外"), ("內外", "內外")):
        assert [line.text for line in in_one_script([Recognised(None, text, (), (), False)])] == [same]
