"""Characters to rows: the lines of type as they were set, horizontal or vertical.

Characters drawn one after another on one baseline are a run. A wide space inside a run is kept, as in a justified line
or a letter-spaced headline; runs that were drawn apart are joined only where they touch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from jdtool.layout.boxes import Box, union
from jdtool.layout.sheet import Glyph, Sheet

_INSIDE = 1.25  # em that may lie between two characters of a run
_OTHER_SIZE = 0.4  # the same where the size changes
_TOUCHING = 0.7  # em between two runs of one line
_OVERLAP = 0.6  # em that two characters of a line may share: marks set half as wide as they are
_COVERED = 3.0  # em between two parts of one line where the line above or below runs across
_SPACE = 0.45  # em that are read as a space
_NAME_SPACE = 0.2  # em more than the other gaps of the line have, between two ideographs: the same
_HEAVY = ("bold", "black", "heavy", "hei", "黑", "粗")
_NEAR = 80  # rows above that a run may belong to


_Measured = tuple[Box, float, list[Glyph]]


class Row(NamedTuple):
    """One line of type."""

    text: str
    box: Box
    size: float
    font: str
    """Of its ideographs; "" where it has none, or the font no name."""
    vertical: bool
    """True where it runs across the lines of the page: a vertical headline on a horizontal page."""

    @property
    def bold(self) -> bool:
        return any(word in self.font.lower() for word in _HEAVY)

    @property
    def baseline(self) -> float:
        return self.box[3]


def rows_of(sheet: Sheet) -> list[Row]:
    """The characters of a sheet to its rows, blank ones left out."""
    across: list[list[Glyph]] = []
    along: list[list[Glyph]] = []
    for run, down in _runs(sheet.glyphs, -1 if sheet.turned else 1):
        if down and len(run) >= 3:
            across.append(run)
        elif down:
            along += [[glyph] for glyph in run]
        else:
            along.append(run)
    lines = _covered(_joined(along))
    rows = [_row(run, False) for run in lines] + [_row(run, True) for run in across]
    return [row for row in rows if row.text]


def _runs(glyphs: Iterable[Glyph], downwards: int) -> Iterable[tuple[list[Glyph], bool]]:
    """Characters drawn one after another on one line, and whether that line is vertical."""
    run: list[Glyph] = []
    down: bool | None = None
    for glyph in glyphs:
        if run:
            turn = _step(run[-1], glyph, downwards)
            if turn is not None and down in (None, turn):
                down = turn
                run.append(glyph)
                continue
            if turn is False and down and len(run) == 2:  # one line above another, not a vertical one
                yield run[:1], False
                run, down = [run[1], glyph], False
                continue
            yield run, bool(down)
        run, down = [glyph], None
    if run:
        yield run, bool(down)


def _step(before: Glyph, glyph: Glyph, downwards: int) -> bool | None:
    """How *glyph* goes on from the one before: False to the right, True downwards, None not at all."""
    size = max(before.size, glyph.size)
    alike = abs(before.size - glyph.size) < 0.12 * size
    gap = glyph.box[0] - before.box[2]
    if (
        abs(glyph.box[3] - before.box[3]) < 0.3 * size
        and -_OVERLAP * size < gap < (_INSIDE if alike else _OTHER_SIZE) * size
    ):
        return False
    aside = abs(glyph.box[0] + glyph.box[2] - before.box[0] - before.box[2])
    step = (glyph.box[1] - before.box[1]) * downwards
    return True if alike and aside < 0.5 * size and 0.75 * size < step < 1.7 * size else None


def _joined(runs: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Runs that stand on one baseline and touch, as one."""
    lines: list[_Measured] = []
    measured = sorted(map(_measured, runs), key=_place)
    for box, size, run in measured:
        for k in range(len(lines) - 1, max(-1, len(lines) - _NEAR), -1):
            own, other, glyphs = lines[k]
            smaller = min(size, other)
            touches = -_OVERLAP * smaller < box[0] - own[2] < _TOUCHING * smaller
            if touches and abs(own[3] - box[3]) < 0.3 * smaller and abs(size - other) < 0.25 * max(size, other):
                lines[k] = union((own, box)), max(size, other), glyphs + run
                break
        else:
            lines.append((box, size, run))
    return [glyphs for _, _, glyphs in lines]


def _covered(lines: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Parts of a line with a wide space between them, as one: the line above or below runs across that space."""
    measured = sorted((_measured(line) for line in lines), key=_place)
    merged: list[_Measured | None] = list(measured)
    for k, (box, size, _) in enumerate(measured):
        near = [other for other in measured[max(0, k - _NEAR) : k + _NEAR] if abs(other[0][3] - box[3]) < 2.2 * size]
        for j in range(k + 1, min(len(measured), k + _NEAR)):
            own, other = merged[k], merged[j]
            if own is None or other is None or other[0][3] - own[0][3] > 0.3 * size:
                continue
            gap = other[0][0] - own[0][2]
            if 0 < gap < _COVERED * size and abs(own[1] - other[1]) < 0.06 * size and _is_covered(own, other, near):
                merged[k], merged[j] = (union((own[0], other[0])), own[1], own[2] + other[2]), None
    return [line[2] for line in merged if line]


def _is_covered(own: _Measured, other: _Measured, near: Iterable[_Measured]) -> bool:
    """True where a line right above or below runs across the gap between two parts, and none begins or ends in it."""
    left, right = own[0][2], other[0][0]
    rows = [row for row in near if abs(row[0][3] - own[0][3]) > 0.5 * own[1] and abs(row[1] - own[1]) < 0.06 * own[1]]
    across = [row for row in rows if row[0][0] < left - own[1] and row[0][2] > right + own[1]]
    ends = [row for row in rows if left - 2 < row[0][2] < right + 2 or left - 2 < row[0][0] < right + 2]
    return bool(across) and len(across) > len(ends)


def _measured(line: list[Glyph]) -> _Measured:
    return union(glyph.box for glyph in line), median(glyph.size for glyph in line), line


def _place(run: _Measured) -> tuple[float, float]:
    return round(run[0][3]), run[0][0]


def _row(glyphs: list[Glyph], vertical: bool) -> Row:
    """The characters of a line to a row; blanks at its ends are left out, a wide gap inside becomes a space."""
    while glyphs and not glyphs[0].text.strip():
        glyphs = glyphs[1:]
    while glyphs and not glyphs[-1].text.strip():
        glyphs = glyphs[:-1]
    if not glyphs:
        return Row("", (0.0, 0.0, 0.0, 0.0), 0.0, "", vertical)
    size = median(glyph.size for glyph in glyphs)
    gaps = [_gap(before, glyph, vertical) for before, glyph in pairwise(glyphs)]
    usual = max(0.0, median(gaps)) if gaps else 0.0
    text = glyphs[0].text
    for gap, (before, glyph) in zip(gaps, pairwise(glyphs), strict=True):
        if before.text.strip() and glyph.text.strip():
            names = _is_ideograph(before.text) and _is_ideograph(glyph.text)
            text += " " if gap - usual > (_NAME_SPACE if names else _SPACE) * size else ""
        text += glyph.text
    fonts = Counter(glyph.font for glyph in glyphs if _is_ideograph(glyph.text))
    font = fonts.most_common(1)[0][0] if fonts else ""
    return Row(text, union(glyph.box for glyph in glyphs), size, font, vertical)


def _gap(before: Glyph, glyph: Glyph, vertical: bool) -> float:
    """Points between two characters of a line."""
    if not vertical:
        return glyph.box[0] - before.box[2]
    return max(glyph.box[1] - before.box[3], before.box[1] - glyph.box[3])


def _is_ideograph(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char >= "\U00020000"
