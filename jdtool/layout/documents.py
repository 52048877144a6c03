"""Rows to the story of a document page: a report, a book or a paper, which is running text in one or two columns.

A newspaper page has more columns, or headlines over several texts. A document is read column by column and is one
article: its headings are paragraphs of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from jdtool.layout.boxes import union
from jdtool.layout.frames import BODY, BYLINE, HEADLINE, LARGE, WRAPPED, Frame, Measure, frame_of, is_byline, same_font
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet
from jdtool.patterns import lazy
from jdtool.press import datelines, signatures
from jdtool.text.lines import ends_sentence
from jdtool.text.list_items import is_item

_ALIKE = 0.06  # by how much of the text's size a row of running text may differ
_LEAST_ROWS = 10  # of running text: fewer do not show how a page is built
_FEWEST_ROWS = 3  # the same where no type is large, as on the last page of a document
_LEAST_TEXT = 0.6  # of the characters of a document are running text
_LEAST_WIDTH = 0.5  # of the page, that its text takes
_WHOLE = 0.8  # of the characters stand in rows that run across the middle: one column
_CROSSING = 0.35  # of them at most, where there are two columns
_BESIDE = 0.3  # of the rows at most have another beside them, where there is one column of short lines
_MARK = 3  # characters at most that are the mark or number of an item, set beside its text
_FULL = 0.85  # of its column, that a full row takes
_LEAST_FULL = {1: 0.25, 2: 0.5}  # of the rows are full, by the number of columns
_HEADING = 1.5  # times the text's size: a larger heading is a headline, unless it is counted
_CHAPTER = 2.2  # the same for one that is counted
_MOST_OPENINGS = 1  # bylines and datelines below the head of the page
_INDENT = 1.3  # em
_GAP = 1.35  # times the usual distance of two lines
_SHORT = 2.0  # em that the last line of a paragraph leaves free
_COUNTED = lazy(
    r"第[一二三四五六七八九十百0-9]+[章节節编編篇部]|[0-9]{1,2}(?:[.．][0-9]{1,2}){0,3}[.．、]?[\s\u3000]|"
    r"[一二三四五六七八九十]{1,3}[、．]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[、．.](?![0-9])"
)
_REFERENCE = lazy(r"[\[［〔]\d{1,3}[\]］〕]")


class DocumentColumns(NamedTuple):
    """The one or two columns of a page: their edges in points, and the middle between two."""

    edges: tuple[tuple[float, float], ...]

    @property
    def middle(self) -> float | None:
        """Between two columns; None where there is one."""
        return (self.edges[0][1] + self.edges[1][0]) / 2 if len(self.edges) == 2 else None

    def crossed_by(self, row: Row, reach: float) -> bool:
        """True where *row* stands in both columns, *reach* points or more in each."""
        return self.middle is not None and row.box[0] < self.middle - reach and row.box[2] > self.middle + reach

    def number_of(self, row: Row) -> int:
        """In which column *row* stands: 0 or 1."""
        return int(self.middle is not None and (row.box[0] + row.box[2]) / 2 > self.middle)


def document_frames(rows: Sequence[Row], measure: Measure, sheet: Sheet) -> tuple[Frame | None, list[Frame]] | None:
    """The rows of a sheet, without its margins, to a headline and the frames of a document in reading order.

    None where the sheet is no document. The first of the frames may be a byline. *measure* is that of the rows.
    """
    text = [row for row in rows if abs(row.size - measure.size) < _ALIKE * measure.size and not row.vertical]
    is_plain = not sheet.pictures and all(row.size <= LARGE * measure.size for row in rows)
    columns = None if any(row.vertical for row in rows) else _columns(text, measure.size, sheet, is_plain)
    if columns is None:
        return None
    top = min(row.box[1] for row in text if _is_full(row, columns))
    large = [row for row in rows if row.box[3] <= top + 1 and row.size > LARGE * measure.size]
    head = [row for row in large if row.size > _HEADING * measure.size or not _COUNTED.match(row.text)]
    rest = [row for row in rows if row not in head]
    if not _is_document(rest, text, rows, measure):
        return None
    headline = frame_of(sorted(head, key=_place), HEADLINE, sheet) if head else None
    byline = _byline(rest, headline, measure)
    frames = [frame_of([byline], BYLINE, sheet)] if byline else []
    rest = [row for row in rest if row is not byline]
    before: Frame | None = None
    for number, run in _in_reading_order(rest, columns):
        before = _frame(run, columns.edges[number], before, measure, sheet)
        frames.append(before)
    return headline, frames


def _columns(text: Sequence[Row], size: float, sheet: Sheet, is_plain: bool) -> DocumentColumns | None:
    """Rows of running text to the one or two columns that most of them fill; None where there are more, or none.

    *is_plain*: the page has neither pictures nor headlines.
    """
    if len(text) < (_FEWEST_ROWS if is_plain else _LEAST_ROWS):
        return None
    left, right = min(row.box[0] for row in text), max(row.box[2] for row in text)
    if right - left < _LEAST_WIDTH * sheet.width and not is_plain:
        return None
    middle = (left + right) / 2
    characters = sum(len(row.text) for row in text)
    across = sum(len(row.text) for row in text if row.box[0] < middle - size and row.box[2] > middle + size)
    if across > _WHOLE * characters or (across > _CROSSING * characters and _is_stacked(text)):
        columns = DocumentColumns(((left, right),))
    elif across < _CROSSING * characters:
        halves = [
            [row for row in text if row.box[2] < middle + size],
            [row for row in text if row.box[0] > middle - size],
        ]
        if not all(len(half) >= _LEAST_ROWS / 2 for half in halves):
            return None
        edges = tuple((min(row.box[0] for row in half), max(row.box[2] for row in half)) for half in halves)
        columns = DocumentColumns(edges)
        widths = [edge[1] - edge[0] for edge in edges]
        if abs(widths[0] - widths[1]) > 2 * size or edges[1][0] - edges[0][1] < 0.5 * size:
            return None
    else:
        return None
    own = [row for row in text if not columns.crossed_by(row, size)]
    return columns if sum(_is_full(row, columns) for row in own) >= _LEAST_FULL[len(columns.edges)] * len(own) else None


def _is_stacked(text: Sequence[Row]) -> bool:
    """True where hardly a row has another beside it."""
    ordered = sorted((row for row in text if len(row.text) > _MARK), key=lambda row: row.baseline)
    beside = sum(row.baseline - above.baseline < 0.5 * row.size for above, row in pairwise(ordered))
    return beside <= _BESIDE * len(ordered)


def _is_full(row: Row, columns: DocumentColumns) -> bool:
    left, right = columns.edges[columns.number_of(row)]
    return row.box[2] - row.box[0] >= _FULL * (right - left)


def _is_document(rest: Sequence[Row], text: Sequence[Row], rows: Sequence[Row], measure: Measure) -> bool:
    """True where no other article can begin below the head of the page, and most of it is running text."""
    if sum(len(row.text) for row in text) < _LEAST_TEXT * sum(len(row.text) for row in rows):
        return False
    limit = {True: _CHAPTER * measure.size, False: _HEADING * measure.size}
    if any(row.size > limit[_COUNTED.match(row.text) is not None] for row in rest):
        return False
    return sum(is_byline(row.text) or datelines.begins(row.text) for row in rest) <= _MOST_OPENINGS


def _byline(rest: Sequence[Row], headline: Frame | None, measure: Measure) -> Row | None:
    """The row of names right below the headline."""
    if headline is None:
        return None
    below = [row for row in rest if -2 < row.box[1] - headline.box[3] < 2.5 * measure.lead]
    first = min(below, key=_place, default=None)
    names = first and (is_byline(first.text) or (len(first.text) <= 2 * WRAPPED and signatures.names_alone(first.text)))
    return first if names else None


def _in_reading_order(rows: Sequence[Row], columns: DocumentColumns) -> Iterator[tuple[int, list[Row]]]:
    """Rows to runs, each with the number of its column: what runs across both is read where it stands."""
    waiting: tuple[list[Row], list[Row]] = ([], [])
    for crossing, run in groupby(sorted(rows, key=_place), key=lambda row: columns.crossed_by(row, row.size)):
        if not crossing:
            for row in run:
                waiting[columns.number_of(row)].append(row)
            continue
        yield from ((number, own) for number, own in enumerate(waiting) if own)
        waiting = ([], [])
        yield 0, list(run)
    yield from ((number, own) for number, own in enumerate(waiting) if own)


def _frame(
    run: Sequence[Row], edges: tuple[float, float], before: Frame | None, measure: Measure, sheet: Sheet
) -> Frame:
    """The rows of a column to its frame, and which of them open a paragraph. *before* is the frame read before it."""
    lines = _lines(run)
    openings = []
    for _, group in groupby(lines, key=lambda line: round(line.size / (_ALIKE * measure.size))):
        block = list(group)
        own_edges = edges
        if abs(block[0].size - measure.size) > _ALIKE * measure.size or block[0].box[2] > edges[1] + measure.size:
            own_edges = min(line.box[0] for line in block), max(line.box[2] for line in block)
        start = block[0]  # of the paragraph
        if block[0] is not lines[0] or _begins(block[0], own_edges[0], before, measure):
            openings.append(block[0])
        for above, line in pairwise(block):
            if _opens(line, above, start, own_edges, measure):
                openings.append(line)
                start = line
    return frame_of(lines, BODY, sheet)._replace(openings=tuple(openings))


def _lines(run: Sequence[Row]) -> list[Row]:
    """Rows of a column to its lines: rows on one baseline, as the cells of a table, become one."""
    groups: list[list[Row]] = []
    for row in sorted(run, key=_place):
        if groups and abs(row.baseline - groups[-1][0].baseline) < 0.4 * row.size:
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_line(group) for group in groups]


def _line(cells: Sequence[Row]) -> Row:
    if len(cells) == 1:
        return cells[0]
    ordered = sorted(cells, key=lambda row: row.box[0])
    return ordered[0]._replace(text=" ".join(row.text for row in ordered), box=union(row.box for row in ordered))


def _begins(line: Row, left: float, before: Frame | None, measure: Measure) -> bool:
    """True where the first line of a frame whose left edge is *left* opens a paragraph."""
    if line.box[0] - left > _INDENT * line.size:
        return True
    if before is None:
        return False
    above = before.rows[-1]
    ends = ends_sentence(above.text) and before.box[2] - above.box[2] > _SHORT * above.size
    return ends or _is_marked(line.text) or not _is_of_one_type(line, above, measure)


def _opens(line: Row, above: Row, start: Row, edges: tuple[float, float], measure: Measure) -> bool:
    """True where *line* opens a paragraph below *above*; *start* is the first line of that one's paragraph."""
    left, right = edges
    if not _is_of_one_type(line, above, measure) or _is_marked(line.text):
        return True
    fills = right - above.box[2] < _SHORT * above.size
    if _is_marked(start.text) and line.box[0] > start.box[0] + 0.8 * line.size and fills:
        return False  # it hangs below its mark
    step, indent = line.baseline - above.baseline, line.box[0] - left
    if step > _GAP * measure.lead or indent > _INDENT * line.size or (not fills and ends_sentence(above.text)):
        return True
    return above.box[0] - left > _SHORT * above.size and right - above.box[2] > _SHORT * above.size  # it is centred


def _is_of_one_type(line: Row, above: Row, measure: Measure) -> bool:
    return abs(line.size - above.size) <= _ALIKE * measure.size and same_font(line.font, above.font)


def _is_marked(text: str) -> bool:
    return is_item(text) or _REFERENCE.match(text) is not None


def _place(row: Row) -> tuple[float, float]:
    return round(row.baseline / 2), row.box[0]
