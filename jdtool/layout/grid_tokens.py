"""The lines of a text with columns side by side to what stands between their blanks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jdtool.patterns import lazy

_TOKEN = lazy(r"\S+")
_SPACED = lazy(r"(?<!\S)(?:\S{1,3} ){2,}\S{1,4}(?!\S)")  # a line justified by blanks between its characters
_DENSEST = 2.0  # characters between two blanks of such a line, on average


class GridPiece(NamedTuple):
    """Part of one line that belongs to one column."""

    row: int
    """Of its line in the text, from 0."""
    left: int
    text: str
    closed: int = 0
    """How many blanks between its characters were left out."""

    @property
    def right(self) -> int:
        """The position behind its last character."""
        return self.left + len(self.text) + self.closed


def joined(before: GridPiece, piece: GridPiece) -> GridPiece:
    """Two pieces of one line to one, with the blanks between them."""
    return before._replace(text=before.text + " " * (piece.left - before.right) + piece.text)


def closed_up(piece: GridPiece) -> GridPiece:
    """A piece without the blanks that a line was justified by; between two numbers they stay.

    >>> closed_up(GridPiece(0, 0, "本 报 临 江 10 月 3 日 讯（记者 何秋雨）")).text
    '本报临江10月3日讯（记者 何秋雨）'
    """
    text = piece.text
    inside = _spaced(text)
    open_blanks = [k for k in inside if text[k] == " " and not (_is_number(text[k - 1]) and _is_number(text[k + 1]))]
    kept = "".join(char for k, char in enumerate(text) if k not in open_blanks)
    return piece._replace(text=kept, closed=len(text) - len(kept))


def _is_number(char: str) -> bool:
    return char.isascii() and char.isdigit()


class GridRow(NamedTuple):
    """What is seen of one line that is not blank."""

    number: int
    tokens: Sequence[GridPiece]
    inked: frozenset[int]
    """Positions of its text."""
    starts: frozenset[int]
    """Positions at which text begins behind a blank."""
    spaced: frozenset[int]
    """Positions inside text that has blanks between its characters."""


def rows_of_text(text: str) -> Iterator[GridRow]:
    """The lines of a page that are not blank.

    >>> [[token.text for token in row.tokens] for row in rows_of_text("甲乙  丙丁\\n\\n  戊")]
    [['甲乙', '丙丁'], ['戊']]
    """
    return (_row(number, line) for number, line in enumerate(text.split("\n")) if line.strip())


def _row(number: int, line: str) -> GridRow:
    tokens = [GridPiece(number, match.start(), match[0]) for match in _TOKEN.finditer(line)]
    inked = {position for token in tokens for position in range(token.left, token.right)}
    starts = {token.left for token in tokens}
    spaced = _spaced(line)
    return GridRow(number, tokens, frozenset(inked | spaced), frozenset(starts - spaced), frozenset(spaced))


def _spaced(line: str) -> set[int]:
    """The positions inside parts of a line that have blanks between their characters."""
    spaced: set[int] = set()
    for match in _SPACED.finditer(line):
        words = match[0].split()
        if sum(map(len, words)) <= _DENSEST * len(words):
            spaced.update(range(match.start() + 1, match.end()))
    return spaced
