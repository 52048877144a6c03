"""Stamps to rows: watermarks, and what a program prints beside the page, as the name of the file and the hour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from jdtool.layout.boxes import union
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Glyph

_APART = 3.0  # times their size, from the middle of one character to the middle of the next of another stamp


def stamp_rows(stamps: Sequence[Glyph]) -> list[Row]:
    """Characters in the order of drawing to a row for each stamp, the same one once for each time it is printed.

    >>> boxes = [(30 * k, 20 * k, 30 * k + 30, 20 * k + 30) for k in range(4)]
    >>> oblique = [Glyph(char, box, 30, "Hei") for char, box in zip("内部资料", boxes)]
    >>> [row.text for row in stamp_rows(oblique * 2)]
    ['内部资料', '内部资料']
    """
    return [_row(run) for run in _runs(stamps) if any(glyph.text.strip() for glyph in run)]


def _runs(stamps: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    run = list(stamps[:1])
    for before, glyph in pairwise(stamps):
        if before.size != glyph.size or _distance(before, glyph) > _APART * glyph.size:
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _distance(before: Glyph, glyph: Glyph) -> float:
    (left, top, right, bottom), other = before.box, glyph.box
    return hypot(left + right - other[0] - other[2], top + bottom - other[1] - other[3]) / 2


def _row(run: Sequence[Glyph]) -> Row:
    text = "".join(glyph.text for glyph in run).strip()
    return Row(text, union(glyph.box for glyph in run), run[0].size, run[0].font, vertical=False)
