"""Results → standard output, a device, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable
from typing import BinaryIO, cast

from jdtool.errors import IOFailure
from jdtool.stream.descriptors import descriptor_of, reason, standard_output, whole_writer

_IS_FOLDER = "is a folder; name a file in it, or give the folder to --dir of export or view"


class Output:
    """Standard output, or ``-o FILE`` written beside its place and moved there by :meth:`commit`.

    A reader of FILE meets the old file or the new one, never a part. What is not a regular file (a pipe,
    ``/dev/null``, ``/dev/fd/63`` of a shell's ``>(...)``) is written in place. A FILE that ends in .gz, .xz or .zst is
    compressed. *watch* is called with the bytes that go into the file. Raises IOFailure where it cannot be written.
    """

    def __init__(self, path: str | None = None, watch: Callable[[bytes], object] | None = None) -> None:
        self.path = path
        self._compressor: BinaryIO | None = None
        self._part: str | None = None
        self._is_stream = False
        try:
            self._file = self._raw = self._open()
            self._is_stream = self._part is None
            if watch:
                self._file = cast(BinaryIO, _WatchedFile(self._raw, watch))
            if path is not None and path != "-":
                from jdtool.stream.compression import compress, ending

                if ending(path):
                    self._file = self._compressor = compress(self._file, path)
        except OSError as fault:
            raise IOFailure(reason(fault), path) from None
        except BaseException:  # Ctrl-C too: nobody else knows yet that there is a file
            self.discard()
            raise

    def _open(self) -> BinaryIO:
        if self.path is None or self.path == "-":
            return standard_output()
        descriptor = descriptor_of(self.path)
        if descriptor is not None:  # written on from where it stands: a path would truncate what `>>` appends to
            return whole_writer(os.dup(descriptor))
        if not os.path.basename(self.path):
            raise IOFailure(_IS_FOLDER, self.path)
        place = os.path.realpath(self.path)  # a symbolic link stays one: its target is replaced
        mode = os.stat(self.path).st_mode if os.path.exists(self.path) else stat.S_IFREG
        if stat.S_ISDIR(mode):
            raise IOFailure(_IS_FOLDER, self.path)
        if not stat.S_ISREG(mode):
            return open(self.path, "wb")
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
            is_interrupt = fault is not None and not issubclass(fault, Exception)
            self.discard(keep=not is_interrupt)  # an interrupted run does not wait for a reader that does not read

    def write(self, data: bytes) -> None:
        try:
            self._file.write(data)
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as fault:
            raise self._failure(fault) from None

    def flush(self) -> None:
        """Pass on what was written so far, except to a file that appears only when it is whole."""
        if self._part is not None:
            return
        try:
            self._file.flush()
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as fault:
            raise self._failure(fault) from None

    def commit(self) -> None:
        """Everything was written: move the file into its place."""
        try:
            if self._compressor:
                self._compressor.close()  # writes the end of the compressed data
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

    def discard(self, keep: bool = True) -> None:
        """Remove the unfinished file; with *keep*, a stream gets what was written. Does nothing after `commit`."""
        if keep and self._part is None and self._is_stream:
            with contextlib.suppress(OSError, ValueError):
                self._raw.flush()
        if self._part is not None:
            for file in ("_file", "_raw"):
                with contextlib.suppress(Exception):  # a packer has errors of its own; or there is no file yet
                    getattr(self, file).close()
            with contextlib.suppress(OSError):
                os.unlink(self._part)
            self._part = None

    def _failure(self, fault: OSError | ValueError) -> IOFailure:
        cause = reason(fault) if isinstance(fault, OSError) else str(fault)
        return IOFailure(f"cannot write: {cause}", self.path or "standard output")


class _WatchedFile:
    """A file that calls *watch* with the bytes written to it."""

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
