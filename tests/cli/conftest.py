"""The command line run in this process: as users see it, without the start of an interpreter for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from jdtool.cli import app


class Outcome(NamedTuple):
    """What a command left: its exit status, standard output and standard error."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each test has a working folder of its own."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Run `jdtool ARGS` in the working folder."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*args: str) -> Outcome:
        capfd.readouterr()
        status = app.run(list(args))
        return Outcome(status, *capfd.readouterr())

    return run
