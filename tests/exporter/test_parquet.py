"""Parquet."""

from __future__ import annotations

import os
from pathlib import Path

from tests.exporter.conftest import Jdtool


def _without(package: str, root: str) -> str:
    """A path on which *package* cannot be imported."""
    folder = Path(os.environ.get("TMPDIR", "/tmp")) / f"jdtool-without-{package}-{os.getuid()}"
    (folder / package).mkdir(parents=True, exist_ok=True)
    (folder / package / "__init__.py").write_text("raise ImportError\n")
    return f"{folder}{os.pathsep}{root}"


def test_parquet_without_pyarrow_says_what_to_install(jdtool: Jdtool) -> None:
    ran = jdtool("export", "-t", "parquet", env={**os.environ, "PYTHONPATH": _without("pyarrow", os.getcwd())})
    assert ran.returncode == 2 and b"pip install 'jdtool[parquet]'" in ran.stderr and not ran.stdout
