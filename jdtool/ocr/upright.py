"""A picture to the same with its characters upright, and its lines level."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from jdtool.ocr.engine import Engine, Picture, Quad, is_tall, piece_of

_SAMPLE = 12  # lines that are asked
_SIDE_BY_SIDE = 8  # of their characters that are read at once
_SIZE, _AROUND = 40, 4  # pixels of such a character, and around it
_BETTER = 1.25  # times as many characters have to be read turned as unturned
_STEEPEST = math.radians(6)  # a page that lies further askew was not scanned but photographed
_LONG = 6.0  # times as long as high: a line that tells the angle


def turns_to_upright(engine: Engine, picture: Picture, quads: Sequence[Quad]) -> int:
    """How many quarters to the left the picture has to be turned, 0 to 3, until its characters stand upright.

    Vertical lines are read as well as horizontal ones, so that only single characters tell. Some are taken from the
    longest lines, and read in each of the four positions. The engine, which reads vertical lines laid down on their
    left side, knows a character in two of them: upright, and a quarter further to the left.
    """
    cells = list(_cells(engine, picture, quads))
    if not cells:
        return 0
    scores = [
        sum(confidence for _, confidence in _agreeing(engine, cells, turns)) + (1e-6 if not turns else 0.0)
        for turns in range(4)
    ]
    pairs = [scores[turns] + scores[(turns + 1) % 4] for turns in range(4)]
    best = max(range(4), key=pairs.__getitem__)
    return best if pairs[best] > _BETTER * pairs[0] else 0


def _agreeing(engine: Engine, cells: Sequence[tuple[str, Picture]], turns: int) -> Iterator[tuple[str, float]]:
    """The characters that are read in this position as they were in their lines, and how sure each is.

    They are read side by side, as a line of its own takes as long to read as some ten characters.
    """
    rows = [cells[k : k + _SIDE_BY_SIDE] for k in range(0, len(cells), _SIDE_BY_SIDE)]
    pictures = [np.concatenate([_square(np.rot90(cell, turns)) for _, cell in row], axis=1) for row in rows]
    for row, reading in zip(rows, engine.read(pictures), strict=True):
        for char, middle, confidence in zip(*reading, strict=True):
            if char == row[min(len(row) - 1, int(middle * len(row)))][0]:
                yield char, confidence


def _square(cell: Picture) -> Picture:
    """A character to a picture of the size that the recogniser works with, some paper around it."""
    picture = cv2.resize(cell, (_SIZE, _SIZE), interpolation=cv2.INTER_AREA)
    return cv2.copyMakeBorder(picture, _AROUND, _AROUND, _AROUND, _AROUND, cv2.BORDER_REPLICATE)


def _cells(engine: Engine, picture: Picture, quads: Sequence[Quad]) -> Iterator[tuple[str, Picture]]:
    """Characters of the longest lines with their pictures, each line read in the direction in which it makes sense."""
    longest = sorted(quads, key=_length, reverse=True)[:_SAMPLE]
    for quad in longest:
        piece = piece_of(picture, quad)
        first = 1 if is_tall(quad) else 0  # a tall one is laid down
        ways = [np.ascontiguousarray(np.rot90(piece, turns)) for turns in (first, first + 2)]
        read = engine.read(ways)
        k = max((0, 1), key=lambda way: sum(read[way][2]))
        text, middles, confidences = read[k]
        sure = [n for n, char in enumerate(text) if "\u4e00" < char <= "\u9fff" and confidences[n] > 0.9]
        for n in sure[len(sure) // 3 : len(sure) // 3 + 1] + sure[2 * len(sure) // 3 : 2 * len(sure) // 3 + 1]:
            high, wide = ways[k].shape
            left = round(middles[n] * wide - high / 2)
            cell = ways[k][:, max(0, left) : left + high]
            if cell.size:
                yield text[n], np.ascontiguousarray(np.rot90(cell, -(first + 2 * k)))


def _length(quad: Quad) -> float:
    return float(max(np.linalg.norm(quad[1] - quad[0]), np.linalg.norm(quad[3] - quad[0])))


def skew_of(quads: Sequence[Quad]) -> float:
    """The angle in radians by which the lines of a page rise to the right; 0 where none is long enough to tell.

    >>> skew_of([np.array([[0, 10], [400, 0], [401, 20], [1, 30]])])
    -0.025
    """
    angles = []
    for quad in quads:
        along, across = (quad[1] - quad[0], quad[3] - quad[0])
        if is_tall(quad):
            along, across = across, along
            angle = -math.atan2(float(along[0]), float(along[1]))
        else:
            angle = math.atan2(float(along[1]), float(along[0]))
        if np.linalg.norm(along) > _LONG * np.linalg.norm(across) and abs(angle) < _STEEPEST:
            angles.append(angle)
    return round(float(np.median(angles)), 6) if angles else 0.0
