"""Rows to frames: text set without a gap, a rule or a change of type, and headlines whose decks stand together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from jdtool.layout.boxes import Box, area, encloses, shared_height, shared_width, union
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet
from jdtool.press import bylines, datelines, jumps, signatures
from jdtool.press.labels import is_label
from jdtool.text.lines import ends_sentence

BODY, HEADLINE, BYLINE, CAPTION, JUMP = "body", "headline", "byline", "caption", "jump"

_LARGE = 1.17  # times the size of the text: headline
_LARGE_VERTICAL = 1.1
_ALIKE = 0.06  # by how much of the text's size two rows of one frame may differ
_INDENT = 1.3  # em: a row this far from the left edge opens a paragraph
_WRAPPED = 12  # characters at most in the second line of a byline
_LONG_CAPTION = 5  # rows at most


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
        return self.indent(row) > _INDENT


class Measure(NamedTuple):
    """What is usual on the page."""

    size: float
    """Of the type of running text."""
    lead: float
    """From one baseline of it to the next."""
    font: str
    """Of most of it."""


def frames_of(rows: Sequence[Row], sheet: Sheet) -> tuple[list[Frame], Measure]:
    """The rows of a sheet (without its folio line) to frames, and the measure of its text."""
    size = _body_size(rows)
    large = [row for row in rows if row.size > size * (_LARGE_VERTICAL if row.vertical else _LARGE)]
    large += [row for row in rows if row.vertical and row not in large]
    text = sorted((row for row in rows if row not in large), key=lambda row: (row.box[1], row.box[0]))
    fonts = Counter(row.font for row in text for _ in row.text)
    measure = Measure(size, _lead(text, size), fonts.most_common(1)[0][0] if fonts else "")
    frames = _text_frames(text, large, sheet, measure)
    frames = [_captioned(frame, sheet, measure) for frame in frames]
    frames = _aligned(frames, measure)
    headlines = _headlines(large, sheet, measure)
    return [_signed(frame, headlines, measure) for frame in frames] + headlines, measure


def frame_of(rows: Iterable[Row], kind: str, sheet: Sheet) -> Frame:
    """Rows to one frame."""
    own = tuple(rows)
    box = union(row.box for row in own)
    font = Counter(row.font for row in own for _ in row.text).most_common(1)[0][0]
    return Frame(kind, own, box, _left(own), median(row.size for row in own), font, innermost(box, sheet.boxes))


def innermost(box: Box, boxes: Iterable[Box]) -> Box | None:
    """The smallest of *boxes* around *box*."""
    return min((outer for outer in boxes if encloses(outer, box)), key=area, default=None)


def _body_size(rows: Iterable[Row]) -> float:
    """The type size that most characters have."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size * 4) / 4] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _lead(text: Sequence[Row], size: float) -> float:
    """The distance of baselines that is most frequent."""
    steps: Counter[float] = Counter()
    for i, row in enumerate(text):
        below = [
            other.baseline - row.baseline
            for other in text[i + 1 : i + 60]
            if 0.6 * size < other.baseline - row.baseline < 3 * size and shared_width(row.box, other.box) > size
        ]
        if below:
            steps[round(min(below) * 2) / 2] += 1
    return steps.most_common(1)[0][0] if steps else size * 1.5


def _left(rows: Sequence[Row]) -> float:
    """The edge of the rows: the leftmost one below the first, which may be indented."""
    return min(row.box[0] for row in rows)


# --- frames of text


def _text_frames(text: Sequence[Row], large: Sequence[Row], sheet: Sheet, measure: Measure) -> list[Frame]:
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
    """True for a line that names who wrote, and does not begin the text."""
    return bylines.is_candidate(text) and bylines.parse(text) is not None and not datelines.begins(text)


def _is_mid_sentence(row: Row, text: Iterable[Row], measure: Measure) -> bool:
    """True where the line above, of the same type and column, is running text that goes on here."""
    return any(
        0.6 * measure.lead < row.baseline - above.baseline < 1.3 * measure.lead
        and same_font(above.font, row.font)
        and abs(above.size - row.size) < _ALIKE * measure.size
        and shared_width(above.box, row.box) > 0.6 * (row.box[2] - row.box[0])
        and not ends_sentence(above.text)
        and not bylines.is_candidate(above.text)
        for above in text
    )


def _rest_of_byline(row: Row, below: Iterable[Row], measure: Measure) -> Row | None:
    """The row below a byline that its last name or its last word was wrapped to."""
    for other in below:
        step = other.baseline - row.baseline
        if step > 1.5 * measure.lead:
            break
        if step > 0.5 * row.size and shared_width(row.box, other.box) > 0 and same_font(row.font, other.font):
            wrapped = len(other.text) <= _WRAPPED and not is_byline(other.text) and not datelines.may_begin(other.text)
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


def _captioned(frame: Frame, sheet: Sheet, measure: Measure) -> Frame:
    """A short frame right below a picture, in its own type or named a caption, is one."""
    if frame.kind != BODY or len(frame.rows) > _LONG_CAPTION:
        return frame
    own_type = frame.font != measure.font or abs(frame.size - measure.size) > 0.04 * measure.size
    width = frame.box[2] - frame.box[0]
    under = any(
        -4 < frame.box[1] - picture[3] < 2 * measure.lead and shared_width(picture, frame.box) > 0.6 * width
        for picture in sheet.pictures
    )
    return frame._replace(kind=CAPTION) if under and own_type else frame


def _signed(frame: Frame, headlines: Iterable[Frame], measure: Measure) -> Frame:
    """One line of nothing but names right below a headline is a byline, as of a poem."""
    may_be_names = frame.kind == BODY and len(frame.rows) == 1 and len(frame.text) <= _WRAPPED
    if not (may_be_names and signatures.names_alone(frame.text)):
        return frame
    below = any(
        -2 < frame.box[1] - headline.box[3] < 2.5 * measure.lead and shared_width(headline.box, frame.box) > 0
        for headline in headlines
    )
    return frame._replace(kind=BYLINE) if below else frame


def _aligned(frames: Sequence[Frame], measure: Measure) -> list[Frame]:
    """Frames of one or two rows get the edge that longer ones have in their column: theirs may be indented."""
    edges = Counter(round(frame.left) for frame in frames if frame.kind == BODY and len(frame.rows) > 2)
    aligned = []
    for frame in frames:
        if frame.kind == BODY and len(frame.rows) <= 2:
            for step in range(int(2.4 * measure.size) + 1):
                if any(edges[round(frame.left) - step + slack] for slack in (-1, 0, 1)):
                    frame = frame._replace(left=frame.left - step)
                    break
        aligned.append(frame)
    return aligned


# --- headlines


def _headlines(large: Sequence[Row], sheet: Sheet, measure: Measure) -> list[Frame]:
    """Rows of large type that stand together, as one headline; vertical ones are read from right to left."""
    groups: list[list[Row]] = []
    for row in sorted(large, key=lambda row: (row.box[1], row.box[0])):
        for group in groups:
            if any(_stand_together(other, row, sheet) for other in group) and not _is_one_of_several(row, group, large):
                group.append(row)
                break
        else:
            groups.append([row])
    frames = []
    for group in groups:
        ordered = _in_order(group, sheet, measure)
        cut = int(len(ordered) > 1 and is_label(ordered[0].text))  # a label over the first of its briefs
        frames += [frame_of(own, HEADLINE, sheet) for own in (ordered[:cut], ordered[cut:]) if own]
    return frames


def _stand_together(above: Row, row: Row, sheet: Sheet) -> bool:
    """True where two rows of large type belong to one headline."""
    if above.vertical != row.vertical or innermost(above.box, sheet.boxes) != innermost(row.box, sheet.boxes):
        return False
    size = max(above.size, row.size)
    if row.vertical:
        return shared_height(above.box, row.box) > 0 and -shared_width(above.box, row.box) < 0.9 * size
    below = shared_width(above.box, row.box) > 0 and row.box[1] - above.box[3] < 0.9 * size
    return below and row.box[1] > above.box[1] + 0.4 * above.size and not separated(above.box, row.box, (), sheet)


def _is_one_of_several(row: Row, group: Sequence[Row], large: Iterable[Row]) -> bool:
    """True where another headline stands beside *row* below the same line: what is above is a label over both."""
    if row.vertical:
        return False
    left, right = min(r.box[0] for r in group), max(r.box[2] for r in group)
    return any(
        other is not row
        and not other.vertical
        and other not in group
        and shared_height(other.box, row.box) > 0.5 * row.size
        and shared_width(other.box, row.box) < -0.8 * row.size
        and min(other.box[2], right) > max(other.box[0], left)
        for other in large
    )


def _in_order(group: Iterable[Row], sheet: Sheet, measure: Measure) -> list[Row]:
    def place(row: Row) -> tuple[float, float]:
        if row.vertical:
            return (row.box[0] if sheet.turned else -row.box[2]), row.box[1]
        return round(row.box[1] / measure.size), row.box[0]

    return sorted(group, key=place)
