"""Encoded records → a file for each: whole or not at all, and fast enough for a million."""

from __future__ import annotations

import contextlib
import os
import stat

from jdtool.errors import IOFailure
from jdtool.exporter.encoder import Encoder
from jdtool.exporter.fields import Record
from jdtool.exporter.file_names import FileNames
from jdtool.exporter.manifest import Manifest
from jdtool.exporter.sinks import Index, make_folder, sha256_of
from jdtool.stream.descriptors import reason


class EachRecord:
    """A file for each record, named by its fields."""

    def __init__(self, folder: str, names: FileNames, force: bool, encoder: Encoder, manifest: Manifest) -> None:
        self._folder, self._names, self._force = folder, names, force
        self._encoder, self._manifest = encoder, manifest
        self._name_hashes: set[int] = set()  # names of this run, as 64 bits of their hash: a million are 60 MB
        self._last_number: dict[str, int] = {}
        make_folder(folder)
        self._index = Index(folder, force, encoder, manifest)

    def _free_name(self, stem: str) -> tuple[str, int]:
        """The name of the next file, and its hash; `-2`, `-3` … tell records apart that would have the same name."""
        suffix = self._encoder.settings.suffix
        name, key = stem + suffix, stem.casefold()
        while hash(name.casefold()) in self._name_hashes:
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
        self._name_hashes.add(mark)
        sha256 = sha256_of(data).hexdigest() if self._manifest.hashes else None
        self._manifest.add_file(name, 1, len(data), sha256)
        self._index.end_file(name)

    def settle(self) -> None:
        pass

    def finish(self) -> str | None:
        self._index.write()
        return None

    def abandon(self) -> None:
        pass


def _place(path: str, data: bytes, force: bool) -> None:
    """*data* as a file at *path*, whole or not at all. No fsync: a million small files would take hours."""
    folder = os.path.dirname(path)
    part = os.path.join(folder, f".{os.urandom(8).hex()}.part")
    try:
        try:
            _write(part, data)
        except FileNotFoundError:
            make_folder(folder)
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
