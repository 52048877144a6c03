"""Greys of a page to its recognised lines, level and upright, with what is drawn between them."""

from __future__ import annotations

import math
import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from statistics import median

import cv2
import numpy as np

from jdtool.layout.boxes import Box
from jdtool.ocr.drawn import drawings_of
from jdtool.ocr.engine import Engine, Picture, Quad, Reading, Recognised, is_tall, piece_of
from jdtool.ocr.ink import Ink, ink_of
from jdtool.ocr.look_alikes import in_one_script
from jdtool.ocr.upright import skew_of, turns_to_upright
from jdtool.ocr.vertical import row_of
from jdtool.scans.ocr_lines import Cell, OcrLine, OcrPage
from jdtool.scans.type_sizes import type_sizes, width_of

_RULES = "一—-|丨l1I"  # what a rule across a line is read as
_SURE = 0.95  # the confidence of a vertical line that is read once
_LEGIBLE = 0.5  # the confidence of a line that is text; texture is read with less
_INKED = 0.95  # of the height of an em that a line of ideographs inks
_WIDE = 0.36  # em more than the other blanks of a line: it is not set evenly there
_INSIDE = 0.3  # of its width from the middle of a character: a blank there is inside of it
_HALF = 0.65  # em at most from the middle of a character to where its ink begins or ends
_NUMERIC = frozenset("0123456789.")
_PRINTED = 0.45  # em of a space in a line
_GUTTER = 0.8  # em at least between two columns
_GUTTER_AT_MARK = 0.5  # the same behind a mark, which is set narrower at the end of a line
_FULL = 0.78  # em from one digit to the next: they are as wide as ideographs
_BESIDE = 0.04  # em that are blank on either side of an ideograph
_AFTER = dict.fromkeys("，。、；：！？”’）》」』】,:;!?)", 0.65)  # em that are blank behind a mark
_BEFORE = dict.fromkeys("“‘（《「『【(", 0.55)  # em that are blank before one
_RUN = 4  # ideographs at least that tell the step
_IDEOGRAPHS = re.compile("[\u3400-\u9fff，、。；：]+")


def recognised_page(engine: Engine, picture: Picture, number: int, points: float | None) -> OcrPage:
    """A picture (of *points* a pixel, where that is known) to its page; without lines where nothing is legible."""
    picture, lines = _read(engine, picture)
    high, wide = picture.shape
    angle = skew_of([line.quad for line in lines])
    if abs(angle) > 1e-4:
        matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), math.degrees(angle), 1.0)
        picture = cv2.warpAffine(picture, matrix, (wide, high), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        lines = [line._replace(quad=cv2.transform(line.quad[None], matrix)[0]) for line in lines]
    read = [_line(picture, line) for line in in_one_script(lines)]
    if not read:
        return OcrPage(number, wide, high, (), points=points, engine=engine.name)
    em = median(size for line, size in zip(read, type_sizes(read), strict=True) for _ in line.text)
    drawings = drawings_of(picture, em, [(line.extent, len(line.text)) for line in read])
    upright = [rule for rule in drawings.rules if rule[3] - rule[1] > rule[2] - rule[0]]
    level = [rule for rule in drawings.rules if rule not in upright]
    cut = [part for line in read for part in _cut_at_rules(line, level if line.runs_down else upright)]
    return OcrPage(number, wide, high, cut, *drawings, points=points, engine=engine.name)


def _read(engine: Engine, picture: Picture) -> tuple[Picture, list[Recognised]]:
    """The picture, turned upright, and its lines."""
    quads = engine.quads(picture)
    turns = turns_to_upright(engine, picture, quads)
    if turns:
        picture = np.ascontiguousarray(np.rot90(picture, turns))
        quads = engine.quads(picture)
    pieces = [piece_of(picture, quad) for quad in quads]
    level = [k for k, quad in enumerate(quads) if not is_tall(quad)]
    tall = [k for k, quad in enumerate(quads) if is_tall(quad)]
    readings = dict(zip(level, engine.read([pieces[k] for k in level]), strict=True))
    readings |= zip(tall, _vertical_readings(engine, [pieces[k] for k in tall]), strict=True)
    lines = [
        Recognised(quads[k], *readings[k], is_tall(quads[k]) and len(readings[k].text) > 1) for k in range(len(quads))
    ]
    return picture, [line for line in lines if line.text and line.confidence >= _LEGIBLE]


def _vertical_readings(engine: Engine, pieces: Sequence[Picture]) -> list[Reading]:
    """Pictures of vertical lines to what they say: set in a row, or where that is not sure, laid on their sides."""
    rows = [row_of(piece) for piece in pieces]
    blank = Reading("", (), ())
    read = iter(engine.read([row.picture for row in rows if row]))
    readings = [row.along(next(read)) if row else blank for row in rows]
    unsure = [k for k, reading in enumerate(readings) if reading.confidence < _SURE]
    turned = engine.read([np.ascontiguousarray(np.rot90(pieces[k])) for k in unsure])
    for k, reading in zip(unsure, turned, strict=True):
        readings[k] = max(readings[k], reading, key=lambda each: sum(each.confidences))
    return readings


def _line(picture: Picture, line: Recognised) -> OcrLine:
    """A line on a level picture to its cells: from blank to blank, its characters stand evenly."""
    quad = _box(line.quad)
    low, high = (quad[1], quad[3]) if line.vertical else (quad[0], quad[2])
    middles = [low + middle * (high - low) for middle in line.middles]
    step = _step(line.text, middles)
    ink = ink_of(picture, quad, line.vertical)
    em = _em(step, ink.height(line.vertical))
    ink = ink.between(middles[0] - _HALF * em, middles[-1] + _HALF * em, line.vertical)
    left, top, right, bottom = ink.box
    cells: list[Cell] = []
    widths = _widths(line.text, middles, em)
    for first, last, start, end in _segments(line.text, middles, ink, em, line.vertical):
        scale = (end - start) / sum(widths[first : last + 1])
        for char, width, confidence in list(zip(line.text, widths, line.confidences, strict=True))[first : last + 1]:
            after = start + scale * width
            box: Box = (left, start, right, after) if line.vertical else (start, top, after, bottom)
            cells.append(Cell(char, box, confidence))
            start = after
    return OcrLine(tuple(cells), line.vertical, ink.box, step)


def _widths(text: str, middles: Sequence[float], em: float) -> list[float]:
    """The width of each character in em: letters and digits may be set as wide as ideographs."""
    widths = [width_of(char) for char in text]
    for run in re.finditer("[!-~]+", text):
        first, last = run.start(), run.end() - 1
        if last > first:
            width = (middles[last] - middles[first]) / (last - first) / em
        else:
            beside = [k for k in (first - 1, last + 1) if 0 <= k < len(text)]
            width = min((2 * abs(middles[k] - middles[first]) / em - 1 for k in beside), default=0.0)
        if width > _FULL:
            widths[first : last + 1] = [1.0] * (last + 1 - first)
    return widths


def _segments(
    text: str, middles: Sequence[float], ink: Ink, em: float, down: bool
) -> Iterator[tuple[int, int, float, float]]:
    """The first and last characters of what is set evenly, and from where to where it reaches along the line."""
    blanks = dict(_blanks_between(text, middles, ink, em))
    spaces = {k: (end - start) / em - _usual_blank(text[k - 1], text[k]) for k, (start, end) in blanks.items()}
    usual = median([*spaces.values(), *[0.0] * (len(text) - 1 - len(spaces))]) if len(text) > 1 else 0.0
    start, end = (ink.box[1], ink.box[3]) if down else (ink.box[0], ink.box[2])
    first, low = 0, start - _BEFORE.get(text[0], 0.0) * em
    for k, space in sorted(spaces.items()):
        in_number = text[k - 1] in _NUMERIC and text[k] in _NUMERIC and space < _GUTTER
        if space - usual > _WIDE and not in_number:
            after, before = _AFTER.get(text[k - 1], _BESIDE), _BEFORE.get(text[k], _BESIDE)
            until, since = _space_in(*blanks[k], after * em, before * em, em)
            yield first, k - 1, low, until
            first, low = k, since
    yield first, len(text) - 1, low, end + _AFTER.get(text[-1], 0.0) * em


def _blanks_between(
    text: str, middles: Sequence[float], ink: Ink, em: float
) -> Iterator[tuple[int, tuple[float, float]]]:
    """The blanks of a line, each with the number of the character behind it; not those inside of characters."""
    for start, end in sorted(ink.blanks, key=lambda blank: blank[1] - blank[0]):
        middle = (start + end) / 2
        k = bisect(middles, middle)
        if 0 < k < len(text):
            before, after = _INSIDE * em * width_of(text[k - 1]), _INSIDE * em * width_of(text[k])
            if middles[k - 1] + before < middle < middles[k] - after:
                yield k, (start, end)


def _space_in(start: float, end: float, after: float, before: float, em: float) -> tuple[float, float]:
    """From where to where a blank is a space, with *after* and *before* of it being part of the characters beside it.

    Between two columns there is more; a space in a line is as narrow as a printed one whatever the characters leave.
    """
    space = end - start - after - before
    column = (_GUTTER_AT_MARK if max(after, before) > _BESIDE * em else _GUTTER) * em
    spare = (space if space < 0 else max(0.0, space - _PRINTED * em) if space < column else 0.0) / 2
    return start + after + spare, end - before - spare


def _usual_blank(before: str, after: str) -> float:
    """Em that are blank between two characters set solid: a mark fills but half of its em."""
    return _AFTER.get(before, _BESIDE) + _BEFORE.get(after, _BESIDE)


def _em(step: float | None, high: float) -> float:
    """The size of its type in pixels: the step from one ideograph to the next, or by the height of its ink."""
    by_height = high / _INKED
    return step if step and 0.75 * by_height < step < 1.2 * by_height else by_height


def _step(text: str, middles: Sequence[float]) -> float | None:
    """From one ideograph to the next, in pixels, along the longest run of them; None where all are short."""
    runs = [(run.start(), run.end() - 1) for run in _IDEOGRAPHS.finditer(text)]
    first, last = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    return (middles[last] - middles[first]) / (last - first) if last - first >= _RUN - 1 else None


def _box(quad: Quad) -> Box:
    """The box of a line, level but for what little the angle of the page leaves."""
    sides = np.sort(quad[:, 0]), np.sort(quad[:, 1])
    (left, right), (top, bottom) = ((float(side[:2].mean()), float(side[2:].mean())) for side in sides)
    return left, top, right, bottom


def _cut_at_rules(line: OcrLine, rules: Sequence[Box]) -> Iterator[OcrLine]:
    """A line to the parts of it before and behind each rule that crosses it, as between two columns."""
    along = 1 if line.runs_down else 0
    across = 1 - along
    middle = (line.extent[across] + line.extent[across + 2]) / 2
    size = line.extent[across + 2] - line.extent[across]
    places = sorted((rule[along] + rule[along + 2]) / 2 for rule in rules if rule[across] < middle < rule[across + 2])
    start, end = line.extent[along] + 0.5 * size, line.extent[along + 2] - 0.5 * size
    crossing = [place for place in places if start < place < end]
    cells = [
        cell
        for cell in line.cells
        if cell.text not in _RULES or not any(cell.box[along] < place < cell.box[along + 2] for place in places)
    ]
    for place in [*crossing, float("inf")]:
        own = [cell for cell in cells if (cell.box[along] + cell.box[along + 2]) / 2 < place]
        cells = cells[len(own) :]
        if own:
            whole = len(own) == len(line.cells)
            yield line if whole else line._replace(cells=tuple(own), box=None)
