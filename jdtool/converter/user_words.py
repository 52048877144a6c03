"""The user's own words, which have priority over all tables.

They come as dictionaries in OpenCC's text format (``--dict``) and as lists of words that never change (``--keep``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jdtool.converter.tables import Table
from jdtool.errors import BadInput, IOFailure


class OwnWords:
    """Words and what they become, matched in a text from the left, the longest first.

    >>> OwnWords({"后台": "後臺", "后": "后"}).spans("在后台的后")
    [(1, 3, '後臺'), (4, 5, '后')]
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._first = re.compile(f"[{re.escape(''.join({word[0] for word in words}))}]") if words else None
        lengths: dict[str, set[int]] = {}
        for word in words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._sizes = {first: sorted(each, reverse=True) for first, each in lengths.items()}

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """*text* → the places of the words in it: start, end, what the word becomes."""
        out: list[tuple[int, int, str]] = []
        position = 0
        for match in self._first.finditer(text) if self._first else ():
            start = match.start()
            for size in self._sizes[text[start]] if start >= position else ():
                word = text[start : start + size]
                value = self._words.get(word)
                if value is not None:
                    position = start + len(word)
                    out.append((start, position, value))
                    break
        return out


def read_dict(path: str) -> Table:
    """A file in OpenCC's format → a table.

    A line is a word, a tab, and what it becomes; of alternatives, separated by spaces, the first is used.
    Blank lines and lines that begin with # are skipped; of a word given twice, the last entry counts.
    Raises BadInput with the number of the invalid line, IOFailure where the file cannot be read.
    """
    table: Table = {}
    for number, line in _lines(path):
        word, tab, value = line.partition("\t")
        if not tab:
            raise BadInput("no tab; each line is a word, a tab, and what it becomes", path, number)
        target = value.strip().split(" ", 1)[0]
        if not word or not target:
            raise BadInput(f"nothing {'after' if word else 'before'} the tab", path, number)
        if "\t" in target:
            raise BadInput("more than one tab", path, number)
        table[word] = target
    return table


def read_keep(path: str) -> Table:
    """A file with one word a line → a table in which each word stays as it is. Raises as `read_dict` does."""
    table: Table = {}
    for number, line in _lines(path):
        word = line.strip()
        if "\t" in word:
            raise BadInput("a tab; each line is one word (for a word and what it becomes use --dict)", path, number)
        table[word] = word
    return table


def read_own(dicts: Sequence[str] = (), keeps: Sequence[str] = ()) -> Table:
    """Dictionaries and lists of words to keep → one table; later files have priority, words to keep over all."""
    table: Table = {}
    for path in dicts:
        table.update(read_dict(path))
    for path in keeps:
        table.update(read_keep(path))
    return table


def _lines(path: str) -> Iterator[tuple[int, str]]:
    try:
        with open(path, "rb") as file:
            for number, raw in enumerate(file, 1):
                try:
                    line = raw.decode("utf-8")
                except UnicodeDecodeError:
                    raise BadInput("not UTF-8", path, number) from None
                line = line.removeprefix("\ufeff").rstrip("\r\n") if number == 1 else line.rstrip("\r\n")
                if line.strip() and not line.startswith("#"):
                    yield number, line
    except OSError as fault:
        raise IOFailure((fault.strerror or str(fault)).lower(), path) from None
