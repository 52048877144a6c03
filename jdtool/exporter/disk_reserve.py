"""Reserve disk space for the end of the manifest, so that an export that fills the disk can still list its files."""

from __future__ import annotations

import contextlib
import os
from typing import BinaryIO

_SIZE = 1 << 18  # bytes: more than any buffer that the manifest is written through


class Reserve:
    """Takes up room beside *path* until `release`; takes none where *path* is no file that will be written there.

    >>> Reserve("/dev/null").release()
    """

    def __init__(self, path: str | None) -> None:
        self._file: BinaryIO | None = None
        if path and path != "-" and (os.path.isfile(path) or not os.path.lexists(path)):
            with contextlib.suppress(OSError):  # no room, or no such folder: who writes there will say so
                self._file = _reserve_file(os.path.dirname(os.path.realpath(path)))

    def release(self) -> None:
        if self._file:
            self._file.close()


def _reserve_file(folder: str) -> BinaryIO:
    """A file without a name, so that nothing is left of it however the process ends."""
    import tempfile  # 5 ms that an export without a manifest need not spend

    file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed by `release`
    file.write(os.urandom(_SIZE))  # no zeros: a file system may keep those without taking room
    file.flush()
    return file
