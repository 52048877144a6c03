"""A level picture to what is drawn on it besides text: rules, boxes around text, tints, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from jdtool.layout.boxes import Box, encloses
from jdtool.ocr.engine import Picture

_RULE = 3.0  # em: what is inked further in one direction is no stroke of a character
_THICK = 0.7  # em at most across a rule
_LONG_RULE = 4.0  # em at least of a rule that separates
_LARGE = 4.0  # em at least of each side of a box or picture
_SIDE = 0.75  # of each side of a box is inked
_FAINT = 28  # greys darker than the paper: ink, be it a hairline
_TINT = 14  # greys darker than the paper: a tint or a halftone
_WHOLE = 0.92  # of the paper: not on it, but the paper itself
_WITHIN = 0.7  # of the length of a rule in lines of type: it is none
_AT_EDGE = 0.1  # of the size of its type: a stroke at its edge may be drawn so much further outside
_FILLED = (
    0.65  # of the box of a tint at least is tinted; the dark wedge beside a page that lies askew fills half of its
)
_WITH_TEXT = 8  # characters in a box around text
_FINE = 12.0  # pixels of an em: all that is looked for here can be seen at this scale


class Drawings(NamedTuple):
    """What stands between the lines, in pixels."""

    pictures: list[Box]
    rules: list[Box]
    boxes: list[Box]


def drawings_of(picture: Picture, em: float, text: Sequence[tuple[Box, int]]) -> Drawings:
    """Greys with lines of type of *em* pixels to the drawings. *text* is the box and the length of each line."""
    scale = min(1.0, _FINE / em)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture
    size = em * scale
    across, down = _rules(small, size)
    boxes = [_scaled(box, 1 / scale) for box in _boxes(across | down, size)]
    rules = [_scaled(box, 1 / scale) for mask in (across, down) for box in _thin(mask, size)]
    rules = [rule for rule in rules if not _is_stroke(rule, text)]
    areas = [(_scaled(box, 1 / scale), filled) for box, filled in _darker(small, size)]
    with_text = [box for box, filled in areas if filled > _FILLED and _characters_in(box, text) >= _WITH_TEXT]
    pictures = [box for box, _ in areas if _characters_in(box, text) < _WITH_TEXT]
    framed = [box for box in boxes if _characters_in(box, text) >= _WITH_TEXT]
    pictures += [box for box in boxes if box not in framed]
    boxes = _distinct([*framed, *with_text], em)
    free = [rule for rule in rules if not any(_is_side(rule, box, em) for box in boxes)]
    return Drawings(_distinct(pictures, em), [rule for rule in free if not _is_inside(rule, pictures)], boxes)


def _rules(grey: Picture, em: float) -> tuple[Picture, Picture]:
    """Where ink goes on across, and where downwards, further than in any character."""
    smooth = cv2.GaussianBlur(grey, (3, 3), 0)
    ink = (smooth < _paper(smooth) - _FAINT).astype(np.uint8)
    length = max(3, round(_RULE * em))
    ink = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((2, 2), np.uint8))
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return across, down


def _thin(mask: Picture, em: float) -> Iterator[Box]:
    """The rules of one direction; a pair of lines is one."""
    whole = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    for left, top, wide, high, _ in _components(whole):
        if min(wide, high) <= _THICK * em + 2 and max(wide, high) >= _LONG_RULE * em:
            yield left + 1, top + 1, left + wide - 1, top + high - 1


def _boxes(mask: Picture, em: float) -> Iterator[Box]:
    """Rules that meet in four corners."""
    whole = cv2.dilate(mask, np.ones((5, 5), np.uint8))
    edge = max(3, round(0.5 * em))
    high_page, wide_page = mask.shape
    for left, top, wide, high, _ in _components(whole):
        if min(wide, high) < _LARGE * em or (wide > _WHOLE * wide_page and high > _WHOLE * high_page):
            continue
        part = whole[top : top + high, left : left + wide]
        sides = (part[:edge].max(0), part[-edge:].max(0), part[:, :edge].max(1), part[:, -edge:].max(1))
        if all(side.mean() > _SIDE for side in sides):
            yield left + 2, top + 2, left + wide - 2, top + high - 2


def _darker(grey: Picture, em: float) -> Iterator[tuple[Box, float]]:
    """The boxes of areas that are darker than the paper even between their lines, and how much of each is."""
    reach = max(3, round(1.2 * em)) | 1
    smooth = cv2.blur(grey, (3, 3))
    ground = cv2.morphologyEx(smooth, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    mask = (ground < _paper(ground) - _TINT).astype(np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((reach, reach), np.uint8))
    high_page, wide_page = grey.shape
    for left, top, wide, high, area in _components(mask):
        if min(wide, high) >= _LARGE * em and not (wide > _WHOLE * wide_page and high > _WHOLE * high_page):
            yield (left, top, left + wide, top + high), area / (wide * high)


def _paper(grey: Picture) -> int:
    """The most frequent of the lighter greys."""
    return int(np.bincount(grey.ravel(), minlength=256)[128:].argmax()) + 128


def _components(mask: Picture) -> Iterator[tuple[int, int, int, int, int]]:
    """Left, top, width, height and area of each part of a mask that hangs together."""
    count, _, facts, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    for k in range(1, count):
        left, top, wide, high, area = (int(fact) for fact in facts[k])
        yield left, top, wide, high, area


def _scaled(box: Box, scale: float) -> Box:
    return box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale


def _characters_in(box: Box, text: Iterable[tuple[Box, int]]) -> int:
    return sum(
        count
        for (left, top, right, bottom), count in text
        if box[0] < (left + right) / 2 < box[2] and box[1] < (top + bottom) / 2 < box[3]
    )


def _distinct(boxes: Sequence[Box], em: float) -> list[Box]:
    """Boxes without those that are another one once more, as the tint inside a frame is."""
    distinct: list[Box] = []
    for box in boxes:
        if not any(max(abs(a - b) for a, b in zip(box, other, strict=True)) < 1.5 * em for other in distinct):
            distinct.append(box)
    return distinct


def _is_side(rule: Box, box: Box, em: float) -> bool:
    """True for a rule that is part of a frame."""
    near = [abs((rule[side % 2] + rule[side % 2 + 2]) / 2 - box[side]) < 0.7 * em for side in range(4)]
    return encloses(box, rule, em) and any(near)


def _is_stroke(rule: Box, text: Iterable[tuple[Box, int]]) -> bool:
    """True for what lies in lines of type along most of its length: strokes of large characters, or of several."""
    along = 0 if rule[2] - rule[0] > rule[3] - rule[1] else 1
    across = 1 - along
    middle = (rule[across] + rule[across + 2]) / 2
    inside = 0.0
    for box, _ in text:
        slack = _AT_EDGE * min(box[2] - box[0], box[3] - box[1])
        if box[across] - slack <= middle <= box[across + 2] + slack:
            inside += max(0.0, min(box[along + 2], rule[along + 2]) - max(box[along], rule[along]))
    return inside > _WITHIN * (rule[along + 2] - rule[along])


def _is_inside(rule: Box, pictures: Iterable[Box]) -> bool:
    return any(encloses(picture, rule) for picture in pictures)
