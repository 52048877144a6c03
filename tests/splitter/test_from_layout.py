"""Lines with their places to paragraphs: verse is kept line by line, running text is not."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.data.set_pages import LEAD, PdfPage

Jdtool = Callable[..., "subprocess.CompletedProcess[bytes]"]
COLUMNS = (
    ("　　河水从上游的峡谷", "里出来到了这里忽然慢", "下来像走累了的人在树"),
    (
        "荫里歇脚两岸的人家一",
        "早开门把菜篮子放好，",
        "等第一班渡船靠岸的人",
        "一问一答就开始了一天。",
        "谁也不用看钟也不用问",
    ),
)
POEM = ("河水慢下来", "像走累了的人，", "两岸的门", "一早就开了，", "等渡船", "也等一句问候。")


def paragraphs(jdtool: Jdtool, path: Path) -> list[str]:
    """Those of the first article."""
    return list(json.loads(jdtool("split", path).stdout.splitlines()[0])["paragraphs"])


def test_a_column_with_a_mark_that_hangs_is_running_text(jdtool: Jdtool, tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(40, 40, "渡口的早晨", 24)
    for left, column in zip((40, 160), COLUMNS, strict=True):
        for k, line in enumerate(column):
            page.line(left, 80 + k * LEAD, line)
    page.save()
    assert paragraphs(jdtool, tmp_path / "a.pdf") == [
        "".join(line for column in COLUMNS for line in column).strip("　")
    ]


def test_verse_is_kept_line_by_line(jdtool: Jdtool, tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(40, 40, "渡口", 24)
    for k, verse in enumerate(POEM):
        page.line(40, 80 + k * LEAD, verse)
    page.save()
    assert paragraphs(jdtool, tmp_path / "a.pdf") == list(POEM)
