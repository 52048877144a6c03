"""A page of contents: what stands below 目录, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.patterns import lazy
from jdtool.text.lines import Line

_TITLE = frozenset(
    "目录 目錄 目次 本期目录 本期目錄 要目 本期要目 导读 導讀 今日导读 今日導讀 本版导读 本期导读".split()  # noqa: SIM905
)
FIRST = frozenset({title[0] for title in _TITLE} | {"C"})
"""What such a title begins with."""
_ROW = lazy(
    r"(?:(?<=\S)[ 　]{1,40}|(?<=[^.．…·])(?:[.．·]{3,80}|…{2,40}))[（(]?[A-Z]?[0-9０-９]{1,3}[)）版]?\Z|"
    r"\A[0-9０-９]{2,3}[ 　]{1,8}(?![ 　])(?![0-9]{4})"
)
"""Blanks or dots that lead to the number of a page or a sheet, at the end of a row, or a number that leads a row."""
_SECTION = 12  # characters at most in the name of a section between rows
_LEAST = 3  # rows


def is_title(line: Line) -> bool:
    """True for a line that names what is below it as contents."""
    title = line.text.removeprefix("CONTENTS").removesuffix("CONTENTS").replace(" ", "").replace("　", "")
    return len(title) <= _SECTION and title in _TITLE


def end_of_contents(lines: Sequence[Line], start: int) -> int:
    """The index behind the rows that begin at line *start*, the names of sections among them; *start* where none do.

    >>> from jdtool.text.lines import lines_of
    >>> rows = "目录\\n小说\\n渡口　　陆远　4\\n旧表　　何秋雨　19\\n散文\\n老街　　季长河　33\\n"
    >>> end_of_contents(lines_of(rows + "下期预告：江边三首。"), 1)
    6
    """
    end, rows = start, 0
    for i in range(start, len(lines)):
        if _ROW.search(lines[i].text):
            end, rows = i + 1, rows + 1
        elif len(lines[i].text) > _SECTION or lines[i].closed or i > end:
            break
    return end if rows >= _LEAST else start
