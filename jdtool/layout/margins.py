"""Rows to those of the page's margins (folio line, masthead, editors) and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.layout.boxes import Box, shared_height
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet, as_printed
from jdtool.patterns import lazy
from jdtool.press import folio

_TOP, _BOTTOM = 0.12, 0.95  # of the page's height: where folio lines stand
_CORNER = 0.035  # of the height: what stands higher belongs to the margin whatever it says
_MASTHEAD = lazy(r"\w{1,8}(?:日报|晚报|早报|晨报|时报|周报|周刊|报|日報|晚報|早報|晨報|時報|週報|週刊|報)")
_SECTION = 8  # characters at most in the name of a section
_SIZE = 1.6  # times the text's size: smaller rows beside a masthead or folio line go with it


def margin_rows(rows: Sequence[Row], sheet: Sheet) -> tuple[list[Row], list[Row]]:
    """The rows of a sheet to those of its margins, and the others.

    A row is in the margin where it says what folio lines say at the head or foot of the page, and so are the rows
    beside it. The name of the paper in the largest type of the page is its masthead.
    """
    height = sheet.width if sheet.turned else sheet.height
    boxes = {id(row): as_printed(row.box, sheet) for row in rows}
    largest = max((row.size for row in rows), default=0.0)
    usual = sorted(row.size for row in rows)[len(rows) // 2] if rows else 0.0
    margin = [
        row
        for row in rows
        if (_is_outside(boxes[id(row)], height) and (folio.is_furniture(row.text) or _is_in_corner(row, boxes, height)))
        or (row.size > 0.95 * largest and _MASTHEAD.fullmatch(row.text) and boxes[id(row)][1] < 0.3 * height)
    ]
    edge = max((boxes[id(row)][3] for row in margin if boxes[id(row)][3] < _TOP * height), default=0.0)
    in_margin = {id(row) for row in margin}
    in_margin |= {
        id(row)
        for row in rows
        if len(row.text) <= _SECTION and any(_is_beside(row, boxes[id(row)], boxes[id(other)]) for other in margin)
    }
    in_margin |= {id(row) for row in rows if boxes[id(row)][3] <= edge + 2 and row.size < _SIZE * usual}
    return [row for row in rows if id(row) in in_margin], [row for row in rows if id(row) not in in_margin]


def _is_beside(row: Row, box: Box, margin: Box) -> bool:
    """True for the name of the section in the folio line."""
    return box[3] - box[1] < 1.5 * row.size and shared_height(box, margin) > 0.6 * min(row.size, margin[3] - margin[1])


def _is_outside(box: Box, height: float) -> bool:
    return box[3] < _TOP * height or box[1] > _BOTTOM * height


def _is_in_corner(row: Row, boxes: dict[int, Box], height: float) -> bool:
    return boxes[id(row)][3] < _CORNER * height
