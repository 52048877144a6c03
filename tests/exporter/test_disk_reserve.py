"""Room on the disk for the end of the manifest: taken where the manifest goes, given back before it is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from jdtool.exporter import disk_reserve
from jdtool.exporter.disk_reserve import Reserve


@pytest.fixture
def sizes(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[tuple[str, int]]]:
    """The folder and the size of each reserve that is held at the moment."""
    numbers = []
    real = disk_reserve._reserve_file

    def reserve_file(folder: str) -> object:
        file = real(folder)
        numbers.append((folder, file))
        return file

    monkeypatch.setattr(disk_reserve, "_reserve_file", reserve_file)
    return lambda: [(folder, os.fstat(file.fileno()).st_size) for folder, file in numbers if not file.closed]


def test_room_is_held_beside_the_manifest_until_it_is_released(
    sizes: Callable[[], list[tuple[str, int]]], tmp_path: Path
) -> None:
    reserve = Reserve(str(tmp_path / "manifest.json"))
    assert sizes() == [(str(tmp_path), 1 << 18)]
    assert list(tmp_path.iterdir()) == []  # it has no name: nothing is left of it, however the process ends
    reserve.release()
    assert sizes() == []


def test_a_manifest_that_is_there_already_will_be_written_anew(
    sizes: Callable[[], list[tuple[str, int]]], tmp_path: Path
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/m.json").touch()
    (tmp_path / "link.json").symlink_to(tmp_path / "real/m.json")
    Reserve(str(tmp_path / "link.json"))
    assert [folder for folder, _ in sizes()] == [str(tmp_path / "real")]


@pytest.mark.parametrize("path", [None, "-", os.devnull, "no/such/folder/m.json"])
def test_where_no_file_is_written_no_room_is_taken(
    sizes: Callable[[], list[tuple[str, int]]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, path: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    reserve = Reserve(path)
    assert sizes() == []
    reserve.release()
