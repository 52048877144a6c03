"""OpenCC's tables: those of the installed opencc-python-reimplemented, brought up to OpenCC's current release.

The installed package has the tables of an old release. ``data/opencc.txt`` holds what has changed since, and
``data/configs.json`` the current configurations; both are made by ``python -m jdtool.converter.update``.

Two packages on PyPI install a module named ``opencc``. Where the C++ one was installed over this one, the text
tables are as a rule still there; where they are not, the message says what to install.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from functools import cache

from jdtool.errors import IOFailure

Table = dict[str, str]  # a phrase or character, and what it becomes: alternatives parted by spaces, the first is used

DATA = os.path.join(os.path.dirname(__file__), "data")
CHANGES = os.path.join(DATA, "opencc.txt")


@cache
def folder() -> str:
    """Where opencc-python-reimplemented keeps its tables. Raises IOFailure where they are not there."""
    spec = importlib.util.find_spec("opencc")
    for place in spec.submodule_search_locations or () if spec else ():
        found = os.path.join(place, "dictionary")
        if os.path.isfile(os.path.join(found, "STPhrases.txt")):
            return found
    other = " (the package OpenCC has taken its place)" if spec else ""
    raise IOFailure(
        f"the tables of opencc-python-reimplemented are not installed{other}; "
        "try: pip install --force-reinstall opencc-python-reimplemented"
    )


@cache
def jieba_dict() -> str:
    """The dictionary of the installed jieba. Raises IOFailure where it is not installed."""
    spec = importlib.util.find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise IOFailure("jieba is not installed; try: pip install jieba")
    return os.path.join(spec.submodule_search_locations[0], "dict.txt")


def read(names: set[str]) -> dict[str, Table]:
    """The tables *names* of OpenCC's current release. Raises IOFailure where a file cannot be read."""
    found: dict[str, Table] = {name: installed(name) for name in names}
    for name, key, value in changes():
        if name in found:
            if value is None:
                found[name].pop(key, None)
            else:
                found[name][key] = value
    return found


def installed(name: str) -> Table:
    """The table *name* as the installed package has it; empty where it is newer than that package."""
    path = os.path.join(folder(), name + ".txt")
    if not os.path.exists(path):
        return {}
    return dict(line.split("\t", 1) for line in _lines(path) if "\t" in line)


def changes() -> Iterator[tuple[str, str, str | None]]:
    """What has changed since: table, key, and what it becomes now (None where it is gone)."""
    name = ""
    for line in _lines(CHANGES):
        if line.startswith("["):
            name = line[1:-1]
        elif line.startswith("-"):
            yield name, line[1:], None
        elif line.startswith("+"):
            key, _, value = line[1:].partition("\t")
            yield name, key, value


def _lines(path: str) -> Iterator[str]:
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                yield line.rstrip("\n")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "not UTF-8"
        raise IOFailure(f"cannot be read: {reason}", path) from None
