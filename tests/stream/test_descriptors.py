"""Writes are whole and reads wait, whatever mode the streams are in."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

LINE = "小城的第一条地铁昨日开通，首日三万人乘坐。\n"
CONVERT = [sys.executable, "-m", "jdtool", "convert", "-c", "t2s"]


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_non_blocking_pipe_gets_everything(environment: dict[str, str], unbuffered: str) -> None:
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    pieces: list[bytes] = []

    def read() -> None:
        while data := os.read(reader, 1 << 16):
            pieces.append(data)

    source = (LINE * 20_000).encode()
    process = subprocess.Popen(
        CONVERT, stdin=subprocess.PIPE, stdout=writer, env={**environment, "PYTHONUNBUFFERED": unbuffered}
    )
    os.close(writer)
    thread = threading.Thread(target=read)
    thread.start()
    process.communicate(source, timeout=60)
    thread.join(60)
    assert (process.returncode, b"".join(pieces) == source) == (0, True)


def test_non_blocking_standard_input_is_waited_for(environment: dict[str, str]) -> None:
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    process = subprocess.Popen(CONVERT, stdin=reader, stdout=subprocess.PIPE, env=environment)
    os.close(reader)
    assert process.stdout
    for _ in range(2):  # the second line is written when the first has come out: meanwhile the input is empty
        os.write(writer, LINE.encode())
        assert process.stdout.readline() == LINE.encode()
    os.close(writer)
    assert (process.stdout.read(), process.wait(60)) == (b"", 0)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no disk here is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_status_3(environment: dict[str, str], unbuffered: str) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            CONVERT,
            input=LINE.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            env={**environment, "PYTHONUNBUFFERED": unbuffered},
            timeout=60,
        )
    assert (ran.returncode, b"no space left" in ran.stderr) == (3, True)


@pytest.mark.parametrize("target", [">(cat >&3)", "/dev/stdout", "/dev/fd/1"])
def test_pipes_and_devices_are_written_in_place(environment: dict[str, str], tmp_path: Path, target: str) -> None:
    script = f"exec 3>&1; printf 汉字 | {sys.executable} -m jdtool convert -o {target}; sleep 0.3"
    ran = subprocess.run(["bash", "-c", script], capture_output=True, cwd=tmp_path, env=environment, timeout=60)
    assert (ran.stdout.decode(), ran.stderr, os.listdir(tmp_path)) == ("漢字", b"", [])


def test_standard_output_as_a_path_appends_where_the_shell_does(environment: dict[str, str], tmp_path: Path) -> None:
    script = f"echo one > all; printf 二 | {sys.executable} -m jdtool convert -o /dev/stdout >> all; cat all"
    ran = subprocess.run(["bash", "-c", script], capture_output=True, cwd=tmp_path, env=environment, timeout=60)
    assert ran.stdout.decode() == "one\n二"
