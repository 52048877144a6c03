"""The report of a run: its figures, at a terminal and as a page."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from jdtool.view.statistics import statistics
from tests.view.sample import PAGE, hostile_records
from tests.view.test_document import Tags

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def record(source: str = "a.txt", page: int = 1, **fields: object) -> dict[str, object]:
    return {"source": source, "page": page, "kind": "article", **fields}


RECORDS = [
    record(
        title="一", confidence=0.9, authors=[{"name": "何田", "role": None}], paragraphs=["一二 三"], section="要闻"
    ),
    record(confidence=0.5, paragraphs=["四五"], section="副刊"),
    record(kind="furniture", paragraphs=["六"]),
    record(page=2, kind="caption", confidence=0.1),
    record("b.txt", title="三", confidence=0.79, authors=[{"name": "何田", "role": "记者"}], section="要闻"),
]


def test_the_figures() -> None:
    figures = statistics(RECORDS)
    assert (figures.records, figures.pages, figures.articles) == (5, 3, 3)
    assert figures.kinds == {"article": 3, "furniture": 1, "caption": 1}
    assert figures.articles_per_page == {2: 1, 0: 1, 1: 1}
    assert figures.empty_pages == [("a.txt", 2)]
    assert [one.confidence for one in figures.doubtful] == [0.5, 0.79]
    assert figures.authors == {"何田": 2}
    assert figures.words == {"要闻": 3, "副刊": 2}
    assert figures.lacking == {"title": 1, "authors": 1, "dateline": 3}


def test_memory_does_not_grow_with_doubtful_articles() -> None:
    figures = statistics(record(confidence=k % 100 / 200) for k in range(5000))
    assert figures.doubtful_count == 5000 and len(figures.doubtful) <= 400
    assert figures.doubtful[0].confidence == 0 and figures.doubtful[199].confidence <= 0.02


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
