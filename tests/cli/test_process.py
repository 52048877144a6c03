"""How the process ends: the status and the one line for each kind of fault that nobody caught before."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest

from jdtool.cli import app, process
from jdtool.errors import ENDING, ReaderGone


@pytest.fixture
def status_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException | int], int]:
    """The exit status of the process whose command raises, or returns, this."""
    statuses: list[int] = []

    def end(status: int) -> None:
        statuses.append(status)

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.delenv("JDTOOL_DEBUG", raising=False)

    def status(outcome: BaseException | int) -> int:
        def command() -> int:
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        monkeypatch.setattr(app, "run", command)
        process.run_and_end()
        return statuses.pop()

    return status


@pytest.mark.parametrize(
    ("outcome", "status", "message"),
    [
        (0, 0, ""),
        (3, 3, ""),
        (KeyboardInterrupt(), 130, ""),
        (OSError(28, "No space left on device"), 3, "jdtool: No space left on device\n"),
        (MemoryError(), 3, "jdtool: out of memory\n"),
        (
            ValueError("x"),
            70,
            "jdtool: internal error: ValueError: x; please report it (JDTOOL_DEBUG=1 shows where)\n",
        ),
    ],
    ids=repr,
)
def test_each_end_has_its_status_and_at_most_one_line(
    status_of: Callable[[BaseException | int], int],
    capsys: pytest.CaptureFixture[str],
    outcome: BaseException | int,
    status: int,
    message: str,
) -> None:
    assert status_of(outcome) == status
    assert capsys.readouterr() == ("", message)


def test_a_fault_shows_where_it_happened_if_asked(
    status_of: Callable[[BaseException | int], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JDTOOL_DEBUG", "1")
    with pytest.raises(ValueError, match="x"):
        status_of(ValueError("x"))


def test_a_reader_that_has_gone_ends_it_by_its_signal(
    status_of: Callable[[BaseException | int], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    signals: list[int] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: signals.append(number))
    assert status_of(ReaderGone()) == 141  # where the signal does not end it
    assert signals == [signal.SIGPIPE]


@pytest.mark.parametrize(
    ("version", "is_wrong"), [("0.26.0", False), ("0.28.3", False), ("0.29.2", True), ("1.0", True)]
)
def test_a_fault_beside_a_wrong_typer_says_which_to_install(
    status_of: Callable[[BaseException | int], int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    version: str,
    is_wrong: bool,
) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda _: version)
    assert status_of(AttributeError("get_params")) == 70
    error = capsys.readouterr().err
    assert ("pip install 'typer>=0.26,<0.29'" in error) is is_wrong
    assert (f"typer is {version}" in error) is is_wrong


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_ends_a_process_that_waits_with_its_own_status(
    environment: dict[str, str], number: signal.Signals
) -> None:
    script = (
        f"import signal; signal.signal({int(number)}, signal.SIG_DFL)\n"  # as nohup may not have left it
        "from jdtool.cli import app, process\n"
        f"app.run = lambda: signal.raise_signal({int(number)}) or 0\n"
        "try: process.run_and_end()\n"
        "except SystemExit as end: process._leave(end.code)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (128 + number, b"", b"")


def test_a_hangup_that_was_ignored_stays_ignored(environment: dict[str, str]) -> None:
    script = (
        "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "from jdtool.cli import app, process\n"
        "app.run = lambda: signal.raise_signal(signal.SIGHUP) or 7\n"
        "process.run_and_end()"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment, timeout=60)
    assert (ran.returncode, ran.stderr) == (7, b"")
