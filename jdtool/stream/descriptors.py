"""Files and standard streams, opened so that a read waits for data and a write is whole, whatever mode they are in.

Standard output is unbuffered under PYTHONUNBUFFERED=1, and both streams may be non-blocking where another process made
them so: then Python writes a part and returns its size, or takes "nothing yet" for the end of the input.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Any, BinaryIO, cast

from jdtool.errors import IOFailure
from jdtool.patterns import lazy

STDIN = "-"
_BUFFER = 1 << 16
_DESCRIPTOR = lazy(r"/(?:dev|proc/self)/(?:fd/(\d+)|stdin|stdout|stderr)")
_STANDARD = {"stdin": 0, "stdout": 1, "stderr": 2}


def reason(fault: OSError) -> str:
    """The operating system's reason, as messages print it.

    >>> reason(FileNotFoundError(2, "No such file or directory"))
    'no such file or directory'
    """
    return (fault.strerror or str(fault)).lower()


def recorded_name(source: str) -> str:
    """The name of a file as records have it: bytes that are not UTF-8 are percent-encoded, as in a URL.

    >>> recorded_name("page.txt"), recorded_name(os.fsdecode(b"\\xb1.txt"))
    ('page.txt', '%B1.txt')
    """
    if source.isascii():
        return source
    return "".join(f"%{ord(c) - 0xDC00:02X}" if "\udc80" <= c <= "\udcff" else c for c in source)


def open_source(source: str) -> BinaryIO:
    """The file *source*, or standard input for ``-``. Raises IOFailure where it cannot be opened."""
    if source == STDIN:
        if sys.stdin is None:
            raise IOFailure("standard input is closed")
        return sys.stdin.buffer if os.get_blocking(0) else cast(BinaryIO, io.BufferedReader(_WaitingReader(0)))
    try:
        return open(source, "rb")
    except IsADirectoryError:
        raise IOFailure(f"is a directory; name the files in it: {os.path.join(source, '*')}", source) from None
    except OSError as fault:
        raise IOFailure(reason(fault), source) from None
    except ValueError as fault:  # a NUL byte in the name
        raise IOFailure(str(fault), source) from None


def standard_output() -> BinaryIO:
    """Standard output for bytes, each write of which is whole. Raises IOFailure where it is closed."""
    if sys.stdout is None:
        raise IOFailure("standard output is closed")
    try:
        sys.stdout.flush()
        return whole_writer(sys.stdout.fileno())
    except (io.UnsupportedOperation, AttributeError):  # replaced by an object that is no file
        return sys.stdout.buffer


def whole_writer(descriptor: int) -> BinaryIO:
    """A buffered file over an open *descriptor*, which stays open."""
    return cast(BinaryIO, io.BufferedWriter(_WholeWriter(descriptor), _BUFFER))


def descriptor_of(path: str) -> int | None:
    """The number of the descriptor that *path* names; None where it names a file.

    >>> descriptor_of("/dev/fd/63"), descriptor_of("/dev/stdout"), descriptor_of("page.txt")
    (63, 1, None)
    """
    form = _DESCRIPTOR.fullmatch(path)
    if not form:
        return None
    return int(form[1]) if form[1] else _STANDARD[path.rpartition("/")[2]]


class _WholeWriter(io.RawIOBase):
    """Writes all it is given, waiting where the descriptor is not ready."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def write(self, data: Any) -> int:
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._descriptor, view) :]
            except BlockingIOError:
                _wait(self._descriptor, for_writing=True)
        return len(data)


class _WaitingReader(io.RawIOBase):
    """Reads what there is, waiting for the first byte of it."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def readinto(self, buffer: Any) -> int:
        while True:
            try:
                data = os.read(self._descriptor, len(buffer))
            except BlockingIOError:
                _wait(self._descriptor, for_writing=False)
                continue
            buffer[: len(data)] = data
            return len(data)


def _wait(descriptor: int, for_writing: bool) -> None:
    from select import select

    select([] if for_writing else [descriptor], [descriptor] if for_writing else [], [])
