"""The sample page as a picture."""

from __future__ import annotations

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
