"""The command line's last net, and what every subcommand has in common."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from jdtool.cli.app import SUBCOMMANDS

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_of_our_own_is_one_line_and_no_traceback_and_the_rest_is_done(
    environment: dict[str, str], jobs: str
) -> None:
    script = (
        "import sys, jdtool.split.lines\n"
        "split = sys.modules['jdtool.split'].split_page\n"
        "def fail(text, *rest):\n"
        "    if 'x' in text: raise RuntimeError('boom')\n"
        "    return split(text, *rest)\n"
        "sys.modules['jdtool.split'].split_page = fail\n"
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


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_help_fits_a_terminal_of_80_columns_and_has_an_example(jdtool: Run, name: str) -> None:
    ran = jdtool(name, "--help")
    text = ran.stdout.decode()
    assert ran.returncode == 0 and "\x1b" not in text
    assert "Example:" in text
    assert max(map(len, text.splitlines())) <= 80


def test_version(jdtool: Run) -> None:
    ran = jdtool("--version")
    assert ran.returncode == 0 and ran.stdout.startswith(b"jdtool ")
