"""The report of a run: its figures, at a terminal and as a page."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.view.sample import PAGE, hostile_records
from tests.view.test_document import Tags
from tests.view.test_statistics import RECORDS

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.mark.parametrize("columns", [30, 80])
def test_at_a_terminal(jdtool: Run, columns: int) -> None:
    lines = b"".join(json.dumps(one).encode() + b"\n" for one in RECORDS)
    ran = jdtool("view", "--summary", "--width", str(columns), stdin=lines)
    text = ran.stdout.decode()
    assert ran.returncode == 0 and text.startswith("3 pages · 3 articles · 2 doubtful\n")
    assert re.search(r"何田 +█+ 2\n", text) and "no article: a.txt, page 2" in text
    if columns == 80:
        assert max(map(cell_len, text.splitlines())) <= columns
    assert text.index("0.50") < text.index("0.79")


def test_as_a_page_of_text_pages(jdtool: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    assert jdtool("view", "--summary", tmp_path / "page.txt", "-o", tmp_path / "r.html").returncode == 0
    tags = Tags((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert "svg" in tags.tags and "script" not in tags.tags and "script-src" not in tags.policy


def test_hostile_records_are_text(jdtool: Run, tmp_path: Path) -> None:
    jdtool("view", "--summary", "-o", tmp_path / "r.html", stdin=hostile_records())
    tags = Tags((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert not {"script", "img"} & set(tags.tags)


def test_nothing_at_all(jdtool: Run) -> None:
    ran = jdtool("view", "--summary", stdin=b"")
    assert (ran.returncode, ran.stderr) == (0, b"") and ran.stdout.startswith(b"0 pages")
