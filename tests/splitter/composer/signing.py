"""Templates to print: a signing filled in, with what it says about the authors and the dateline."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from random import Random

from tests.splitter.composer.names import Names
from tests.splitter.composer.style import Style

_SLOT = re.compile(r"<(?P<outlet>[^>]+)>|\{(?P<slot>place|date)(?::(?P<word>[^}]*))?\}|\{@(?P<role>[^}]*)\}")
_NUMERALS = "〇一二三四五六七八九"
_WEEKDAYS = "一二三四五六日"


def numeral(n: int) -> str:
    """A day or month in Chinese numerals.

    >>> [numeral(n) for n in (3, 10, 12, 20, 25)]
    ['三', '十', '十二', '二十', '二十五']
    """
    tens, ones = divmod(n, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _NUMERALS[tens] + "十") + (_NUMERALS[ones] if ones else "")


def date_words(template: str, day: dt.date) -> str:
    """*day* after a template with {y} {m} {d} in digits, {Y} {M} {D} in Chinese numerals and {w} for the weekday."""
    return template.format(
        y=day.year,
        m=day.month,
        d=day.day,
        Y="".join(_NUMERALS[int(c)] for c in str(day.year)),
        M=numeral(day.month),
        D=numeral(day.day),
        w=_WEEKDAYS[day.weekday()],
    )


@dataclass
class Signed:
    """Authors and dateline of one article, gathered while its templates are filled."""

    style: Style
    rng: Random
    names: Names
    place: str
    date: str
    authors: list[dict[str, str | None]] = field(default_factory=list)
    dateline: dict[str, str | None] | None = None

    def fill(self, template: str) -> str:
        """The words of *template* as printed."""
        return _SLOT.sub(self._slot, template)

    def _slot(self, found: re.Match[str]) -> str:
        if found["role"] is not None:
            return self._author(found["role"] or None)
        if found["outlet"]:
            key, value = "outlet", found["outlet"]
        else:
            key, value = found["slot"], found["word"] or getattr(self, found["slot"])
        self.dateline = self.dateline or dict.fromkeys(("outlet", "place", "date"))
        if self.dateline[key] is None:
            self.dateline[key] = value
        return value

    def _author(self, role: str | None) -> str:
        name = self.names.next()
        self.authors.append({"name": name, "role": role})
        if len(name) == 2 and self.rng.random() < self.style.spaced_names:
            return name[0] + self.rng.choice(["　", " "]) + name[1]
        return name
