"""Plain text: headline, byline and paragraphs one a line, a blank line between articles.

At a terminal, lines are wrapped at its width; ideographs take two columns (https://www.unicode.org/reports/tr11/).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from jdtool.exporter import encoder
from jdtool.exporter.fields import Record

_NEVER_FIRST = frozenset("，。、：；？！”’」』）》〉】…—,.:;?!)]}%％")  # marks that may not begin a line


class Encoder(encoder.Encoder):
    """The text of the page, and nothing else; ``settings.width`` columns wide where it is not 0."""

    between = b"\n"

    def record(self, record: Record) -> bytes:
        decks = (record["kicker"], record["title"], record["subtitle"], record["byline"])
        lines = [line for line in (*decks, record["text"], record["jump"]) if line]
        if self.settings.width:
            lines = [row for line in lines for part in line.split("\n") for row in wrap(part, self.settings.width)]
        return encoder.utf8("".join(line + "\n" for line in lines))


def wrap(text: str, width: int) -> Iterator[str]:
    """*text* in rows of at most *width* columns; a mark that may not begin a row stays at the end of the one before.

    >>> list(wrap("小城通了地铁。票价两元。", 12))
    ['小城通了地铁。', '票价两元。']
    >>> list(wrap("a new line", 6))
    ['a new', 'line']
    """
    row, width_used = "", 0
    for unit in _units(text):
        columns = sum(map(_columns, unit))
        if row and width_used + columns > width and unit not in _NEVER_FIRST:
            yield row.rstrip(" ")
            row, width_used, unit = "", 0, unit.lstrip(" ")
            columns = sum(map(_columns, unit))
        row, width_used = row + unit, width_used + columns
    yield row


def _units(text: str) -> Iterator[str]:
    """A text → its unbreakable units: narrow words, each with the space before it, and wide characters."""
    word = ""
    for c in text:
        if _columns(c) == 2 or c == " ":
            if word:
                yield word
            word = c if c == " " else ""
            if c != " ":
                yield c
        else:
            word += c
    if word:
        yield word


def _columns(c: str) -> int:
    return 2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1
