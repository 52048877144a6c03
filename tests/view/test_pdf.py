"""A page that came as a PDF: its picture, its regions, and edits of it."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.view.test_document import Tags

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
PDF = Path(__file__).parents[1] / "data/page.pdf"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    shutil.copy(PDF, tmp_path)
    return tmp_path / PDF.name


def data(path: Path) -> list[dict[str, Any]]:
    pages: list[dict[str, Any]] = json.loads(Tags(path.read_text(encoding="utf-8")).scripts[0])
    return pages


def split(jdtool: Run, page: Path, *args: str | Path) -> list[dict[str, Any]]:
    ran = jdtool("split", *args, page)
    assert (ran.returncode, ran.stderr) == (0, b"")
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_picture_lines_and_regions_are_there_for_a_pdf_and_for_its_records(jdtool: Run, page: Path) -> None:
    (page.parent / "page.jsonl").write_bytes(jdtool("split", page).stdout)
    for source, command in (("page.pdf", ["view"]), ("page.jsonl", ["view"]), ("page.jsonl", ["export", "-t", "html"])):
        out = page.parent / "out.html"
        assert jdtool(*command, page.parent / source, "-o", out).returncode == 0
        (page_data,) = data(out)
        picture = base64.b64decode(page_data["image"].removeprefix("data:image/png;base64,"))
        assert picture.startswith(b"\x89PNG") and len(picture) <= 600_000
        assert page_data["lines"] and all(record["pieces"] for record in page_data["records"])
        for record in page_data["records"]:
            lines = {piece["line"] for piece in record["pieces"]}
            assert {n for region in record["regions"] for n in region["lines"]} == lines


def test_no_image(jdtool: Run, page: Path) -> None:
    assert jdtool("view", "--no-image", page, "-o", page.with_suffix(".html")).returncode == 0
    (page_data,) = data(page.with_suffix(".html"))
    assert page_data["image"] is None and page_data["lines"] and page_data["size"]
    assert page.with_suffix(".html").stat().st_size < 60_000


def test_edits_move_regions_with_their_lines(jdtool: Run, page: Path) -> None:
    before = split(jdtool, page)
    first, second = (record for record in before if record["title"] in ("借书柜搬进菜市场", "城际公交今起开行"))
    (page.parent / "page.edits").write_text(f"merge {first['id']} {second['id']}\n", encoding="utf-8")
    after = split(jdtool, page, "--edits", page.parent / "page.edits")
    whole = next(record for record in after if record["id"] == first["id"])
    assert len(after) == len(before) - 1
    boxes = [region["bbox"] for region in first["regions"] + second["regions"]]
    assert sorted(region["bbox"] for region in whole["regions"]) == sorted(boxes)
    assert [region["part"] for region in whole["regions"]].count("headline") == 1
    others = [record for record in after if record["id"] != first["id"]]
    unchanged = [record for record in before if record["id"] not in (first["id"], second["id"])]
    assert [{**record, "index": 0} for record in others] == [{**record, "index": 0} for record in unchanged]


def test_a_picture_that_cannot_be_drawn_is_told_and_the_rest_is_shown(jdtool: Run, page: Path) -> None:
    script = page.parent / "sitecustomize.py"
    script.write_text("import sys\nif '-m' in sys.orig_argv and 'jdtool.view.picture' in sys.orig_argv: sys.exit(9)\n")
    ran = jdtool("view", page, "-o", page.with_suffix(".html"), env={"PYTHONPATH": str(page.parent)})
    assert ran.returncode == 1 and b"page 1 cannot be drawn" in ran.stderr
    (page_data,) = data(page.with_suffix(".html"))
    assert page_data["image"] is None and page_data["lines"]
