"""The stock of articles, written for these tests, and its plain-text form.

An article begins with ``@kind place``. ``= kicker``, ``# title`` and ``- subtitle`` are its decks in printed order,
``## text`` is a sub-head, ``| text`` a line of verse or of a table, ``+ text`` a second dispatch that a paper may print
below the first, and any other line is a paragraph. A blank line ends the article (``|`` alone parts two stanzas).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "stock"
_DECKS = {"= ": "kicker", "# ": "title", "- ": "subtitle"}


@dataclass(frozen=True)
class Part:
    """One paragraph of a body: ``kind`` is para, subhead, row (printed line by line) or gap (between stanzas)."""

    kind: str
    text: str


@dataclass(frozen=True)
class Piece:
    """One article of the stock."""

    kind: str
    place: str = ""
    decks: tuple[tuple[str, str], ...] = ()
    body: tuple[Part, ...] = ()
    second: str = ""
    tags: frozenset[str] = field(default_factory=frozenset)


@lru_cache
def load(name: str) -> tuple[Piece, ...]:
    """The articles of one file of the stock."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(_piece(block.splitlines()) for block in text.split("\n\n") if block.strip())


def _piece(lines: list[str]) -> Piece:
    kind, _, place = lines[0].removeprefix("@").partition(" ")
    decks, body, second = [], [], ""
    for line in lines[1:]:
        if line.startswith("## "):
            body.append(Part("subhead", line[3:]))
        elif line[:2] in _DECKS:
            decks.append((_DECKS[line[:2]], line[2:]))
        elif line.startswith("|"):
            body.append(Part("row", line[2:]) if line[2:] else Part("gap", ""))
        elif line.startswith("+"):
            second = line[1:].strip()
        else:
            body.append(Part("para", line))
    order = {"kicker": 0, "title": 1, "subtitle": 2}
    return Piece(kind, place, tuple(sorted(decks, key=lambda d: order[d[0]])), tuple(body), second)
