"""How processes are started: as many as there are cores, by a method that the user may name."""

from __future__ import annotations

import os
import sys

import pytest

from jdtool.errors import BadUsage
from jdtool.stream.processes import context, cores


def test_cores_are_those_that_this_process_may_use() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
    if hasattr(os, "sched_setaffinity"):
        all_cores = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(all_cores)})
        try:
            assert cores() == 1
        finally:
            os.sched_setaffinity(0, all_cores)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a fork is not safe")
def test_on_linux_they_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JDTOOL_START_METHOD", raising=False)
    assert context().get_start_method() == "fork"


def test_a_new_interpreter_does_not_import_from_the_working_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDTOOL_START_METHOD", "spawn")
    monkeypatch.setenv("PYTHONSAFEPATH", "")  # so that what is set here is taken back
    monkeypatch.delenv("PYTHONSAFEPATH")
    assert context().get_start_method() == "spawn"
    assert os.environ["PYTHONSAFEPATH"] == "1"


def test_an_unknown_method_is_wrong_usage_with_those_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDTOOL_START_METHOD", "clone")
    monkeypatch.setenv("PYTHONSAFEPATH", "1")
    with pytest.raises(BadUsage, match=r"JDTOOL_START_METHOD=clone: it is one of .*spawn"):
        context()
