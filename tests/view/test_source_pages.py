"""Sources of records: found where they lie, used only where they are still what the records were read from."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from jdtool import split, split_file
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.reading import Reading
from jdtool.view import source_pages
from jdtool.view.picture import NoPicture
from jdtool.view.source_pages import Sources
from tests.view.sample import PAGE

PDF = Path(__file__).parents[1] / "data/page.pdf"


def records(source: str, page: int = 1) -> list[dict[str, Any]]:
    return [a.to_dict() for a in split(f"{PAGE}\f{PAGE.replace('柳湾', '青屏')}", source=source) if a.page == page]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages, beside the working folder."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/page.txt").write_text(f"{PAGE}\f{PAGE.replace('柳湾', '青屏')}", encoding="utf-8")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "beside"), [("../pages/page.txt", ""), ("page.txt", "../pages"), ("/gone/page.txt", "../pages")]
)
def test_a_source_is_found_as_named_or_beside_the_records(folder: Path, name: str, beside: str) -> None:
    page = Sources(beside).of_records(name, 1, records(name))
    assert page.lines is not None and page.lines[0] == "柳湾大桥昨日通车"


def test_later_pages_know_their_lines_and_their_first_number(folder: Path) -> None:
    sources = Sources("../pages")
    second = sources.of_records("page.txt", 2, records("page.txt", 2))
    assert second.lines is not None and (second.first, second.lines[0]) == (17, "青屏大桥昨日通车")
    again = sources.of_records("page.txt", 1, records("page.txt"))  # an earlier page, after a later one
    assert again.first == 1 and again.lines is not None


@pytest.mark.parametrize("source", ["none.txt", "-"])
def test_a_source_that_is_not_there_leaves_the_records_alone(folder: Path, source: str) -> None:
    assert Sources("../pages").of_records(source, 1, records(source)).lines is None
    assert Sources("../pages").of_records("page.txt", 9, records("page.txt")).lines is None


def test_a_source_that_has_changed_is_not_used(folder: Path) -> None:
    own = records("page.txt")
    (folder / "pages/page.txt").write_text("\n" + PAGE, encoding="utf-8")
    assert Sources("../pages").of_records("page.txt", 1, own).lines is None


def test_a_source_that_cannot_be_read_is_not_used(folder: Path) -> None:
    own = records("page.txt")
    (folder / "pages/page.txt").write_bytes(b"\xff\xfe\xfd" + PAGE.encode())
    assert Sources("../pages").of_records("page.txt", 1, own).lines is None


def test_records_that_were_edited_are_still_those_of_the_page(folder: Path) -> None:
    own = records("page.txt")
    own[0] = {**own[0], "title": "改过的标题", "lines": json.loads(json.dumps(own[0]["lines"]))}
    assert Sources("../pages").of_records("page.txt", 1, own).lines is not None


def test_a_pdf_has_places_a_size_and_a_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(PDF, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(source_pages, "draw", lambda path, number, password: f"{path} {number}".encode())
    own = [article.to_dict() for article in split_file("page.pdf")]
    page = Sources(reading=Reading(documents=PAGE_KINDS)).of_records("page.pdf", 1, own)
    assert page.picture == b"page.pdf 1" and page.size is not None and len(page.places) > 10
    plain = Sources(reading=Reading(documents=PAGE_KINDS), pictures=False).of_records("page.pdf", 1, own)
    assert plain.picture is None and plain.places == page.places


def test_a_picture_that_cannot_be_drawn_is_noted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(PDF, tmp_path)
    monkeypatch.chdir(tmp_path)

    def fail(*_: object) -> bytes:
        raise NoPicture("page 1 cannot be drawn: pdfium ended")

    monkeypatch.setattr(source_pages, "draw", fail)
    sources = Sources(reading=Reading(documents=PAGE_KINDS))
    own = [article.to_dict() for article in split_file("page.pdf")]
    for _ in range(2):
        assert sources.of_records("page.pdf", 1, own).picture is None
    assert sources.notes == ["page.pdf: page 1 cannot be drawn: pdfium ended"]
