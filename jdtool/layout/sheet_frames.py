"""The rows of a sheet to all its frames: text, captions, bylines, and headlines whose decks stand together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from jdtool.layout.boxes import shared_height, shared_width
from jdtool.layout.frames import (
    BODY,
    BYLINE,
    CAPTION,
    HEADLINE,
    LARGE,
    WRAPPED,
    Frame,
    Measure,
    frame_of,
    innermost,
    separated,
    text_frames,
)
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet
from jdtool.press import signatures
from jdtool.press.labels import is_label

_LONG_CAPTION = 5  # rows at most


def frames_of(rows: Sequence[Row], measure: Measure, sheet: Sheet) -> list[Frame]:
    """The rows of a sheet (without its folio line), with the measure of its text, to frames."""
    large = [row for row in rows if _is_large(row, measure.size)]
    text = sorted((row for row in rows if not _is_large(row, measure.size)), key=lambda row: (row.box[1], row.box[0]))
    frames = text_frames(text, large, sheet, measure)
    frames = [_captioned(frame, sheet, measure) for frame in frames]
    frames = _aligned(frames, measure)
    headlines = _headlines(large, sheet, measure)
    return [_signed(frame, headlines, measure) for frame in frames] + headlines


def measure_of(rows: Sequence[Row]) -> Measure:
    """The rows of a sheet to the measure of its running text."""
    size = _body_size(rows)
    text = sorted((row for row in rows if not _is_large(row, size)), key=lambda row: (row.box[1], row.box[0]))
    fonts = Counter(row.font for row in text for _ in row.text)
    return Measure(size, _lead(text, size), fonts.most_common(1)[0][0] if fonts else "")


def _is_large(row: Row, size: float) -> bool:
    return row.vertical or row.size > size * LARGE


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
    may_be_names = frame.kind == BODY and len(frame.rows) == 1 and len(frame.text) <= WRAPPED
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
