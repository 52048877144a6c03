"""What was read of a line and its ink to cells: where each of its characters stands.

The recogniser tells the middles of characters to a fifth of an em. Where blanks are wider than the characters leave
them, the ink tells where it goes on: between two words, two names, two columns. In between, characters stand evenly.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from statistics import median

from jdtool.layout.boxes import Box
from jdtool.ocr.engine import Picture, Recognised
from jdtool.ocr.ink import Ink
from jdtool.ocr.ink_measures import DASH, STROKES, measures_of
from jdtool.press import bylines
from jdtool.scans.ocr_lines import Cell, OcrLine
from jdtool.scans.type_sizes import width_of

_WIDE = 0.36  # em more than the other blanks of a line: it is not set evenly there
_INSIDE = 0.3  # of its width from the middle of a character: a blank there is inside of it
_HALF = 0.65  # em at most from the middle of a character to where its ink begins or ends
_NUMERIC = frozenset("0123456789.")
_PRINTED = 0.45  # em of a space in a line
_GUTTER = 0.8  # em at least between two columns
_GUTTER_IN_BYLINE = 1.6  # the same in a line that names who wrote, with a wide space before each name
_GUTTER_AT_MARK = 0.5  # the same behind a mark, which is set narrower at the end of a line
_FULL = 0.78  # em from one digit to the next: they are as wide as ideographs
_BESIDE = 0.04  # em that are blank on either side of an ideograph
_AFTER = dict.fromkeys("，。、；：！？”’）》」』】,:;!?)", 0.65)  # em that are blank behind a mark
_BEFORE = dict.fromkeys("“‘（《「『【(", 0.55)  # em that are blank before one
_THIN = {"一": 0.36, "二": 0.16}  # em more that are blank above and below in a vertical line


def line_of(picture: Picture, line: Recognised) -> OcrLine:
    """A line on a level picture to its cells: from blank to blank, its characters stand evenly."""
    middles, step, ink, em = measures_of(picture, line)
    ink = ink.between(middles[0] - _HALF * em, middles[-1] + _HALF * em, line.vertical)
    line, middles = _with_whole_dashes(line, middles, ink, em)
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


def _with_whole_dashes(
    line: Recognised, middles: Sequence[float], ink: Ink, em: float
) -> tuple[Recognised, Sequence[float]]:
    """The line and the middles of its characters, a stroke as long as two of them read as the two of a dash."""
    for k in range(len(line.text) - 1, -1, -1):
        if line.text[k] not in STROKES:
            continue
        start, end = ink.run_at(middles[k], line.vertical)
        if end - start > DASH * em and sum(start < middle < end for middle in middles) == 1:
            halves = ((3 * start + end) / 4, (start + 3 * end) / 4)
            middles = (*middles[:k], *halves, *middles[k + 1 :])
            sure = line.confidences
            line = line._replace(
                text=f"{line.text[:k]}——{line.text[k + 1 :]}", confidences=(*sure[:k], sure[k], sure[k], *sure[k + 1 :])
            )
    return line, middles


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
    spaces = {k: (end - start) / em - _usual_blank(text[k - 1], text[k], down) for k, (start, end) in blanks.items()}
    usual = median([*spaces.values(), *[0.0] * (len(text) - 1 - len(spaces))]) if len(text) > 1 else 0.0
    start, end = (ink.box[1], ink.box[3]) if down else (ink.box[0], ink.box[2])
    gutter = _GUTTER_IN_BYLINE if bylines.is_candidate(text) and bylines.parse(text) else _GUTTER
    first, low = 0, start - _BEFORE.get(text[0], 0.0) * em
    for k, space in sorted(spaces.items()):
        in_number = text[k - 1] in _NUMERIC and text[k] in _NUMERIC and space < _GUTTER
        if space - usual > _WIDE and not in_number:
            after, before = _AFTER.get(text[k - 1], _BESIDE), _BEFORE.get(text[k], _BESIDE)
            until, since = _space_in(*blanks[k], after * em, before * em, em, gutter)
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


def _space_in(start: float, end: float, after: float, before: float, em: float, gutter: float) -> tuple[float, float]:
    """From where to where a blank is a space, with *after* and *before* of it being part of the characters beside it.

    Between two columns there is more; a space in a line is as narrow as a printed one whatever the characters leave.
    """
    space = end - start - after - before
    column = (_GUTTER_AT_MARK if max(after, before) > _BESIDE * em else gutter) * em
    spare = (space if space < 0 else max(0.0, space - _PRINTED * em) if space < column else 0.0) / 2
    return start + after + spare, end - before - spare


def _usual_blank(before: str, after: str, down: bool) -> float:
    """Em that are blank between two characters set solid: a mark fills but half of its em."""
    thin = _THIN.get(before, 0.0) + _THIN.get(after, 0.0) if down else 0.0
    return thin + _AFTER.get(before, _BESIDE) + _BEFORE.get(after, _BESIDE)
