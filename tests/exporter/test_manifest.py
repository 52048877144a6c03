"""What a manifest lists, however the export ends."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from jdtool.errors import IOFailure
from jdtool.exporter.manifest import Manifest
from tests.exporter.conftest import Jdtool
from tests.exporter.sample import ARTICLE, RECORDS, lines_of


def test_an_entry_that_finds_the_disk_full_is_written_at_the_end() -> None:
    out: list[bytes] = []
    full = False

    def write(data: bytes) -> None:
        if full:
            raise IOFailure("cannot write: no space left on device")
        out.append(data)

    manifest = Manifest("jsonl", write)
    manifest.add_file("a", 1, 2, "00")
    full = True
    with pytest.raises(IOFailure):
        manifest.add_file("b", 3, 4, "11")
    full = False
    manifest.close(complete=False)
    message = json.loads(b"".join(out))
    assert [file["name"] for file in message["files"]] == ["a", "b"]
    assert (message["records"], message["bytes"], message["complete"]) == (4, 6, False)


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".jsonl.xz", ".jsonl.zst"])
def test_the_manifest_tells_of_the_bytes_that_are_in_the_file(jdtool: Jdtool, tmp_path: Path, ending: str) -> None:
    ran = jdtool("export", "-o", f"out{ending}", "--manifest", "m.json", stdin=[ARTICLE] * 50)
    assert (ran.returncode, ran.stderr) == (0, b"")
    listed = json.loads((tmp_path / "m.json").read_bytes())
    data = (tmp_path / f"out{ending}").read_bytes()
    want = {"name": f"out{ending}", "records": 50, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    assert listed["files"] == [want] and listed["bytes"] == len(data)


def test_the_manifest_of_a_file_and_of_standard_output(jdtool: Jdtool, tmp_path: Path) -> None:
    out = jdtool("export", "--manifest", "m.json", stdin=lines_of(RECORDS) + b"{\n").stdout
    manifest = json.loads((tmp_path / "m.json").read_bytes())
    entry = {"name": "-", "records": 2, "bytes": len(out), "sha256": hashlib.sha256(out).hexdigest()}
    assert manifest["files"] == [entry] and manifest["left_out"] == 1 and manifest["format"] == "jsonl"
    jdtool("export", "-o", "a.jsonl", "--manifest", "m.json")
    assert json.loads((tmp_path / "m.json").read_bytes())["files"][0] == {**entry, "name": "a.jsonl"}
