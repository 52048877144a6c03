"""The command line's last net, and what every subcommand has in common."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from jdtool import __version__

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_of_our_own_is_one_line_and_no_traceback_and_the_rest_is_done(
    environment: dict[str, str], jobs: str
) -> None:
    script = (
        "import sys, jdtool.splitter\n"
        "split = sys.modules['jdtool.splitter'].split_page\n"
        "def fail(text, *rest):\n"
        "    if 'x' in text: raise RuntimeError('boom')\n"
        "    return split(text, *rest)\n"
        "sys.modules['jdtool.splitter'].split_page = fail\n"
        f"sys.argv = ['jdtool', 'split', '-j{jobs}']\nfrom jdtool.cli import main\nmain()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], input=b"y\n\fx\n\fz\n", capture_output=True, env=environment, timeout=60
    )
    assert (ran.returncode, ran.stdout.count(b"\n")) == (70, 2)
    assert ran.stderr.decode().splitlines() == [
        "jdtool split: standard input:2: internal error: RuntimeError: boom; "
        "please report it (JDTOOL_DEBUG=1 shows where)"
    ]


@pytest.mark.parametrize("args", [["--version"], ["-V"], ["--version", "split"]])
def test_version(jdtool: Run, args: list[str]) -> None:
    ran = jdtool(*args)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"jdtool {__version__}\n".encode(), b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no disk here is always full")
@pytest.mark.parametrize("args", ["--version", "--help", "clean --list"])
def test_what_cannot_be_written_is_one_line_and_status_3(environment: dict[str, str], args: str) -> None:
    command = [sys.executable, "-m", "jdtool", *args.split()]
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, timeout=60)
    assert (ran.returncode, ran.stderr) == (3, b"jdtool: No space left on device\n")


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("splt", "did you mean split?"),
        ("summarise", "did you mean summarize?"),
        ("frobnicate", "the commands are split, "),
    ],
)
def test_an_unknown_command_names_the_nearest_one(jdtool: Run, name: str, remedy: str) -> None:
    ran = jdtool(name)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.decode().startswith(f"jdtool: no command {name!r}; {remedy}")


def test_help_with_the_name_of_a_command_is_its_help(jdtool: Run) -> None:
    assert jdtool("help", "split").stdout == jdtool("split", "--help").stdout != b""
    assert jdtool("help").stdout == jdtool("--help").stdout != b""
