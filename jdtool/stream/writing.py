"""Where results go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Callable
from typing import BinaryIO, cast

from jdtool.errors import IOFailure
from jdtool.stream.reading import said


class Output:
    """Standard output, or ``-o FILE`` written beside its place and moved there by :meth:`commit`.

    A reader of FILE meets the old file or the new one, never a part. What is no regular file (a pipe,
    ``/dev/null``) is written as it is. A FILE that ends in .gz, .xz or .zst is packed. *watch* sees the bytes that go
    into the file. Raises IOFailure where it cannot be written.
    """

    def __init__(self, path: str | None = None, watch: Callable[[bytes], object] | None = None) -> None:
        self.path = path
        self._packer: BinaryIO | None = None
        self._part: str | None = None
        try:
            self._file = self._raw = self._open()
            if watch:
                self._file = cast(BinaryIO, _Watched(self._raw, watch))
            if path is not None and path != "-":
                from jdtool.stream.compression import ending, packed

                if ending(path):
                    self._file = self._packer = packed(self._file, path)
        except OSError as fault:
            raise IOFailure(said(fault), path) from None
        except BaseException:  # Ctrl-C too: nobody else knows yet that there is a file
            self.discard()
            raise

    def _open(self) -> BinaryIO:
        if self.path is None or self.path == "-":
            if sys.stdout is None:
                raise IOFailure("standard output is closed")
            return sys.stdout.buffer
        if not os.path.basename(self.path):
            raise IOFailure("a folder's name, where a file's is expected", self.path)
        place = os.path.realpath(self.path)  # a symbolic link stays one: its target is replaced
        mode = os.stat(place).st_mode if os.path.exists(place) else stat.S_IFREG
        if stat.S_ISDIR(mode):
            raise IOFailure("is a directory", self.path)
        if not stat.S_ISREG(mode):
            return open(place, "wb")
        folder, name = os.path.split(place)
        self._place, self._part = place, os.path.join(folder, f".{name[:60]}.{os.urandom(4).hex()}.part")
        try:
            file = open(self._part, "xb")  # noqa: SIM115 - closed by commit or discard
        except OSError:
            self._part = None
            raise
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
        """Let a reader have what was written; of a file that appears only when it is whole there is none."""
        if self._part is not None:
            return
        try:
            self._file.flush()
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as fault:
            raise self._failure(fault) from None

    def commit(self) -> None:
        """All is written: the file takes its place."""
        try:
            if self._packer:
                self._packer.close()  # a packed file ends only now
            self._raw.flush()
            if self._part is None:
                return
            os.fsync(self._raw.fileno())
            self._raw.close()
            os.replace(self._part, self._place)
            self._part = None
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as fault:
            raise self._failure(fault) from None

    def discard(self) -> None:
        """Leave nothing behind; does nothing after `commit`."""
        if self._part is not None:
            for file in ("_file", "_raw"):
                with contextlib.suppress(Exception):  # a packer has errors of its own; or there is no file yet
                    getattr(self, file).close()
            with contextlib.suppress(OSError):
                os.unlink(self._part)
            self._part = None

    def _failure(self, fault: OSError | ValueError) -> IOFailure:
        reason = said(fault) if isinstance(fault, OSError) else str(fault)
        return IOFailure(f"cannot write: {reason}", self.path or "standard output")


class _Watched:
    """A file whose bytes are seen as they are written."""

    def __init__(self, file: BinaryIO, watch: Callable[[bytes], object]) -> None:
        self._file, self._watch = file, watch
        self.flush = file.flush

    def write(self, data: bytes) -> int:
        self._watch(data)
        return self._file.write(data)


def is_same(path: str | None, other: os.stat_result) -> bool:
    """True where the output *path* (None is standard output) is the regular file that *other* describes."""
    try:
        if path is None or path == "-":
            mine = os.fstat(1)
        else:
            mine = os.stat(path)
    except OSError:
        return False
    return stat.S_ISREG(mine.st_mode) and os.path.samestat(mine, other)
