"""The names of the inputs: of the command line and of a list, read as they are needed."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import pytest

from jdtool.errors import BadUsage, IOFailure
from jdtool.stream import input_names
from jdtool.stream.input_names import InputNames, is_file


def names(files: Sequence[str] = (), list_file: str | None = None, null: bool = False) -> list[str]:
    return list(InputNames(files, list_file, null).each(lambda _: None))


def test_without_any_name_it_is_standard_input() -> None:
    assert names() == ["-"]
    assert InputNames().count() == 1


def test_the_command_line_comes_before_the_list(tmp_path: Path) -> None:
    (tmp_path / "list").write_text("b\nc\n")
    assert names(["a"], str(tmp_path / "list")) == ["a", "b", "c"]
    assert InputNames(["a"], str(tmp_path / "list")).count() is None  # nobody has read the list


@pytest.mark.parametrize(
    ("data", "null", "expected"),
    [
        (b"a\r\nb\r\n", False, ["a", "b"]),
        (b"\n\na\n\n\nb", False, ["a", "b"]),
        (b" a b \n", False, [" a b "]),
        (b"a\nb\0c\0", True, ["a\nb", "c"]),
        (b"\0\0a\r\0", True, ["a\r"]),
        (b"", False, []),
        ("报纸.txt\n".encode(), False, ["报纸.txt"]),
        (b"\xff.txt\n", False, [os.fsdecode(b"\xff.txt")]),
    ],
)
def test_names_in_a_list(tmp_path: Path, data: bytes, null: bool, expected: list[str]) -> None:
    (tmp_path / "list").write_bytes(data)
    assert names(list_file=str(tmp_path / "list"), null=null) == expected


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_name_may_come_in_pieces(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, size: int) -> None:
    monkeypatch.setattr(input_names, "_READ", size)
    (tmp_path / "list").write_text("first.txt\nsecond.txt\n")
    assert names(list_file=str(tmp_path / "list")) == ["first.txt", "second.txt"]


def test_the_list_is_read_no_further_than_it_is_asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(input_names, "_READ", 2)
    (tmp_path / "list").write_text("a\nb\nc\n")
    reads: list[BinaryIO] = []
    each = InputNames(list_file=str(tmp_path / "list")).each(reads.append)
    assert next(each) == "a" and len(reads) == 1
    assert next(each) == "b" and len(reads) == 2


def test_a_list_on_standard_input_cannot_name_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(input_names, "open_source", lambda _: io.BytesIO(b"a\n-\n"))
    each = InputNames(list_file="-").each(lambda _: None)
    assert next(each) == "a"
    with pytest.raises(IOFailure, match="- is standard input, which holds this list"):
        next(each)


def test_what_is_no_list_of_names_is_refused_before_memory_fills(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(b"x" * (1 << 18))
    with pytest.raises(IOFailure, match="no file has a name this long; names that end with NUL bytes need -0"):
        names(list_file=str(tmp_path / "list"))


@pytest.mark.parametrize(("files", "list_file", "null"), [([], None, True), (["-"], "-", False)])
def test_what_does_not_go_together_is_wrong_usage(files: list[str], list_file: str | None, null: bool) -> None:
    with pytest.raises(BadUsage):
        InputNames(files, list_file, null)


def test_a_list_that_is_not_there_is_an_error_of_its_name(tmp_path: Path) -> None:
    with pytest.raises(IOFailure) as failure:
        names(list_file=str(tmp_path / "none"))
    assert failure.value.problem.source == str(tmp_path / "none")


def test_regular_files_are_told_from_folders_devices_and_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    result = [is_file(str(path)) for path in (tmp_path / "a", tmp_path, Path(os.devnull), tmp_path / "none")]
    assert result == [True, False, False, False]
