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
        self._unsaid = b""  # what did not go out, for the disk was full
        self._say(b'{"format":' + orjson.dumps(format) + b',"files":[')

    @property
    def hashes(self) -> bool:
        """True where somebody will read the sums."""
        return self._write is not None

    def whole(self, name: str, records: int, size: int, sha256: str | None) -> None:
        """A file is in its place."""
        entry: dict[str, Any] = {"name": name, "records": records, "bytes": size, "sha256": sha256}
        between = b",\n" if self.files else b"\n"
        self.files += 1
        self.records += records
        self.bytes += size
        self._say(between + _json(entry))

    def close(self, complete: bool) -> None:
        """The end: *complete* where the export went through to its last record."""
        totals = {"records": self.records, "bytes": self.bytes, "left_out": self.left_out, "complete": complete}
        self._say(b"\n]," + orjson.dumps(totals)[1:] + b"\n")

    def _say(self, data: bytes) -> None:
        """Write *data*, and before it what could not be written: an entry is late rather than lost."""
        if self._write:
            self._unsaid += data
            self._write(self._unsaid)
            self._unsaid = b""


def _json(entry: dict[str, Any]) -> bytes:
    """One line; a name that is no UTF-8 stands with its bytes escaped as Python does."""
    try:
        return orjson.dumps(entry)
    except TypeError:
        return orjson.dumps({**entry, "name": entry["name"].encode("utf-8", "backslashreplace").decode()})
