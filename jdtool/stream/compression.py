"""Packed files, known by their ending: .gz, .xz where Python has lzma, .zst where a Zstandard library is there."""

from __future__ import annotations

import os
from typing import Any, BinaryIO

from jdtool.errors import IOFailure

ENDINGS = (".gz", ".xz", ".zst")


class _Unpacker:
    """Reads a packed file as plain bytes. Damage is an OSError, as a bad disk's is, whatever the library calls it."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def read1(self, size: int = -1, /) -> bytes:
        try:
            data: bytes = self._file.read1(size)
            return data
        except OSError:
            raise
        except Exception as fault:  # zlib.error, LZMAError, ZstdError, EOFError have nothing else in common
            raise OSError(f"damaged: {fault}") from None


def ending(name: str) -> str:
    """The ending that says how a file is packed, or an empty text.

    >>> ending("page.txt.gz"), ending("page.txt")
    ('.gz', '')
    """
    found = os.path.splitext(name)[1].lower()
    return found if found in ENDINGS else ""


def unpacked(raw: BinaryIO, name: str) -> Any:
    """What is in the open file *raw*, named *name*. Raises IOFailure where the library to unpack it is missing."""
    kind = ending(name)
    return _Unpacker(_opened(raw, name, kind, "rb")) if kind else raw


def packed(raw: BinaryIO, name: str) -> BinaryIO:
    """A file to write to, whose bytes go packed into *raw*; *raw* itself where the ending of *name* says nothing.

    To be closed before *raw* is. The same bytes in give the same bytes out: no time and no name is written. Raises
    IOFailure where the library is missing.
    """
    kind = ending(name)
    return _opened(raw, name, kind, "wb") if kind else raw


def _opened(raw: BinaryIO, name: str, kind: str, mode: str) -> Any:
    if kind == ".gz":
        from gzip import GzipFile

        return GzipFile("", mode, 6, raw, mtime=0)
    if kind == ".xz":
        try:
            from lzma import LZMAFile
        except ImportError:
            raise IOFailure("this Python was built without lzma, which .xz needs", name) from None
        return LZMAFile(raw, mode)
    return _zstd(name).ZstdFile(raw, mode)


def _zstd(name: str) -> Any:
    """The standard library's module (Python 3.14), or its backport."""
    from importlib import import_module

    for module in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(module)
        except ImportError:
            continue
    raise IOFailure(".zst needs a library that is not installed: pip install 'jdtool[zstd]'", name)
