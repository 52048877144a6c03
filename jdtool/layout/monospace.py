"""Text with columns side by side (as ``pdftotext -layout`` prints a page) to its lines in reading order.

The page is a grid of characters. White bands through it separate articles, white gutters separate columns: the grid is
cut in two again and again, at a band or at a gutter, until no cut is left (a recursive X-Y cut). Where a headline
stands across its columns without a band below it, the rows of the headline are cut off first.

Positions are counted in characters, for the tools that print such pages give an ideograph one position, as a letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from jdtool.text.lines import ends_sentence

_RUN = re.compile(r"\S+(?: \S+)*")
_LEAST_ROWS = 12  # rows with several runs that a page of columns has at least …
_LEAST_SHARE = 0.25  # … and their share of its rows
_RECURS = 3  # rows in which an edge of a column occurs
_RECURRING = 0.6  # share of the runs that begin at such an edge
_RUN_OF_TEXT = 8  # characters; the cells of a table are shorter
_WIDE_BAND = 2  # blank rows that separate articles, also where a gutter crosses them
_GUTTER = 2  # blank positions
_COLUMN_ROWS = 2  # rows at least in a column
_INDENTS = (2, 3, 4)  # positions by which the first line of a paragraph is indented
_INDENT = "　　"


class Run(NamedTuple):
    """Characters of one line without a wide blank between them."""

    number: int
    """Of its line in the text, from 0."""
    left: int
    right: int
    text: str


class Linear(NamedTuple):
    """The text of a page in reading order; blank lines separate frames."""

    text: str
    numbers: tuple[int, ...]
    """For each of its lines the number of the line of the page that it comes from, counted from 0."""


Frame = list[list[Run]]
"""Rows of runs, from the top."""


def linear_text(text: str) -> Linear | None:
    """The text of a page to the same text column by column; None where it has no columns side by side.

    >>> left = ["渡轮公司昨天宣布说，", "两条航线的末班船将推", "迟到晚上十点三十分。"] * 5
    >>> right = ["江边的灯会今天晚上开", "幕，市民可以从东门入", "场，观灯不收取费用。"] * 5
    >>> page = "\\n".join(f"{a}    {b}" for a, b in zip(left, right))
    >>> linear_text(page).text.split("\\n")[14:17]
    ['迟到晚上十点三十分。', '', '江边的灯会今天晚上开']
    """
    rows = [row for row in _rows(text) if row]
    if not _has_columns(rows):
        return None
    lines: list[str] = []
    numbers: list[int] = []
    above: Frame = []
    for frame in _frames(rows):
        if above and not _goes_on(above, frame):
            lines.append("")
            numbers.append(frame[0][0].number)
        lines += _printed(frame)
        numbers += [row[0].number for row in frame]
        above = frame
    return Linear("\n".join(lines), tuple(numbers))


def _rows(text: str) -> Iterator[list[Run]]:
    for number, line in enumerate(text.split("\n")):
        yield [Run(number, m.start(), m.end(), m[0]) for m in _RUN.finditer(line)]


def _has_columns(rows: Sequence[Sequence[Run]]) -> bool:
    """True where many rows hold several runs of text, and those begin at positions that recur."""
    several = [row for row in rows if len(row) > 1]
    if len(several) < max(_LEAST_ROWS, _LEAST_SHARE * len(rows)):
        return False
    starts = [run.left for row in several for run in row[1:]]
    count = Counter(starts)
    recurring = sum(count[start] >= _RECURS for start in starts)
    lengths = [len(run.text) for row in several for run in row]
    return recurring >= _RECURRING * len(starts) and median(lengths) >= _RUN_OF_TEXT


def _frames(rows: Frame) -> Iterator[Frame]:
    """Rows to frames in reading order."""
    for cut in (_cut_at_band, _cut_at_gutter, _cut_at_blank_row, _cut_below_headline):
        parts = cut(rows)
        if len(parts) > 1:
            for part in parts:
                yield from _frames(part)
            return
    yield rows


def _cut_at_band(rows: Frame, blank: int = _WIDE_BAND) -> list[Frame]:
    parts: list[Frame] = [[rows[0]]]
    for above, row in pairwise(rows):
        if row[0].number - above[0].number > blank:
            parts.append([])
        parts[-1].append(row)
    return parts


def _cut_at_blank_row(rows: Frame) -> list[Frame]:
    """Rows cut where more is left blank than between most of them."""
    steps = [below[0].number - above[0].number for above, below in pairwise(rows)]
    return _cut_at_band(rows, 1 if steps.count(2) * 4 <= len(steps) or len(steps) < 4 else 2)


def _cut_at_gutter(rows: Frame) -> list[Frame]:
    """Rows cut at each gutter that crosses all of them."""
    gutters = _gutters(rows)
    if not gutters:
        return [rows]
    edges = [*gutters, max(run.right for row in rows for run in row)]
    parts: list[Frame] = []
    left = 0
    for right in edges:
        column = [[run for run in row if left <= run.left < right] for row in rows]
        parts.append([row for row in column if row])
        left = right
    return parts


def _gutters(rows: Frame) -> list[int]:
    """Rows to the positions where a column begins behind a gutter."""
    runs = sorted((run.left, run.right) for row in rows for run in row)
    starts: list[int] = []
    edge = runs[0][1]
    for left, right in runs:
        if left - edge >= _GUTTER:
            starts.append(left)
        edge = max(edge, right)
    return [start for start in starts if _is_between_columns(rows, start)]


def _is_between_columns(rows: Frame, start: int) -> bool:
    before = sum(any(run.left < start for run in row) for row in rows)
    behind = sum(any(run.left >= start for run in row) for row in rows)
    return min(before, behind) >= _COLUMN_ROWS


def _cut_below_headline(rows: Frame) -> list[Frame]:
    """Rows cut in two, so that a gutter crosses the larger part."""
    for size in range(1, len(rows) - _COLUMN_ROWS + 1):
        if _gutters(rows[size:]):
            return [rows[:size], rows[size:]]
        if _gutters(rows[:-size]):
            return [rows[:-size], rows[-size:]]
    return [rows]


def _left_edge(frame: Frame) -> int:
    """Where most rows of a frame begin; the leftmost of equals."""
    count = Counter(row[0].left for row in frame)
    return min(count, key=lambda left: (-count[left], left))


def _printed(frame: Frame) -> Iterator[str]:
    """A frame to its lines; a paragraph begins with an indent."""
    edge = _left_edge(frame)
    for row in frame:
        text = " ".join(" ".join(run.text for run in row).split())
        yield _INDENT + text if row[0].left - edge in _INDENTS else text


def _goes_on(above: Frame, below: Frame) -> bool:
    """True where the text of a frame goes on in the next one: it ends in mid-sentence, and they are of one width."""
    if min(len(above), len(below)) < _COLUMN_ROWS:
        return False
    return not ends_sentence(above[-1][-1].text) and abs(_width(above) - _width(below)) <= 2


def _width(frame: Frame) -> int:
    return max(row[-1].right for row in frame) - min(row[0].left for row in frame)
