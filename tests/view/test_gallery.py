"""A folder with a file for each page, and an index of them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.view.sample import PAGE
from tests.view.test_document import Tags

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_each_page_has_a_file_and_its_headlines_lead_to_it(jdtool: Run, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "0603 版.txt").write_text(PAGE + "\f" + PAGE, encoding="utf-8")
    ran = jdtool("view", "--dir", tmp_path / "out", *sorted(tmp_path.glob("*/*.txt")))
    assert (ran.returncode, ran.stderr) == (0, b"")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["0603-版-2.html", "0603-版-p2-2.html", "0603-版-p2.html", "0603-版.html", "index.html"]
    index = Tags((tmp_path / "out/index.html").read_text(encoding="utf-8"))
    assert "script" not in index.tags and "script-src" not in index.policy
    links = [value for name, value in index.attributes if name == "href" and value and "#" in value]
    assert len(links) == 8 and links[0] == "0603-%E7%89%88.html#a1"


def test_pages_stand_by_paper_date_and_sheet(jdtool: Run, tmp_path: Path) -> None:
    records = [
        {"id": f"x-{k}", "source": f"{k}.txt", "paper": paper, "date": date, "sheet": sheet, "title": f"题{k}"}
        for k, (paper, date, sheet) in enumerate([("乙报", "2020-01-01", "A1"), ("甲报", "2020-01-02", "A2"),
                                                  ("甲报", "2020-01-02", "A1"), ("甲报", "2020-01-01", "A9")])
    ]  # fmt: skip
    lines = b"".join(json.dumps(record).encode() + b"\n" for record in records)
    assert jdtool("view", "--dir", tmp_path / "out", stdin=lines).returncode == 0
    index = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert sorted(range(4), key=lambda k: index.index(f"题{k}")) == [0, 3, 2, 1]


def test_a_doubtful_article_is_marked_and_a_hostile_title_is_text(jdtool: Run, tmp_path: Path) -> None:
    record = {"id": "x-1", "source": "../../etc/x<b>", "title": "<script>x</script>", "confidence": 0.4}
    jdtool("view", "--dir", tmp_path / "out", stdin=json.dumps(record).encode())
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["index.html", "x-b.html"]
    index = Tags((tmp_path / "out/index.html").read_text(encoding="utf-8"))
    assert "script" not in index.tags and ("class", "doubtful") in index.attributes


def test_a_folder_that_cannot_be_made(jdtool: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    ran = jdtool("view", "--dir", tmp_path / "out", stdin=b"{}")
    assert ran.returncode == 3 and b"out: " in ran.stderr and b"Traceback" not in ran.stderr
