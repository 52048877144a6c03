"""Recognised pages kept in a folder: what is stored is loaded again, and what is damaged is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.errors import IOFailure
from jdtool.ocr.kept_pages import key_of, load, store
from jdtool.scans.ocr_lines import Cell, OcrLine, OcrPage

LINES = [
    OcrLine((Cell("茶", (0.5, 0.0, 10.0, 9.5), 0.9), Cell("园", (10.0, 0.0, 20.0, 9.5), 0.8, "圆")), False, None, 10.2),
    OcrLine((Cell("AI", (30.0, 0.0, 40.0, 90.0), 1.0),), True, (29.0, 0.0, 41.0, 91.0)),
]
PAGE = OcrPage(
    1, 900.0, 700.0, LINES, [(1.0, 2.0, 3.0, 4.0)], [(5.0, 6.0, 7.0, 8.0)], [(0.0, 0.0, 9.0, 9.0)], engine="A 1"
)


def test_a_page_is_loaded_as_it_was_stored(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    store(str(folder), "key", PAGE)
    assert load(str(folder), "key") == PAGE
    assert [path.name for path in folder.iterdir()] == ["key.json"]


def test_number_and_resolution_are_those_of_the_picture_not_of_the_run_that_stored_it(tmp_path: Path) -> None:
    store(str(tmp_path), "key", PAGE._replace(number=7, points=0.24))
    assert load(str(tmp_path), "key") == PAGE


@pytest.mark.parametrize("cut", [0, 1, 40, -1])
def test_a_damaged_page_is_none(cut: int, tmp_path: Path) -> None:
    store(str(tmp_path), "key", PAGE)
    path = tmp_path / "key.json"
    path.write_bytes(path.read_bytes()[:cut])
    assert load(str(tmp_path), "key") is None


@pytest.mark.parametrize("data", ["[]", "{}", '{"lines": [{"cells": [["茶", [1, 2], 0.5, null]]}]}', "\udcff"])
def test_a_file_of_another_form_is_none(data: str, tmp_path: Path) -> None:
    (tmp_path / "key.json").write_bytes(data.encode("utf-8", "surrogateescape"))
    assert load(str(tmp_path), "key") is None
    assert load(str(tmp_path), "other") is None


def test_a_key_tells_greys_shapes_and_engines_apart() -> None:
    keys = [
        key_of(b"\x00\x01", (1, 2), "A 1"),
        key_of(b"\x01\x00", (1, 2), "A 1"),
        key_of(b"\x00\x01", (2, 1), "A 1"),
        key_of(b"\x00\x01", (1, 2), "A 2"),
    ]
    assert len(set(keys)) == 4
    assert keys[0] == key_of(b"\x00\x01", (1, 2), "A 1") and keys[0].isalnum()


def test_a_folder_that_cannot_be_made_is_a_failure_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(IOFailure) as failure:
        store(str(tmp_path / "file"), "key", PAGE)
    assert failure.value.problem.source == str(tmp_path / "file")
