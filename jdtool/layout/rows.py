"""Characters to rows: the lines of type as they were set, horizontal or vertical.

Characters drawn one after another on one baseline are a run. A wide space inside a run is kept, as in a justified line
or a letter-spaced headline; runs that were drawn apart are joined only where they touch.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
_QUOTES = "‘’“”"
_BLANKS = 12.0  # the same where blanks were drawn between them, as before a signature
_HANGING = "，。、；：！？”’）》」』"
_SURE = 3  # lines more that end at an edge than run across it
_SPACE = 0.45  # em that are read as a space
_NAME_SPACE = 0.2  # em more than the other gaps of the line have, between two ideographs: the same
_WORD_SPACE = 0.16  # the same between two words in Latin letters: TeX and others draw no spaces, only the gaps
_HEAVY = ("bold", "black", "heavy", "hei", "黑", "粗")
_WIDE = 0.5  # em more than its other spaces: a run may be two lines there
_BAND, _BANDS = 4.0, 15  # points; bands of lines above and below that are looked at
_NEAREST = 4  # lines above, and as many below, that are asked whether they run across a space


class _Part(NamedTuple):
    """Part of a line: characters without a wide space between them, and the number of the run they were drawn in."""

    box: Box
    size: float
    glyphs: list[Glyph]
    run: int


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
    runs = list(runs_of(sheet))
    vertical = _vertical_runs(runs, sheet)
    for k, (run, down) in enumerate(runs):
        if k in vertical:
            across.append(run)
        elif down:
            along += [[glyph] for glyph in run]
        else:
            along.append(run)
    lines = _join(along)
    rows = [_row(run, False) for run in lines] + [_row(run, True) for run in across]
    return [row for row in rows if row.text]


def runs_of(sheet: Sheet) -> Iterable[tuple[list[Glyph], bool]]:
    """Characters drawn one after another on one line, and whether that line is vertical."""
    run: list[Glyph] = []
    down: bool | None = None
    downwards = -1 if sheet.turned else 1
    for k, glyph in enumerate(sheet.glyphs):
        if run and k not in sheet.starts:
            turn = _step(run[-1], glyph, downwards)
            if turn is not None and down in (None, turn):
                down = turn
                run.append(glyph)
                continue
            if turn is False and down and len(run) == 2:  # one line above another, not a vertical one
                yield run[:1], False
                run, down = [run[1], glyph], False
                continue
        if run:
            yield run, bool(down)
        run, down = [glyph], None
    if run:
        yield run, bool(down)


def _vertical_runs(runs: Sequence[tuple[list[Glyph], bool]], sheet: Sheet) -> set[int]:
    """The numbers of the runs that are vertical lines: of three characters or more, and short ones beside another.

    Two rows of characters may be a vertical headline of lines of two; then each was drawn after the one to its right.
    """
    vertical = {k for k, (run, down) in enumerate(runs) if down and len(run) >= 3}
    for k in range(1, len(runs)):
        (before, _), (run, down) = runs[k - 1], runs[k]
        if not _is_beside(before[0], run[0], sheet):
            continue
        pair = down and len(run) == 2 and runs[k - 1][1]
        if pair:
            vertical |= {k - 1, k}
        elif k - 1 in vertical and len(run) <= len(before) and (down or len(run) == 1):
            vertical.add(k)
    return vertical


def _is_beside(before: Glyph, glyph: Glyph, sheet: Sheet) -> bool:
    """True where *glyph* begins the vertical line to the left of the one that *before* begins."""
    size = max(before.size, glyph.size)
    step = (before.box[0] - glyph.box[0]) * (-1 if sheet.turned else 1)
    return 0.8 * size < step < 1.8 * size and abs(before.box[1] - glyph.box[1]) < 0.3 * size


def _step(before: Glyph, glyph: Glyph, downwards: int) -> bool | None:
    """How *glyph* goes on from the one before: False to the right, True downwards, None not at all."""
    size = max(before.size, glyph.size)
    alike = abs(before.size - glyph.size) < 0.12 * size
    gap = glyph.box[0] - before.box[2]
    if glyph.box == before.box:  # letters of one ligature
        return False
    if (
        abs(glyph.box[3] - before.box[3]) < 0.3 * size
        and -_OVERLAP * size < gap < (_INSIDE if alike else _OTHER_SIZE) * size
    ):
        return False
    aside = abs(glyph.box[0] + glyph.box[2] - before.box[0] - before.box[2])
    step = (glyph.box[1] - before.box[1]) * downwards
    return True if alike and aside < 0.5 * size and 0.75 * size < step < 1.7 * size else None


def _join(runs: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Runs to whole lines: cut at their wide spaces, and joined where the lines above and below say that they go on."""
    parts = [part for number, run in enumerate(runs) for part in _parts(run, number)]
    bands: dict[int, list[int]] = defaultdict(list)
    for k, part in enumerate(parts):
        bands[round(part.box[3] / _BAND)].append(k)
    after: dict[int, int] = {}
    for k, part in enumerate(parts):
        band = round(part.box[3] / _BAND)
        right = [
            j for b in (band - 1, band, band + 1) for j in bands.get(b, ()) if j != k and _is_right_of(parts[j], part)
        ]
        if right:
            nearest = min(right, key=lambda j: parts[j].box[0])
            near = (parts[j] for b in range(band - _BANDS, band + _BANDS + 1) for j in bands.get(b, ()))
            if _is_one_line(part, parts[nearest], near):
                after[k] = nearest
    return [[glyph for k in chain for glyph in parts[k].glyphs] for chain in _chained(len(parts), after)]


def _chained(count: int, after: dict[int, int]) -> Iterator[list[int]]:
    """Numbers from 0 to *count* to chains; where two want the same successor, the first one gets it."""
    before: dict[int, int] = {}
    for k, successor in after.items():
        before.setdefault(successor, k)
    for k in range(count):
        if k not in before:
            chain = [k]
            while (successor := after.get(chain[-1], -1)) >= 0 and before[successor] == chain[-1]:
                chain.append(successor)
            yield chain


def _parts(run: list[Glyph], number: int) -> Iterator[_Part]:
    """A run to parts, cut at spaces wider than its others; blanks at their ends are left out."""
    inked = [k for k, glyph in enumerate(run) if glyph.text.strip()]
    if not inked:
        return
    gaps = [_gap(run[k], run[after], False) for k, after in pairwise(inked)]
    wide = max(0.0, median(gaps) if gaps else 0.0) + _WIDE * run[0].size
    start = inked[0]
    for gap, (k, after) in zip(gaps, pairwise(inked), strict=True):
        if gap > wide:
            yield _part(run[start : k + 1], number)
            start = after
    yield _part(run[start : inked[-1] + 1], number)


def _part(glyphs: list[Glyph], number: int) -> _Part:
    return _Part(union(glyph.box for glyph in glyphs), median(glyph.size for glyph in glyphs), glyphs, number)


def _is_right_of(other: _Part, part: _Part) -> bool:
    """True where *other* may go on with the line of *part*."""
    smaller = min(part.size, other.size)
    if abs(other.box[3] - part.box[3]) > 0.3 * smaller or abs(other.size - part.size) > 0.25 * smaller:
        return False
    gap = other.box[0] - part.box[2]
    widest = _BLANKS if part.run == other.run else _COVERED
    return -_OVERLAP * smaller < gap < widest * smaller and other.box[0] > part.box[0]


def _is_one_line(part: _Part, other: _Part, near: Iterable[_Part]) -> bool:
    """True where two parts side by side are one line.

    They are where they touch. Across a wider space they are where lines above and below run across it as well, and
    where they were drawn as one and no other line begins or ends there, as at the edge of a column.
    """
    left, right = part.box[2], other.box[0]
    size = min(part.size, other.size)
    hangs = part.run != other.run and part.glyphs[-1].text in _HANGING
    if right - left < 0.3 * size and not hangs:
        return True
    edge = left - size if hangs else left - 2  # a mark may hang over the edge of its column
    touching: list[tuple[float, bool]] = []
    for line in near:
        step = line.box[3] - part.box[3]
        if abs(step) < 0.5 * size or abs(line.size - size) > 0.06 * size:
            continue
        if line.box[0] < left - size and line.box[2] > right + size:
            touching.append((step, True))
        elif edge < line.box[2] < right + 2 or edge < line.box[0] < right + 2:
            touching.append((step, False))
    touching.sort(key=lambda line: abs(line[0]))
    neighbours = [runs for up in (True, False) for runs in [r for step, r in touching if (step < 0) == up][:_NEAREST]]
    across, ends = sum(neighbours), len(neighbours) - sum(neighbours)
    if right - left < 0.3 * size:
        return ends - across < _SURE
    if across != ends:
        return across > ends and abs(part.size - other.size) < 0.06 * size
    return right - left < _TOUCHING * size or (part.run == other.run and right - left < _INSIDE * size)


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
            text += " " if gap - usual > _least_space(before.text, glyph.text) * size else ""
        text += glyph.text
    fonts = Counter(glyph.font for glyph in glyphs if _is_ideograph(glyph.text))
    font = fonts.most_common(1)[0][0] if fonts else ""
    return Row(text, union(glyph.box for glyph in glyphs), size, font, vertical)


def _least_space(before: str, char: str) -> float:
    """Two characters of a line to the width in em at which a gap between them is a space.

    >>> _least_space("云", "州"), _least_space("n", "X"), _least_space("8", "0")
    (0.2, 0.16, 0.45)
    """
    if _is_ideograph(before) and _is_ideograph(char):
        return _NAME_SPACE
    is_latin = (before.isascii() or before in _QUOTES) and (char.isascii() or char in _QUOTES)
    return _WORD_SPACE if is_latin and (before.isalpha() or char.isalpha() or before in ",;:") else _SPACE


def _gap(before: Glyph, glyph: Glyph, vertical: bool) -> float:
    """Points between two characters of a line."""
    if not vertical:
        return glyph.box[0] - before.box[2]
    return max(glyph.box[1] - before.box[3], before.box[1] - glyph.box[3])


def _is_ideograph(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char >= "\U00020000"
