"""Lines that begin with a dateline, which a narrow column breaks over two or three of them."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.press import datelines
from jdtool.text.lines import Line

_NARROW = 8.0  # ideographs in columns that break a dateline over three lines
_SPACES = 4  # spaces at least in a letter-spaced line


def begins_dated(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* begins with a dateline; it may go on in the next line, or two in a narrow column.

    >>> from jdtool.text.lines import lines_of
    >>> [begins_dated(lines_of("（重慶廿\\n七日路透\\n電）渡輪"), i) for i in range(3)]
    [True, False, False]
    """
    text = lines[i].text
    if text.count(" ") >= _SPACES:
        text = text.replace(" ", "")
    if not datelines.may_begin(text):
        return False
    if datelines.begins(text):
        return True
    for line in lines[i + 1 : i + (3 if lines[i].width <= _NARROW else 2)]:
        if line.gap or datelines.begins(line.text):
            return False
        text += line.text
        if datelines.begins(text):
            return True
    return False
