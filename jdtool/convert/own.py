"""The user's own words: tables in OpenCC's text form, and lists of words that stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdtool.convert.tables import Table
from jdtool.errors import BadInput, IOFailure


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
