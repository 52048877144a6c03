"""Greys of a page to its recognised lines, level and upright, with what is drawn between them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import cv2
import numpy as np

from jdtool.layout.boxes import Box
from jdtool.ocr.drawn import drawings_of
from jdtool.ocr.engine import Engine, Picture, Quad, Recognised, is_tall, piece_of
from jdtool.ocr.upright import skew_of, turns_to_upright
from jdtool.scans.ocr_lines import Cell, OcrLine, OcrPage
from jdtool.scans.type_sizes import width_of

_LEGIBLE = 0.5  # the confidence of a line that is text; texture is read with less
_AROUND = 0.82  # of the height of a box around a line is its type
_MARGIN = 0.4  # of the height of a box, at most, that it has before its first and behind its last character
_WIDE = 0.6  # em between two characters: not one word
_WIDE_AT_MARK = 0.95  # the same behind or before a mark, which fills half of its em
_RUN = 4  # ideographs at least that tell the step
_IDEOGRAPHS = re.compile("[\u3400-\u9fff，、。；：]+")
_MARKS = "，。、；：！？”’）》」』】“‘（《「『【"


def recognised_page(engine: Engine, picture: Picture, number: int, points: float | None) -> OcrPage:
    """A picture (of *points* a pixel, where that is known) to its page; without lines where nothing is legible."""
    picture, lines = _read(engine, picture)
    high, wide = picture.shape
    angle = skew_of([line.quad for line in lines])
    if abs(angle) > 1e-4:
        matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), math.degrees(angle), 1.0)
        picture = cv2.warpAffine(picture, matrix, (wide, high), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        lines = [line._replace(quad=cv2.transform(line.quad[None], matrix)[0]) for line in lines]
    read = [_line(_trimmed(picture, line)) for line in lines]
    if not read:
        return OcrPage(number, wide, high, (), points=points, engine=engine.name)
    em = median(_em(line) for line in lines for _ in line.text)
    drawings = drawings_of(picture, em, [(line.extent, len(line.text)) for line in read])
    upright = [rule for rule in drawings.rules if rule[3] - rule[1] > rule[2] - rule[0]]
    level = [rule for rule in drawings.rules if rule not in upright]
    cut = [part for line in read for part in _cut_at_rules(line, level if line.runs_down else upright)]
    return OcrPage(number, wide, high, cut, *drawings, points=points, engine=engine.name)


def _trimmed(picture: Picture, line: Recognised) -> Recognised:
    """A level line without the margin that the engine leaves before and behind its ink.

    Between two columns of a newspaper there is little more than one em: with the margins they would touch.
    """
    left, top, right, bottom = _box(line.quad)
    tall = is_tall(line.quad)
    start, end = (top, bottom) if tall else (left, right)
    piece = picture[max(0, round(top)) : round(bottom), max(0, round(left)) : round(right)]
    if not piece.size:
        return line
    dark = np.flatnonzero((piece < (int(piece.min()) + int(np.median(piece))) // 2).any(axis=1 if tall else 0))
    if not dark.size:
        return line
    most = _MARGIN * min(piece.shape)
    before, behind = min(float(dark[0]), most), min(float(piece.shape[0 if tall else 1] - 1 - dark[-1]), most)
    long = end - start - before - behind
    middles = tuple(min(1.0, max(0.0, (middle * (end - start) - before) / long)) for middle in line.middles)
    box = (left, top + before, right, bottom - behind) if tall else (left + before, top, right - behind, bottom)
    corners = np.array([[box[0], box[1]], [box[2], box[1]], [box[2], box[3]], [box[0], box[3]]])
    return line._replace(quad=corners.astype(line.quad.dtype), middles=middles)


def _read(engine: Engine, picture: Picture) -> tuple[Picture, list[Recognised]]:
    """The picture, turned upright, and its lines."""
    quads = engine.quads(picture)
    turns = turns_to_upright(engine, picture, quads)
    if turns:
        picture = np.ascontiguousarray(np.rot90(picture, turns))
        quads = engine.quads(picture)
    tall = [is_tall(quad) for quad in quads]
    pieces = [piece_of(picture, quad) for quad in quads]
    read = engine.read(
        [np.ascontiguousarray(np.rot90(piece)) if down else piece for piece, down in zip(pieces, tall, strict=True)]
    )
    lines = [
        Recognised(quad, text, middles, confidences, down and len(text) > 1)
        for quad, down, (text, middles, confidences) in zip(quads, tall, read, strict=True)
    ]
    return picture, [line for line in lines if line.text and line.confidence >= _LEGIBLE]


def _line(line: Recognised) -> OcrLine:
    """The characters of a line to cells: evenly, but for the gaps that are wider than a character or a mark leaves."""
    left, top, right, bottom = _box(line.quad)
    start, end = (top, bottom) if line.vertical else (left, right)
    long, em = end - start, _em(line)
    cells: list[Cell] = []
    for first, last in _segments(line, em / max(1e-6, long)):
        low = start if first == 0 else start + line.middles[first] * long - _half(line.text[first], em)
        high = end if last == len(line.text) - 1 else start + line.middles[last] * long + _half(line.text[last], em)
        text = line.text[first : last + 1]
        step = (high - low) / width_of(text)
        for char, confidence in zip(text, line.confidences[first : last + 1], strict=True):
            after = low + step * width_of(char)
            box: Box = (left, low, right, after) if line.vertical else (low, top, after, bottom)
            cells.append(Cell(char, box, confidence))
            low = after
    return OcrLine(tuple(cells), line.vertical, (left, top, right, bottom), _step(line))


def _segments(line: Recognised, em: float) -> Iterator[tuple[int, int]]:
    """The first and last characters of what stands together; *em* is a share of the line's length."""
    first = 0
    for k, (before, after) in enumerate(pairwise(line.middles), 1):
        gap = after - before - (width_of(line.text[k - 1]) + width_of(line.text[k])) / 2 * em
        beside_mark = line.text[k - 1] in _MARKS or line.text[k] in _MARKS
        if gap > (_WIDE_AT_MARK if beside_mark else _WIDE) * em:
            yield first, k - 1
            first = k
    yield first, len(line.text) - 1


def _half(char: str, em: float) -> float:
    return 0.5 * em * width_of(char)


def _em(line: Recognised) -> float:
    """The size of its type in pixels: the step from one ideograph to the next, or by the height of its box."""
    left, top, right, bottom = _box(line.quad)
    by_height = _AROUND * (right - left if line.vertical else bottom - top)
    step = _step(line)
    return step if step and 0.75 * by_height < step < 1.2 * by_height else by_height


def _step(line: Recognised) -> float | None:
    """From one ideograph to the next, in pixels, along the longest run of them; None where all are short."""
    runs = [(run.start(), run.end() - 1) for run in _IDEOGRAPHS.finditer(line.text)]
    first, last = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    if last - first < _RUN - 1:
        return None
    left, top, right, bottom = _box(line.quad)
    share = (line.middles[last] - line.middles[first]) / (last - first)
    return share * (bottom - top if line.vertical else right - left)


def _box(quad: Quad) -> Box:
    """The box of a line, level but for what little the angle of the page leaves."""
    sides = np.sort(quad[:, 0]), np.sort(quad[:, 1])
    (left, right), (top, bottom) = ((float(side[:2].mean()), float(side[2:].mean())) for side in sides)
    return left, top, right, bottom


def _cut_at_rules(line: OcrLine, rules: Sequence[Box]) -> Iterator[OcrLine]:
    """A line to the parts of it before and behind each rule that crosses it, as between two columns."""
    along = 1 if line.runs_down else 0
    across = 1 - along
    _, middle = (line.extent[along] + line.extent[along + 2]) / 2, (line.extent[across] + line.extent[across + 2]) / 2
    size = line.extent[across + 2] - line.extent[across]
    crossing = sorted(
        (rule[along] + rule[along + 2]) / 2
        for rule in rules
        if rule[across] < middle < rule[across + 2]
        and line.extent[along] + 0.5 * size < rule[along]
        and rule[along + 2] < line.extent[along + 2] - 0.5 * size
    )
    cells = list(line.cells)
    for place in [*crossing, float("inf")]:
        own = [cell for cell in cells if (cell.box[along] + cell.box[along + 2]) / 2 < place]
        cells = cells[len(own) :]
        if own:
            yield line._replace(cells=tuple(own), box=None) if crossing else line
