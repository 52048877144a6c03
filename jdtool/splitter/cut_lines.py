"""Printed lines that an extractor cut in two or three before a mark, and how wide each was in print."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.text.lines import Line

EVEN = 0.75  # ideographs by which a line of a column may differ from its width
HANGING = frozenset("，。、；：！？”’」』）》")
"""What may stand outside of the column, at its right edge."""
OPENERS = frozenset("《“（「『〈")
_CUT_BEFORE = HANGING | OPENERS
_PIECES = 4  # pieces at most of one printed line
_CLOSE_SET = 1.5  # ideographs that marks set close save in a line


def printed_width(lines: Sequence[Line], i: int, columns: Sequence[float]) -> float:
    """The width of line *i*, or of the printed line of which an extractor made two or three: it cut before a mark.

    Some do where marks are set close: 《 begins a piece, 》 or 、 is one. The whole is as wide as one of the
    *columns* of the page, and as a line beside it.

    >>> from jdtool.text.lines import lines_of
    >>> lines = lines_of("老人们天天在桥头上念\\n念《县志》\\n、\\n《诗经》\\n和几本破旧的游记。")
    >>> [printed_width(lines, i, [10.0]) for i in range(5)]
    [10.0, 10.0, 10.0, 10.0, 9.0]
    """
    width = lines[i].full_width
    if not (_is_cut(lines, i) or _is_cut(lines, i + 1)):
        return width
    for start in range(i, max(i - _PIECES, -1), -1):
        end = start
        total = lines[start].full_width
        while end < start + _PIECES and _is_cut(lines, end + 1):
            end += 1
            total += lines[end].width
            if end < i:
                continue
            beside = [lines[k].full_width for k in (start - 1, end + 1) if 0 <= k < len(lines)]
            for column in columns:
                if -EVEN <= total - column <= _CLOSE_SET and any(abs(column - other) <= EVEN for other in beside):
                    return min(total, column)
        if not _is_cut(lines, start):
            break
    return width


def _is_cut(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* may be the rest of the line above by the mark that begins it."""
    if not 0 < i < len(lines) or lines[i].text[0] not in _CUT_BEFORE:
        return False
    return not (lines[i - 1].closed or lines[i].gap or lines[i].indent)
