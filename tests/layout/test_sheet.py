"""Sheets: vertical pages are recognised and turned."""

from __future__ import annotations

from jdtool.layout.sheet import Glyph, Sheet, as_printed, is_vertical, turned


def glyph(char: str, x: float, y: float) -> Glyph:
    return Glyph(char, (x, y, x + 10, y + 10), 10, "Song")


def test_a_page_of_vertical_lines_is_recognised() -> None:
    down = [glyph("字", 80 - 15 * column, 10 * row) for column in range(3) for row in range(9)]
    across = [glyph("字", 10 * column, 15 * row) for row in range(3) for column in range(9)]
    assert is_vertical(down) and not is_vertical(across) and not is_vertical([])


def test_a_turned_page_has_the_rightmost_line_on_top_and_gives_boxes_back_as_printed() -> None:
    sheet = Sheet(1, 100, 200, [glyph("右", 80, 0), glyph("左", 60, 0)], rules=[(1, 2, 3, 50)])
    quarter = turned(sheet)
    right, left = quarter.glyphs
    assert right.box[1] < left.box[1] and (quarter.width, quarter.height) == (200, 100)
    assert [as_printed(g.box, quarter) for g in quarter.glyphs] == [g.box for g in sheet.glyphs]
    assert as_printed(quarter.rules[0], quarter) == (1, 2, 3, 50)
