"""The user's own words, found in a text before all else.

They come as tables in OpenCC's text form, and as lists of words that stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jdtool.converter.tables import Table
from jdtool.errors import BadInput, IOFailure


class OwnWords:
    """Words with what they become, found in a text: the longest first, from the left.

    >>> OwnWords({"后台": "後臺", "后": "后"}).spans("在后台的后")
    [(1, 3, '後臺'), (4, 5, '后')]
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._first = re.compile(f"[{re.escape(''.join({word[0] for word in words}))}]") if words else None
        sizes: dict[str, set[int]] = {}
        for word in words:
            sizes.setdefault(word[0], set()).add(len(word))
        self._sizes = {first: sorted(found, reverse=True) for first, found in sizes.items()}

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """Where the words are in *text*: start, end, what each becomes."""
        out: list[tuple[int, int, str]] = []
        done = 0
        for found in self._first.finditer(text) if self._first else ():
            start = found.start()
            for size in self._sizes[text[start]] if start >= done else ():
                word = text[start : start + size]
                value = self._words.get(word)
                if value is not None:
                    done = start + len(word)
                    out.append((start, done, value))
                    break
        return out


def read_dict(path: str) -> Table:
    """The entries of a file in OpenCC's form: word, tab, what it becomes (of several, parted by spaces, the first).

    Blank lines and lines that begin with # are passed over; a word given twice keeps its last entry.
    Raises BadInput with the line that is broken, IOFailure where the file cannot be read.
    """
    found: Table = {}
    for number, line in _lines(path):
        word, tab, value = line.partition("\t")
        if not tab:
            raise BadInput("no tab; each line is a word, a tab, and what it becomes", path, number)
        chosen = value.strip().split(" ", 1)[0]
        if not word or not chosen:
            raise BadInput(f"nothing {'behind' if word else 'before'} the tab", path, number)
        if "\t" in chosen:
            raise BadInput("more than one tab", path, number)
        found[word] = chosen
    return found


def read_keep(path: str) -> Table:
    """The words of a file, one a line, each to stay as it is. Raises as `read_dict` does."""
    found: Table = {}
    for number, line in _lines(path):
        word = line.strip()
        if "\t" in word:
            raise BadInput("a tab; each line is one word (for a word and what it becomes use --dict)", path, number)
        found[word] = word
    return found


def read_own(dicts: Sequence[str] = (), keeps: Sequence[str] = ()) -> Table:
    """All the user's words as one table: later files win, and what is to be kept is kept."""
    found: Table = {}
    for path in dicts:
        found.update(read_dict(path))
    for path in keeps:
        found.update(read_keep(path))
    return found


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
