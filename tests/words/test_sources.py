"""The tables of jieba's files: built once, quickly, announced at a terminal, and never from what is no such file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import process_time

import pytest

from jdtool.errors import IOFailure
from jdtool.words import sources
from jdtool.words.table import Table
from tests.terminal import at_terminal

LOAD = "from jdtool import words; words.load().cut('地铁开通'); print('done')"


def test_a_first_run_says_at_a_terminal_what_it_builds(tmp_path: Path) -> None:
    env = os.environ | {"XDG_CACHE_HOME": str(tmp_path)}
    first = at_terminal([sys.executable, "-c", LOAD], Path.cwd(), env)
    second = at_terminal([sys.executable, "-c", LOAD], Path.cwd(), env)
    assert first.replace(b"\r", b"") == b"jdtool: building the table 'words' (first run)\ndone\n"
    assert second.replace(b"\r", b"") == b"done\n"


def test_both_tables_of_a_first_run_are_built_quickly() -> None:
    """In less than ten times the CPU time that it takes to read and split the same files: about a second."""
    folder = sources.folder()
    paths = [os.path.join(folder, "dict.txt"), os.path.join(folder, "analyse", "idf.txt")]
    start = process_time()
    for path in paths:
        [line.split(" ") for line in Path(path).read_text(encoding="utf-8").split("\n")]
    reading = process_time() - start
    start = process_time()
    sources._dictionary(paths[0])
    sources._frequencies(paths[1])
    assert process_time() - start < 10 * max(reading, 0.1)


def test_the_last_line_of_a_word_counts_and_the_total_counts_all(tmp_path: Path) -> None:
    path = tmp_path / "dict.txt"
    path.write_text("地铁 5 n\n地铁站 3 n\n地铁 7 nz\n", encoding="utf-8")
    table = Table(memoryview(sources._dictionary(str(path))))
    assert (table.get("地铁"), table.get("地铁站"), table.get("地"), table.get("")) == ("7 nz", "3 n", "0 x", "15 x")


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dict.txt"
    path.write_text("地铁 5 n\n地铁站\n", encoding="utf-8")
    with pytest.raises(IOFailure) as fault:
        sources._dictionary(str(path))
    assert "not a file of jieba 0.42: '地铁站'" in fault.value.problem.at("jdtool")
