"""User dictionaries in jieba's format: a word a line, then, both optional, its frequency and its part of speech."""

from __future__ import annotations

from collections.abc import Iterator

from jdtool.errors import BadInput, IOFailure
from jdtool.patterns import lazy

_ENTRY = lazy("(.+?)(?: ([0-9]+))?(?: ([a-z]+))?")
_NO_WORD = lazy("[\t,，;；:：]|[\u4e00-\u9fff][^ ]* | [^ ]*[\u4e00-\u9fff]")
"""What a word never has: another separator than the space, or a space beside Chinese characters."""


def entries(path: str) -> Iterator[tuple[str, int | None, str | None]]:
    """The file *path* → its words, each with its frequency and part of speech where given.

    Raises IOFailure where the file cannot be read, BadInput with the line that is not UTF-8 or no entry.
    """
    try:
        with open(path, "rb") as file:
            for number, raw in enumerate(file, 1):
                try:
                    line = raw.strip().decode("utf-8").lstrip("\ufeff")
                except UnicodeDecodeError:
                    raise BadInput("not UTF-8; a user dictionary has to be", path, number) from None
                if entry := _ENTRY.fullmatch(line):
                    word, freq, tag = entry.groups()
                    if _NO_WORD.search(word):
                        raise BadInput(f"{line[:40]!r} is no entry; write WORD [FREQUENCY] [TAG]", path, number)
                    yield word, int(freq) if freq else None, tag
    except OSError as fault:
        raise IOFailure((fault.strerror or str(fault)).lower(), path) from None
