"""One stream, shards, and what is left where a place cannot be written."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.exporter.conftest import Jdtool, names
from tests.exporter.sample import many


@pytest.mark.parametrize("format", ["jsonl", "json", "csv", "txt"])
def test_shards_hold_all_records_in_order_and_are_not_too_large(jdtool: Jdtool, tmp_path: Path, format: str) -> None:
    ran = jdtool("export", "-t", format, "--dir", "out", "--shard-size", "6kB", "--manifest", "m.json", stdin=many(60))
    assert ran.returncode == 0, ran.stderr
    files = names(tmp_path / "out")
    assert len(files) > 2 and files[0] == f"part-00000.{format}"
    assert all((tmp_path / "out" / f).stat().st_size <= 6_000 for f in files)
    manifest = json.loads((tmp_path / "m.json").read_bytes())
    assert [f["name"] for f in manifest["files"]] == files
    assert manifest["records"] == 60 == sum(f["records"] for f in manifest["files"]) and manifest["complete"] is True
    for entry in manifest["files"]:
        data = (tmp_path / "out" / entry["name"]).read_bytes()
        assert (entry["bytes"], entry["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    if format == "jsonl":
        whole = b"".join((tmp_path / "out" / f).read_bytes() for f in files)
        assert whole == jdtool("export", stdin=many(60)).stdout
    if format == "json":
        ids = [r["id"] for f in files for r in json.loads((tmp_path / "out" / f).read_bytes())]
        assert ids == [r["id"] for r in many(60)]


def test_a_shard_of_an_earlier_export_is_told(jdtool: Jdtool, tmp_path: Path) -> None:
    args = ["export", "--dir", "out", "--shard-size", "6kB", "--manifest", "m.json"]
    assert jdtool(*args, stdin=many(30)).returncode == 0
    before = names(tmp_path / "out")
    assert jdtool(*args, stdin=many(5)).returncode == 3  # no -f: the first shard exists
    ran = jdtool(*args, "-f", stdin=many(5))
    assert ran.returncode == 3 and b"out/part-00001.jsonl is left from an earlier export" in ran.stderr
    assert names(tmp_path / "out") == before and json.loads((tmp_path / "m.json").read_bytes())["records"] == 5


@pytest.mark.parametrize("args", [["-o", "no/a"], ["--dir", "file/out"], ["--dir", "file/out", "--shard-size", "1M"]])
def test_a_place_that_cannot_be_is_told_and_nothing_is_left(jdtool: Jdtool, tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "file").write_text("mine")
    ran = jdtool("export", *args, "--manifest", "m.json")
    assert ran.returncode == 3 and len(ran.stderr.splitlines()) == 1 and names(tmp_path) == ["file"]


def test_a_record_larger_than_a_shard_has_one_to_itself(jdtool: Jdtool, tmp_path: Path) -> None:
    jdtool("export", "--dir", "out", "--shard-size", "1", stdin=many(3))
    assert len(names(tmp_path / "out")) == 3


def test_no_records_make_an_empty_export(jdtool: Jdtool, tmp_path: Path) -> None:
    assert jdtool("export", stdin=b"").stdout == b""
    assert jdtool("export", "-t", "json", stdin=b"\n").stdout == b"[\n]\n"
    jdtool("export", "--dir", "out", "--shard-size", "1MB", stdin=b"")
    assert names(tmp_path / "out") == ["part-00000.jsonl"]
