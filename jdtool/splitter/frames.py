"""Lines without blank lines between them to the same lines with a gap above each frame.

Many extractors print the frames of a page one below the other, without a blank line. Width tells them apart: text fills
its column but for the last line of a paragraph, a headline does not. Each line gets a state, DISPLAY or the width of a
column of text, by Viterbi decoding: a score for each line in each state, a cost for each change of state. A frame
begins where the state changes.

The states are the widths that several neighbouring lines of the page have. The work is lines times states.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from jdtool.press import datelines
from jdtool.text.lines import Line

_LEAST_LINES = 24  # a shorter page shows no columns
_LINES_A_GAP = 60  # a page with more lines for each blank line has lost its blank lines
_STATES = 16  # column widths at most that are looked for
_EVEN = 0.75  # ideographs by which a line of a column may differ from its width
_INDENT = 2.0  # ideographs by which the first line of a paragraph is shorter where its indent was lost
_SPACES = 4  # spaces at least in a letter-spaced line
_NARROWEST = 3.0  # ideographs in the narrowest column of text
_HANGING = frozenset("，。、；：！？”’」』）》")
"""What may stand outside of the column, at its right edge."""
_PAUSES = frozenset("，。、；：,;！？")

# The scores of a line as text of a column
_FILLS = 1.0
_PUNCTUATED = 0.5
_LAST_OF_PARAGRAPH = 0.3  # short, with a stop
_LAST_AT_PAUSE = -0.4  # short, with a pause: before 1949 a paragraph ends so
_SHORT = -2.5  # short in mid-sentence
_FIRST_OF_PARAGRAPH = 0.3
_TOO_WIDE = -4.0
_SPACED_MORE = 4.0  # ideographs that the spaces of a letter-spaced line may add
# … and as display type
_DISPLAY = -0.4
_DISPLAY_CLOSED = -4.0
_DISPLAY_PAUSE = -1.5
_VERTICAL = 1.0  # a line of one character: a vertical headline
_DISPLAY_DATELINE = -6.0
# The costs of a change
_NEW_COLUMN = 3.0
_ABOVE_DISPLAY = 1.5
_BELOW_DISPLAY = 1.0
_OPEN_TEXT = 3.0  # a frame of text that ends in mid-sentence
_IMPOSSIBLE = -1e9
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
        return lines
    columns = _columns(lines)
    states = _decode(lines, columns)
    words = {first + second for line in lines for first, second in pairwise(line.text)}
    framed: list[Line] = []
    for i, line in enumerate(lines):
        if states[i] != len(columns):
            new = i > 0 and states[i - 1] != states[i]
            line = _unspaced(line)
        else:
            new = i > 0 and (states[i - 1] != states[i] or not _is_wrapped(lines[i - 1], line, words))
        framed.append(line._replace(gap=line.gap or new))
    return framed


def _is_vertical(line: Line) -> bool:
    """True for a line of one character, as a vertical headline gives them."""
    return line.width <= 1.0


def _is_wrapped(above: Line, below: Line, words: Set[str]) -> bool:
    """True where two lines of display type may be one deck: a line ends in the midst of a word of the page."""
    if _is_vertical(above) or _is_vertical(below):
        return _is_vertical(above) and _is_vertical(below)
    return above.text[-1] + below.text[0] in words


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


def without_doubles(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Line]]:
    """Lines to the lines without the second print of each headline, and those second prints.

    A program that has no bold type prints a headline twice, a hair apart: extractors read each of its lines twice. One
    doubled line is a refrain or a slip; two are a habit of the page.

    >>> from jdtool.text.lines import lines_of
    >>> once, twice = without_doubles(lines_of("江边看灯\\n江边看灯\\n渡轮加班\\n渡轮加班\\n昨天，灯会开了。"))
    >>> [line.text for line in once], [line.number for line in twice]
    (['江边看灯', '渡轮加班', '昨天，灯会开了。'], [2, 4])
    """
    doubles = [below for above, below in pairwise(lines) if above.text == below.text and _is_doubled(below)]
    if len(doubles) < 2:
        return lines, []
    second = {line.number for line in doubles}
    return [line for line in lines if line.number not in second], doubles


def _is_doubled(line: Line) -> bool:
    return not (line.closed or line.gap or line.indent == 2) and len(line.text) > 1 and _PAUSES.isdisjoint(line.text)


def _columns(lines: Sequence[Line]) -> list[float]:
    """Lines to the widths of the page's columns: those that neighbours have in common, the most frequent first."""
    common: Counter[float] = Counter()
    for above, below in pairwise(lines):
        if abs(above.full_width - below.full_width) <= _EVEN / 2 and below.full_width >= _NARROWEST:
            common[max(above.full_width, below.full_width)] += 1
    columns: list[float] = []
    for width, count in common.most_common():
        if count > 1 and len(columns) < _STATES and all(abs(width - other) > _EVEN for other in columns):
            columns.append(width)
    return columns


def _decode(lines: Sequence[Line], columns: Sequence[float]) -> list[int]:
    """The best state of each line: the number of its column, or the number of columns for DISPLAY."""
    display = len(columns)
    texts = range(display)
    best = [0.0] * (display + 1)
    came_from: list[list[int]] = []
    for i, line in enumerate(lines):
        above = lines[i - 1] if i else None
        opens = _opens(lines, i)
        relief = _OPENS if opens else 0.0
        open_text = _OPEN_TEXT if above and not _may_end(above) else 0.0
        leader = max(texts, key=best.__getitem__, default=display)
        from_text = best[leader] - open_text if leader < display else _IMPOSSIBLE
        new, source_of_new = from_text - _NEW_COLUMN, leader
        if best[display] - _BELOW_DISPLAY > new:
            new, source_of_new = best[display] - _BELOW_DISPLAY, display
        punctuated = not _PAUSES.isdisjoint(line.text)
        spaced = _is_spaced(line)
        sources: list[int] = []
        scores: list[float] = []
        for state in texts:
            begun = new + relief + _as_text(line, None, columns[state], punctuated, spaced)
            continued = best[state] + _as_text(line, above, columns[state], punctuated, spaced)
            sources.append(source_of_new if begun > continued else state)
            scores.append(max(begun, continued))
        shown = best[display]
        sources.append(leader if from_text - _ABOVE_DISPLAY > shown else display)
        scores.append(max(from_text - _ABOVE_DISPLAY, shown) + _as_display(line, punctuated, opens))
        came_from.append(sources)
        best = scores
    state = max(range(display + 1), key=best.__getitem__)
    path: list[int] = []
    for sources in reversed(came_from):
        path.append(state)
        state = sources[state]
    return path[::-1]


def _opens(lines: Sequence[Line], i: int) -> bool:
    """True where a dateline begins in line *i*; a narrow column breaks it over two."""
    text = lines[i].text.replace(" ", "") if lines[i].text.count(" ") >= _SPACES else lines[i].text
    if not datelines.may_begin(text):
        return False
    if datelines.begins(text):
        return True
    return i + 1 < len(lines) and not datelines.begins(lines[i + 1].text) and datelines.begins(text + lines[i + 1].text)


def _may_end(line: Line) -> bool:
    """True where a paragraph may end with a line."""
    return line.closed or line.text[-1] in "、，："


def _as_text(line: Line, above: Line | None, column: float, punctuated: bool, spaced: bool) -> float:
    """How well a line goes in a column of text."""
    less = column - line.full_width
    if spaced and less >= -_SPACED_MORE:
        return _FILLS + _PUNCTUATED
    if line.width <= 1.0 and line.text[0] in _HANGING:
        return _FILLS  # a mark that the extractor put on a line by itself
    score = _PUNCTUATED if punctuated else 0.0
    slack = line.text.count(" ") / 2  # blanks between digits and ideographs are of any width
    if -_EVEN - slack <= less <= _EVEN + (slack > 0):
        return score + _FILLS
    if less < 0:
        hangs = less >= -1.0 - _EVEN / 2 and line.text[-1] in _HANGING
        return score + _FILLS if hangs else _TOO_WIDE
    if line.closed:
        return score + _LAST_OF_PARAGRAPH
    if less <= _INDENT + _EVEN and (above is None or _may_end(above)):
        return score + _FIRST_OF_PARAGRAPH
    return score + (_LAST_AT_PAUSE if line.text[-1] in "、，" else _SHORT)


def _as_display(line: Line, punctuated: bool, opens: bool) -> float:
    """How well a line goes in a headline."""
    if opens:
        return _DISPLAY_DATELINE
    if line.closed:
        return _DISPLAY_CLOSED
    score = _DISPLAY + (_DISPLAY_PAUSE if punctuated else 0.0)
    return score + _VERTICAL if _is_vertical(line) else score
