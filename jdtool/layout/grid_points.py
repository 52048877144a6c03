"""Frames of a grid to frames in points, as those of a PDF are: what orders frames takes either.

A position is as wide, and a line as high, as if the type had ten points. How wide a headline was printed is not seen,
nor how wide the gutters are: blanks between columns are no measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jdtool.layout.boxes import Box, shared_height, shared_width, union
from jdtool.layout.frames import BODY, HEADLINE, Frame
from jdtool.layout.grid_columns import GridFrame
from jdtool.layout.rows import Row
from jdtool.press.labels import is_label
from jdtool.text.widths import EM, width

SIZE, LEAD = 10.0, 15.0
"""Points: of a position, and from line to line."""

Numbers = tuple[int, ...]

_DECKS = 3.2  # lines from one deck of a headline to the next at most
_DISPLAY = 2.0  # times the size of the text: type of headlines
_GUTTER = 1.5  # em between two columns
_EMPTY = 0.8  # the share of its own width that a column may be widened by
_SIDE = 4  # em from the edge of one column to the next at least


def in_points(
    frames: Iterable[tuple[GridFrame, str]], depth: Mapping[int, float]
) -> tuple[list[Frame], dict[Row, Numbers]]:
    """Frames of a grid with their kinds to frames in points, and for each row the numbers of its lines in the text."""
    numbers: dict[Row, Numbers] = {}
    drawn: list[Frame] = []
    for frame, kind in frames:
        rows = dict(_rows(frame, depth))
        numbers.update(rows)
        box = union(row.box for row in rows)
        drawn.append(Frame(kind, tuple(rows), box, frame.edge * SIZE, SIZE, "", None))
    widened = [_widened(frame, drawn) for frame in drawn]
    others = [frame for frame in widened if frame.kind != HEADLINE]
    return others + _headlines([frame for frame in widened if frame.kind == HEADLINE], others), numbers


def _rows(frame: GridFrame, depth: Mapping[int, float]) -> Iterator[tuple[Row, Numbers]]:
    """The rows of a frame; vertical lines are read from right to left."""
    if not frame.vertical:
        for piece in frame.pieces:
            left, top = piece.left * SIZE, depth[piece.row] * LEAD
            box = (left, top, left + width(piece.text) / EM * SIZE, top + SIZE)
            yield Row(piece.text, box, SIZE, "", False), (piece.row,)
        return
    across = ["".join(piece.text.split()) for piece in frame.pieces]
    numbers = tuple(piece.row for piece in frame.pieces)
    top, bottom = depth[numbers[0]] * LEAD, depth[numbers[-1]] * LEAD + SIZE
    for k, line in reversed(list(enumerate(zip(*across, strict=True)))):
        left = (frame.left + k) * SIZE
        yield Row("".join(line), (left, top, left + SIZE, bottom), SIZE, "", True), numbers


def _widened(frame: Frame, frames: Iterable[Frame]) -> Frame:
    """A frame up to what stands to its right: text to the next column, a headline as far as its type may be wide."""
    left, top, right, bottom = frame.box
    if frame.kind == BODY:
        edges = [
            other.left
            for other in frames
            if other.kind == BODY
            and other.left > frame.left + _SIDE * SIZE
            and shared_height(other.box, frame.box) > -LEAD
        ]
        wide = min(edges, default=right) - _GUTTER * SIZE
        return (
            frame
            if not edges or wide - right > _EMPTY * (right - left)
            else frame._replace(box=(left, top, wide, bottom))
        )
    if frame.kind != HEADLINE or frame.rows[0].vertical:
        return frame
    most = left + _DISPLAY * (right - left)
    walls = (other.box[0] for other in frames if other.box[0] >= right and shared_height(other.box, frame.box) > 0)
    return frame._replace(box=(left, top, max(right, min(most, min(walls, default=most + SIZE) - SIZE)), bottom))


def _headlines(decks: Iterable[Frame], others: Sequence[Frame]) -> list[Frame]:
    """Decks one below another, with nothing between them, to one headline."""
    groups: list[list[Frame]] = []
    for deck in sorted(decks, key=lambda deck: (deck.box[1], deck.box[0])):
        fits = [group for group in groups if _goes_on(group[-1], deck, others)]
        if fits:
            fits[-1].append(deck)
        else:
            groups.append([deck])
    return [_headline(group) for group in groups]


def _headline(decks: Sequence[Frame]) -> Frame:
    box = union(deck.box for deck in decks)
    return Frame(HEADLINE, tuple(row for deck in decks for row in deck.rows), box, box[0], SIZE, "", None)


def _goes_on(above: Frame, deck: Frame, others: Iterable[Frame]) -> bool:
    """True where two decks belong to one headline."""
    if above.vertical or deck.vertical or is_label(above.text) or is_label(deck.text):
        return False
    near = -2 < deck.box[1] - above.box[3] < _DECKS * LEAD and shared_width(_wide(above.box), _wide(deck.box)) > 0
    both = union((above.box, deck.box))
    return near and not any(
        other.box[1] >= above.box[3] - 2 and other.box[3] <= deck.box[1] + 2 and shared_width(other.box, both) > 0
        for other in others
    )


def _wide(box: Box) -> Box:
    return box[0], box[1], box[2] + 0.5 * (box[2] - box[0]), box[3]
