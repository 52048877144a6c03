"""No pattern of the package takes long on a line that is made to be slow for it."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator

import pytest

import jdtool
from jdtool.patterns import lazy

UNITS = (
    "1", " ", "\u3000", "a", ".", "。", "字", "字 ", "1 . ", "字1", "- ", "“", "'字", "(", "（", "=", "#", "…", "a.",
    "&#1", "字\u3000", "张三 ", "记者", "本报", "1月", "版 ", "第1", "：", "/", "·", "(cid:1)", "报", "电", "热线",
    "1-",
    "文/", "www.", "a@a.", "编辑 ", "。（", "《", "十", "社", "\t", "\n", "<a ", "\\", "\x1b[", "~", "|", "{", "％",
    "０", "一、", "上接", "，",
)  # fmt: skip
SIZE = 1500  # units in a line
LIMIT = 1.5  # seconds of CPU: a quadratic search takes some tenths of one, a cubic one minutes
_LAZY = type(lazy("a"))


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of text that stands in a module, by itself or in a table."""
    for module in pkgutil.walk_packages(jdtool.__path__, "jdtool."):
        if module.name.rpartition(".")[2] in ("__main__", "cluster") or module.name.startswith("jdtool.ocr."):
            continue  # a program, and what imports packages that only its extra installs
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _in(value):
                if not isinstance(pattern.pattern, bytes):
                    yield f"{module.name}.{name}", pattern


def _in(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern | _LAZY):
        yield value  # type: ignore[misc]
    elif isinstance(value, dict | tuple | list):
        items: Iterable[object] = value.values() if isinstance(value, dict) else value
        for item in items:
            if isinstance(item, re.Pattern | _LAZY | tuple):
                yield from _in(item)


@pytest.mark.parametrize(("name", "pattern"), list(patterns()))
def test_time_stays_in_bounds(name: str, pattern: re.Pattern[str]) -> None:
    for unit in UNITS:
        line = unit * SIZE + "\x01"
        start = time.process_time()
        for _ in pattern.finditer(line):
            pass
        pattern.match(line)
        assert time.process_time() - start < LIMIT, unit


def test_a_cubic_pattern_would_be_seen() -> None:
    with pytest.raises(AssertionError):
        test_time_stays_in_bounds("planted", re.compile(r"字*字*字*x"))
