"""Ink in a line that no character accounts for, to the characters that are read there at a second look.

The recogniser goes over a line in steps, and may pass what is narrow (1, ·, ／), the second of two equal characters
(熠熠), or a sign that it hardly knows (○, ——). Where ink is left over, that part of the line is read once more by
itself. So is a month or day 0, whose first digit stands so near to the character before it that it was taken for a part
of that. What is read counts only where the characters beside it are read as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import cv2
import numpy as np

from jdtool.ocr.engine import Engine, LineReading, Picture, Recognised
from jdtool.ocr.ink_measures import DASH, INKED, STROKES, LineMeasures, box_of, measures_of
from jdtool.ocr.vertical import TileRow, row_of
from jdtool.scans.type_sizes import width_of

_SLACK = 0.1  # em by which a character may stand beside its place
_SMALL = 0.12  # em along the line at least of ink that is a character
_NEAR = 1.2  # em at most from such ink to a character beside it: what is further off belongs to another line
_BESIDE = 3  # characters on either side that are read again with it
_AROUND = 0.25  # em of paper around what is read again
_STRETCHES = (1.0, 1.5)  # how much longer the picture is made
_SURE = 0.6  # the confidence at least of what is put in
_TIGHT = 0.75  # em by which what is put in may be wider than the ink
_FILLED = 0.5  # of the width of an ideograph that is inked at least
_BEHIND = 0.33  # em from the middle of a character to where a digit that touches it begins
_CERTAIN = 0.95  # the confidence at least of such a digit
_RING = re.compile("(?<=%)[oO0](?![0-9])")  # of ‰
_ZERO = re.compile("(?<=[^0-9０-９.．:：])[0０](?=[月日])")


class _Look(NamedTuple):
    """A part of a line to be read again."""

    line: int
    place: int
    """Of the character of the line before which something was missed."""
    ink: tuple[float, float]
    """From where to where that reaches along the line."""
    before: str
    after: str
    """What is to be read before and behind it."""
    span: tuple[float, float]
    """From where to where the picture reaches along the line."""
    sure: float
    """The confidence at least with which it has to be read."""


def with_missed_characters(engine: Engine, picture: Picture, lines: Sequence[Recognised]) -> list[Recognised]:
    """The lines of a level picture, with what was missed in them."""
    measures = [_measures(picture, line) for line in lines]
    looks = [look for k, line in enumerate(lines) for look in _looks(k, line, measures[k])]
    pictures = [(look, *each) for look in looks for each in _pictures(picture, lines[look.line], look)]
    missed: dict[_Look, LineReading] = {}
    for (look, _, row), reading in zip(pictures, engine.read([piece for _, piece, _ in pictures]), strict=True):
        between = _between(row.along(reading) if row else reading, look, measures[look.line].em)
        if between and look not in missed:
            missed[look] = between
    whole = list(lines)
    for look in reversed(looks):  # from the end, so that the places before it stay
        if look in missed:
            whole[look.line] = _with(whole[look.line], look, missed[look])
    return [_with_per_mille(line) for line in whole]


def _with_per_mille(line: Recognised) -> Recognised:
    """The line with ‰ where its last ring was read as a character of its own."""
    for ring in reversed(list(_RING.finditer(line.text))):
        k = ring.start()
        line = line._replace(
            text=f"{line.text[: k - 1]}‰{line.text[k + 1 :]}",
            middles=(*line.middles[:k], *line.middles[k + 1 :]),
            confidences=(*line.confidences[:k], *line.confidences[k + 1 :]),
        )
    return line


def _measures(picture: Picture, line: Recognised) -> LineMeasures:
    """The measures of a line; its type is not larger than its ink is high, though what is missed widens its step."""
    measures = measures_of(picture, line)
    return measures._replace(em=min(measures.em, measures.ink.height(line.vertical) / INKED))


def _looks(number: int, line: Recognised, measures: LineMeasures) -> Iterator[_Look]:
    """Where line *number* has ink that is none of its characters', in the order of its characters."""
    middles, _, _, em = measures
    looks = [
        _Look(
            number,
            index,
            (start, end),
            line.text[max(0, index - _BESIDE) : index],
            line.text[index : index + _BESIDE],
            (
                min(start, middles[max(0, index - _BESIDE)] - 0.5 * em) - _AROUND * em,
                max(end, middles[min(len(middles), index + _BESIDE) - 1] + 0.5 * em) + _AROUND * em,
            ),
            _SURE,
        )
        for index, start, end in _ink_left_over(line, measures)
    ]
    for zero in _ZERO.finditer(line.text):
        k = zero.start()
        start = middles[k - 1] + _BEHIND * em
        end = middles[k] - _SLACK * em
        if end > start:
            span = start, middles[k + 1] + 0.6 * em
            looks.append(_Look(number, k, (start, end), "", line.text[k : k + 2], span, _CERTAIN))
    yield from sorted(looks, key=lambda look: look.place)


def _ink_left_over(line: Recognised, measures: LineMeasures) -> Iterator[tuple[int, float, float]]:
    """The index of the character behind such ink, and from where to where it reaches."""
    middles, _, ink, em = measures
    halves = [((1.0 if line.vertical else width_of(char)) / 2 + _SLACK) * em for char in line.text]
    reaches = sorted((middle - half, middle + half) for middle, half in zip(middles, halves, strict=True))
    pieces: list[tuple[float, float]] = []
    for start, end in ink.runs(line.vertical):
        for first, last in reaches:
            if first < end and last > start:
                pieces.append((start, first))
                start = last
        pieces.append((start, end))
    large = [piece for piece in pieces if piece[1] - piece[0] > _SMALL * em]
    for index, group in groupby(large, key=lambda piece: sum(middle < piece[0] for middle in middles)):
        own = list(group)
        start, end = own[0][0], own[-1][1]
        before = start - middles[index - 1] if index else float("inf")
        after = middles[index] - end if index < len(middles) else float("inf")
        if min(before, after) < (0.5 + _NEAR) * em:
            yield index, start, end


def _pictures(picture: Picture, line: Recognised, look: _Look) -> Iterator[tuple[Picture, TileRow | None]]:
    """What is to be read again; of a vertical line the row of its characters."""
    left, top, right, bottom = box_of(line.quad)
    (left, right), (top, bottom) = ((left, right), look.span) if line.vertical else (look.span, (top, bottom))
    piece = picture[max(0, round(top)) : max(0, round(bottom)), max(0, round(left)) : max(0, round(right))]
    if not piece.size:
        return
    if line.vertical:
        row = row_of(piece)
        if row:
            yield row.picture, row
        return
    for stretch in _STRETCHES:
        yield cv2.resize(np.ascontiguousarray(piece), None, fx=stretch, fy=1.0, interpolation=cv2.INTER_CUBIC), None


def _between(reading: LineReading, look: _Look, em: float) -> LineReading | None:
    """What is read between the characters that are read as before; None where they are not, or it does not fit.

    Its middles are shares of the ink.
    """
    before = ".?" + re.escape(look.before) if look.before else ""
    after = re.escape(look.after) + ".?" if look.after else ""
    whole = re.fullmatch(f"{before}(.+){after}", reading.text)
    if not whole:
        return None
    first, last = whole.span(1)
    text, confidences = reading.text[first:last], reading.confidences[first:last]
    inked = (look.ink[1] - look.ink[0]) / em
    if text in STROKES and inked > DASH:
        text, confidences = "——", confidences * 2
    width = width_of(text)
    ideographs = sum("\u4e00" < char <= "\u9fff" for char in text)
    if sum(confidences) < look.sure * len(text) or not inked + _TIGHT >= width or inked < _FILLED * ideographs:
        return None
    middles = tuple((width_of(text[:k]) + width_of(text[k]) / 2) / width for k in range(len(text)))
    return LineReading(text, middles, confidences)


def _with(line: Recognised, look: _Look, missed: LineReading) -> Recognised:
    """The line with what was missed put in its place."""
    left, top, right, bottom = box_of(line.quad)
    low, high = (top, bottom) if line.vertical else (left, right)
    start, end = ((place - low) / (high - low) for place in look.ink)
    middles = [start + middle * (end - start) for middle in missed.middles]
    k = look.place
    return line._replace(
        text=line.text[:k] + missed.text + line.text[k:],
        middles=(*line.middles[:k], *middles, *line.middles[k:]),
        confidences=(*line.confidences[:k], *missed.confidences, *line.confidences[k:]),
    )
