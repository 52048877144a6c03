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
from jdtool.text.widths import is_ideograph

_INKED = 0.93  # of the width of an em that a line of ideographs inks
_SHORTEST, _LONGEST = 0.85, 1.2  # em from one character to the next
_HALF, _HALF_COST = (0.35, 0.65), 0.6  # em of a space or mark that is narrower, and what such a step costs
_TOUCHED, _CROSSED = 0.4, 6.0  # what a cut costs that touches ink, and for its share of ink more
_PITCHES = {
    1.0: 0.0,
    1.08: 0.5,
    1.16: 0.5,
}  # em from one character to the next, and what it costs that they are not solid
_UNEVEN = 8.0  # what it costs that is not a pitch behind the one before, times the square of the difference
_TILE = 1.1  # em that each character gets in the row
_MARK = 0.5  # em: what is smaller in both directions is a mark
_COMMA, _LOW = 0.32, 0.4  # em: the size of a comma at most, and how far into the next place it reaches
_REACHES = 1.02  # em: further than the ink of a character, from its top to its bottom
_DOT = 0.2  # em: what is smaller in both directions, round, and in the middle of its place is a dot between names
_ROUND = 0.06  # em by which such a dot is higher than wide, or wider than high
_DASH = 0.16  # em at most across the stroke of a dash
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
        there is nothing to be read, nor is there a mark in the place of a character, nor are there two ideographs in
        one.
        """
        text = re.sub(r"(?<![0-9０-９])[．.]|[．.](?![0-9０-９])", "，", reading.text)
        numbers = [(middle * int(self.picture.shape[1]) - self.margin) / self.tile for middle in reading.middles]
        places = [min(len(self.places) - 1, max(0, int(number))) for number in numbers]
        read = [
            k
            for k, place in enumerate(places)
            if place not in self.blanks
            and not (text[k] in _MARKS and places.count(place) > 1)
            and not self._is_surpassed(k, text, places, reading.confidences)
        ]
        middles = [self._middle(places[k], numbers[k] - places[k]) for k in read]
        return LineReading("".join(text[k] for k in read), tuple(middles), tuple(reading.confidences[k] for k in read))

    @staticmethod
    def _is_surpassed(k: int, text: str, places: Sequence[int], confidences: Sequence[float]) -> bool:
        """True for an ideograph where another one was read in the same place and is surer."""
        rivals = (n for n in (k - 1, k + 1) if 0 <= n < len(text) and places[n] == places[k])
        return is_ideograph(text[k]) and any(
            is_ideograph(text[n]) and (confidences[n], n) > (confidences[k], k) for n in rivals
        )

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
    inked = darkness.mean(axis=1)
    ways = [(_cuts(inked, pitch * em), cost) for pitch, cost in _PITCHES.items()]
    (cuts, _), _ = min(ways, key=lambda way: way[0][1] + way[1])
    if len(cuts) < 2:
        return None
    tile, margin = round(_TILE * em), round(_MARGIN * em)
    strip, dark = _with_marks_in_blanks(strip, darkness > _DARK, cuts, em, ground)
    tiles = [_tile(strip[start:end], dark[start:end], tile, em, ground) for start, end in pairwise(cuts)]
    row = np.concatenate(tiles, axis=1)
    row = cv2.copyMakeBorder(row, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=ground)
    spans = [_span(dark[start:end], start, end, em) for start, end in pairwise(cuts)]
    places = [((start - beyond) / long, (end - beyond) / long) for start, end in spans]
    blanks = frozenset(k for k, (start, end) in enumerate(pairwise(cuts)) if not dark[start:end].any())
    return TileRow(row, margin, tile, places, blanks)


def _with_marks_in_blanks(
    strip: Picture, dark: Picture, cuts: Sequence[int], em: float, ground: int
) -> tuple[Picture, Picture]:
    """The line and its ink, with the marks close before a character, behind a blank place, set in that place.

    In some type a comma stands at the end of its place, and reaches into that of the next character.
    """
    strip, dark = strip.copy(), dark.copy()
    for blank, start, end in zip(cuts, cuts[1:], cuts[2:], strict=False):
        mark = None if dark[blank:start].any() else _mark_before(dark[start:end], em)
        if mark is None:
            continue
        high = int(np.flatnonzero(mark.any(axis=1))[-1]) + 1
        around = cv2.dilate(mark.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)[:high]
        source, target = slice(start, start + high), slice(start - high, start)
        strip[target][around], dark[target][mark[:high]] = strip[source][around], True
        strip[source][around], dark[source][mark[:high]] = ground, False
    return strip, dark


def _mark_before(dark: Picture, em: float) -> Picture | None:
    """What of the ink of a place is a mark at its beginning, and not the first dot of its character; or None.

    With a mark of the place before, the ink reaches further than a character does.
    """
    rows = np.flatnonzero(dark.any(axis=1))
    if not rows.size or rows[-1] - rows[0] < _REACHES * em:
        return None
    count, labels, facts, _ = cv2.connectedComponentsWithStats(dark.astype(np.uint8), connectivity=8)
    for k in range(1, count):
        _, top, wide, high, _ = facts[k]
        rest = np.flatnonzero(((labels > 0) & (labels != k)).any(axis=1))
        if rest.size and top < rest[0] and high > 1 and max(wide, high) < _COMMA * em and top + high < _LOW * em:
            return labels == k
    return None


def _span(dark: Picture, start: int, end: int, em: float) -> tuple[float, float]:
    """From where to where a place reaches; around a stroke across the line, that has it in its middle."""
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size or rows[-1] - rows[0] > _DASH * em or columns[-1] - columns[0] < _MARK * em:
        return start, end
    middle, half = start + float(rows[0] + rows[-1] + 1) / 2, (end - start) / 2
    return middle - half, middle + half


def _cuts(inked: Picture, em: float) -> tuple[list[int], float]:
    """How much is inked in each row of pixels to the cuts between characters, about an *em* apart, through little ink;
    and what they cost."""
    rows = np.flatnonzero(inked > _FAINT)
    if not rows.size:
        return [], 0.0
    first, last = max(0, int(rows[0] - em / 2)), min(len(inked), int(rows[-1] + em / 2) + 1)
    costs = np.full(last + 1, np.inf)
    costs[first : int(rows[0]) + 1] = 0.0  # a mark may stand in the second half of the first place
    before = np.full(last + 1, -1)
    crossed = np.append(_CROSSED * inked + _TOUCHED * (inked > _FAINT), 0.0)
    half, whole = (
        np.arange(max(1, round(low * em)), max(2, round(high * em)) + 1) for low, high in (_HALF, (_SHORTEST, _LONGEST))
    )
    steps = np.concatenate((half, whole))
    uneven = np.concatenate((_HALF_COST + _UNEVEN * (half / em - 0.5) ** 2, _UNEVEN * (whole / em - 1) ** 2))
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
    totals = costs[ends] + lost
    cuts = [int(ends[int(totals.argmin())])]
    while before[cuts[-1]] >= 0:
        cuts.append(int(before[cuts[-1]]))
    return cuts[::-1], float(totals.min())


def _tile(place: Picture, dark: Picture, side: int, em: float, ground: int) -> Picture:
    """The place of one character to a square picture, as the character stands in a horizontal line."""
    tile = np.full((side, side), ground, dtype=np.uint8)
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size:
        return tile
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    high, wide = bottom - top, right - left
    middle = max(abs((top + bottom) - len(place)), abs((left + right) - place.shape[1])) / 2
    is_dot = max(high, wide) < _DOT * em and abs(high - wide) <= max(1, _ROUND * em) and middle < _ASIDE * em
    if max(high, wide) < _MARK * em and not is_dot:
        edge = max(1, round(_EDGE * em))
        tile[side - edge - high : side - edge, edge : edge + wide] = place[top:bottom, left:right]
        return tile
    is_bracket = high < _MARK * em and abs((top + bottom) / 2 - len(place) / 2) > _ASIDE * em
    is_dash = high > _MARK * em and wide < _DASH * em and len(rows) == high
    if (is_bracket or is_dash) and not is_dot:
        place = np.rot90(place)
    place = place[:side, :side]
    top, left = (side - place.shape[0]) // 2, (side - place.shape[1]) // 2
    tile[top : top + place.shape[0], left : left + place.shape[1]] = place
    return tile
