"""User dictionaries in jieba's format: a word a line, then, both at will, its frequency and its part of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdtool.errors import BadInput, IOFailure

_ENTRY = re.compile("(.+?)(?: ([0-9]+))?(?: ([a-z]+))?")


def entries(path: str) -> Iterator[tuple[str, int | None, str | None]]:
    """The words of the file *path*, each with its frequency and part of speech where given.

    Raises IOFailure where the file cannot be read, BadInput with the line that is not UTF-8.
    """
    try:
        with open(path, "rb") as file:
            for number, raw in enumerate(file, 1):
                try:
                    line = raw.strip().decode("utf-8").lstrip("\ufeff")
                except UnicodeDecodeError:
                    raise BadInput("not UTF-8; a user dictionary has to be", path, number) from None
                if found := _ENTRY.fullmatch(line):
                    word, freq, tag = found.groups()
                    yield word, int(freq) if freq else None, tag
    except OSError as fault:
        raise IOFailure((fault.strerror or str(fault)).lower(), path) from None
