"""The sample page as a picture."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

SAMPLE = Path(__file__).parent.parent / "data" / "page.pdf"


@pytest.fixture(scope="session")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample page at 150 dots an inch, as PNG."""
    path = tmp_path_factory.mktemp("scan") / "page.png"
    page = pdfium.PdfDocument(SAMPLE)[0]
    page.render(scale=150 / 72, grayscale=True).to_pil().save(path, dpi=(150, 150))
    return path


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what was recognised, which all tests of a session share."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def jdtool(environment: dict[str, str]) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run `jdtool ARGS`; recognition takes long on a machine that has other work."""

    def run(*args: str | Path) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "jdtool", *map(str, args)]
        return subprocess.run(command, capture_output=True, env=environment, timeout=900)

    return run
