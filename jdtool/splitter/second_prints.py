"""Headlines that were printed twice, a hair apart, to look bold: each of their lines is read twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jdtool.text.lines import Line

_PAUSES = frozenset("，。、；：,;！？")


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
