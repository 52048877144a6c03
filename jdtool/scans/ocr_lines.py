"""The lines of a page as an OCR engine gives them, whatever the engine and the form of its file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jdtool.layout.boxes import Box, union


class OcrFault(Exception):
    """What is wrong with recognised text or its picture, in words for the user; *line* of the file where known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


class Cell(NamedTuple):
    """Text that was recognised in one box: a character, a word or a whole line."""

    text: str
    box: Box
    confidence: float | None = None
    """0 to 1; None where the engine does not say."""
    read: str | None = None
    """What the engine read, where its page shows that to be another text."""


class OcrLine(NamedTuple):
    """One line of type, its cells in the order in which they are read."""

    cells: tuple[Cell, ...]
    vertical: bool | None = None
    """None where the file does not say: the shape of the box tells."""
    box: Box | None = None
    """Around the line; None: around its cells."""
    step: float | None = None
    """From one ideograph to the next, where the engine tells it apart from the boxes."""

    @property
    def text(self) -> str:
        return "".join(cell.text for cell in self.cells)

    @property
    def extent(self) -> Box:
        return self.box or union(cell.box for cell in self.cells)

    @property
    def runs_down(self) -> bool:
        """True for a vertical line."""
        if self.vertical is not None:
            return self.vertical
        left, top, right, bottom = self.extent
        return len(self.text) > 1 and bottom - top > _UPRIGHT * (right - left)


class OcrPage(NamedTuple):
    """One page; boxes from its top left, in a unit of its own."""

    number: int
    """In its file, from 1."""
    width: float
    height: float
    lines: Sequence[OcrLine]
    pictures: Sequence[Box] = ()
    rules: Sequence[Box] = ()
    boxes: Sequence[Box] = ()
    """Frames around text."""
    points: float | None = None
    """How many points (1/72 inch) the unit of the boxes has; None where the file does not say."""
    engine: str = ""
    """The program that recognised it, and its version."""


_UPRIGHT = 1.5  # times as high as wide: a vertical line
_SPACE = 0.15  # heights of a word: the gap before the next one is a space
_THIN = 0.15  # times as wide as long: a rule


def words_to_line(words: Iterable[Cell], line: OcrLine) -> OcrLine:
    """Words to the cells of *line*. A space stands between two words where both have Latin letters or digits there,
    with a gap between their boxes.

    Engines put a space between all words, and Chinese has none; where it is printed, the boxes show it.

    >>> words = [Cell("AI", (0, 0, 9, 9)), Cell("Lab", (12, 0, 26, 9)), Cell("成立", (28, 0, 46, 9))]
    >>> words_to_line(words, OcrLine(())).text
    'AI Lab成立'
    """
    cells: list[Cell] = []
    for word in words:
        if not word.text.strip():
            continue
        if cells and cells[-1].text[-1].isascii() and word.text[0].isascii():
            _, top, right, bottom = cells[-1].box
            if word.box[0] - right > _SPACE * (bottom - top):
                cells.append(Cell(" ", (right, top, word.box[0], bottom)))
        cells.append(word)
    return line._replace(cells=tuple(cells))


def page_of_lines(
    number: int,
    size: tuple[float | None, float | None],
    lines: Sequence[OcrLine],
    drawings: Iterable[Box],
    points: float | None,
    engine: str,
) -> OcrPage:
    """What a file says of a page to that page. Where it does not say the page's *size*, what stands on it does.

    What is drawn and much longer than wide is a rule, other drawings are pictures.
    """
    drawings = list(drawings)
    width, height = size
    if not width or not height:
        _, _, width, height = union([(0, 0, 1, 1), *(line.extent for line in lines), *drawings])
    rules = [box for box in drawings if is_rule(box)]
    pictures = [box for box in drawings if not is_rule(box)]
    return OcrPage(number, width, height, lines, pictures, rules, points=points, engine=engine)


def is_rule(box: Box) -> bool:
    """True for a box much longer than wide.

    >>> is_rule((0, 0, 100, 4)), is_rule((0, 0, 100, 60))
    (True, False)
    """
    wide, high = box[2] - box[0], box[3] - box[1]
    return min(wide, high) <= _THIN * max(wide, high)
