"""Tables that take long to build → a file each in the user's cache folder, as plain bytes.

A table is a file under ``$XDG_CACHE_HOME/jdtool`` (``~/.cache/jdtool``): a header that says what it was built from,
then the payload. It is data only (never pickle or marshal), and it is used only if file and folder are the user's own
and not writable by others, and if the key is right and the payload whole. Otherwise the table is built again; where
it cannot be saved (a read-only home), it stays in memory. Two processes may build it at once: each
writes a file of its own and moves it into place.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import stat
import struct
import sys
import zlib
from collections.abc import Callable

_MAGIC = b"jdtool-table 1\n"
_HEADER = struct.Struct("<32sQI4x")  # key, payload length, CRC-32 of the payload


def folder() -> str:
    """The cache folder, which may not exist yet."""
    return os.path.join(base("XDG_CACHE_HOME", ".cache"), "jdtool")


def base(variable: str, *default: str) -> str:
    """A base folder of the XDG standard, by which a relative path is to be ignored; *default* is below the home.

    >>> base("NO_SUCH_VARIABLE", ".cache") == os.path.join(os.path.expanduser("~"), ".cache")
    True
    """
    value = os.environ.get(variable, "")
    return value if os.path.isabs(value) else os.path.join(os.path.expanduser("~"), *default)


def table(name: str, key: bytes, build: Callable[[], bytes]) -> memoryview:
    """The payload of the table *name*: read from the cache, else made by *build* and saved.

    *key* (at most 32 bytes, a digest say) names everything the table depends on: the sources and the format.
    The result is read-only and, where it came from the cache, mapped into memory, not read.
    """
    path = os.path.join(folder(), name)
    view = _read(path, key)
    if view is None:
        _announce(name)
        payload = build()
        _save(path, key, payload)
        view = memoryview(payload)
    return view


def _announce(name: str) -> None:
    """Say at a terminal that a table is built, so that nobody wonders what the first run is waiting for."""
    with contextlib.suppress(OSError, AttributeError, ValueError):  # no standard error, or a closed one
        if sys.stderr.isatty():
            sys.stderr.write(f"jdtool: building the table {name!r} (first run)\n")
            sys.stderr.flush()


def _read(path: str, key: bytes) -> memoryview | None:
    """The payload of a file that can be trusted, or None."""
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK"):  # without the last, to open a FIFO would wait for a writer
        flags |= getattr(os, name, 0)
    if not _is_trusted(os.path.dirname(path)):
        return None
    try:
        handle = os.open(path, flags)
    except OSError:
        return None
    try:
        facts = os.fstat(handle)
        mine = not hasattr(os, "geteuid") or facts.st_uid == os.geteuid()
        is_private = not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        start = len(_MAGIC) + _HEADER.size
        if not (stat.S_ISREG(facts.st_mode) and mine and is_private and facts.st_size > start):
            return None
        view = memoryview(mmap.mmap(handle, 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):
        return None
    finally:
        os.close(handle)
    saved_key, length, check = _HEADER.unpack_from(view, len(_MAGIC))
    payload = view[start:]
    whole = view[: len(_MAGIC)] == _MAGIC and length == len(payload)
    if whole and saved_key == key.ljust(32, b"\0") and zlib.crc32(payload) == check:
        return payload
    return None


def _is_trusted(path: str) -> bool:
    """True for a folder that is the user's own and that nobody else can put files into."""
    try:
        facts = os.stat(path)
    except OSError:
        return False
    mine = not hasattr(os, "geteuid") or facts.st_uid == os.geteuid()
    return mine and not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _save(path: str, key: bytes, payload: bytes) -> None:
    """Save the table; do nothing where it cannot be saved."""
    part = f"{path}.{os.getpid()}.{os.urandom(4).hex()}.part"
    header = _MAGIC + _HEADER.pack(key, len(payload), zlib.crc32(payload))
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        if not _is_trusted(os.path.dirname(path)):
            return
        try:
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(header)
                file.write(payload)
            os.replace(part, path)
        finally:
            with contextlib.suppress(OSError):
                os.unlink(part)
