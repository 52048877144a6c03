"""Every pattern of clean and of text takes time in proportion to the line, whatever the line holds."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import jdtool.cleaner
import jdtool.text
from jdtool.patterns import lazy

UNITS = (
    "1",
    " ",
    "\u3000",
    "a",
    ".",
    "。",
    "字",
    "字 ",
    "1 . ",
    "字1",
    "- ",
    "“",
    "'字",
    "(",
    "（",
    "=",
    "#",
    "…",
    "a.",
    "&#1",
    "字\u3000",
)
SIZE = 3000
LIMIT = 1.5  # seconds of CPU for a line of SIZE units: a quadratic search takes some tenths of one, a cubic one minutes


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for package in (jdtool.cleaner, jdtool.text):
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            names = vars(importlib.import_module(module.name))
            for name, value in names.items():
                if isinstance(value, re.Pattern | type(lazy("a"))):
                    yield f"{module.name}.{name}", value


@pytest.mark.parametrize(("name", "pattern"), list(patterns()))
def test_time_stays_in_bounds(name: str, pattern: re.Pattern[str]) -> None:
    for unit in UNITS:
        line = unit * SIZE + "\x01"
        start = time.process_time()
        for _ in pattern.finditer(line):
            pass
        pattern.match(line)
        assert time.process_time() - start < LIMIT, unit
