"""Files that are open before their turn: what is told of them, and what they give, comes in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jdtool.errors import IOFailure, Problem
from jdtool.stream.open_ahead import open_ahead
from jdtool.stream.reading import Input, Reading


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{name}\n")
    (tmp_path / "bad.txt").write_bytes("昨日，市民在公园里看到了新开的花，大家都说很好看。\n".encode("gb18030") * 3)
    return tmp_path


def messages_of(folder: Path, names: list[str], most: int) -> list[str]:
    """What was given and told, in its order."""
    events: list[str] = []

    def open_input(name: str, tell: Callable[[Problem], object]) -> Input:
        return Input(str(folder / name), Reading(), None, tell)

    for reader in open_ahead(iter(names), most, open_input, lambda problem: events.append(problem.message[:9])):
        with reader:
            events.append(b"".join(reader.blocks()).decode())
    return events


@pytest.mark.parametrize("most", [1, 2, 3, 9])
def test_faults_are_told_in_the_order_of_the_files(folder: Path, most: int) -> None:
    names = ["a.txt", "none.txt", "b.txt", "bad.txt", "c.txt"]
    assert messages_of(folder, names, most) in (  # the empty one is what is left of bad.txt
        ["a\n", "no such f", "b\n", "not UTF-8", "", "c\n"],
        ["a\n", "no such f", "b\n", "", "not UTF-8", "c\n"],
    )


def test_a_pipe_is_not_opened_before_its_turn(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    openings: list[str] = []

    def open_input(name: str, tell: Callable[[Problem], object]) -> Input:
        openings.append(os.path.basename(name))
        return Input(name, Reading(), None, tell)

    names = [str(folder / name) for name in ("a.txt", "b.txt", "pipe", "c.txt")]
    inputs = open_ahead(iter(names), 9, open_input, print)
    first = next(inputs)
    assert openings == ["a.txt", "b.txt"]
    first.close()
    inputs.close()


def test_a_list_of_names_that_breaks_off_is_told_behind_the_files_before(folder: Path) -> None:
    events: list[str] = []

    def names() -> Iterator[str]:
        yield str(folder / "a.txt")
        raise IOFailure("the list is gone")

    for reader in open_ahead(
        names(), 4, lambda name, tell: Input(name, Reading(), None, tell), lambda p: events.append(p.message)
    ):
        with reader:
            events.append(b"".join(reader.blocks()).decode())
    assert events == ["a\n", "the list is gone"]
