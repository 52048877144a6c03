"""Frames of a page of columns to threads in reading order: texts that go on from frame to frame, headlines first.

The page is cut in two again and again, at a band of blank rows or at a gutter, until no cut is left (a recursive X-Y
cut); where nothing but a headline or a box across the columns is in the way, it is set aside first. Then a frame that
ends in mid-sentence goes on in the next frame of running text, and the headline and the bylines between the two, which
stand over inner columns, belong above both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from jdtool.layout.frames import BYLINE, CAPTION, HEADLINE
from jdtool.layout.grid_frames import GridFrame, kinds_of

_BAND = 2  # blank rows that separate articles, also where a gutter crosses them
_SIDE = 4  # positions at least from the edge of one column to the next
_WIDTHS = 5  # characters by which the columns of one text may differ
_MOST = 400  # frames among which a headline is looked for that is in the way

Part = list[GridFrame]


class Thread(NamedTuple):
    """A text: the headlines and bylines above it, and its frames in the order in which they are read."""

    above: tuple[GridFrame, ...]
    frames: tuple[GridFrame, ...]


def threads_of(frames: Sequence[GridFrame]) -> list[Thread]:
    """Frames to threads; each frame is in exactly one. Captions stand behind the text."""
    kinds = {id(frame): kind for frame, kind in kinds_of(frames)}
    threads: list[Thread] = []
    caption_threads: list[Thread] = []
    above: list[GridFrame] = []
    for frame in ordered(frames):
        kind = kinds[id(frame)]
        if kind in (HEADLINE, BYLINE):
            above.append(frame)
        elif kind == CAPTION:
            caption_threads.append(Thread((), (frame,)))
        elif threads and _goes_on(threads[-1].frames[-1], frame, above):
            last = threads.pop()
            threads.append(Thread((*last.above, *above), (*last.frames, frame)))
            above = []
        else:
            threads.append(Thread(tuple(above), (frame,)))
            above = []
    if above:
        threads.append(Thread((), tuple(above)))
    return threads + caption_threads


def _goes_on(before: GridFrame, frame: GridFrame, above: Iterable[GridFrame]) -> bool:
    """True where the text of *before* goes on in *frame*; *above* are headlines and bylines between the two."""
    if not before.is_open or frame.is_indented or (abs(before.width - frame.width) > _WIDTHS and len(frame.pieces) > 1):
        return False
    beside = frame.left >= before.edge + _SIDE and frame.top <= before.bottom
    if not above:
        return beside or frame.top >= before.bottom
    return beside and all(other.bottom <= frame.top + 1 for other in above)


def ordered(frames: Sequence[GridFrame]) -> list[GridFrame]:
    """Frames in the order in which a recursive X-Y cut reads them."""
    out: list[GridFrame] = []
    waiting = [list(frames)] if frames else []
    while waiting:
        part = waiting.pop()
        parts = next((parts for cut in _CUTS if len(parts := cut(part)) > 1), None) if len(part) > 1 else None
        if parts:
            waiting += reversed(parts)
        else:
            out += sorted(part, key=lambda frame: (frame.edge, frame.top))
    return out


def _bands(part: Part) -> list[Part]:
    return _cut_across(part, _BAND)


def _rows(part: Part) -> list[Part]:
    return _cut_across(part, 1)


def _touching_rows(part: Part) -> list[Part]:
    return _cut_across(part, 0)


def _cut_across(part: Part, blank: int) -> list[Part]:
    """Frames cut where as many rows are blank from left to right."""
    return _cut(sorted(part, key=lambda frame: frame.top), lambda frame: (frame.top, frame.bottom), blank)


def _columns(part: Part) -> list[Part]:
    """Frames cut at each gutter that crosses all of them."""
    return _cut(sorted(part, key=lambda frame: frame.left), lambda frame: (frame.left, frame.right), 1)


def _cut(part: Part, extent: Callable[[GridFrame], tuple[int, int]], blank: int) -> list[Part]:
    parts = [part[:1]]
    end = extent(part[0])[1]
    for frame in part[1:]:
        first, last = extent(frame)
        if first - end >= blank:
            parts.append([])
        parts[-1].append(frame)
        end = max(end, last)
    return parts


def _without_obstacle(part: Part) -> list[Part]:
    """Frames cut in two, the fewest at the top or at the foot apart, so that a gutter crosses the others."""
    if len(part) > _MOST:
        return [part]
    down = sorted(part, key=lambda frame: (frame.top, frame.left))
    up = sorted(part, key=lambda frame: (-frame.bottom, frame.left))
    for count in range(1, len(part)):
        if len(_columns(down[count:])) > 1:
            return [down[:count], down[count:]]
        if len(_columns(up[count:])) > 1:
            return [up[count:], up[:count]]
    return [part]


_CUTS = (_bands, _columns, _rows, _touching_rows, _without_obstacle)
"""Tried in this order."""
