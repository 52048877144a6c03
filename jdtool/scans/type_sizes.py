"""Heights of lines to the sizes of type that the page was set in.

A box is as high as what is inked in it, and some engines leave room around that: how much, the page itself tells, by
the step from one ideograph to the next in lines that are set solid. The sizes of a page are few, so that what is near
the most frequent one is that.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from jdtool.scans.ocr_lines import OcrLine
from jdtool.text.widths import is_ideograph

_NEAR = 0.06  # by how much of a size lines of one type differ where the boxes are those of their ink
_UNEVEN = 0.22  # the same at most where they are not
_FIRST, _LAST = 0.1, 0.9  # of the lines of a page: between these are the heights that tell how even its boxes are
_LOW = 0.18  # the same for a line without a high character
_SURE = 4  # ideographs at least in a line that tells the step
_GROUP = 0.08  # by how much the sizes of lines of one type may differ, other than that of the text
_LOWEST, _HIGHEST = 0.72, 1.4  # heights of a box, in em
_FEW = 3  # ideographs at most in a line whose box tells little
_NEAR_IF_FEW = 0.2  # the same there
_SEEMS = 0.15  # by how much of its size a line may seem larger or smaller than the lines of its column
_EVEN = 0.06  # by how much of it the distance of two such lines differs
_SEEMS_IF_FEW = 0.45  # the same two for a line of few ideographs: all that it has may be narrow or low
_EVEN_IF_FEW = 0.12
_FAR = 2.5  # em at most from one line of a column to the next
_BESIDE = 0.5  # of the shorter one: lines of one column


class _Observed(NamedTuple):
    """The size that one line seems to have, how many ideographs say so, and how much larger or smaller it may be."""

    size: float
    width: float
    larger: float
    smaller: float

    def may_be(self, size: float) -> bool:
        return self.size * (1 - self.smaller) < size < self.size * (1 + self.larger)


def type_sizes(lines: Sequence[OcrLine]) -> list[float]:
    """The size of the type of each line, in the unit of its boxes; lines of one type have the same.

    >>> from jdtool.scans.ocr_lines import Cell
    >>> boxes = ((0, 0, 100, 10), (0, 15, 101, 24), (0, 30, 99, 40), (0, 50, 160, 68))
    >>> [round(size, 1) for size in type_sizes([OcrLine((Cell("春夏秋冬四季天气预报", box),)) for box in boxes])]
    [9.9, 9.9, 9.9, 17.8]
    """
    if not lines:
        return []
    boxes = _boxes(lines)
    observed = [_observed(line, boxes) for line in lines]
    text = _most_frequent(observed, 2 * boxes.near)
    sizes = [text if each.may_be(text) else each.size for each in observed]
    others = sorted(k for k, size in enumerate(sizes) if size != text)
    for group in _groups(sorted(others, key=lambda k: sizes[k]), sizes):
        size = median(sizes[k] for k in group)
        for k in group:
            sizes[k] = size
    return _in_their_column(lines, _as_above(lines, observed, sizes, text))


def _as_above(
    lines: Sequence[OcrLine], observed: Sequence[_Observed], sizes: Sequence[float], text: float
) -> list[float]:
    """The *sizes*, but a line taken for running text gets that of the line above where it is as large as that, as the
    last line of a caption is."""
    before = _lines_before([_place(line) for line in lines], sizes)
    out = list(sizes)
    for k, above in enumerate(before):
        if above is not None and sizes[k] == text != sizes[above]:
            aside, from_text = (abs(observed[k].size / size - 1) for size in (sizes[above], text))
            if aside <= _NEAR < from_text:
                out[k] = sizes[above]
    return out


def _in_their_column(lines: Sequence[OcrLine], sizes: Sequence[float]) -> list[float]:
    """The *sizes*, but that of a line nearly as large as its two neighbours on one side is theirs where all three are
    set at one distance: a few low or narrow characters make a line of the text seem smaller."""
    places = [_place(line) for line in lines]
    before = _lines_before(places, sizes)
    behind = {line: k for k, line in enumerate(before) if line is not None}
    down = sorted(range(len(lines)), key=lambda k: places[k].along)
    out = list(sizes)
    for order, neighbour in ((down, before.__getitem__), (down[::-1], behind.get)):
        for k in order:
            near = neighbour(k)
            far = neighbour(near) if near is not None else None
            if near is None or far is None or out[near] != out[far]:
                continue
            one, other = (abs(a.along - b.along) for a, b in ((places[k], places[near]), (places[near], places[far])))
            few = _ideographs(lines[k].text) <= _FEW and out[k] < out[near]
            seems, even = (_SEEMS_IF_FEW, _EVEN_IF_FEW) if few else (_SEEMS, _EVEN)
            if abs(one - other) <= even * other and abs(out[k] - out[near]) <= seems * out[near]:
                out[k] = out[near]
    return out


class _Place(NamedTuple):
    """Where a line stands: *along* the way in which lines follow each other, and from where to where it reaches."""

    along: float
    start: float
    end: float
    vertical: bool


def _place(line: OcrLine) -> _Place:
    left, top, right, bottom = line.extent
    if line.runs_down:
        return _Place(-(left + right) / 2, top, bottom, True)
    return _Place((top + bottom) / 2, left, right, False)


def _lines_before(places: Sequence[_Place], sizes: Sequence[float]) -> list[int | None]:
    """The number of the line before each line in its column, at most `_FAR` of its size away."""
    before: list[int | None] = [None] * len(places)
    order = sorted(range(len(places)), key=lambda k: (places[k].vertical, places[k].along))
    for at, k in enumerate(order):
        place = places[k]
        for other in (order[n] for n in range(at - 1, -1, -1)):
            above = places[other]
            distance = place.along - above.along
            if above.vertical != place.vertical or distance > _FAR * sizes[k]:
                break
            both = min(place.end, above.end) - max(place.start, above.start)
            if distance > sizes[k] / 2 and both > _BESIDE * min(place.end - place.start, above.end - above.start):
                before[k] = other
                break
    return before


class _Boxes(NamedTuple):
    """What the page itself tells of its boxes, by the step from one ideograph to the next."""

    height: float
    """Of a line, in em: engines leave more or less room around the ink."""
    near: float
    """By how much of a size lines of one type differ."""


def _boxes(lines: Sequence[OcrLine]) -> _Boxes:
    heights = sorted(
        _height(line) / step
        for line in lines
        if (step := _step(line)) and _LOWEST * step < _height(line) < _HIGHEST * step
    )
    if not heights:
        return _Boxes(1.0, _UNEVEN)
    low, middle, high = (heights[int(share * len(heights))] for share in (_FIRST, 0.5, _LAST))
    return _Boxes(middle, min(_UNEVEN, max(_NEAR, 1.05 * max(high - middle, middle - low) / middle)))


def _observed(line: OcrLine, boxes: _Boxes) -> _Observed:
    """The size of a line by the height of its box.

    A line may have no character that is as high as its em, and then its type is larger than it seems: the step of its
    ideographs says so. That alone tells little, as lines are justified.
    """
    width, step, size = width_of(line.text), _step(line), _height(line) / boxes.height
    if width <= _FEW:
        return _Observed(size, width, _NEAR_IF_FEW, _NEAR_IF_FEW)
    return _Observed(
        size, width, max(boxes.near, _LOW if step is None or step > size * (1 + _NEAR) else 0.0), boxes.near
    )


def _height(line: OcrLine) -> float:
    left, top, right, bottom = line.extent
    return right - left if line.runs_down else bottom - top


def _step(line: OcrLine) -> float | None:
    """From one character to the next in a line of ideographs; None for another line, or a short one."""
    if line.step is not None:
        return line.step
    text = line.text
    if _ideographs(text) < max(_SURE, 0.75 * len(text)):
        return None
    left, top, right, bottom = line.extent
    return (bottom - top if line.runs_down else right - left) / width_of(text)


def width_of(text: str) -> float:
    """The width of *text* in ideographs; a Latin letter or digit counts half.

    >>> width_of("AI中")
    2.0
    """
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def _ideographs(text: str) -> int:
    return sum(map(is_ideograph, text))


def _most_frequent(observed: Sequence[_Observed], spread: float) -> float:
    """The size around which most characters are."""
    ordered = sorted(observed)
    best, heaviest, first, weight = ordered[0].size, 0.0, 0, 0.0
    for last, line in enumerate(ordered):
        weight += line.width
        while line.size > ordered[first].size * (1 + spread):
            weight -= ordered[first].width
            first += 1
        if weight > heaviest:
            heaviest = weight
            best = _middle(ordered[first : last + 1])
    return best


def _middle(ordered: Sequence[_Observed]) -> float:
    """The median of sizes, each counted as often as it has ideographs."""
    half = sum(line.width for line in ordered) / 2
    for line in ordered:
        half -= line.width
        if half <= 0:
            return line.size
    return ordered[-1].size


def _groups(ordered: Sequence[int], sizes: Sequence[float]) -> list[list[int]]:
    """Numbers of lines in the order of their sizes, in groups of sizes that are near one another."""
    groups: list[list[int]] = []
    for k in ordered:
        if groups and sizes[k] <= sizes[groups[-1][0]] * (1 + _GROUP):
            groups[-1].append(k)
        else:
            groups.append([k])
    return groups
