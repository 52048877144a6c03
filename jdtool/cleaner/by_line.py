"""Rules that change all of a line or nothing of it."""

from __future__ import annotations

import re
from collections.abc import Callable


def by_line(text: str, sign: re.Pattern[str], fix: Callable[[str], tuple[str, int]]) -> tuple[str, int]:
    """*text* with *fix* applied to each line in which *sign* is found, and how often that changed something.

    >>> by_line("甲1\\n乙\\n丙1", re.compile("1"), lambda line: (line.replace("1", "一"), 1))
    ('甲一\\n乙\\n丙一', 2)
    """
    parts: list[str] = []
    copied = at = total = 0
    while place := sign.search(text, at):
        start = text.rfind("\n", copied, place.start()) + 1 or copied
        end = text.find("\n", place.start())
        at = len(text) if end < 0 else end
        line, count = fix(text[start:at])
        if count:
            parts += [text[copied:start], line]
            copied, total = at, total + count
    return ("".join([*parts, text[copied:]]), total) if total else (text, 0)
