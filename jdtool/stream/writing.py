"""Where results go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from typing import BinaryIO

from jdtool.errors import IOFailure
from jdtool.stream.reading import said


class Output:
    """Standard output, or ``-o FILE`` written beside its place and moved there by :meth:`commit`.

    A reader of FILE meets the old file or the new one, never a part. What is no regular file (a pipe,
    ``/dev/null``) is written as it is. Raises IOFailure where it cannot be written.
    """

    def __init__(self, path: str | None = None) -> None:
        self.path = path
        self._part: str | None = None
        try:
            self._file = self._open()
        except OSError as fault:
            raise IOFailure(said(fault), path) from None

    def _open(self) -> BinaryIO:
        if self.path is None or self.path == "-":
            if sys.stdout is None:
                raise IOFailure("standard output is closed")
            return sys.stdout.buffer
        place = os.path.realpath(self.path)  # a symbolic link stays one: its target is replaced
        mode = os.stat(place).st_mode if os.path.exists(place) else stat.S_IFREG
        if stat.S_ISDIR(mode):
            raise IOFailure("is a directory", self.path)
        if not stat.S_ISREG(mode):
            return open(place, "wb")
        folder, name = os.path.split(place)
        self._place, self._part = place, os.path.join(folder, f".{name[:200]}.{os.urandom(4).hex()}.part")
        file = open(self._part, "xb")  # noqa: SIM115 - closed by commit or discard
        if stat.S_IMODE(mode):
            with contextlib.suppress(OSError):
                os.chmod(self._part, stat.S_IMODE(mode))
        return file

    def __enter__(self) -> Output:
        return self

    def __exit__(self, fault: type[BaseException] | None, *_: object) -> None:
        try:
            if fault is None:
                self.commit()
        finally:
            self.discard()

    def write(self, data: bytes) -> None:
        try:
            self._file.write(data)
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as fault:
            raise self._failure(fault) from None

    def flush(self) -> None:
        try:
            self._file.flush()
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as fault:
            raise self._failure(fault) from None

    def commit(self) -> None:
        """All is written: the file takes its place."""
        self.flush()
        if self._part is None:
            return
        try:
            os.fsync(self._file.fileno())
            self._file.close()
            os.replace(self._part, self._place)
            self._part = None
        except OSError as fault:
            raise self._failure(fault) from None

    def discard(self) -> None:
        """Leave nothing behind; does nothing after `commit`."""
        if self._part is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            with contextlib.suppress(OSError):
                os.unlink(self._part)
            self._part = None

    def _failure(self, fault: OSError | ValueError) -> IOFailure:
        reason = said(fault) if isinstance(fault, OSError) else str(fault)
        return IOFailure(f"cannot write: {reason}", self.path or "standard output")
