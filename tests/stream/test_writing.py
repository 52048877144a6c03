"""An output file appears whole or not at all, and keeps what the user gave it."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.stream.test_run import PAGE, running


@pytest.mark.parametrize("which, status", [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_silently_and_leaves_no_file(
    environment: dict[str, str], tmp_path: Path, which: signal.Signals, status: int
) -> None:
    target = tmp_path / "page.jsonl"
    habit = signal.signal(which, signal.default_int_handler)  # under nohup a child would inherit that it is ignored
    with running(environment, "split", "-o", str(target)) as process:
        signal.signal(which, habit)
        assert process.stdin and process.stderr
        process.stdin.write(PAGE + b"\f")
        process.stdin.flush()
        while not list(tmp_path.iterdir()):  # the part file says that it has begun
            assert process.poll() is None
        process.send_signal(which)
        assert process.wait(10) == status
        assert process.stderr.read() == b""
    assert list(tmp_path.iterdir()) == []


def test_an_output_file_keeps_its_mode_and_its_link(
    jdtool: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path: Path
) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    assert jdtool("split", "-o", link, stdin=PAGE).returncode == 0
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert b"title" in real.read_bytes()


def test_a_fault_leaves_the_old_file(jdtool: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path: Path) -> None:
    target = tmp_path / "page.jsonl"
    target.write_text("old")
    ran = jdtool("clean", "--strict", "-o", target, stdin=b'{"title":"a"}\nno\n')
    assert ran.returncode == 1
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("page.jsonl", "old")]
