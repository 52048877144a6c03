"""The files of the installed jieba → tables in the user's cache.

jieba is not imported: its files are located and read. Its own cache in the temporary folder, which anyone may plant,
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
from jdtool.words.table import Table, build, build_lines

FORMAT = 6  # of the tables; count up when their layout or content changes
STATES = "BEMS"  # begin, end, middle, single: a character's place in its word
NEVER = -3.14e100  # jieba's logarithm of the impossible


def words_table() -> Table:
    """Each word's frequency and part of speech, as ``"1234 n"``; under the empty word, the sum of frequencies."""
    return _cached_table("words", _dictionary, "dict.txt")


def idf_table() -> Table:
    """Each word's inverse document frequency, as jieba counted it."""
    return _cached_table("idf", _frequencies, "analyse", "idf.txt")


def jieba_words() -> Iterator[tuple[str, int]]:
    """The words of the installed jieba, each with its frequency."""
    for line in _lines(os.path.join(folder(), "dict.txt"), 3):
        word, freq, _ = line.decode().split(" ")
        yield word, int(freq)


def hmm_table() -> Table:
    """The hidden Markov model: each character's logarithms in the order of STATES, and those of `start` and `trans`."""
    return _cached_table("hmm", _model, "finalseg", "prob_emit.py")


@cache
def folder() -> str:
    """Where jieba is installed. Raises IOFailure where it is not."""
    spec = importlib.util.find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise IOFailure("jieba is not installed; try: pip install jieba")
    return spec.submodule_search_locations[0]


def _cached_table(name: str, build: Callable[[str], bytes], *parts: str) -> Table:
    """The table *name* from the cache, or built from jieba's file *parts*."""
    path = os.path.join(folder(), *parts)
    try:
        facts = os.stat(path)
        place = zlib.crc32(os.fsencode(path))
        key = struct.pack("=QQIH", facts.st_size, facts.st_mtime_ns, place, FORMAT) + sys.byteorder.encode()
        return Table(table(name, key, lambda: build(path)))
    except OSError as fault:
        raise IOFailure(f"jieba's file cannot be read: {fault.strerror}", path) from None


def _lines(path: str, columns: int) -> list[bytes]:
    """A file of jieba → its lines. Raises IOFailure where one has not so many columns."""
    with open(path, "rb") as file:
        lines = [line for line in file.read().replace(b"\r", b"").split(b"\n") if line]
    bad = next((line for line in lines if line.count(b" ") != columns - 1), None)
    if bad is not None:
        raise IOFailure(f"not a file of jieba 0.42: {bad.decode(errors='replace')!r}", path)
    return lines


def _by_word(lines: Iterable[bytes]) -> dict[bytes, bytes]:
    """Lines → the same by their words; of two for one word, the last."""
    return {line[: line.index(b" ")]: line for line in lines}


def _frequencies(path: str) -> bytes:
    return build_lines(_by_word(_lines(path, 2)).values())


def _dictionary(path: str) -> bytes:
    """jieba's dictionary → the table of its words, with the sum of all frequencies under the empty word.

    Each first character that is no word itself gets frequency 0: jieba never leaves it single where a longer word
    begins with it.
    """
    lines = _lines(path, 3)
    total = sum(int(line.split(b" ", 2)[1]) for line in lines)
    by_word = _by_word(lines)
    firsts = {word[0] for word in b" ".join(by_word).decode().split(" ")}
    missing = [char for char in sorted(firsts) if char.encode() not in by_word]
    return build_lines([*by_word.values(), *(f"{char} 0 x".encode() for char in missing), f" {total} x".encode()])


def _model(path: str) -> bytes:
    where = os.path.dirname(path)
    emit = _constants(path)
    start = _constants(os.path.join(where, "prob_start.py"))
    trans = _constants(os.path.join(where, "prob_trans.py"))
    chars = sorted(set().union(*(emit[state] for state in STATES)))
    entries = [(char, _numbers(emit[state].get(char, NEVER) for state in STATES)) for char in chars]
    entries.append(("start", _numbers(start[state] for state in STATES)))
    entries.append(("trans", _numbers(trans[one].get(other, NEVER) for one in STATES for other in STATES)))
    return build(entries)


def _constants(path: str) -> Any:
    """A module of jieba, run by itself → its ``P``: importing it as a part of jieba would import all of it."""
    spec = importlib.util.spec_from_file_location("_jieba_" + os.path.basename(path)[:-3], path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.P


def _numbers(values: Iterable[float]) -> str:
    return " ".join(map(repr, values))
