"""Headlines without a blank line between them and their text: told from it by the width of the column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jdtool.text.lines import Line

UNLIKE = 1.5  # ideographs by which a line of a headline differs from the column
_DECKS = 6  # lines at most in a headline
_NARROW = 14.0  # ideographs in the columns of papers before 1949
_SHOWN = 3  # runs of text at least in which a page shows its habit
_PAUSES = frozenset("，。、；：,;")
_INNER = frozenset("。，")


def is_free(line: Line) -> bool:
    """True where no sentence ends or pauses in a line, as in those of a headline."""
    return not line.closed and _PAUSES.isdisjoint(line.text)


def _may_end(above: Line, last: Line) -> bool:
    """True where a paragraph may end with the line *last*: with a stop or a pause, or short of its column."""
    return last.closed or last.text[-1] in "、，" or last.width < above.full_width - UNLIKE


def stand_free(lines: Sequence[Line]) -> bool:
    """Lines to whether the page's headlines stand free: runs between blank lines are as often headlines as text."""
    starts = [i for i, line in enumerate(lines) if line.gap or not i]
    headlines = texts = 0
    for start, end in pairwise([*starts, len(lines)]):
        if end - start > _DECKS:
            texts += 1
        elif all(is_free(line) for line in lines[start:end]):
            headlines += 1
    return texts >= _SHOWN and headlines >= texts


def cut_at_headlines(
    lines: Sequence[Line], start: int, end: int, headlines_are_free: bool = False
) -> list[tuple[int, int]]:
    """Lines *start* up to *end*, without gaps, to the runs of text and of headlines glued to its beginning or end.

    Where the page's *headlines_are_free*, display lines at the beginning of a narrow column are text set around
    a picture or another headline.
    """
    if end <= start:
        return []
    if end - start < 4:
        cut = end
        while cut > start and not lines[cut - 1].closed:
            cut -= 1
        return [(a, b) for a, b in ((start, cut), (cut, end)) if a < b]
    width = column_width(lines[start:end])
    head, tail = start, end
    if not (lines[start].indent or (headlines_are_free and width < _NARROW)):
        while head < min(start + 4, end - 3) and _is_display(lines[head], width):
            head += 1
        if head == start + 1 and abs(lines[start].width + 2 - width) <= 1:  # an indent that was lost
            head = start
    while tail > max(end - 6, head + 1) and not lines[tail - 1].closed and "。" not in lines[tail - 1].text:
        tail -= 1
    full = max(line.full_width for line in lines[head:tail])
    if not lines[tail - 1].closed or all(abs(line.width - full) <= 1 for line in lines[tail:end]):
        tail = _headline_behind(lines, head, end)
    return list(pairwise(sorted({start, head, tail, end})))


def _headline_behind(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the lines behind the text of a run begin that no pause shows to be text; *end* where there are none."""
    tail = end
    while tail > max(end - _DECKS, start + 2) and is_free(lines[tail - 1]):
        tail -= 1
    column = column_width(lines[start:tail])
    unlike = all(abs(line.width - column) > UNLIKE for line in lines[tail:end])
    return tail if tail < end and unlike and _may_end(lines[tail - 2], lines[tail - 1]) else end


def headline_above_article(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the headline begins that is glued to the text above it, as wide as that, right above the next article.

    The text ends before it; *end* where there is none.
    """
    cut = end
    while cut > max(end - _DECKS, start) and is_free(lines[cut - 1]):
        cut -= 1
    return cut if cut > start + 1 and lines[cut - 1].closed and lines[cut].width > 1.0 else end


def _is_display(line: Line, width: float) -> bool:
    """True where a line neither fills the column nor ends or separates sentences."""
    return abs(line.width - width) > 1.5 and not line.closed and _INNER.isdisjoint(line.text) and line.text[-1] != "、"


def column_width(lines: Sequence[Line]) -> float:
    """Lines of text to the width that most of them have, the last one left out."""
    widths = sorted(line.width for line in lines[: max(1, len(lines) - 1)])
    return widths[len(widths) // 2]
