"""Rows of large characters that are the columns of a vertical headline, to those columns.

The detector joins characters that stand beside one another, and in a headline of several columns set close that is
across. Whether a block of characters is read across or down, its gaps tell, and its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from jdtool.layout.boxes import Box, union
from jdtool.scans.ocr_lines import Cell, OcrLine
from jdtool.scans.type_sizes import type_sizes
from jdtool.words import load

_LARGE = 1.4  # times the size of running text: type of headlines
_FEWEST, _MOST = 2, 8  # characters of a row
_ROWS = 3  # at least: a column of two characters is none
_ASIDE = 0.3  # of the pitch by which characters of a column stand aside from its middle
_PITCH = 1.6  # times their height at most from one row to the next
_CLOSER = 0.93  # times the pitch of the rows at least is that of the columns: characters of one line stand closest
_TOUCHING, _APART = 0.3, 0.5  # of the width of a column: how far a character reaches into it, or stands away from it
_LARGER = 1.5  # times as large as a character of the column at most
_MORE = 2  # characters more in words of a dictionary that columns have than rows


def with_headline_columns(lines: Sequence[OcrLine]) -> list[OcrLine]:
    """The lines of a page, those that are rows of a block of columns replaced by the columns, from right to left."""
    sizes = type_sizes(lines)
    if not lines:
        return []
    text = median(size for line, size in zip(lines, sizes, strict=True) for _ in line.text)
    large = [
        line
        for line, size in zip(lines, sizes, strict=True)
        if size > _LARGE * text and not line.vertical and _FEWEST <= len(line.cells) <= _MOST
    ]
    columns: dict[int, list[OcrLine]] = {}
    dropped: set[int] = set()
    for block in _blocks(sorted(large, key=lambda line: line.extent[1])):
        if len(block) >= _ROWS and (own := _columns(block)):
            columns[id(block[0])] = own
            dropped |= {id(line) for line in block}
    return [new for line in lines for new in (columns.get(id(line), []) if id(line) in dropped else [line])]


def with_whole_columns(lines: Sequence[OcrLine]) -> list[OcrLine]:
    """The lines of a page, single characters right above or below a vertical line joined to it."""
    whole: list[OcrLine] = [line for line in lines if line.vertical or len(line.cells) != 1]
    for single in (line for line in lines if not line.vertical and len(line.cells) == 1):
        k = next((k for k, line in enumerate(whole) if line.vertical and _goes_on(line, single)), None)
        if k is None:
            whole.append(single)
        else:
            whole[k] = _joined(whole[k], single)
    return whole


def _goes_on(column: OcrLine, single: OcrLine) -> bool:
    """True for a character that stands where a vertical line goes on, and is as large."""
    left, top, right, bottom = column.extent
    first, above, last, below = single.extent
    wide = right - left
    gap = above - bottom if above > (top + bottom) / 2 else top - below
    return (
        abs(first + last - left - right) / 2 < _ASIDE * wide
        and -_TOUCHING * wide < gap < _APART * wide
        and wide / _LARGER < max(last - first, below - above) < wide * _LARGER
    )


def _joined(column: OcrLine, single: OcrLine) -> OcrLine:
    left, top, right, bottom = column.extent
    (cell,) = single.cells
    cell = cell._replace(box=(left, single.extent[1], right, single.extent[3]))
    cells = (cell, *column.cells) if single.extent[1] < top else (*column.cells, cell)
    return column._replace(
        cells=cells, box=(left, min(top, single.extent[1]), right, max(bottom, single.extent[3])), step=None
    )


def _blocks(lines: Sequence[OcrLine]) -> list[list[OcrLine]]:
    """Lines from top to bottom to rows of which each stands right below the one before, character below character."""
    blocks: list[list[OcrLine]] = []
    for line in lines:
        block = next((block for block in blocks if _stands_below(line, block[-1])), None)
        if block is None:
            blocks.append([line])
        else:
            block.append(line)
    return blocks


def _stands_below(line: OcrLine, above: OcrLine) -> bool:
    """True for a line right below *above* whose characters stand below those of it; it may have fewer at the left."""
    top, high = above.extent[1], above.extent[3] - above.extent[1]
    if not 0 < line.extent[1] - top < _PITCH * max(high, line.extent[3] - line.extent[1]):
        return False
    middles, upper = _middles(line), _middles(above)
    reach = _ASIDE * _pitch(upper)
    return len(middles) <= len(upper) and all(
        abs(a - b) < reach for a, b in zip(middles[::-1], upper[::-1], strict=False)
    )


def _columns(block: Sequence[OcrLine]) -> list[OcrLine]:
    """Rows to columns, from right to left; none where the block is read across."""
    wide, high = median(_pitch(_middles(line)) for line in block), _pitch([_center(line) for line in block])
    if wide < _CLOSER * high:
        return []
    across = [line.text for line in block]
    cells = [[line.cells[-k] for line in block if k <= len(line.cells)] for k in range(1, len(block[0].cells) + 1)]
    down = ["".join(cell.text for cell in column) for column in cells]
    if _in_words("".join(down)) < _in_words("".join(across)) + _MORE:
        return []
    size = median(line.extent[3] - line.extent[1] for line in block)
    return [OcrLine(tuple(column), True, _box(column, size)) for column in cells]


def _box(column: Sequence[Cell], size: float) -> Box:
    """The box around a column of characters of this *size*, from its first to its last."""
    left, top, right, bottom = union(cell.box for cell in column)
    middle = (left + right) / 2
    return middle - size / 2, top, middle + size / 2, bottom


def _in_words(text: str) -> int:
    """How many characters of *text* are in words of two characters or more.

    >>> _in_words("天气预报"), _in_words("天预气报")
    (4, 0)
    """
    return sum(len(word) for word in load().cut(text, hmm=False) if len(word) > 1)


def _middles(line: OcrLine) -> list[float]:
    return [(cell.box[0] + cell.box[2]) / 2 for cell in line.cells]


def _center(line: OcrLine) -> float:
    return (line.extent[1] + line.extent[3]) / 2


def _pitch(places: Sequence[float]) -> float:
    """From one of *places* to the next."""
    return (places[-1] - places[0]) / (len(places) - 1)
