"""Greys of a page to its recognised lines, level and upright, with what is drawn between them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from statistics import median

import cv2
import numpy as np

from jdtool.layout.boxes import Box
from jdtool.ocr.dashes import with_dashes
from jdtool.ocr.drawn import drawings_of
from jdtool.ocr.engine import Engine, LineReading, Picture, Recognised, is_tall, piece_of
from jdtool.ocr.headline_columns import with_headline_columns, with_whole_columns
from jdtool.ocr.line_cells import line_of
from jdtool.ocr.look_alikes import in_one_script, with_commas
from jdtool.ocr.missed_lines import missed_quads
from jdtool.ocr.second_look import with_missed_characters
from jdtool.ocr.upright import skew_of, turns_to_upright
from jdtool.ocr.vertical import row_of
from jdtool.scans.ocr_lines import Cell, OcrLine, OcrPage
from jdtool.scans.type_sizes import type_sizes

_NOTHING = LineReading("", (), ())
_POINT = re.compile("(?<=[0-9０-９])·")  # in a vertical line it stands in the middle
_RULES = "一—-|丨l1I"  # what a rule across a line is read as
_AT_RULE, _NEAR_RULE = 0.7, 1.25  # of the size of its type from a rule: such a character is the rule, or is if unsure
_UNSURE = 0.8
_SURE = 0.95  # the confidence of a vertical line that is read once
_LEGIBLE = 0.5  # the confidence of a line that is text; texture is read with less


def recognised_page(engine: Engine, picture: Picture, number: int, points: float | None) -> OcrPage:
    """A picture (of *points* a pixel, where that is known) to its page; without lines where nothing is legible."""
    picture, lines = _read(engine, picture)
    high, wide = picture.shape
    angle = skew_of([line.quad for line in lines])
    if abs(angle) > 1e-4:
        matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), math.degrees(angle), 1.0)
        picture = cv2.warpAffine(picture, matrix, (wide, high), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        lines = [line._replace(quad=cv2.transform(line.quad[None], matrix)[0]) for line in lines]
    lines = with_dashes(picture, with_missed_characters(engine, picture, lines))
    read = in_one_script([with_commas(line_of(picture, line)) for line in lines])
    if not read:
        return OcrPage(number, wide, high, (), points=points, engine=engine.name)
    read = with_whole_columns(with_headline_columns(read))
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
    quads += missed_quads(engine, picture, quads)
    pieces = [piece_of(picture, quad) for quad in quads]
    tall = [k for k, quad in enumerate(quads) if is_tall(quad)]
    level = [k for k in range(len(quads)) if k not in tall]
    if len(tall) > len(level):  # the last lines of paragraphs may be nearly as wide as high
        tall += [k for k in level if is_tall(quads[k], 1.0)]
    across = dict(zip(level, engine.read([pieces[k] for k in level]), strict=True))
    down = dict(zip(tall, _vertical_readings(engine, [pieces[k] for k in tall]), strict=True))
    lines = []
    for k, quad in enumerate(quads):
        reading, turned = across.get(k, _NOTHING), down.get(k, _NOTHING)
        vertical = _weight(turned) > _weight(reading)
        reading = turned if vertical else reading
        lines.append(Recognised(quad, *reading, vertical and len(reading.text) > 1))
    return picture, [line for line in lines if line.text and line.confidence >= _LEGIBLE]


def _vertical_readings(engine: Engine, pieces: Sequence[Picture]) -> list[LineReading]:
    """Pictures of vertical lines to what they say: set in a row, or where that is not sure, laid on their sides."""
    rows = [row_of(piece) for piece in pieces]
    read = iter(engine.read([row.picture for row in rows if row]))
    readings = [row.along(next(read)) if row else _NOTHING for row in rows]
    unsure = [k for k, reading in enumerate(readings) if reading.confidence < _SURE]
    turned = engine.read([np.ascontiguousarray(np.rot90(pieces[k])) for k in unsure])
    for k, reading in zip(unsure, turned, strict=True):
        readings[k] = max(readings[k], reading, key=_weight)
    return [reading._replace(text=_POINT.sub(".", reading.text)) for reading in readings]


def _weight(reading: LineReading) -> float:
    """How much is read, and how surely."""
    return sum(reading.confidences)


def _cut_at_rules(line: OcrLine, rules: Sequence[Box]) -> Iterator[OcrLine]:
    """A line to the parts of it before and behind each rule that crosses it, as between two columns."""
    along = 1 if line.runs_down else 0
    across = 1 - along
    middle = (line.extent[across] + line.extent[across + 2]) / 2
    size = line.extent[across + 2] - line.extent[across]
    places = sorted((rule[along] + rule[along + 2]) / 2 for rule in rules if rule[across] < middle < rule[across + 2])
    start, end = line.extent[along] + 0.5 * size, line.extent[along + 2] - 0.5 * size
    crossing = [place for place in places if start < place < end]
    cells = [cell for cell in line.cells if not any(_is_rule(cell, along, place, size) for place in places)]
    for place in [*crossing, float("inf")]:
        own = [cell for cell in cells if (cell.box[along] + cell.box[along + 2]) / 2 < place]
        cells = cells[len(own) :]
        if own:
            whole = len(own) == len(line.cells)
            yield line if whole else line._replace(cells=tuple(own), box=None)


def _is_rule(cell: Cell, along: int, place: float, size: float) -> bool:
    """True for a character that is the rule which crosses its line at *place*."""
    if cell.text not in _RULES or cell.confidence is None:
        return False
    reach = _NEAR_RULE if cell.confidence < _UNSURE else _AT_RULE
    return abs((cell.box[along] + cell.box[along + 2]) / 2 - place) < reach * size
