"""The process around a command: its signals, the last net for faults, and how it ends."""

from __future__ import annotations

import gc
import os
import signal
import sys

from jdtool.errors import Exit, ReaderGone, internal


def run_and_end() -> None:
    """Run the command line and end the process with its status.

    Ctrl-C is silent and ends with 130; a reader that goes away (`| head`) ends it by SIGPIPE, as it ends cat.
    """
    gc.set_threshold(100_000, 50, 50)  # start-up makes many objects that stay, and looking at them again takes time
    signal.signal(signal.SIGTERM, _terminated)
    try:
        from jdtool.cli.app import run

        status = run()
    except KeyboardInterrupt:
        status = int(Exit.INTERRUPTED)
    except ReaderGone:
        _die_by_sigpipe()
        status = 128 + 13  # where there is no SIGPIPE to die by
    except OSError as fault:  # help, say, on a full disk; faults with files are told where they are met
        sys.stderr.write(f"jdtool: {fault.strerror or fault}\n")
        status = int(Exit.IO)
    except Exception as fault:
        if os.environ.get("JDTOOL_DEBUG"):
            raise
        sys.stderr.write(f"jdtool: {internal(fault)}\n")
        status = int(Exit.INTERNAL)
    _leave(status)


def _terminated(*_: object) -> None:
    """SIGTERM unwinds the stack, so that a half-written file is removed."""
    raise SystemExit(128 + signal.SIGTERM)


def _die_by_sigpipe() -> None:
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGPIPE)


def _leave(status: int) -> None:
    """Exit without the interpreter's own flush of a standard output that may be closed or full."""
    try:
        sys.stderr.flush()
    finally:
        os._exit(status)
