"""What the consumers read: one export of each format, written by the command.

These tests run with `pytest -m consumers` and need the extra `consumers`, jq and Java. A tool that is missing is a
failure, not a skip: whoever asks for this group wants to know that the tools read what is written.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.exporter.sample import ARTICLE, CAPTION, lines_of

HERE = [sys.executable, "-c", "from jdtool.cli import main; main()"]
COUNT = 300


def records() -> list[dict[str, Any]]:
    """Articles and captions, the first many without what the later ones have: types must not be guessed from them."""
    bare = dict.fromkeys(("kicker", "subtitle", "byline", "dateline", "jump"))
    plain = {**ARTICLE, **bare, "authors": [], "summary": None, "keywords": None, "lines": {"body": [[1, 2]]}}
    out = []
    for i in range(COUNT):
        kind = CAPTION if i % 10 == 9 else ARTICLE if i > COUNT // 2 else plain
        out.append({**kind, "id": f"p-{i:04}", "index": i + 1})
    return out


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `articles.FORMAT` of every format."""
    folder = tmp_path_factory.mktemp("exports")
    for format in ("jsonl", "json", "csv", "tsv", "ninjs", "jsonld", "hf", "parquet"):
        name = f"articles.{format}" + ("l" if format == "hf" else "")
        for command in ([*HERE, "export", "--check", "-t", format], [*HERE, "export", "-t", format, "-o", name]):
            subprocess.run(command, input=lines_of(records()), cwd=folder, check=True, timeout=120)
    return folder


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No hub, and caches that are thrown away."""
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))


def out_of(*command: str, cwd: Path, **more: Any) -> str:
    """What a command prints; the environment's own tools come first."""
    path = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
    env = {**os.environ, "PATH": path}
    return subprocess.run(
        command, cwd=cwd, env=env, check=True, capture_output=True, text=True, timeout=300, **more
    ).stdout
