"""The manifest: which files an export has written whole, with records, bytes and SHA-256 of each.

It is written line by line, so that it may list a million files, and also where the export breaks off: what it lists
is whole. `jq -r '.files[] | "\\(.sha256)  \\(.name)"' manifest.json | sha256sum -c` checks the files.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson


class Manifest:
    """Counts what is written; *write* (None: count only) gets the manifest's bytes piece by piece."""

    def __init__(self, format: str, write: Callable[[bytes], object] | None = None) -> None:
        self.files = self.records = self.bytes = self.left_out = 0
        self._write = write
        self._pending = b""  # data that could not be written yet, because the disk was full
        self._send(b'{"format":' + orjson.dumps(format) + b',"files":[')

    @property
    def hashes(self) -> bool:
        """True if checksums are wanted: the manifest is written somewhere."""
        return self._write is not None

    def add_file(self, name: str, records: int, size: int, sha256: str | None) -> None:
        """Add a file that was written completely."""
        entry: dict[str, Any] = {"name": name, "records": records, "bytes": size, "sha256": sha256}
        between = b",\n" if self.files else b"\n"
        self.files += 1
        self.records += records
        self.bytes += size
        self._send(between + _json(entry))

    def close(self, complete: bool) -> None:
        """Write the totals; *complete* says whether the export reached its last record."""
        totals = {"records": self.records, "bytes": self.bytes, "left_out": self.left_out, "complete": complete}
        self._send(b"\n]," + orjson.dumps(totals)[1:] + b"\n")

    def _send(self, data: bytes) -> None:
        """Write *data*, after anything an earlier failure (a full disk) left unwritten, so that no entry is lost."""
        if self._write:
            self._pending += data
            self._write(self._pending)
            self._pending = b""


def _json(entry: dict[str, Any]) -> bytes:
    """One line; a name that is no UTF-8 stands with its bytes escaped as Python does."""
    try:
        return orjson.dumps(entry)
    except TypeError:
        return orjson.dumps({**entry, "name": entry["name"].encode("utf-8", "backslashreplace").decode()})
