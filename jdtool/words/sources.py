"""The files of the installed jieba, and the tables made of them in the user's cache.

jieba is not imported: its files are found and read. Its own cache in the temporary folder, which anyone may plant,
is never touched.
"""

from __future__ import annotations

import importlib.util
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from jdtool.cache import table
from jdtool.errors import IOFailure
from jdtool.words.table import Table, build

FORMAT = 4  # of the tables; count up when their layout or content changes
STATES = "BEMS"  # begin, end, middle, single: a character's place in its word
NEVER = -3.14e100  # jieba's logarithm of the impossible


def words_table() -> Table:
    """Each word's frequency and part of speech, as ``"1234 n"``; under the empty word, the sum of frequencies."""
    return _made("words", _dictionary, "dict.txt")


def idf_table() -> Table:
    """Each word's inverse document frequency, as jieba counted it."""
    return _made("idf", _frequencies, "analyse", "idf.txt")


def jieba_words() -> Iterator[tuple[str, int]]:
    """The words of the installed jieba, each with its frequency."""
    for word, value in _lines(os.path.join(folder(), "dict.txt"), 3):
        yield word, int(value.partition(" ")[0])


def hmm_table() -> Table:
    """The hidden Markov model: each character's logarithms in the order of STATES, and those of `start` and `trans`."""
    return _made("hmm", _model, "finalseg", "prob_emit.py")


@cache
def folder() -> str:
    """Where jieba is installed. Raises IOFailure where it is not."""
    spec = importlib.util.find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise IOFailure("jieba is not installed; try: pip install jieba")
    return spec.submodule_search_locations[0]


def _made(name: str, entries: Callable[[str], Iterable[tuple[str, str]]], *parts: str) -> Table:
    """The table *name* from the cache, or of what *entries* reads from jieba's file *parts*."""
    path = os.path.join(folder(), *parts)
    try:
        facts = os.stat(path)
        place = zlib.crc32(os.fsencode(path))
        key = struct.pack("=QQIH", facts.st_size, facts.st_mtime_ns, place, FORMAT) + sys.byteorder.encode()
        return Table(table(name, key, lambda: build(entries(path))))
    except OSError as fault:
        raise IOFailure(f"jieba's file cannot be read: {fault.strerror}", path) from None


def _lines(path: str, columns: int) -> Iterator[tuple[str, str]]:
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, _, value = line.strip().partition(" ")
            if value.count(" ") != columns - 2:
                raise IOFailure(f"not a file of jieba 0.42: {line.strip()!r}", path)
            yield word, value


def _frequencies(path: str) -> Iterator[tuple[str, str]]:
    return _lines(path, 2)


def _dictionary(path: str) -> Iterator[tuple[str, str]]:
    """The words, and each first character that is no word itself with frequency 0: jieba never leaves it alone
    where a longer word begins."""
    total, firsts, singles = 0, set(), set()
    for word, value in _lines(path, 3):
        total += int(value.partition(" ")[0])
        firsts.add(word[0])
        if len(word) == 1:
            singles.add(word)
        yield word, value
    for char in sorted(firsts - singles):
        yield char, "0 x"
    yield "", f"{total} x"


def _model(path: str) -> Iterable[tuple[str, str]]:
    where = os.path.dirname(path)
    emit = _constants(path)
    start = _constants(os.path.join(where, "prob_start.py"))
    trans = _constants(os.path.join(where, "prob_trans.py"))
    for char in sorted(set().union(*(emit[state] for state in STATES))):
        yield char, _numbers(emit[state].get(char, NEVER) for state in STATES)
    yield "start", _numbers(start[state] for state in STATES)
    yield "trans", _numbers(trans[one].get(other, NEVER) for one in STATES for other in STATES)


def _constants(path: str) -> Any:
    """The ``P`` of a module of jieba, run by itself: importing it as a part of jieba would import all of it."""
    spec = importlib.util.spec_from_file_location("_jieba_" + os.path.basename(path)[:-3], path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.P


def _numbers(values: Iterable[float]) -> str:
    return " ".join(map(repr, values))
