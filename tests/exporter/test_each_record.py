"""A file for each record or each source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.exporter.conftest import Jdtool, names
from tests.exporter.sample import ARTICLE, CAPTION, many


def test_a_file_for_each_record(jdtool: Jdtool, tmp_path: Path) -> None:
    ran = jdtool("export", "-t", "md", "--dir", "out")
    assert ran.returncode == 0 and names(tmp_path / "out") == ["p1-1-001.md", "p1-1-002.md"]
    assert (tmp_path / "out/p1-1-002.md").read_text() == "图为站台。\n"


def test_a_json_file_for_each_record_is_one_object(jdtool: Jdtool, tmp_path: Path) -> None:
    for format, suffix in (("json", ".json"), ("ninjs", ".json"), ("jsonld", ".jsonld")):
        jdtool("export", "-t", format, "--dir", format, "--name", "{kind}/{id}")
        assert names(tmp_path / format) == [f"article/p1-001{suffix}", f"caption/p1-002{suffix}"]
        assert isinstance(json.loads((tmp_path / format / f"article/p1-001{suffix}").read_bytes()), dict)


def test_each_file_of_its_own_has_its_own_columns(jdtool: Jdtool, tmp_path: Path) -> None:
    ran = jdtool("export", "-t", "csv", "--dir", "out", "--name", "{id}", stdin=[ARTICLE, {**CAPTION, "mine": "x"}])
    assert ran.returncode == 0
    assert (
        "mine" in (tmp_path / "out/p1-002.csv").read_text() and "mine" not in (tmp_path / "out/p1-001.csv").read_text()
    )


def test_nothing_is_overwritten_without_force(jdtool: Jdtool, tmp_path: Path) -> None:
    args = ["export", "--dir", "out", "--name", "{id}", "--fields", "id"]
    (tmp_path / "out").mkdir()
    (tmp_path / "out/p1-001.jsonl").write_text("mine")
    ran = jdtool(*args)
    assert ran.returncode == 3 and b"out/p1-001.jsonl" in ran.stderr and b"-f" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1 and (tmp_path / "out/p1-001.jsonl").read_text() == "mine"
    assert jdtool(*args, "-f").returncode == 0
    assert (tmp_path / "out/p1-001.jsonl").read_text() == '{"id":"p1-001"}\n'
    assert names(tmp_path / "out") == ["p1-001.jsonl", "p1-002.jsonl"]


@pytest.mark.parametrize("force", [[], ["-f"]])
def test_records_of_one_name_are_told_apart_by_a_number(jdtool: Jdtool, tmp_path: Path, force: list[str]) -> None:
    source = [ARTICLE, {**ARTICLE, "title": "另一篇"}, CAPTION, {**ARTICLE, "title": "第三篇"}]
    ran = jdtool("export", "--dir", "out", "--name", "{id}", *force, stdin=source)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert names(tmp_path / "out") == ["p1-001-2.jsonl", "p1-001-3.jsonl", "p1-001.jsonl", "p1-002.jsonl"]
    assert json.loads((tmp_path / "out/p1-001-3.jsonl").read_bytes())["title"] == "第三篇"


def test_a_name_of_the_source_makes_a_file_for_each_source(jdtool: Jdtool, tmp_path: Path) -> None:
    source = [ARTICLE, CAPTION, {**ARTICLE, "source": "pages/p2.txt"}]
    ran = jdtool("export", "-t", "csv", "--dir", "out", "--name", "{source}", "--manifest", "m.json", stdin=source)
    assert (ran.returncode, names(tmp_path / "out")) == (0, ["p1.csv", "p2.csv"])
    assert [file["records"] for file in json.loads((tmp_path / "m.json").read_bytes())["files"]] == [2, 1]
    again = jdtool("export", "-t", "csv", "--dir", "out", "--name", "{source}", stdin=source)
    assert again.returncode == 3 and b"exists already" in again.stderr


def test_a_name_with_an_unknown_field_is_one_error(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--dir", "out", "--name", "{titel}", stdin=many(50))
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 1)
    assert b"no field 'titel'; is 'title' meant?" in ran.stderr


def test_a_file_that_is_overwritten_keeps_its_mode(jdtool: Jdtool, tmp_path: Path) -> None:
    jdtool("export", "--dir", "out", "--name", "{id}")
    file = tmp_path / "out/p1-001.jsonl"
    file.chmod(0o600)
    assert jdtool("export", "--dir", "out", "--name", "{id}", "-f").returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
