"""What the tests share: how the command is run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.data.pages import page

Ran = subprocess.CompletedProcess[bytes]


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of every command: this interpreter's `jdtool` first, a cache of its own, no colour."""
    own = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        "XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache")),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
    }
    return {**os.environ, **own}


@pytest.fixture
def jdtool(environment: dict[str, str]) -> Callable[..., Ran]:
    """Run `jdtool ARGS` on *stdin* bytes."""

    def run(*args: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None) -> Ran:
        command = [sys.executable, "-m", "jdtool", *map(str, args)]
        return subprocess.run(command, input=stdin, capture_output=True, env={**environment, **(env or {})}, timeout=60)

    return run


@pytest.fixture
def shell(environment: dict[str, str], tmp_path: Path) -> Callable[[str], Ran]:
    """Runs a line of bash among 50 pages in `pages/`, with `pipefail`."""
    (tmp_path / "pages").mkdir()
    for i in range(50):
        (tmp_path / "pages" / f"{i:02}.txt").write_text(page(i), encoding="utf-8")

    def run(line: str) -> Ran:
        command = ["bash", "-o", "pipefail", "-c", line]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=120)

    return run
