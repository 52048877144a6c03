"""The process of a command: its signals, the handler of uncaught exceptions, and its exit."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys

from jdtool.errors import ENDING, Exit, ReaderGone, internal, print_error


def run_and_end() -> None:
    """Run the command line and end the process with its status.

    Ctrl-C is silent and ends with 130; a reader that goes away (`| head`) ends it by SIGPIPE, as it ends cat.
    """
    gc.set_threshold(100_000, 50, 50)  # start-up makes many objects that stay, and looking at them again takes time
    for which in ENDING:
        if signal.getsignal(which) is not signal.SIG_IGN:  # as nohup sets it
            signal.signal(which, _exit_by_signal)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - as long as the process
    try:
        from jdtool.cli.app import run

        status = run()
    except KeyboardInterrupt:
        status = int(Exit.INTERRUPTED)
    except ReaderGone:
        _die_by_sigpipe()
        status = 128 + 13  # where there is no SIGPIPE to die by
    except OSError as fault:  # help, say, on a full disk; faults with files are told where they are met
        print_error(f"jdtool: {fault.strerror or fault}\n")
        status = int(Exit.IO)
    except MemoryError:
        print_error("jdtool: out of memory\n")
        status = int(Exit.IO)
    except Exception as fault:
        if os.environ.get("JDTOOL_DEBUG"):
            raise
        print_error(f"jdtool: {_wrong_typer() or internal(fault)}\n")
        status = int(Exit.INTERNAL)
    _leave(status)


def _wrong_typer() -> str | None:
    """Which typer to install, where its version is one that jdtool does not work with; called only after a fault."""
    try:
        from importlib.metadata import PackageNotFoundError, version
    except ImportError:  # memory is short, say: then the fault itself is what there is to tell
        return None
    try:
        release = version("typer")
    except PackageNotFoundError:
        release = "missing"
    if release.split(".")[:2] in (["0", "26"], ["0", "27"], ["0", "28"]):
        return None
    return f"typer is {release}, jdtool needs 0.26 to 0.28: pip install 'typer>=0.26,<0.29'"


def _exit_by_signal(number: int, _: object) -> None:
    """Raise SystemExit, so that cleanup handlers remove a half-written file."""
    raise SystemExit(128 + number)


def _die_by_sigpipe() -> None:
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGPIPE)


def _leave(status: int) -> None:
    """Exit without the interpreter's own flush of a standard output that may be closed or full."""
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(status)
