"""One chunk of work: where memory runs out, the chunk is skipped with a message; the process does not crash."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

LIMIT = 300_000_000  # bytes of address space: enough to start, not for the work on the input below


def run_limited(*args: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run jdtool with little memory."""
    return subprocess.run(
        [sys.executable, "-m", "jdtool", *args],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT)),
    )


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS is enforced on Linux")
@pytest.mark.parametrize("command", ["clean", "export"])
def test_a_record_too_large_for_memory_is_skipped_and_the_rest_is_done(command: str, tmp_path: Path) -> None:
    large, small = ({"text": "桥修好了。" * n, "paragraphs": ["桥修好了。" * n]} for n in (2_000_000, 1))
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in (large, small))
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-8")
    ran = run_limited(command, "--max-line", "100M", "a.jsonl", folder=tmp_path)
    assert (ran.returncode, ran.stdout.count("\n")) == (1, 1)
    assert ran.stderr.startswith(f"jdtool {command}: a.jsonl:1: out of memory: ") and ran.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS is enforced on Linux")
def test_a_page_too_large_for_memory_is_skipped_and_the_rest_is_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "桥修好了\n\n本报讯 昨日，桥修好了。\n\n" * 400_000 + "\f桥修好了\n", encoding="utf-8"
    )
    ran = run_limited("split", "--max-line", "100M", "a.txt", folder=tmp_path)
    assert (ran.returncode, ran.stdout.count("\n")) == (1, 1)
    assert ran.stderr.startswith("jdtool split: a.txt:1: out of memory: ") and ran.stderr.count("\n") == 1
