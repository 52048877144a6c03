"""OpenCC's tables: those of the installed opencc-python-reimplemented, brought up to OpenCC's current release.

The installed package has the tables of an old release. ``data/opencc.txt`` holds what has changed since, and
``data/configs.json`` the current configurations; both are made by ``python -m jdtool.converter.update``.

Two packages on PyPI install a module named ``opencc``. Where the C++ one was installed over this one, the text
tables are usually still there; where they are not, the error says what to install.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from functools import cache

from jdtool.errors import IOFailure

Table = dict[
    str, str
]  # a phrase or character → what it becomes; of alternatives, separated by spaces, the first is used

DATA = os.path.join(os.path.dirname(__file__), "data")
CHANGES = os.path.join(DATA, "opencc.txt")
ADDITIONS = os.path.join(DATA, "additions.txt")  # words that OpenCC's tables lack
COMMON = os.path.join(DATA, "common_characters.txt")
SENSES = os.path.join(DATA, "software_senses.txt")


@cache
def folder() -> str:
    """Where opencc-python-reimplemented keeps its tables. Raises IOFailure where they are not there."""
    spec = importlib.util.find_spec("opencc")
    for place in spec.submodule_search_locations or () if spec else ():
        path = os.path.join(place, "dictionary")
        if os.path.isfile(os.path.join(path, "STPhrases.txt")):
            return path
    other = " (the package OpenCC has taken its place)" if spec else ""
    raise IOFailure(
        f"the tables of opencc-python-reimplemented are not installed{other}; "
        "try: pip install --force-reinstall opencc-python-reimplemented"
    )


def read(names: set[str], with_additions: bool = False) -> dict[str, Table]:
    """The names of tables → the tables of OpenCC's current release (*with_additions*: and jdtool's own entries).

    Raises IOFailure where a file cannot be read.
    """
    tables: dict[str, Table] = {name: installed_table(name) for name in names}
    for path in (CHANGES, ADDITIONS) if with_additions else (CHANGES,):
        for name, key, value in changes(path):
            if name not in tables:
                continue
            if value is None:
                tables[name].pop(key, None)
            else:
                tables[name][key] = value
    if with_additions:
        for name, old, new in _spellings(ADDITIONS):
            if name in tables:
                tables[name] = {key: value.replace(old, new) for key, value in tables[name].items()}
    return tables


def installed_table(name: str) -> Table:
    """The table *name* as the installed package has it; empty where it is newer than that package."""
    path = os.path.join(folder(), name + ".txt")
    if not os.path.exists(path):
        return {}
    return dict(line.split("\t", 1) for line in _lines(path) if "\t" in line)


def changes(path: str) -> Iterator[tuple[str, str, str | None]]:
    """A file of changes → for each, the table, the key and the new value (None where the key is removed)."""
    name = ""
    for line in _lines(path):
        if line.startswith("["):
            name = line[1:-1]
        elif line.startswith("-"):
            yield name, line[1:], None
        elif line.startswith("+"):
            key, _, value = line[1:].partition("\t")
            yield name, key, value


@cache
def software_senses() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words that have another form in the sense of software only, and the words that show a line to be about it.

    >>> words, trade = software_senses()
    >>> "支持" in words, "數據庫" in trade
    (True, True)
    """
    parts: dict[str, list[str]] = {}
    name = ""
    for line in _lines(SENSES):
        if line.startswith("["):
            name = line[1:-1]
        elif not line.startswith("#"):
            parts.setdefault(name, []).extend(line.split())
    return frozenset(parts["words"]), tuple(parts["trade"])


def common_characters() -> str:
    """The common characters, the most frequent first.

    >>> common_characters().index("国") < common_characters().index("猫")
    True
    """
    return "".join(line for line in _lines(COMMON) if not line.startswith("#"))


def _spellings(path: str) -> Iterator[tuple[str, str, str]]:
    """A file of changes → the spellings that give way to others: the table, the old and the new one."""
    name = ""
    for line in _lines(path):
        if line.startswith("["):
            name = line[1:-1]
        elif line.startswith("="):
            old, _, new = line[1:].partition("\t")
            yield name, old, new


def _lines(path: str) -> Iterator[str]:
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                yield line.rstrip("\n")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "not UTF-8"
        raise IOFailure(f"cannot be read: {reason}", path) from None
