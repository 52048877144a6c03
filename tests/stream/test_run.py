"""A run: each page is answered before the next one comes, and memory does not grow with their number."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

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
