"""A way to run the command, shared by the tests of export."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exporter.sample import RECORDS, lines_of

Ran = subprocess.CompletedProcess[bytes]
Jdtool = Callable[..., Ran]


def names(folder: Path) -> list[str]:
    """The files in and below a folder."""
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


@pytest.fixture
def jdtool(tmp_path: Path) -> Jdtool:
    """Run `jdtool …` in an empty folder; *stdin* is records or bytes for its standard input."""

    def run(*args: str, stdin: list[dict[str, Any]] | bytes = RECORDS, **more: Any) -> Ran:
        data = stdin if isinstance(stdin, bytes) else lines_of(stdin)
        command = [sys.executable, "-c", "from jdtool.cli import main; main()", *args]
        return subprocess.run(command, input=data, capture_output=True, cwd=tmp_path, timeout=60, **more)

    return run
