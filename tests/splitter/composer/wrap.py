"""Paragraphs to the short lines of a column."""

from __future__ import annotations

import re
import unicodedata

NO_START = frozenset("。，、；：？！）》」』】〕〉”’％…—·")
NO_END = frozenset("（《「『【〔〈“‘")
SENTENCE_END = frozenset("。！？…”」』）：；")
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.%:-]*|.", re.DOTALL)


def cells(text: str) -> int:
    """The printed width in half-width cells."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def wrap(
    text: str, width: int, indent: int = 0, hang: bool = True, whole_words: bool = True, kinsoku: bool = True
) -> list[str]:
    """*text* in lines of *width* full-width characters, the first shorter by *indent*; joined they are *text* again.

    A closing mark never begins a line: it hangs over the edge, or draws the character before it down. An opening mark
    never ends one. Without *kinsoku* marks fall where they fall.

    >>> wrap("他说：“好。”我们走。", 5)
    ['他说：', '“好。”我', '们走。']
    """
    tokens = _TOKEN.findall(text) if whole_words else list(text)
    lines: list[list[str]] = []
    line: list[str] = []
    room, used, hung = 2 * (width - indent), 0, False
    for token in tokens:
        size = cells(token)
        if line and used + size > room:
            if kinsoku and token in NO_START and hang and not hung:
                line.append(token)
                used, hung = used + size, True
                continue
            carried: list[str] = []
            if kinsoku and token in NO_START and len(line) > 1:
                carried.insert(0, line.pop())
                while len(line) > 1 and carried[0] in NO_START:
                    carried.insert(0, line.pop())
            while kinsoku and len(line) > 1 and line[-1] in NO_END:
                carried.insert(0, line.pop())
            lines.append(line)
            line, room, hung = carried, 2 * width, False
            used = sum(map(cells, line))
        line.append(token)
        used += size
    return ["".join(x) for x in [*lines, line] if x]


def in_two(deck: str) -> list[str]:
    """A deck broken over two lines near its middle, at a space between clauses where it has one."""
    for mark in "　 ":
        if mark in deck:
            left, _, right = deck.partition(mark)
            return [left, right]
    at = (len(deck) + 1) // 2
    while at < len(deck) - 1 and (deck[at] in NO_START or deck[at - 1] in NO_END):
        at += 1
    return [deck[:at], deck[at:]]
