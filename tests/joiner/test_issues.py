"""Which records are of one issue, and `jdtool join` as a user runs it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from jdtool.joiner import Joiner
from tests.joiner.parts import TEA, part

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_issues_are_kept_apart_and_only_one_is_held(jdtool: Run) -> None:
    days = [
        [part("1", "夜船", jump=("to", "3"), date=day), part("3", None, TEA, ("from", "1"), date=day)]
        for day in ("2021-05-17", "2021-05-18")
    ]
    joiner = Joiner()
    assert [len(joiner.feed(each)) for day in days for each in day] == [0, 0, 1, 0]
    stdin = b"".join(each.to_json() + b"\n" for day in days for each in day)
    ran = jdtool("join", stdin=stdin)
    assert [json.loads(line)["date"] for line in ran.stdout.splitlines()] == ["2021-05-17", "2021-05-18"]


def test_an_issue_may_lie_in_several_files(jdtool: Run, tmp_path: Path) -> None:
    for name, each in (("1", part("1", "夜船", jump=("to", "3"))), ("3", part("3", None, TEA, ("from", "1")))):
        (tmp_path / f"{name}.jsonl").write_bytes(each.to_json() + b"\n")
    ran = jdtool("join", tmp_path / "1.jsonl", tmp_path / "3.jsonl")
    assert (ran.returncode, len(ran.stdout.splitlines())) == (0, 1)


def test_text_and_bad_records_are_named(jdtool: Run) -> None:
    ran = jdtool("join", stdin="桥修好了。\n".encode())
    assert ran.returncode == 1 and b"text, not records" in ran.stderr
    ran = jdtool("join", stdin=b'{"id": "a"}\n{"page": "x"}\n{"id": "b"}\n')
    assert ran.returncode == 1 and b"standard input:2: field 'page'" in ran.stderr
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["a", "b"]
