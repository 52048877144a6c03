"""Large type in which no line was found, to the lines that are found there at a second look.

The detector of lines looks at a whole page, and loses parts of headlines that are set in several columns, one close
beside the other. Alone, each of them is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from jdtool.layout.boxes import Box
from jdtool.ocr.engine import Engine, Picture, Quad

_FINE = 12.0  # pixels of an em of running text: large type can be seen at this scale
_INK = 60  # greys darker than the paper: large type is black
_AROUND = 0.15  # em around the lines that were found
_LEAST, _MOST = 0.9, 8.0  # em: the larger side of a part of a character
_LONGEST = 6.0  # times as long as wide at most: what is longer is a rule
_NEAR = 0.7  # em from one part of a character to the next
_PARTS = 2  # of characters at least
_GROUPS = 40  # at most: more are a picture
_FULL = 0.6  # of the box of a group is ink: a picture
_MARGIN = 1.5  # em around a group that is looked at


class _InkGroup(NamedTuple):
    """Parts of characters that stand together, in pixels of the page."""

    box: Box
    parts: int
    ink: float


def missed_quads(engine: Engine, picture: Picture, quads: Sequence[Quad]) -> list[Quad]:
    """A picture and the corners of its lines to the corners of lines that are missing among them."""
    if not quads:
        return []
    em = float(np.median([_thickness(quad) for quad in quads]))
    paper = int(np.median(picture))
    bare = picture.copy()
    for quad in quads:
        cv2.fillPoly(bare, [_wider(quad, _AROUND * em).astype(np.int32)], paper)
    groups = [group for group in _groups(bare, em, paper) if group.parts >= _PARTS and group.ink < _FULL]
    if len(groups) > _GROUPS:
        return []
    return [quad for group in groups for quad in _quads_in(engine, bare, group.box, _MARGIN * em)]


def _groups(picture: Picture, em: float, paper: int) -> Iterator[_InkGroup]:
    """Where on a picture parts of large characters stand together."""
    scale = min(1.0, _FINE / em)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    size = em * scale
    ink = (small < paper - _INK).astype(np.uint8)
    count, labels, facts, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    kept = np.zeros(count, dtype=bool)
    for k in range(1, count):
        wide, high = int(facts[k][2]), int(facts[k][3])
        kept[k] = _LEAST * size < max(wide, high) < _MOST * size and max(wide, high) < _LONGEST * min(wide, high)
    parts = kept[labels].astype(np.uint8)
    reach = max(3, round(2 * _NEAR * size)) | 1
    joined = cv2.dilate(parts, np.ones((reach, reach), np.uint8))
    count, joint, facts, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    for k in range(1, count):
        left, top, wide, high, _ = (int(fact) for fact in facts[k])
        inside = joint[top : top + high, left : left + wide] == k
        own = np.unique(
            labels[top : top + high, left : left + wide][inside & (parts[top : top + high, left : left + wide] > 0)]
        )
        box = left / scale, top / scale, (left + wide) / scale, (top + high) / scale
        yield _InkGroup(box, len(own), float(parts[top : top + high, left : left + wide][inside].mean()))


def _quads_in(engine: Engine, picture: Picture, box: Box, margin: float) -> Iterator[Quad]:
    """The corners of the lines in a *box* of a picture."""
    left, top = max(0, round(box[0] - margin)), max(0, round(box[1] - margin))
    part = picture[top : round(box[3] + margin), left : round(box[2] + margin)]
    for quad in engine.quads(np.ascontiguousarray(part)):
        yield quad + np.array([left, top], dtype=np.float32)


def _thickness(quad: Quad) -> float:
    """The length of the shorter side of a line."""
    return float(min(np.linalg.norm(quad[1] - quad[0]), np.linalg.norm(quad[3] - quad[0])))


def _wider(quad: Quad, by: float) -> Quad:
    """The corners of a line, *by* so much further out."""
    middle = quad.mean(axis=0)
    away = quad - middle
    return quad + np.sign(away) * by
