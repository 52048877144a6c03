"""Encoded records → one stream or file, shards of a folder, or a file for each group of records.

A file appears whole or not at all. This and each_record.py are the parts of the package that write.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from jdtool.errors import IOFailure
from jdtool.exporter.encoder import Encoder
from jdtool.exporter.fields import Record
from jdtool.exporter.formats import Format
from jdtool.exporter.manifest import Manifest
from jdtool.stream.descriptors import reason
from jdtool.stream.writing import Output

if TYPE_CHECKING:
    from hashlib import _Hash

    from jdtool.exporter.file_names import FileNames

_BUFFER_SIZE = 1 << 16  # bytes that are written at once: as many as stay in the processor's cache


class Sink(Protocol):
    """Takes records; raises BadInput for one that cannot be written, IOFailure where nothing can."""

    def add(self, record: Record) -> None: ...

    def settle(self) -> None:
        """Write what is ready, before a wait for more input."""

    def finish(self) -> str | None:
        """Write the end, after the last record. Returns a warning about the target, or None."""

    def abandon(self) -> None:
        """Remove incomplete files."""


class _OpenFile:
    """A file being written, with its size and checksum for the manifest (of the compressed bytes, if it is)."""

    def __init__(self, path: str | None, with_hash: bool) -> None:
        self.records = self._bytes_written = 0
        self._buffer = bytearray()
        self._sum = sha256_of() if with_hash else None
        self._bytes_hashed = 0
        self.out = Output(path, self._hash if with_hash else None)

    def _hash(self, data: bytes) -> None:
        if self._sum:
            self._sum.update(data)
            self._bytes_hashed += len(data)

    @property
    def size(self) -> int:
        """Bytes so far, before compression."""
        return self._bytes_written + len(self._buffer)

    def hold(self, data: bytes) -> None:
        self._buffer += data
        if len(self._buffer) >= _BUFFER_SIZE:
            self.write()

    def write(self) -> None:
        data = bytes(self._buffer)
        self._buffer.clear()
        self.out.write(data)
        self._bytes_written += len(data)

    def commit(self, name: str, manifest: Manifest) -> None:
        """Move the file into its place and add it to the *manifest*."""
        self.write()
        self.out.commit()
        if self._sum:
            manifest.add_file(name, self.records, self._bytes_hashed, self._sum.hexdigest())
        else:
            manifest.add_file(name, self.records, self.size, None)


class OneStream:
    """Standard output, or `-o FILE`."""

    def __init__(self, path: str | None, encoder: Encoder, manifest: Manifest) -> None:
        self._encoder, self._manifest, self._path = encoder, manifest, path
        self._part = _OpenFile(path, manifest.hashes)
        self._between, self._record = encoder.between, encoder.record
        self._has_head = False

    def _begin(self, first: Record | None) -> None:
        if not self._has_head:
            self._part.hold(self._encoder.head(first))
            self._has_head = True

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

    def __init__(
        self, folder: str, names: FileNames, size: int, force: bool, encoder: Encoder, manifest: Manifest
    ) -> None:
        self._folder, self._names, self._size, self._force = folder, names, size, force
        self._encoder, self._manifest = encoder, manifest
        self._part: _OpenFile | None = None
        self._shard = 0
        make_folder(folder)

    def add(self, record: Record) -> None:
        encoder = self._encoder
        part = self._part or self._open(record)
        data = encoder.record(record)
        between = encoder.between if part.records else b""
        size = part.size + len(between) + len(data) + encoder.tail_size
        if encoder.own_bytes and part.records and size > self._size:
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

    def _open(self, first: Record | None) -> _OpenFile:
        path = self._path_of(self._shard)
        if not self._force and os.path.lexists(path):
            raise IOFailure("exists already; -f overwrites it", path)
        make_folder(os.path.dirname(path))
        self._part = _OpenFile(path, self._manifest.hashes)
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

    def __init__(self, folder: str, names: FileNames, force: bool, encoder: Encoder, manifest: Manifest) -> None:
        self._folder, self._names, self._force = folder, names, force
        self._encoder, self._manifest = encoder, manifest
        self._part: _OpenFile | None = None
        self._stem = self._name = ""
        self._numbers: dict[str, int] = {}
        make_folder(folder)
        self._index = Index(folder, force, encoder, manifest)

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
        self._index.write()
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
        make_folder(os.path.dirname(path))
        self._part = _OpenFile(path, self._manifest.hashes)
        self._part.hold(self._encoder.head(first))

    def _close(self) -> None:
        if self._part:
            self._part.hold(self._encoder.tail())
            self._part.commit(self._name, self._manifest)
            self._part = None
            self._index.end_file(self._name)


class Index:
    """The file that lists all others of a folder, for formats that have one."""

    def __init__(self, folder: str, force: bool, encoder: Encoder, manifest: Manifest) -> None:
        self._encoder, self._manifest = encoder, manifest
        self._path = os.path.join(folder, encoder.index)
        if encoder.index and not force and os.path.lexists(self._path):
            raise IOFailure("exists already; -f overwrites it", self._path)

    def end_file(self, name: str) -> None:
        """The file *name* is in its place."""
        if self._encoder.index:
            self._encoder.end_file(name)

    def write(self) -> None:
        if self._encoder.index:
            part = _OpenFile(self._path, self._manifest.hashes)
            for piece in self._encoder.index_bytes():
                part.hold(piece)
            part.commit(self._encoder.index, self._manifest)


class NoOutput:
    """No file at all: the records are only encoded, so that each fault is reported."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._has_head = False

    def add(self, record: Record) -> None:
        if not self._has_head or Format(self._encoder.settings.format).one_page:
            self._encoder.head(record)
            self._has_head = True
        self._encoder.record(record)

    def settle(self) -> None:
        pass

    def finish(self) -> str | None:
        return None

    def abandon(self) -> None:
        pass


def sha256_of(data: bytes = b"") -> _Hash:
    import hashlib  # loads OpenSSL: 5 ms that an export without a manifest need not spend

    return hashlib.sha256(data)


def make_folder(folder: str) -> None:
    try:
        os.makedirs(folder or ".", exist_ok=True)
    except OSError as fault:
        raise IOFailure(f"cannot make the folder: {reason(fault)}", folder) from None
