"""Tints and frames of a sheet: which of them are plates under a headline."""

from __future__ import annotations

import pytest

from jdtool.layout.boxes import Box
from jdtool.layout.plates import without_plates
from jdtool.layout.sheet import Glyph, Sheet

TEXT = [Glyph("渡", (10 * k, 100, 10 * k + 10, 110), 10, "") for k in range(20)]
HEAD = [Glyph("船", (30 * k, 50, 30 * k + 30, 80), 30, "") for k in range(5)]


@pytest.mark.parametrize(
    ("box", "stays"),
    [
        ((0, 45, 160, 85), False),
        ((0, 45, 210, 115), True),
        ((0, 95, 210, 115), True),
        ((300, 300, 400, 400), False),
    ],
    ids=["under the headline", "around both", "under the text", "around nothing"],
)
def test_a_box_stays_where_running_text_stands_in_it(box: Box, stays: bool) -> None:
    sheet = without_plates(Sheet(1, 600, 800, [*HEAD, *TEXT], boxes=[box]))
    assert list(sheet.boxes) == [box] * stays


def test_nothing_but_boxes_is_taken_away() -> None:
    sheet = Sheet(1, 600, 800, [*HEAD, *TEXT], [(1, 2, 3, 4)], [(0, 90, 99, 91)], [(0, 45, 160, 85)])
    assert without_plates(sheet) == sheet._replace(boxes=[])


def test_a_sheet_without_boxes_or_text_stays_as_it_is() -> None:
    empty = Sheet(1, 600, 800, [])
    assert without_plates(empty) is empty
