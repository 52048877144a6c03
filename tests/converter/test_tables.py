"""OpenCC's tables: the difference to its current release, and what is said where they are missing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.converter import tables
from jdtool.converter.configs import builtin, load, titles
from jdtool.converter.update import difference
from jdtool.errors import IOFailure

Run = Callable[..., CompletedProcess[bytes]]
WORDS = st.dictionaries(st.text("甲乙丙丁", min_size=1, max_size=3), st.text("ABC", min_size=1, max_size=3))


@given(old=WORDS, new=WORDS)
def test_the_difference_makes_the_new_of_the_old(old: dict[str, str], new: dict[str, str]) -> None:
    now = dict(old)
    for line in difference(old, new):
        key, _, value = line[1:].partition("\t")
        if line[0] == "-":
            del now[key]
        else:
            now[key] = value
    assert now == new


def test_every_configuration_has_its_tables() -> None:
    assert len(titles()) == 16
    for name in builtin():
        assert all(load(name).steps), name


def test_the_data_says_where_it_is_from() -> None:
    head = Path(tables.CHANGES).read_text(encoding="utf-8")[:800]
    assert all(messages in head for messages in ("OpenCC 1.", "Apache License, Version 2.0", "jdtool.converter.update"))


def test_a_spelling_gives_way_in_the_extended_table_only() -> None:
    assert load("s2t").steps[0]["刚才"] == "剛纔"
    assert load("s2t", with_additions=True).steps[0]["刚才"] == "剛才"


def test_tables_that_are_missing_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the package OpenCC was installed alone: a module `opencc` without the text tables."""
    (tmp_path / "opencc").mkdir()
    (tmp_path / "opencc" / "__init__.py").touch()
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    tables.folder.cache_clear()
    try:
        with pytest.raises(IOFailure, match=r"pip install .*opencc-python-reimplemented"):
            tables.folder()
    finally:
        tables.folder.cache_clear()


def test_the_list(jdtool: Run) -> None:
    ran = jdtool("convert", "--list")
    lines = ran.stdout.decode().splitlines()
    assert (ran.returncode, len(lines)) == (0, 16)
    assert "s2t    Simplified Chinese to Traditional Chinese (OpenCC Standard)" in lines


def test_a_corrupt_cache_is_built_again(tmp_path: Path, jdtool: Run) -> None:
    env = {"XDG_CACHE_HOME": str(tmp_path)}
    first = jdtool("convert", "-c", "t2s", stdin="漢語".encode(), env=env)
    for file in (tmp_path / "jdtool").iterdir():
        file.write_bytes(file.read_bytes()[:-9] + b"corrupted")
    again = jdtool("convert", "-c", "t2s", stdin="漢語".encode(), env=env)
    assert first.stdout == again.stdout == "汉语".encode()


def test_no_cache_folder_will_do(tmp_path: Path, jdtool: Run) -> None:
    (tmp_path / "file").touch()
    ran = jdtool("convert", "-c", "t2tw", stdin="裏面".encode(), env={"XDG_CACHE_HOME": str(tmp_path / "file")})
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "裡面".encode(), b"")
