"""Frames in points, for tests of what orders the frames of a grid."""

from __future__ import annotations

from jdtool.layout.boxes import union
from jdtool.layout.frames import BODY, Frame
from jdtool.layout.grid_points import LEAD, SIZE
from jdtool.layout.rows import Row


def drawn(left: float, top: float, *texts: str, kind: str = BODY, indent: float = 0) -> Frame:
    """A frame of lines, its left edge and its *indent* in em, its top in lines from the top of the page."""
    rows = []
    for k, text in enumerate(texts):
        x, y = SIZE * (left + (indent if k == 0 else 0)), LEAD * (top + k)
        rows.append(Row(text, (x, y, x + SIZE * len(text), y + SIZE), SIZE, "", False))
    return Frame(kind, tuple(rows), union(row.box for row in rows), SIZE * left, SIZE, "", None)


def upright(left: float, top: float, text: str, kind: str = BODY) -> Frame:
    """A frame of one vertical line."""
    box = SIZE * left, LEAD * top, SIZE * (left + 1), LEAD * (top + len(text))
    return Frame(kind, (Row(text, box, SIZE, "", True),), box, SIZE * left, SIZE, "", None)
