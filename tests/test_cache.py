"""Tables in the cache folder: what is not the user's own is not used, and nothing waits."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jdtool.cache import table

KEY = b"key"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "jdtool"


def test_a_table_is_built_once() -> None:
    assert bytes(table("t", KEY, lambda: b"built")) == b"built"
    assert bytes(table("t", KEY, lambda: b"again")) == b"built"
    assert bytes(table("t", b"other", lambda: b"again")) == b"again"


def test_a_fifo_in_place_of_a_table_does_not_hang(folder: Path) -> None:
    folder.mkdir()
    os.mkfifo(folder / "t", 0o600)
    assert bytes(table("t", KEY, lambda: b"built")) == b"built"


@pytest.mark.parametrize("mode", [0o770, 0o777, 0o1777])
def test_a_folder_that_others_can_write_to_is_not_used(folder: Path, mode: int) -> None:
    table("t", KEY, lambda: b"planted")
    folder.chmod(mode)
    assert bytes(table("t", KEY, lambda: b"built")) == b"built"
    folder.chmod(0o700)
    assert bytes(table("t", KEY, lambda: b"built")) == b"planted"
