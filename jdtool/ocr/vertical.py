"""The picture of a vertical line to one of the same characters side by side, as recognisers know them.

A vertical line that is only turned has its characters on their sides, and the recogniser then reads few marks. Here it
is cut between its characters, and they are set upright in a row; marks go where a horizontal line has them, and
brackets are turned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np

from jdtool.ocr.engine import LineReading, Picture
from jdtool.ocr.ink import darkness_of, ink_of

_INKED = 0.93  # of the width of an em that a line of ideographs inks
_SHORTEST, _LONGEST = 0.85, 1.2  # em from one character to the next
_TOUCHED, _CROSSED = 0.4, 6.0  # what a cut costs that touches ink, and for its share of ink more
_UNEVEN = 8.0  # what it costs that is not an em behind the one before, times the square of the difference
_TILE = 1.1  # em that each character gets in the row
_MARK = 0.5  # em: what is smaller in both directions is a mark
_ASIDE = 0.12  # em from the middle of its place: a bracket; 一 stands in the middle
_EDGE = 0.05  # em around a mark
_DARK = 0.25  # of the darkness of ink: thin strokes have less than thick ones
_FAINT = 0.02  # of the width of a line inked: it is paper
_SMALLEST = 4.0  # pixels of an em that can be read
_MARKS = "，。、；：．.,"
_MARGIN = 0.2  # em around the row


class TileRow(NamedTuple):
    """Characters of a vertical line, side by side."""

    picture: Picture
    margin: int
    tile: int
    places: Sequence[tuple[float, float]]
    """From where to where each character reaches along the vertical line, as shares of its length."""
    blanks: frozenset[int]
    """The numbers of the places where nothing is inked."""

    def along(self, reading: LineReading) -> LineReading:
        """What was read of the row, with the places that its characters have in the vertical line.

        A comma that stands in the middle of its place is read as a point, which only numbers have. In a blank place
        there is nothing to be read, nor is there a mark in the place of a character.
        """
        text = re.sub(r"(?<![0-9０-９])[．.]|[．.](?![0-9０-９])", "，", reading.text)
        numbers = [(middle * int(self.picture.shape[1]) - self.margin) / self.tile for middle in reading.middles]
        places = [min(len(self.places) - 1, max(0, int(number))) for number in numbers]
        read = [
            k
            for k, place in enumerate(places)
            if place not in self.blanks and not (text[k] in _MARKS and places.count(place) > 1)
        ]
        middles = [self._middle(places[k], numbers[k] - places[k]) for k in read]
        return LineReading("".join(text[k] for k in read), tuple(middles), tuple(reading.confidences[k] for k in read))

    def _middle(self, place: int, part: float) -> float:
        start, end = self.places[place]
        return min(1.0, max(0.0, start + part * (end - start)))


def row_of(piece: Picture) -> TileRow | None:
    """The picture of a vertical line, set straight, to a row; None where no characters are told apart."""
    long, wide = piece.shape
    left, _, right, _ = ink_of(piece, (0, 0, wide, long), True).box
    em = (right - left) / _INKED
    if em < _SMALLEST or long < em:
        return None
    middle, half, beyond = (left + right) / 2, em * 0.55, round(em / 2)
    strip = piece[:, max(0, round(middle - half)) : round(middle + half)]
    ground = int(np.median(piece[[0, -1]]))
    strip = cv2.copyMakeBorder(strip, beyond, beyond, 0, 0, cv2.BORDER_CONSTANT, value=ground)
    darkness = darkness_of(strip)
    cuts = _cuts(darkness.mean(axis=1), em)
    if len(cuts) < 2:
        return None
    tile, margin = round(_TILE * em), round(_MARGIN * em)
    dark = darkness > _DARK
    tiles = [_tile(strip[start:end], dark[start:end], tile, em, ground) for start, end in pairwise(cuts)]
    row = np.concatenate(tiles, axis=1)
    row = cv2.copyMakeBorder(row, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=ground)
    places = [((start - beyond) / long, (end - beyond) / long) for start, end in pairwise(cuts)]
    blanks = frozenset(k for k, (start, end) in enumerate(pairwise(cuts)) if not dark[start:end].any())
    return TileRow(row, margin, tile, places, blanks)


def _cuts(inked: Picture, em: float) -> list[int]:
    """How much is inked in each row of pixels to the cuts between characters: about an em apart, through little ink."""
    rows = np.flatnonzero(inked > _FAINT)
    if not rows.size:
        return []
    first, last = max(0, int(rows[0] - em / 2)), min(len(inked), int(rows[-1] + em / 2) + 1)
    costs = np.full(last + 1, np.inf)
    costs[first : int(rows[0]) + 1] = 0.0  # a mark may stand in the second half of the first place
    before = np.full(last + 1, -1)
    crossed = np.append(_CROSSED * inked + _TOUCHED * (inked > _FAINT), 0.0)
    steps = np.arange(max(1, round(_SHORTEST * em)), max(2, round(_LONGEST * em)) + 1)
    uneven = _UNEVEN * (steps / em - 1) ** 2
    for end in range(first + int(steps[0]), last + 1):
        starts = end - steps
        usable = starts >= first
        cost = costs[starts[usable]] + uneven[usable]
        k = int(cost.argmin())
        total = float(cost[k]) + float(crossed[end])
        if total < costs[end]:
            costs[end], before[end] = total, starts[usable][k]
    ends = np.arange(max(first, int(rows[-1] + 1 - em / 4)), last + 1)
    lost = np.array([crossed[end:].sum() for end in ends])
    cuts = [int(ends[int((costs[ends] + lost).argmin())])]
    while before[cuts[-1]] >= 0:
        cuts.append(int(before[cuts[-1]]))
    return cuts[::-1]


def _tile(place: Picture, dark: Picture, side: int, em: float, ground: int) -> Picture:
    """The place of one character to a square picture, as the character stands in a horizontal line."""
    tile = np.full((side, side), ground, dtype=np.uint8)
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size:
        return tile
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    high, wide = bottom - top, right - left
    if max(high, wide) < _MARK * em:
        edge = max(1, round(_EDGE * em))
        tile[side - edge - high : side - edge, edge : edge + wide] = place[top:bottom, left:right]
        return tile
    if high < _MARK * em and abs((top + bottom) / 2 - len(place) / 2) > _ASIDE * em:
        place = np.rot90(place)
    place = place[:side, :side]
    top, left = (side - place.shape[0]) // 2, (side - place.shape[1]) // 2
    tile[top : top + place.shape[0], left : left + place.shape[1]] = place
    return tile
