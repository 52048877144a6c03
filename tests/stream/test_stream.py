"""The stream: nothing waits, nothing is half written, nothing is said too loud."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jdtool.stream.file_kinds import file_kind
from jdtool.stream.reading import Input

PAGE = "小城通了地铁\n\n□记者 张小明 报道\n本报青岛讯 近日，第一条线\n路开通了。\n".encode()


@contextmanager
def running(environment: dict[str, str], *args: str) -> Iterator[Popen[bytes]]:
    with Popen(
        [sys.executable, "-m", "jdtool", *args], stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_page_is_answered_before_the_next_one_comes(environment: dict[str, str]) -> None:
    with running(environment, "split") as process:
        assert process.stdin and process.stdout
        process.stdin.write(PAGE + b"\f")
        process.stdin.flush()
        assert "小城通了地铁".encode() in process.stdout.readline()
        assert process.poll() is None


def test_a_record_is_answered_before_the_next_one_comes(environment: dict[str, str]) -> None:
    with running(environment, "clean") as process:
        assert process.stdin and process.stdout
        process.stdin.write('{"title":"甲"}\n'.encode())
        process.stdin.flush()
        assert process.stdout.readline() == '{"title":"甲"}\n'.encode()


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


def test_memory_is_flat_over_many_pages(environment: dict[str, str], tmp_path: Path) -> None:
    """A file of 1,000 pages takes no more memory than one of 10."""
    peaks = []
    for count in (10, 1000):
        file = tmp_path / f"{count}.txt"
        file.write_bytes(b"\f".join([PAGE * 20] * count))
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        script = (
            "import resource, runpy, sys; sys.argv = ['jdtool', 'split', sys.argv[1], '-o', '/dev/null']\n"
            "import os; real = os._exit\n"
            "def say(status): print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True); real(status)\n"
            "os._exit = say; runpy.run_module('jdtool')"
        )
        ran = subprocess.run(
            [sys.executable, "-c", script, str(file)], capture_output=True, env=environment, check=True
        )
        peaks.append(int(ran.stdout))
        assert before >= 0
    assert peaks[1] < peaks[0] * 1.3


@given(st.binary(max_size=200), st.sampled_from(["lines", "pages"]), st.integers(1, 7))
@settings(max_examples=200, deadline=None)
def test_chunks_give_back_every_byte_and_know_where_they_stand(data: bytes, cut: str, size: int) -> None:
    """However the bytes arrive, chunks are whole, in order, and say on which line and byte they begin."""
    assume(file_kind(data) is None)
    read, write = os.pipe()
    with os.fdopen(read, "rb", buffering=0) as source, pytest.MonkeyPatch.context() as patch:
        os.write(write, data)
        os.close(write)
        patch.setattr("jdtool.stream.reading.READ_SIZE", size)
        with Input(f"/dev/fd/{source.fileno()}") as opened:
            chunks = list(opened.line_chunks() if cut == "lines" else opened.page_chunks())
    bom = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    mark = b"" if cut == "lines" else b"\f"
    assert mark.join(c.data for c in chunks) in (data[bom:], data[bom:].removesuffix(b"\f"))
    for chunk in chunks:
        assert data[chunk.offset : chunk.offset + len(chunk.data)] == chunk.data
        assert chunk.line == data[: chunk.offset].count(b"\n") + 1
        assert chunk.page == (data[: chunk.offset].count(b"\f") + 1 if cut == "pages" else 1)
