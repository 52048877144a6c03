"""Rows of text to frames: text set without a gap, a rule or a change of type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from jdtool.layout.boxes import Box, area, encloses, shared_width, union
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet
from jdtool.press import bylines, datelines, jumps, web_lines
from jdtool.text.lines import ends_sentence

BODY, HEADLINE, BYLINE, CAPTION, JUMP = "body", "headline", "byline", "caption", "jump"

_ALIKE = 0.06  # by how much of the text's size two rows of one frame may differ
_INDENT = 1.3  # em: a row this far from the left edge opens a paragraph
LARGE = 1.17  # times the size of the text: type of headlines
_INDENTED = 2.6  # em by which the first line of a byline may begin to the right of its second one
WRAPPED = 12  # characters at most in the second line of a byline


class Frame(NamedTuple):
    """Rows that stand together, in the order in which they are read."""

    kind: str
    rows: tuple[Row, ...]
    box: Box
    left: float
    """The edge that its full rows begin at; an indented row begins to the right of it."""
    size: float
    font: str
    within: Box | None
    """The smallest box drawn around it."""
    openings: tuple[Row, ...] | None = None
    """The rows that open a paragraph, where their indents alone do not say so."""

    @property
    def text(self) -> str:
        return "".join(row.text for row in self.rows)

    @property
    def vertical(self) -> bool:
        return self.rows[0].vertical

    def indent(self, row: Row) -> float:
        """How far *row* begins from the edge, in em."""
        return (row.box[0] - self.left) / self.size

    def opens(self, row: Row) -> bool:
        """True where *row* begins a paragraph."""
        return self.indent(row) > _INDENT if self.openings is None else row in self.openings


class Measure(NamedTuple):
    """What is usual on the page."""

    size: float
    """Of the type of running text."""
    lead: float
    """From one baseline of it to the next."""
    font: str
    """Of most of it."""


def frame_of(rows: Iterable[Row], kind: str, sheet: Sheet) -> Frame:
    """Rows to one frame."""
    own = tuple(rows)
    box = union(row.box for row in own)
    font = Counter(row.font for row in own for _ in row.text).most_common(1)[0][0]
    return Frame(kind, own, box, _left(own), median(row.size for row in own), font, innermost(box, sheet.boxes))


def innermost(box: Box, boxes: Iterable[Box]) -> Box | None:
    """The smallest of *boxes* around *box*."""
    return min((outer for outer in boxes if encloses(outer, box)), key=area, default=None)


def _left(rows: Sequence[Row]) -> float:
    """The edge of the rows: the leftmost one below the first, which may be indented."""
    return min(row.box[0] for row in rows)


def text_frames(text: Sequence[Row], large: Sequence[Row], sheet: Sheet, measure: Measure) -> list[Frame]:
    """From each row downwards, the nearest row below that may go on with it; a byline stands alone."""
    lone = {id(row) for row in text if is_byline(row.text) and not _is_mid_sentence(row, text, measure)}
    boxes = {id(row): innermost(row.box, sheet.boxes) for row in text}
    used: set[int] = set()
    frames: list[Frame] = []
    for start, row in enumerate(text):
        if id(row) in used:
            continue
        own = [row]
        used.add(id(row))
        rest = _rest_of_byline(row, text[start + 1 :], measure) if bylines.is_candidate(row.text) else None
        if id(row) in lone or (rest and id(rest) not in used and not _is_mid_sentence(row, text, measure)):
            if rest and id(rest) not in used:
                own.append(rest)
                used.add(id(rest))
            frames.append(frame_of(own, BYLINE, sheet))
            continue
        lead = 0.0
        while True:
            below = [
                other
                for other in text[start + 1 :]
                if other.box[1] < own[-1].box[3] + 2 * measure.lead
                and id(other) not in used
                and id(other) not in lone
                and boxes[id(other)] == boxes[id(row)]
                and not jumps.is_jump(other.text)
                and _goes_on(own, other, lead, measure)
                and not separated(own[-1].box, other.box, large, sheet)
            ]
            if not below:
                break
            nearest = min(below, key=lambda other: (other.baseline, abs(other.box[0] - own[-1].box[0])))
            lead = lead or nearest.baseline - own[-1].baseline
            own.append(nearest)
            used.add(id(nearest))
        alone = len(own) == 1 and jumps.is_jump(row.text)
        frames.append(frame_of(own, JUMP if alone else BODY, sheet))
    return frames


def is_byline(text: str) -> bool:
    """True for a line that names who wrote, and does not begin the text; so does the line of a web page.

    >>> is_byline("□本报记者 何秋雨"), is_byline("2023-05-18　来源：江城晚报　作者：何秋雨"), is_byline("本报讯 陆远")
    (True, True, False)
    """
    if bylines.is_candidate(text) and bylines.parse(text) is not None:
        return not datelines.begins(text)
    return web_lines.read(text) is not None


def _is_mid_sentence(row: Row, text: Iterable[Row], measure: Measure) -> bool:
    """True where the line above, of the same type and column, is running text that goes on here."""
    return any(
        0.6 * measure.lead < row.baseline - above.baseline < 1.3 * measure.lead
        and same_font(above.font, row.font)
        and abs(above.size - row.size) < _ALIKE * measure.size
        and shared_width(above.box, row.box) > 0.6 * (row.box[2] - row.box[0])
        and not ends_sentence(above.text)
        and (datelines.begins(above.text) or not bylines.is_candidate(above.text))
        for above in text
    )


def _rest_of_byline(row: Row, below: Iterable[Row], measure: Measure) -> Row | None:
    """The row below a byline that its last name or its last word was wrapped to."""
    for other in below:
        step = other.baseline - row.baseline
        if step > 1.5 * measure.lead:
            break
        hangs = 0 < row.box[0] - other.box[0] < _INDENTED * row.size  # the first line is indented as a paragraph is
        shares = hangs or shared_width(row.box, other.box) > 0
        if step > 0.5 * row.size and shares and same_font(row.font, other.font):
            wrapped = len(other.text) <= WRAPPED and not is_byline(other.text) and not datelines.may_begin(other.text)
            whole = row.text + other.text
            return other if wrapped and bylines.parse(whole) and not datelines.begins(whole) else None
    return None


def _goes_on(own: Sequence[Row], row: Row, lead: float, measure: Measure) -> bool:
    """True where *row* may be the next line of the frame *own*: same type, same column, the distance of its lines."""
    last = own[-1]
    step = row.baseline - last.baseline
    usual = lead or measure.lead
    if not 0.6 * usual < step < 1.3 * usual or not same_font(own[0].font, row.font):
        return False
    if abs(row.size - own[0].size) > _ALIKE * measure.size:
        return False
    near = union(r.box for r in own[-4:])
    narrower = min(row.box[2] - row.box[0], near[2] - near[0])
    if shared_width(near, row.box) < 0.6 * narrower:
        return False
    left, right = min(r.box[0] for r in own), max(r.box[2] for r in own)
    if len(own) == 1:
        right = max(right, row.box[2])  # the last line of a paragraph tells nothing of the column's width
    reach = 3.2 if len(own) < 3 else 1.2
    return row.box[2] < right + reach * measure.size and row.box[0] > left - 2.6 * measure.size


def same_font(a: str, b: str) -> bool:
    """True where two fonts are one; a row without ideographs has none of its own."""
    return a == b or not a or not b


def separated(above: Box, below: Box, large: Iterable[Row], sheet: Sheet) -> bool:
    """True where a rule or a headline lies between two boxes, one above the other."""
    left, right = max(above[0], below[0]), min(above[2], below[2])
    gap = (left, above[3] - 2, right, below[1] + 2)
    return any(_lies_in(rule, gap) for rule in sheet.rules) or any(_lies_in(row.box, gap) for row in large)


def _lies_in(box: Box, gap: Box) -> bool:
    return box[1] >= gap[1] and box[3] <= gap[3] and min(box[2], gap[2]) > max(box[0], gap[0])
