"""Encoded records → one stream or file, shards of a folder, or a file for each record or group of records.

A file appears whole or not at all. This is the one part of the package that writes.
"""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING, Protocol

from jdtool.errors import IOFailure
from jdtool.exporter.encoder import Encoder
from jdtool.exporter.fields import Record
from jdtool.exporter.manifest import Manifest
from jdtool.stream.descriptors import reason
from jdtool.stream.writing import Output

if TYPE_CHECKING:
    from hashlib import _Hash

    from jdtool.exporter.file_names import Names

_HELD = 1 << 16  # bytes that are written at once: as many as stay in the processor's cache


class Place(Protocol):
    """Takes records; raises BadInput for one that cannot be written, IOFailure where nothing can."""

    def add(self, record: Record) -> None: ...

    def settle(self) -> None:
        """Hand on what is ready: the input may have to be waited for."""

    def finish(self) -> str | None:
        """All records were added. Returns what the user should know of the place, if anything."""

    def abandon(self) -> None:
        """Take back what is not whole."""


class _Part:
    """One file that is being written, and what the manifest says of it: the bytes that are in it, packed or not."""

    def __init__(self, path: str | None, hashed: bool) -> None:
        self.records = self._written = 0
        self._held = bytearray()
        self._sum = _sha256() if hashed else None
        self._summed = 0
        self.out = Output(path, self._seen if hashed else None)

    def _seen(self, data: bytes) -> None:
        if self._sum:
            self._sum.update(data)
            self._summed += len(data)

    @property
    def size(self) -> int:
        """Bytes so far, before they are packed."""
        return self._written + len(self._held)

    def hold(self, data: bytes) -> None:
        self._held += data
        if len(self._held) >= _HELD:
            self.write()

    def write(self) -> None:
        data = bytes(self._held)
        self._held.clear()
        self.out.write(data)
        self._written += len(data)

    def commit(self, name: str, manifest: Manifest) -> None:
        """The file takes its place, and the *manifest* knows of it."""
        self.write()
        self.out.commit()
        if self._sum:
            manifest.whole(name, self.records, self._summed, self._sum.hexdigest())
        else:
            manifest.whole(name, self.records, self.size, None)


class OneStream:
    """Standard output, or `-o FILE`."""

    def __init__(self, path: str | None, encoder: Encoder, manifest: Manifest) -> None:
        self._encoder, self._manifest, self._path = encoder, manifest, path
        self._part = _Part(path, manifest.hashes)
        self._between, self._record = encoder.between, encoder.record
        self._begun = False

    def _begin(self, first: Record | None) -> None:
        if not self._begun:
            self._part.hold(self._encoder.head(first))
            self._begun = True

    def add(self, record: Record) -> None:
        part = self._part
        if part.records:
            part.hold(self._between + self._record(record))
        else:
            self._begin(record)
            part.hold(self._record(record))
        part.records += 1

    def settle(self) -> None:
        self._part.write()
        self._part.out.flush()

    def finish(self) -> str | None:
        self._begin(None)
        part = self._part
        part.hold(self._encoder.tail())
        part.commit(self._path or "-", self._manifest)
        return None

    def abandon(self) -> None:
        self._part.out.discard()


class Shards:
    """Numbered files of about *size* bytes in a folder."""

    def __init__(self, folder: str, names: Names, size: int, force: bool, encoder: Encoder, manifest: Manifest) -> None:
        self._folder, self._names, self._size, self._force = folder, names, size, force
        self._encoder, self._manifest = encoder, manifest
        self._part: _Part | None = None
        self._shard = 0
        _make(folder)

    def add(self, record: Record) -> None:
        encoder = self._encoder
        part = self._part or self._open(record)
        data = encoder.record(record)
        between = encoder.between if part.records else b""
        grown = part.size + len(between) + len(data) + encoder.tail_size
        if encoder.own_bytes and part.records and grown > self._size:
            self._close()
            part, between = self._open(record), b""
        part.hold(between + data)
        part.records += 1
        if not encoder.own_bytes and part.size >= self._size:
            self._close()

    def settle(self) -> None:
        if self._part:
            self._part.write()

    def finish(self) -> str | None:
        if self._part is None and not self._shard:  # no record at all: a reader of the folder finds one empty file
            self._open(None)
        if self._part:
            self._close()
        after = self._path_of(self._shard)
        if os.path.lexists(after):
            return f"{after} is left from an earlier export, and does not belong to this one"
        return None

    def abandon(self) -> None:
        if self._part:
            self._part.out.discard()

    def _open(self, first: Record | None) -> _Part:
        path = self._path_of(self._shard)
        if not self._force and os.path.lexists(path):
            raise IOFailure("exists already; -f overwrites it", path)
        _make(os.path.dirname(path))
        self._part = _Part(path, self._manifest.hashes)
        self._part.hold(self._encoder.head(first))
        return self._part

    def _name_of(self, shard: int) -> str:
        return self._names.of({"shard": shard}) + self._encoder.settings.suffix

    def _path_of(self, shard: int) -> str:
        return os.path.join(self._folder, self._name_of(shard))

    def _close(self) -> None:
        part = self._part
        assert part is not None
        part.hold(self._encoder.tail())
        part.commit(self._name_of(self._shard), self._manifest)
        self._part = None
        self._shard += 1


class EachGroup:
    """A file for each run of records with the same name: all of a source, or of a page."""

    def __init__(self, folder: str, names: Names, force: bool, encoder: Encoder, manifest: Manifest) -> None:
        self._folder, self._names, self._force = folder, names, force
        self._encoder, self._manifest = encoder, manifest
        self._part: _Part | None = None
        self._stem = self._name = ""
        self._numbers: dict[str, int] = {}
        _make(folder)

    def add(self, record: Record) -> None:
        stem = self._names.of(record)
        if self._part is None or stem != self._stem:
            self._close()
            self._open(stem, record)
        part = self._part
        assert part is not None
        data = self._encoder.record(record)
        part.hold((self._encoder.between if part.records else b"") + data)
        part.records += 1

    def settle(self) -> None:
        if self._part:
            self._part.write()

    def finish(self) -> str | None:
        self._close()
        return None

    def abandon(self) -> None:
        if self._part:
            self._part.out.discard()

    def _open(self, stem: str, first: Record) -> None:
        number = self._numbers[stem.casefold()] = self._numbers.get(stem.casefold(), 0) + 1
        self._stem, self._name = stem, stem + (f"-{number}" if number > 1 else "") + self._encoder.settings.suffix
        path = os.path.join(self._folder, self._name)
        if not self._force and os.path.lexists(path):
            raise IOFailure("exists already; -f overwrites it", path)
        _make(os.path.dirname(path))
        self._part = _Part(path, self._manifest.hashes)
        self._part.hold(self._encoder.head(first))

    def _close(self) -> None:
        if self._part:
            self._part.hold(self._encoder.tail())
            self._part.commit(self._name, self._manifest)
            self._part = None


class Checked:
    """No file at all: the records are only encoded, so that each fault is reported."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._begun = False

    def add(self, record: Record) -> None:
        if not self._begun:
            self._encoder.head(record)
            self._begun = True
        self._encoder.record(record)

    def settle(self) -> None:
        pass

    def finish(self) -> str | None:
        return None

    def abandon(self) -> None:
        pass


class EachRecord:
    """A file for each record, named by its fields."""

    def __init__(self, folder: str, names: Names, force: bool, encoder: Encoder, manifest: Manifest) -> None:
        self._folder, self._names, self._force = folder, names, force
        self._encoder, self._manifest = encoder, manifest
        self._taken: set[int] = set()  # names of this run, as 64 bits of their hash: a million are 60 MB
        self._last_number: dict[str, int] = {}
        _make(folder)

    def _free_name(self, stem: str) -> tuple[str, int]:
        """The name of the next file, and its hash; `-2`, `-3` … tell records apart that would have the same name."""
        suffix = self._encoder.settings.suffix
        name, key = stem + suffix, stem.casefold()
        while hash(name.casefold()) in self._taken:
            self._last_number[key] = self._last_number.get(key, 1) + 1
            name = f"{stem}-{self._last_number[key]}{suffix}"
        return name, hash(name.casefold())

    def add(self, record: Record) -> None:
        name, mark = self._free_name(self._names.of(record))
        path = os.path.join(self._folder, name)
        head = self._encoder.head(record)
        body = self._encoder.record(record)
        data = head + body + self._encoder.tail()
        _place(path, data, self._force)
        self._taken.add(mark)
        sha256 = _sha256(data).hexdigest() if self._manifest.hashes else None
        self._manifest.whole(name, 1, len(data), sha256)

    def settle(self) -> None:
        pass

    def finish(self) -> str | None:
        return None

    def abandon(self) -> None:
        pass


def _sha256(data: bytes = b"") -> _Hash:
    import hashlib  # loads OpenSSL: 5 ms that an export without a manifest need not spend

    return hashlib.sha256(data)


def _make(folder: str) -> None:
    try:
        os.makedirs(folder or ".", exist_ok=True)
    except OSError as fault:
        raise IOFailure(f"cannot make the folder: {reason(fault)}", folder) from None


def _place(path: str, data: bytes, force: bool) -> None:
    """*data* as a file at *path*, whole or not at all. No fsync: a million small files would take hours."""
    folder = os.path.dirname(path)
    part = os.path.join(folder, f".{os.urandom(8).hex()}.part")
    try:
        try:
            _write(part, data)
        except FileNotFoundError:
            _make(folder)
            _write(part, data)
        if force:
            with contextlib.suppress(OSError):  # the file that is overwritten keeps its mode, if there is one
                os.chmod(part, stat.S_IMODE(os.stat(path).st_mode))
            os.replace(part, path)
        else:
            _link(part, path)
    except FileExistsError:
        raise IOFailure("exists already; -f overwrites it", path) from None
    except OSError as fault:
        raise IOFailure(f"cannot write: {reason(fault)}", path) from None
    finally:
        with contextlib.suppress(OSError):
            os.unlink(part)


def _write(path: str, data: bytes) -> None:
    with open(path, "xb") as file:
        file.write(data)


def _link(part: str, path: str) -> None:
    """Move into place unless something is there; where there are no hard links, look first."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError from None
        os.rename(part, path)
