"""A sheet that shows two pages side by side to the two: nothing crosses the wide gap between them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from jdtool.layout.boxes import Box
from jdtool.layout.sheet import Sheet

_WIDE = 1.15  # times its height: the width of a spread at least
_MIDDLE = 0.06  # of the width, to each side: where the gap between the pages is
_GAP = 2.5  # em: wider than what separates two columns
_LEAST = 200  # characters on each page


def pages_of_spread(sheet: Sheet) -> list[Sheet]:
    """A sheet to its two pages, from left to right, or to itself. Both keep the measures and places of the sheet.

    >>> from jdtool.layout.sheet import Glyph
    >>> text = [Glyph("字", (x + 10 * k, y, x + 10 * k + 10, y + 10), 10, "")
    ...         for x in (50, 650) for y in range(50, 700, 15) for k in range(50)]
    >>> [len(page.glyphs) for page in pages_of_spread(Sheet(1, 1200, 800, text))]
    [2200, 2200]
    """
    glyphs = [glyph for glyph in sheet.glyphs if glyph.text.strip()]
    if sheet.width < _WIDE * sheet.height or len(glyphs) < 2 * _LEAST:
        return [sheet]
    gap = _gap([*(glyph.box for glyph in glyphs), *sheet.pictures, *sheet.rules, *sheet.boxes], sheet.width)
    if gap is None or gap[1] - gap[0] < _GAP * median(glyph.size for glyph in glyphs):
        return [sheet]
    middle = (gap[0] + gap[1]) / 2
    if not all(sum(_is_left(g.box, middle) is side for g in glyphs) >= _LEAST for side in (True, False)):
        return [sheet]
    return [_half(sheet, middle, True), _half(sheet, middle, False)]


def _gap(boxes: Sequence[Box], width: float) -> tuple[float, float] | None:
    """The widest gap about the middle of the sheet from top to bottom: its left and right edge."""
    low, high = (0.5 - _MIDDLE) * width, (0.5 + _MIDDLE) * width
    gaps = []
    edge = low
    for left, _, right, _ in sorted(box for box in boxes if box[2] > low and box[0] < high):
        gaps.append((edge, left))
        edge = max(edge, right)
    gaps.append((edge, high))
    widest = max(gaps, key=lambda gap: gap[1] - gap[0])
    return widest if widest[1] > widest[0] else None


def _is_left(box: Box, middle: float) -> bool:
    return (box[0] + box[2]) / 2 < middle


def _half(sheet: Sheet, middle: float, is_left: bool) -> Sheet:
    """What stands on one side of the middle."""

    def own(boxes: Sequence[Box]) -> list[Box]:
        return [box for box in boxes if _is_left(box, middle) is is_left]

    numbers = [k for k, glyph in enumerate(sheet.glyphs) if _is_left(glyph.box, middle) is is_left]
    return sheet._replace(
        glyphs=[sheet.glyphs[k] for k in numbers],
        pictures=own(sheet.pictures),
        rules=own(sheet.rules),
        boxes=own(sheet.boxes),
        starts=frozenset(at for at, k in enumerate(numbers) if k in sheet.starts),
        stamps=[glyph for glyph in sheet.stamps if _is_left(glyph.box, middle) is is_left],
    )
