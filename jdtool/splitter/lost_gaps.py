"""Lines without blank lines between them to the same lines with a gap above each frame.

Many extractors print the frames of a page one below the other, without a blank line. Width tells them apart: text fills
its column but for the last line of a paragraph, a headline does not. Each line gets a state, DISPLAY or the width of a
column of text, by Viterbi decoding: a score for each line in each state, a cost for each change of state. A frame
begins where the state changes.

The states are the widths that several neighbouring lines of the page have. The work is lines times states. The scores
were set by hand; no script has fitted them with styles left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from jdtool.press import captions
from jdtool.press.labels import is_label
from jdtool.press.roles import BRIEF_MARKS
from jdtool.splitter.cut_lines import EVEN, HANGING, OPENERS, printed_width
from jdtool.splitter.dated_lines import begins_dated
from jdtool.splitter.glued_headlines import is_free
from jdtool.splitter.verse_and_tables import is_result
from jdtool.text.lines import Line, closes_with_pauses, with_pauses_as_stops

_LONG_PAGE = 2000  # lines: the words of a longer page are looked up, not searched for
_LEAST_LINES = 24  # a shorter page shows no columns
_LINES_A_GAP = 60  # a page with more lines for each blank line has lost its blank lines
_STATES = 16  # column widths at most that are looked for
_INDENT = 2.0  # ideographs by which the first line of a paragraph is shorter where its indent was lost
_WIDE_INDENTS = ("\u3000", "\t", "   ")
_SPACES = 4  # spaces at least in a letter-spaced line
_AROUND = 9.0  # ideographs at most in a column that is set narrow around something
_NARROWEST = 3.0  # ideographs in the narrowest column of text
_PAUSES = frozenset("，。、；：,;！？")
_BRIEF_MARKS = frozenset(BRIEF_MARKS) - frozenset("□○")  # they also stand for characters that cannot be read
_BRIEFS = 3  # lines at least that begin with a mark where it presents briefs

# The scores of a line as text of a column
_FILLS = 1.0
_PUNCTUATED = 0.5
_LAST_OF_PARAGRAPH = 0.3  # short, with a stop
_LAST_AT_PAUSE = -0.4  # short, with a pause: before 1949 a paragraph ends so
_SHORT = -2.5  # short in mid-sentence
_SHORT_FIRST = -1.0  # very short below the end of a paragraph
_RAG = 2.0
_FIRST_OF_PARAGRAPH = 0.3
_TOO_WIDE = -4.0
_SPACED_MORE = 4.0  # ideographs that the spaces of a letter-spaced line may add
# … and as display type
_DISPLAY = -0.4
_DISPLAY_CLOSED = -4.0
_WIDER = 3.0  # ideographs
_DISPLAY_PAUSE = -1.5
_VERTICAL = 1.0  # a line of one character: a vertical headline
_DISPLAY_LABEL = 2.0  # the name of a column of briefs
_LABEL_WIDTH = 8.0
_DISPLAY_DATELINE = -6.0
# The costs of a change
_NEW_COLUMN = 3.0
_ABOVE_DISPLAY = 1.5
_BELOW_DISPLAY = 1.0
_OPEN_TEXT = 3.0  # a frame of text that ends in mid-sentence
_IMPOSSIBLE, _WIDEST = -1e9, 1e9
_DATED_IN_SENTENCE = -3.0  # a dateline below a line in mid-sentence of the same column
_OPENS = 2.5  # what a dateline at its head takes off


def has_lost_gaps(lines: Sequence[Line]) -> bool:
    """Lines of a page to whether the page has lost its blank lines."""
    return len(lines) >= _LEAST_LINES and sum(line.gap for line in lines) * _LINES_A_GAP <= len(lines)


def with_gaps(lines: Sequence[Line]) -> Sequence[Line]:
    """Lines of a page to the same lines; where the page has lost its blank lines, with a gap above each frame.

    Lines of text that were letter-spaced to fill their column lose the spaces.

    >>> from jdtool.text.lines import lines_of
    >>> column = "渡轮公司昨天说，两条\\n航线下月起加开夜班，\\n首班船六点开。\\n"
    >>> page = lines_of((column * 4 + "江边看灯\\n渡轮加班\\n") * 3)
    >>> [line.text for line in with_gaps(page) if line.gap][:3]
    ['江边看灯', '渡轮加班', '渡轮公司昨天说，两条']
    """
    if not has_lost_gaps(lines):
        return _closed_above_marks(lines)
    columns = _columns(lines)
    states = _decode(lines, columns)
    text = "\n".join(line.text for line in lines)
    words = text if len(lines) < _LONG_PAGE else frozenset(a + b for a, b in pairwise(text))
    framed: list[Line] = []
    for i, line in enumerate(lines):
        if states[i] != len(columns):
            new = i > 0 and states[i - 1] != states[i] and not _flows_on(lines[i - 1], columns, states[i - 1])
            line = _unspaced(line)
        else:
            new = i > 0 and (states[i - 1] != states[i] or not _is_one_frame(lines[i - 1], line, words))
        framed.append(line._replace(gap=line.gap or new))
    marked = _closed_above_marks(framed)
    return with_pauses_as_stops(marked) if closes_with_pauses(text) else marked


def _closed_above_marks(lines: Sequence[Line]) -> Sequence[Line]:
    """Lines to the same lines; a text ends above a mark of the briefs, where lines of the page often begin with it."""
    firsts = Counter([line.text[0] for line in lines])
    marks = {mark for mark in _BRIEF_MARKS if firsts[mark] >= _BRIEFS}
    if not marks:
        return lines
    ends = [below.text[0] in marks and len(below.text) > 1 for below in lines[1:]]
    return [line._replace(closed=line.closed or end) for line, end in zip(lines, [*ends, False], strict=True)]


def _flows_on(line: Line, columns: Sequence[float], state: int) -> bool:
    """True for a line in mid-sentence of a column set narrow around something: its text goes on below."""
    is_narrow = state < len(columns) and columns[state] <= _AROUND
    return is_narrow and not (line.closed or line.text[-1] in "、，：")


def _is_vertical(line: Line) -> bool:
    """True for a line of one character, as a vertical headline gives them."""
    return line.width <= 1.0


def _is_one_frame(above: Line, below: Line, page: Container[str]) -> bool:
    """True where two lines that are no text of a column belong together: one deck of a headline, or rows of a table."""
    return _is_wrapped(above, below, page) or (is_result(above.text) and is_result(below.text))


def _is_wrapped(above: Line, below: Line, page: Container[str]) -> bool:
    """True where two lines of display type may be one deck: a line ends in the midst of a word of the page.

    The first line of a deck fills its frame, and the next is no longer.
    """
    if _is_vertical(above) or _is_vertical(below):
        return _is_vertical(above) and _is_vertical(below)
    return below.width <= above.width + EVEN * 2 and above.text[-1] + below.text[0] in page


def _is_spaced(line: Line) -> bool:
    """True for a line whose characters were set apart to fill the column."""
    if line.text.count(" ") < _SPACES:
        return False
    parts = line.text.split()
    return sum(len(part) == 1 for part in parts) * 2 > len(parts) > _SPACES


def _unspaced(line: Line) -> Line:
    if not _is_spaced(line):
        return line
    text = line.text.replace(" ", "")
    return line._replace(text=text, raw=line.raw[: line.raw.index(line.text)] + text)


def _columns(lines: Sequence[Line]) -> list[float]:
    """Lines to the widths of the page's columns: those that neighbours have in common, the most frequent first."""
    widths = [line.full_width for line in lines]
    common = Counter(
        max(above, below) for above, below in pairwise(widths) if below >= _NARROWEST and abs(above - below) <= EVEN / 2
    )
    common.update(
        below
        for line, below in zip(lines, widths[1:], strict=False)
        if (less := _narrow_indent(line)) and abs(line.full_width - less - below) <= EVEN / 2
    )
    columns: list[float] = []
    for width, count in common.most_common():
        if count > 1 and len(columns) < _STATES and all(abs(width - other) > EVEN for other in columns):
            columns.append(width)
    return columns


def _narrow_indent(line: Line) -> float:
    """By how many ideographs a line may be narrower than counted: two spaces stand for an indent of one or of two."""
    return 1.0 if line.indent == 2 and not line.raw.startswith(_WIDE_INDENTS) else 0.0


def _decode(lines: Sequence[Line], columns: Sequence[float]) -> list[int]:
    """The best state of each line: the number of its column, or the number of columns for DISPLAY."""
    display = len(columns)
    best = [0.0] * (display + 1)
    came_from: list[list[int]] = []
    may_end = True  # a paragraph may end with the line above
    for i, line in enumerate(lines):
        opens = begins_dated(lines, i)
        if _ends_credit(lines, i):
            line = line._replace(closed=True)
        fit = _fit(line, printed_width(lines, i, columns))
        may_be_display = may_end and is_free(line) and line.text[0] not in "（("
        very_short = fit.short + (_SHORT_FIRST if may_be_display else 0.0)
        leader = max(range(display), key=best.__getitem__, default=display)
        from_text = (best[leader] if leader < display else _IMPOSSIBLE) - (0.0 if may_end else _OPEN_TEXT)
        new, source_of_new = from_text - _NEW_COLUMN, leader
        if best[display] - _BELOW_DISPLAY > new:
            new, source_of_new = best[display] - _BELOW_DISPLAY, display
        stay = 0.0
        if opens:
            new += _OPENS
            stay = 0.0 if may_end else _DATED_IN_SENTENCE
        sources: list[int] = []
        scores: list[float] = []
        for state, column in enumerate(columns):
            if column < fit.low:
                as_beginning = as_rest = _TOO_WIDE
            elif column <= fit.high:
                as_beginning = as_rest = fit.full
            elif column <= fit.indented:
                as_beginning, as_rest = fit.first, fit.first if may_end else fit.short
            else:
                as_beginning = as_rest = fit.short if column <= fit.indented + _RAG else very_short
            if new + as_beginning > best[state] + stay + as_rest:
                sources.append(source_of_new)
                scores.append(new + as_beginning)
            else:
                sources.append(state)
                scores.append(best[state] + stay + as_rest)
        as_headline = best[display]
        sources.append(leader if from_text - _ABOVE_DISPLAY > as_headline else display)
        scores.append(max(from_text - _ABOVE_DISPLAY, as_headline) + _as_display(line, opens, _is_wider(lines, i)))
        came_from.append(sources)
        best = scores
        may_end = line.closed or line.text[-1] in "、，："
    state = max(range(display + 1), key=best.__getitem__)
    path: list[int] = []
    for sources in reversed(came_from):
        path.append(state)
        state = sources[state]
    return path[::-1]


class _Fit(NamedTuple):
    """How well a line goes in columns of text: below `low` it is too wide, up to `high` it fills the column."""

    low: float
    high: float
    full: float
    """Its score where it fills the column."""
    indented: float
    """Up to this width it may be the first line of a paragraph."""
    first: float
    short: float


def _fit(line: Line, width: float) -> _Fit:
    """A line, or a piece of one of that *width*, to the columns that it fills, and its scores in each."""
    text = line.text
    if width <= 1.0 and text[0] in HANGING:  # a mark that the extractor put on a line by itself
        return _Fit(0.0, _WIDEST, _FILLS, 0.0, 0.0, 0.0)
    score = 0.0 if _PAUSES.isdisjoint(text) else _PUNCTUATED
    spaces = text.count(" ")
    if spaces >= _SPACES and _is_spaced(line):
        return _Fit(width - _SPACED_MORE, _WIDEST, _FILLS + _PUNCTUATED, 0.0, 0.0, 0.0)
    low = width - EVEN - spaces / 2  # blanks between digits and ideographs are of any width
    if text[-1] in HANGING:
        low = min(low, width - 1.0 - EVEN / 2)
    low -= _narrow_indent(line)
    if text[0] in OPENERS:
        low -= EVEN  # set in half its width at the left edge
    high = width + EVEN + (spaces > 0)
    if line.closed:
        last = score + _LAST_OF_PARAGRAPH
        return _Fit(low, high, score + _FILLS, high, last, last)
    short = score + (_LAST_AT_PAUSE if text[-1] in "、，" else _SHORT)
    return _Fit(low, high, score + _FILLS, width + _INDENT + EVEN, score + _FIRST_OF_PARAGRAPH, short)


def _ends_credit(lines: Sequence[Line], i: int) -> bool:
    """True for a short line that ends the photographer's credit of the line above: 记者 张⏎三 摄."""
    text = lines[i].text
    is_short = i > 0 and not lines[i - 1].closed and len(text) < lines[i - 1].width and text[-1] in "摄攝影）)"
    return is_short and captions.is_credited(lines[i - 1].text + text)


def _is_wider(lines: Sequence[Line], i: int) -> bool:
    """True for a line that stands out of its column, between lines of it: one below a picture, if it is a sentence."""
    if not 0 < i < len(lines) - 1:
        return False
    return lines[i].width > max(lines[i - 1].full_width, lines[i + 1].full_width) + _WIDER


def _as_display(line: Line, opens: bool, is_wider: bool) -> float:
    """How well a line goes in a headline, or below a picture."""
    if opens:
        return _DISPLAY_DATELINE
    if line.closed and is_wider:
        return _DISPLAY
    if line.width <= _LABEL_WIDTH and is_label(line.text):
        return _DISPLAY_LABEL
    if line.closed:
        return _DISPLAY_CLOSED
    if _is_vertical(line):
        return _DISPLAY + _VERTICAL
    return _DISPLAY if _PAUSES.isdisjoint(line.text) else _DISPLAY + _DISPLAY_PAUSE
