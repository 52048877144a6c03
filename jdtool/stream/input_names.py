"""The inputs of a run, by name: those of the command line, then those that --files-from lists."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from typing import BinaryIO

from jdtool.errors import BadUsage, IOFailure
from jdtool.stream.chunks import STDIN, name_of
from jdtool.stream.descriptors import open_source, reason

_READ = 1 << 16
_LONGEST = 1 << 16  # bytes of a name; no system has longer ones


class InputNames:
    """*files*, then the names that the file *list_file* holds: a line each, or ended by NUL bytes (*null*).

    Standard input where there are neither. Names are read as they are needed: a list may be as long as it likes, or
    still be written. Raises BadUsage where *null* is asked for without a list.
    """

    def __init__(self, files: Sequence[str] = (), list_file: str | None = None, null: bool = False) -> None:
        if null and list_file is None:
            raise BadUsage("-0 says how the names in --files-from end; give --files-from too")
        if list_file == STDIN and STDIN in files:
            raise BadUsage("standard input holds the list of --files-from, so it cannot be an input too")
        self.files, self.list_file, self._mark = files, list_file, b"\0" if null else b"\n"

    def each(self, idle: Callable[[BinaryIO], object]) -> Iterator[str]:
        """All names. *idle* gets the list before each read of it, which may have to wait.

        Raises IOFailure where the list cannot be read.
        """
        yield from self.files
        if self.list_file is not None:
            yield from self._names_in(self.list_file, idle)
        elif not self.files:
            yield STDIN

    def count(self) -> int | None:
        """How many there are; None where only reading the list would tell."""
        return None if self.list_file is not None else len(self.files) or 1

    def _names_in(self, list_file: str, idle: Callable[[BinaryIO], object]) -> Iterator[str]:
        with nullcontext(open_source(list_file)) if list_file == STDIN else open_source(list_file) as file:
            for name in _parts(file, self._mark, list_file, idle):
                if name == b"-" and list_file == STDIN:
                    raise IOFailure("- is standard input, which holds this list", name_of(list_file))
                yield os.fsdecode(name)


def _parts(file: BinaryIO, mark: bytes, list_file: str, idle: Callable[[BinaryIO], object]) -> Iterator[bytes]:
    """What stands between the marks, but for nothing."""
    rest = b""
    while True:
        idle(file)
        try:
            block = file.read1(_READ)  # type: ignore[attr-defined]
        except OSError as fault:
            raise IOFailure(reason(fault), name_of(list_file)) from None
        *whole, rest = (rest + block).split(mark)
        yield from filter(None, (name.removesuffix(b"\r") for name in whole) if mark == b"\n" else whole)
        if len(rest) > _LONGEST:
            remedy = "" if mark == b"\0" else "; names that end with NUL bytes need -0"
            raise IOFailure(f"no file has a name this long{remedy}", name_of(list_file))
        if not block:
            yield from filter(None, [rest.removesuffix(b"\r") if mark == b"\n" else rest])
            return


def is_file(source: str) -> bool:
    """True for a regular file, be it standard input."""
    try:
        return stat.S_ISREG((os.fstat(0) if source == STDIN else os.stat(source)).st_mode)
    except OSError:
        return False
