"""A disk that fills: one clear error, nothing half-written, and a manifest of what is whole."""

from __future__ import annotations

import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exporter.conftest import Jdtool, names
from tests.exporter.sample import ARTICLE, lines_of, many


def whole_and_listed(folder: Path, manifest: Path) -> int:
    """How many files the manifest of a broken export lists; they must be all there are, and whole."""
    message = json.loads(manifest.read_bytes())
    assert message["complete"] is False and [f["name"] for f in message["files"]] == names(folder)
    for entry in message["files"]:
        data = (folder / entry["name"]).read_bytes()
        assert (entry["bytes"], entry["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    return len(message["files"])


def _no_file_over_50_kb() -> None:
    """As a disk that fills: writing beyond the limit fails with an OSError."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))


def test_a_disk_that_fills_leaves_whole_shards_and_a_manifest_of_them(jdtool: Jdtool, tmp_path: Path) -> None:
    long = {**ARTICLE, "id": "long", "paragraphs": ["长" * 40_000]}
    ran = jdtool(
        *("export", "--dir", "out", "--shard-size", "20kB", "--manifest", "m.json"),
        stdin=[*many(40), long, *many(5)],
        preexec_fn=_no_file_over_50_kb,
    )
    assert ran.returncode == 3 and len(ran.stderr.splitlines()) == 1 and b"too large" in ran.stderr
    assert whole_and_listed(tmp_path / "out", tmp_path / "m.json")


def test_a_disk_that_fills_leaves_no_half_file(jdtool: Jdtool, tmp_path: Path) -> None:
    long = {**ARTICLE, "paragraphs": ["长" * 40_000]}
    for args in (["-o", "a.jsonl"], ["--dir", "out", "--name", "{id}"]):
        ran = jdtool("export", *args, stdin=[long], preexec_fn=_no_file_over_50_kb)
        assert ran.returncode == 3 and len(ran.stderr.splitlines()) == 1
    assert names(tmp_path) == []


def _may_mount() -> bool:
    command = ["unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return shutil.which("unshare") is not None and subprocess.run(command, capture_output=True).returncode == 0


@pytest.mark.skipif(not _may_mount(), reason="a file system of its own cannot be mounted here")
@pytest.mark.parametrize(
    "args",
    [
        ["--shard-size", "20kB"],
        ["--shard-size", "40kB", "-t", "csv"],
        ["--shard-size", "50kB", "-t", "json"],
        ["--name", "{id}"],
    ],
)
def test_a_real_disk_that_fills_has_room_for_the_manifest(tmp_path: Path, args: list[str]) -> None:
    """The manifest is on the same disk, which is full to its last block when the export breaks off."""
    disk, after = tmp_path / "disk", tmp_path / "after"
    disk.mkdir()
    (tmp_path / "in.jsonl").write_bytes(lines_of(many(1500)))
    script = 'mount -t tmpfs -o size=600k tmpfs disk && cd disk && "$@"; status=$?; cp -r . ../after; exit $status'
    jdtool = [sys.executable, "-c", "from jdtool.cli import main; main()"]
    export = [*jdtool, "export", "--dir", "out", "--manifest", "m.json", *args, str(tmp_path / "in.jsonl")]
    ran = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", *export],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        capture_output=True,
        timeout=60,
    )
    assert ran.returncode == 3 and b"no space left" in ran.stderr and len(ran.stderr.splitlines()) == 1
    assert names(after) == sorted(["m.json", *(f"out/{name}" for name in names(after / "out"))])
    assert whole_and_listed(after / "out", after / "m.json") > 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_standard_output_that_is_full_is_one_error(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from jdtool.cli import main; main()", "export"]
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(command, input=lines_of(many(3)), stdout=full, stderr=subprocess.PIPE, cwd=tmp_path)
    assert ran.returncode == 3
    assert ran.stderr == b"jdtool export: standard output: cannot write: no space left on device\n"
