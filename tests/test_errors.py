"""Problems as one line each, the status that each exception carries, and text that cannot spoil a terminal."""

from __future__ import annotations

import contextlib
import pickle
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.errors import (
    BadInput,
    BadUsage,
    Exit,
    IOFailure,
    JdtoolError,
    Problem,
    WorkersLost,
    print_error,
    printable,
    without_controls,
)


@pytest.mark.parametrize(
    ("error", "status"),
    [(BadInput, 1), (BadUsage, 2), (IOFailure, 3), (WorkersLost, 70)],
)
def test_each_exception_carries_its_status_and_its_place(error: type[JdtoolError], status: int) -> None:
    fault = error("what is wrong", "page.txt", 12)
    assert int(fault.problem.exit) == status
    assert fault.problem.at("jdtool split") == "jdtool split: page.txt:12: what is wrong"
    assert str(fault) == "what is wrong"


def test_wrong_values_can_be_caught_as_such() -> None:
    for error in (BadInput, BadUsage):
        assert issubclass(error, ValueError)
    assert not issubclass(IOFailure, ValueError)


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("x"), "jdtool: x"),
        (Problem("x", "a.txt"), "jdtool: a.txt: x"),
        (Problem("x", "a.txt", 0), "jdtool: a.txt:0: x"),
        (Problem("x\ny", "a\tb", 1), "jdtool: a\\tb:1: x\\ny"),
    ],
)
def test_a_problem_is_one_line(problem: Problem, line: str) -> None:
    assert problem.at("jdtool") == line
    assert pickle.loads(pickle.dumps(problem)) == problem


def test_the_worst_status_is_the_largest() -> None:
    assert max(Exit.BAD_INPUT, Exit.IO, Exit.OK) is Exit.IO


@given(text=st.text())
def test_printable_text_is_one_line_of_printable_characters(text: str) -> None:
    assert printable(text).isprintable()
    assert printable(printable(text)) == printable(text)


@given(text=st.text(st.characters(blacklist_categories=("Cs",))))
def test_without_controls_only_line_ends_and_tabs_are_left_of_them(text: str) -> None:
    clean = without_controls(text)
    assert not {c for c in clean if c < " " and c not in "\n\t"} | {c for c in clean if "\x7f" <= c <= "\x9f"}
    assert without_controls(clean) == clean
    assert [c for c in clean if c in "\n\t"] == [c for c in text if c in "\n\t"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here is always full")
def test_a_standard_error_that_is_full_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    full = open("/dev/full", "w")  # noqa: SIM115 - to close it would write the rest, and fail
    monkeypatch.setattr(sys, "stderr", full)
    print_error("x" * 100_000, flush=True)
    monkeypatch.undo()
    with contextlib.suppress(OSError):
        full.close()
