"""Strokes across a line to what they are: the character 一, or a dash.

The recogniser reads both as 一 or —, by chance. In one type 一 has a weight at its end, or is thicker; a dash is a
plain hairline. So the strokes of a page are held against one another: what is much thinner than 一 usually is in type
of that size is a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

import numpy as np

from jdtool.ocr.engine import Picture, Recognised
from jdtool.ocr.ink import darkness_of
from jdtool.ocr.ink_measures import box_of, measures_of

_STROKES = "一—"
_WIDE = 0.6, 1.12  # em along the line of a stroke that touches nothing
_INKED = 0.3  # of the darkness of ink: what is paler is paper
_ONE_SIZE = 0.07  # by how much sizes of one type differ
_ENOUGH = 6  # strokes of a type that tell how high 一 is in it
_THIN = 0.5  # of the height that 一 usually has: a dash
_APART = 1.4  # times as high as any dash is every 一; where print is blurred they run into one another
_IN_CODE = re.compile("(?<=[A-Za-z0-9])一(?=[A-Za-z0-9])")


class _Stroke(NamedTuple):
    line: int
    place: int
    em: float
    high: float
    """How high it is, in em."""


def with_dashes(picture: Picture, lines: Sequence[Recognised]) -> list[Recognised]:
    """The lines of a level picture, 一 and — as they are drawn; — in a code (MIG—29) whatever it looks like."""
    strokes = [stroke for k, line in enumerate(lines) if not line.vertical for stroke in _strokes(picture, k, line)]
    texts = [list(_IN_CODE.sub("—", line.text)) for line in lines]
    for stroke in strokes:
        heights = [other.high for other in strokes if abs(other.em - stroke.em) < _ONE_SIZE * stroke.em]
        if len(heights) >= _ENOUGH and _is_thin(stroke.high, heights):
            texts[stroke.line][stroke.place] = "—"
    return [line._replace(text="".join(text)) for line, text in zip(lines, texts, strict=True)]


def _is_thin(high: float, heights: Sequence[float]) -> bool:
    """True for a stroke of the thin ones of a type, where those are apart from the others."""
    limit = _THIN * median(heights)
    thin, thick = [each for each in heights if each < limit], [each for each in heights if each >= limit]
    return high < limit and max(thin) * _APART < min(thick)


def _strokes(picture: Picture, number: int, line: Recognised) -> Iterator[_Stroke]:
    """The strokes of line *number* that touch nothing beside them."""
    if not set(_STROKES).intersection(line.text):
        return
    middles, _, ink, em = measures_of(picture, line)
    left, top, right, bottom = (max(0, round(edge)) for edge in box_of(line.quad))
    darkness = darkness_of(picture[top:bottom, left:right])
    for k, char in enumerate(line.text):
        if char not in _STROKES:
            continue
        start, end = ink.run_at(middles[k], False)
        part = darkness[:, max(0, round(start) - left) : max(0, round(end) - left)]
        if _WIDE[0] * em < end - start < _WIDE[1] * em and part.size:
            darkest = part.max(axis=1)
            yield _Stroke(number, k, em, float(np.where(darkest > _INKED, darkest, 0).sum()) / em)
