"""Compressed files, known by their ending: .gz, .xz where Python has lzma, .zst with a Zstandard library."""

from __future__ import annotations

import os
from typing import Any, BinaryIO

from jdtool.errors import IOFailure

ENDINGS = (".gz", ".xz", ".zst")


class _Decompressor:
    """A compressed file read as plain bytes. Damaged data raises OSError, whatever exception the library has for it."""

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
    """The ending that names the compression of a file, or an empty text.

    >>> ending("page.txt.gz"), ending("page.txt")
    ('.gz', '')
    """
    suffix = os.path.splitext(name)[1].lower()
    return suffix if suffix in ENDINGS else ""


def decompress(raw: BinaryIO, name: str) -> Any:
    """The open file *raw*, named *name*, as a file of its contents. Raises IOFailure where the library is missing."""
    kind = ending(name)
    return _Decompressor(_open(raw, name, kind, "rb")) if kind else raw


def compress(raw: BinaryIO, name: str) -> BinaryIO:
    """A file whose bytes are written compressed into *raw*; *raw* itself where *name* has no ending of a compression.

    Close it before *raw*. The same bytes in give the same bytes out: neither time nor name is written. Raises
    IOFailure where the library is missing.
    """
    kind = ending(name)
    return _open(raw, name, kind, "wb") if kind else raw


def _open(raw: BinaryIO, name: str, kind: str, mode: str) -> Any:
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
