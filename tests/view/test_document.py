"""The HTML file: one file, small, inert; the same by `view` and by `export`."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from jdtool.view.document import document
from jdtool.view.pages import ViewPage, record_data
from tests.view.sample import PAGE, hostile_records, printed_records

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


class Tags(HTMLParser):
    """The tags of a document, its scripts, and what its policy says."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.scripts: list[str] = []
        self.policy = ""
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "script":
            self.scripts.append("")
        if dict(attrs).get("http-equiv") == "Content-Security-Policy":
            self.policy = dict(attrs)["content"] or ""

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and self.scripts:
            self.scripts[-1] += data


def html_of(records: bytes) -> str:
    own = [json.loads(line) for line in records.splitlines()]
    return b"".join(document([ViewPage("page.txt", 1, own)], "page")).decode()


def test_it_needs_nothing_else() -> None:
    tags = Tags(html_of(printed_records()))
    assert tags.policy.startswith("default-src 'none'; script-src 'sha256-") and "unsafe" not in tags.policy
    assert not {"link", "iframe", "object", "base"} & set(tags.tags)
    assert not [name for name, _ in tags.attributes if name.startswith("on") or name in ("src", "style")]


def test_it_is_at_most_40_kb_beside_the_text() -> None:
    assert len(b"".join(document([], "page"))) <= 38_500  # a page's forms of characters come to it


def test_hostile_text_is_data_and_no_tag() -> None:
    plain, hostile = Tags(html_of(printed_records())), Tags(html_of(hostile_records()))
    assert hostile.tags == plain.tags
    (record, _) = json.loads(hostile.scripts[0])[0]["records"]
    assert record["title"].startswith("</script><img")
    assert record["paragraphs"][5] == "\ufffd"  # half a surrogate pair


def test_the_name_of_the_file_is_text_too(jdtool: Run, tmp_path: Path) -> None:
    name = tmp_path / "<img src=x onerror=alert(1)>.txt"
    name.write_text(PAGE, encoding="utf-8")
    ran = jdtool("view", name, "-o", tmp_path / "<b>.html")
    assert ran.returncode == 0
    tags = Tags((tmp_path / "<b>.html").read_text(encoding="utf-8"))
    assert "img" not in tags.tags and "b" not in tags.tags


def test_export_and_view_are_one(jdtool: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE + "\f" + PAGE.replace("柳湾", "青屏"), encoding="utf-8")
    jdtool("split", tmp_path / "page.txt", "-o", tmp_path / "page.jsonl")
    jdtool("view", tmp_path / "page.jsonl", "-o", tmp_path / "view.html")
    jdtool("export", "-t", "html", tmp_path / "page.jsonl", "-o", tmp_path / "export.html")
    view, export = (Tags((tmp_path / name).read_text(encoding="utf-8")) for name in ("view.html", "export.html"))
    pages = json.loads(view.scripts[0])
    assert json.loads(export.scripts[0]) == pages and view.scripts[1:] == export.scripts[1:]
    assert [page["number"] for page in pages] == [1, 2]
    assert [page["first"] for page in pages] == [1, 17] and pages[1]["lines"][0] == "青屏大桥昨日通车"
    assert all(record["pieces"] for page in pages for record in page["records"])


def test_a_page_that_has_changed_since_is_shown_without_its_lines(jdtool: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    jdtool("split", tmp_path / "page.txt", "-o", tmp_path / "page.jsonl")
    (tmp_path / "page.txt").write_text("\n" + PAGE, encoding="utf-8")
    jdtool("view", tmp_path / "page.jsonl", "-o", tmp_path / "page.html")
    (page,) = json.loads(Tags((tmp_path / "page.html").read_text(encoding="utf-8")).scripts[0])
    assert page["lines"] is None and "paragraphs" in page["records"][0]


def test_converted_records_have_their_lines_but_no_pieces(jdtool: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    split = jdtool("split", tmp_path / "page.txt").stdout
    (tmp_path / "hant.jsonl").write_bytes(jdtool("convert", stdin=split).stdout)
    jdtool("view", tmp_path / "hant.jsonl", "-o", tmp_path / "hant.html")
    (page,) = json.loads(Tags((tmp_path / "hant.html").read_text(encoding="utf-8")).scripts[0])
    assert page["lines"][0] == "柳湾大桥昨日通车" and page["records"][0]["title"] == "柳灣大橋昨日通車"
    assert page["records"][0]["lines"][0] == [1, 1]


def test_no_output_of_a_strict_run_that_met_a_fault(jdtool: Run, tmp_path: Path) -> None:
    ran = jdtool("view", "--strict", "-o", tmp_path / "x.html", stdin=printed_records() + b"{bad\n")
    assert ran.returncode == 1 and not (tmp_path / "x.html").exists()


@pytest.mark.parametrize("record", [{}, {"id": None, "paragraphs": None, "lines": None, "authors": None}])
def test_a_record_that_says_nothing_can_be_shown(record: dict[str, object]) -> None:
    assert record_data(record, {}, 1)["paragraphs"] == []
    assert re.search(r'"records":\[\{', b"".join(document([ViewPage("-", 1, [record])], "x")).decode())
