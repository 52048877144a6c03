"""A page of recognised lines to a sheet: every character with the box in which type of its size stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jdtool.layout.boxes import Box
from jdtool.layout.sheet import Glyph, Sheet
from jdtool.scans.ocr_lines import OcrFault, OcrLine, OcrPage
from jdtool.scans.type_sizes import type_sizes, width_of

_USUAL = 9.5  # points: the size of running text where the file does not say how large the page is
_SMALLEST, _LARGEST = 5.0, 20.0  # points of running text; a stated resolution that gives others is wrong
_HANGING = "，。、；：！？"
_APART = 0.32  # of the size of a character: a mark hangs at the edge of a column
MOST_GLYPHS = 400_000  # characters on one page; the densest newspaper page has a tenth of it


def sheet_of_lines(page: OcrPage) -> Sheet:
    """A page to its sheet, in points. Raises OcrFault for more characters than a page has."""
    lines = [line for line in page.lines if line.text.strip()]
    if sum(len(line.text) for line in lines) > MOST_GLYPHS:
        raise OcrFault(f"more than {MOST_GLYPHS:,} characters on one page")
    sizes = type_sizes(lines)
    scale = _scale(page, lines, sizes)

    def scaled(box: Box) -> Box:
        return box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale

    return Sheet(
        page.number,
        page.width * scale,
        page.height * scale,
        [
            Glyph(char, scaled(box), size * scale, "")
            for line, size in zip(lines, sizes, strict=True)
            for char, box in _characters(line, size)
        ],
        [scaled(box) for box in page.pictures],
        [scaled(box) for box in page.rules],
        [scaled(box) for box in page.boxes],
        starts=frozenset(_starts(lines)),
    )


def _starts(lines: Sequence[OcrLine]) -> Iterator[int]:
    """The indexes of the characters that begin a line, or may: single ones may be parts of a vertical one.

    Engines join lines of two columns where a mark hangs between them, apart from both.
    """
    index = 0
    for before, line in pairwise([None, *lines]):
        assert line is not None
        if before and max(len(before.text), len(line.text)) > 1:
            yield index
        yield from (index + k for k in _behind_hanging_marks(line))
        index += len(line.text)


def _behind_hanging_marks(line: OcrLine) -> Iterator[int]:
    """The numbers of the cells behind a mark that stands apart from the character before it."""
    along = 1 if line.runs_down else 0
    if len(line.cells) == len(line.text):
        for k, (before, mark) in enumerate(pairwise(line.cells), 2):
            size = before.box[along + 2] - before.box[along]
            if (
                mark.text in _HANGING
                and mark.box[along] - before.box[along + 2] > _APART * size
                and k < len(line.cells)
            ):
                yield k


def _scale(page: OcrPage, lines: list[OcrLine], sizes: list[float]) -> float:
    """Points of the unit of the boxes: as the file says where its text then has a size that is printed."""
    ordered = sorted(size for line, size in zip(lines, sizes, strict=True) for _ in line.text)
    text = ordered[len(ordered) // 2] if ordered else 0.0
    if page.points and (not text or _SMALLEST <= text * page.points <= _LARGEST):
        return page.points
    return _USUAL / text if text else 1.0


def _characters(line: OcrLine, size: float) -> Iterator[tuple[str, Box]]:
    """The characters of a line with their em boxes: those of a cell share its length by their widths."""
    left, top, right, bottom = line.extent
    down = line.runs_down
    middle = (left + right) / 2 if down else (top + bottom) / 2
    low, high = middle - size / 2, middle + size / 2
    for cell in line.cells:
        start, end = (cell.box[1], cell.box[3]) if down else (cell.box[0], cell.box[2])
        step = (end - start) / (width_of(cell.text) or 1)
        for char in cell.text:
            after = start + step * width_of(char)
            yield char, ((low, start, high, after) if down else (start, low, after, high))
            start = after
