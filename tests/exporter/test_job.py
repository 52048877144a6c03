"""`jdtool export` as a user runs it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.exporter.conftest import Jdtool, names
from tests.exporter.sample import ARTICLE, CAPTION, lines_of, many


def test_the_same_bytes_each_time(jdtool: Jdtool) -> None:
    for format in ("jsonl", "json", "csv", "md", "txt", "ninjs", "jsonld", "hf"):
        one, two = (jdtool("export", "-t", format, env={**os.environ, "PYTHONHASHSEED": seed}) for seed in "12")
        assert one.stdout and one.stdout == two.stdout and one.returncode == 0 and not one.stderr


def test_where_fields_and_rename_together(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--where", "kind=article", "--fields", "id,dateline_iso,text", "--rename", "text=content")
    assert (
        ran.stdout.decode()
        == json.dumps(
            {"id": "p1-001", "dateline_iso": "2021-06-23", "content": "\n".join(ARTICLE["paragraphs"])},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        + "\n"
    )


def test_confidence_is_exported_and_compared_as_a_number(jdtool: Jdtool) -> None:
    source = [{**ARTICLE, "confidence": 0.4}, {**CAPTION, "confidence": 1}]
    ran = jdtool("export", "--where", "confidence<0.8", stdin=source)
    (line,) = ran.stdout.splitlines()
    assert json.loads(line)["id"] == "p1-001" and json.loads(line)["confidence"] == 0.4


def test_a_bad_record_is_told_by_line_and_the_rest_is_done(jdtool: Jdtool) -> None:
    source = lines_of([ARTICLE]) + b"{broken\n\n" + b'{"paragraphs":"text"}\n' + lines_of([CAPTION])
    ran = jdtool("export", "--fields", "id", stdin=source)
    assert ran.stdout == b'{"id":"p1-001"}\n{"id":"p1-002"}\n' and ran.returncode == 1
    first, second = ran.stderr.decode().splitlines()
    assert first.startswith("jdtool export: standard input:2: ")
    assert second.startswith("jdtool export: standard input:4: ") and "paragraphs" in second


def test_wrong_types_are_told_where_a_format_reads_them(jdtool: Jdtool) -> None:
    ran = jdtool("export", "-t", "ninjs", stdin=[{**ARTICLE, "authors": ["张小明"]}, CAPTION])
    assert ran.returncode == 1 and len(ran.stdout.splitlines()) == 1 and b":1: field 'authors'" in ran.stderr


@pytest.mark.parametrize("format", ["jsonl", "json"])
def test_half_a_character_passes_the_check_of_json(jdtool: Jdtool, format: str) -> None:
    ran = jdtool("export", "--check", "-t", format, stdin=[{**ARTICLE, "title": "\ud800"}])
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


@pytest.mark.parametrize("format", ["hf", "ninjs", "jsonld", "csv", "md"])
def test_half_a_character_fails_the_check_of_what_cannot_hold_it(jdtool: Jdtool, format: str) -> None:
    ran = jdtool("export", "--check", "-t", format, stdin=[{**ARTICLE, "title": "\ud800"}])
    assert ran.returncode == 1 and b"standard input:1: half a surrogate pair" in ran.stderr


def test_plain_text_is_one_clear_error(jdtool: Jdtool) -> None:
    ran = jdtool("export", stdin="小城通了地铁\n第一条线路开通。\n".encode())
    assert ran.returncode == 1 and ran.stdout == b""
    assert len(ran.stderr.splitlines()) == 1 and b"what split writes" in ran.stderr


def test_a_field_that_no_record_has_is_told(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--fields", "id,titel")
    assert ran.returncode == 1 and b"'titel'; is 'title' meant?" in ran.stderr
    assert ran.stdout.splitlines()[0] == b'{"id":"p1-001","titel":null}'


@pytest.mark.parametrize(
    "args",
    [
        ["--shard-size", "1MB"],
        ["--name", "{id}"],
        ["-f"],
        ["--dir", "out", "-o", "x"],
        ["--dir", "out", "--shard-size", "much"],
        ["--dir", "out", "--shard-size", "0"],
        ["--dir", "out", "--shard-size", "1MB", "--name", "{id}"],
        ["--dir", "out", "--shard-size", "1MB", "--name", "part"],
        ["--dir", "out", "--name", "{shard}"],
        ["--dir", "out", "--name", "../{id}"],
        ["--manifest", "-"],
        ["--manifest", "a", "-o", "./a"],
        ["-t", "md", "--fields", "id"],
        ["--rename", "title=id"],
        ["--where", "nonsense"],
        ["-t", "xml"],
        ["--fields", ""],
    ],
)
def test_wrong_command_lines_end_with_2_and_write_nothing(jdtool: Jdtool, tmp_path: Path, args: list[str]) -> None:
    ran = jdtool("export", *args)
    assert ran.returncode == 2 and ran.stderr and not ran.stdout and names(tmp_path) == []


@pytest.mark.parametrize(("name", "begins"), [("a.csv", b"id,source,"), ("a.md", b"**"), ("a.json", b"["), ("a", b"{")])
def test_the_format_is_told_by_the_ending(jdtool: Jdtool, tmp_path: Path, name: str, begins: bytes) -> None:
    assert jdtool("export", "-o", name).returncode == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert jdtool("export", "-o", name, "-t", "tsv").returncode == 0
    assert (tmp_path / name).read_bytes().startswith(b"id\tsource")


def test_strict_stops_at_the_first_fault_and_takes_back(jdtool: Jdtool, tmp_path: Path) -> None:
    ran = jdtool("export", "--strict", "-o", "a.jsonl", stdin=lines_of([ARTICLE]) + b"{\n{\n")
    assert ran.returncode == 1 and len(ran.stderr.splitlines()) == 1 and names(tmp_path) == []


def test_a_missing_file_is_told_and_the_others_are_done(jdtool: Jdtool, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines_of([ARTICLE]))
    ran = jdtool("export", "none.jsonl", "a.jsonl", "--fields", "id")
    assert ran.returncode == 3 and b"none.jsonl: no such file" in ran.stderr and ran.stdout == b'{"id":"p1-001"}\n'


def test_ctrl_c_leaves_no_half_file(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from jdtool.cli import main; main()", "export", "-o", "a.jsonl"]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
    assert child.stdin and child.stderr
    child.stdin.write(lines_of(many(10)))
    child.stdin.flush()
    deadline = time.monotonic() + 20
    while not names(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert names(tmp_path)  # the file it writes beside its place
    child.send_signal(signal.SIGINT)
    assert child.wait(20) == 130 and child.stderr.read() == b"" and names(tmp_path) == []


def test_a_reader_that_goes_away_ends_it_silently(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from jdtool.cli import main; main()", "export"]
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    )
    assert child.stdin and child.stdout and child.stderr
    child.stdout.close()
    with contextlib.suppress(BrokenPipeError):
        child.stdin.write(lines_of(many(2000)))
        child.stdin.close()
    assert child.wait(20) == -signal.SIGPIPE and child.stderr.read() == b""


def test_check_reports_by_line_what_does_not_validate(jdtool: Jdtool) -> None:
    source = [ARTICLE, {**ARTICLE, "kind": "poem"}, {**CAPTION, "lines": {"body": [[3]]}}, {**ARTICLE, "lang": "中文"}]
    ran = jdtool("export", "--check", "--fields", "id", stdin=source)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert jdtool("export", "--check", "-o", "out", stdin=source).returncode == 2
    second, third, fourth = ran.stderr.decode().splitlines()
    assert second.startswith("jdtool export: standard input:2: kind: one of article, caption, furniture expected")
    assert third.startswith("jdtool export: standard input:3: lines.body[0]: at least 2")
    assert fourth.startswith("jdtool export: standard input:4: lang: ")
    assert jdtool("export", "--fields", "id", stdin=source).returncode == 0


def test_the_running_count_is_on_standard_error(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--count")
    assert ran.stderr.decode().endswith("2 records\n") and ran.stdout == jdtool("export").stdout
