"""What a manifest lists, however the export ends."""

from __future__ import annotations

import json

import pytest

from jdtool.errors import IOFailure
from jdtool.export.manifest import Manifest


def test_an_entry_that_finds_the_disk_full_is_written_at_the_end() -> None:
    out: list[bytes] = []
    full = False

    def write(data: bytes) -> None:
        if full:
            raise IOFailure("cannot write: no space left on device")
        out.append(data)

    manifest = Manifest("jsonl", write)
    manifest.whole("a", 1, 2, "00")
    full = True
    with pytest.raises(IOFailure):
        manifest.whole("b", 3, 4, "11")
    full = False
    manifest.close(complete=False)
    told = json.loads(b"".join(out))
    assert [file["name"] for file in told["files"]] == ["a", "b"]
    assert (told["records"], told["bytes"], told["complete"]) == (4, 6, False)
