"""The exceptions, and the exit status that each one carries.

Every fault that a user can meet is a :class:`JdtoolError`. The core raises them or returns them as
:class:`Problem` values; the command line prints them as ``jdtool split: page.txt:12: what is wrong``.
"""

from __future__ import annotations

import contextlib
import signal
import sys
from enum import IntEnum
from typing import NamedTuple


class Exit(IntEnum):
    """The exit statuses a script can trust."""

    OK = 0
    BAD_INPUT = 1  # some input was bad; the rest was done
    USAGE = 2  # the command line is wrong
    IO = 3  # a file cannot be read or written
    INTERNAL = 70  # a fault of jdtool's own, or a process of it that was killed; sysexits.h numbers it so
    INTERRUPTED = 130  # Ctrl-C


ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGXCPU") if hasattr(signal, name))
"""The signals that end a process and leave it time to clean up."""


class Problem(NamedTuple):
    """One fault at one place of the input; picklable, so that a worker process can return it.

    >>> Problem("not UTF-8", "page.txt", 12).at("jdtool split")
    'jdtool split: page.txt:12: not UTF-8'
    """

    message: str
    source: str | None = None
    line: int | None = None
    exit: Exit = Exit.BAD_INPUT

    def at(self, command: str) -> str:
        """The one line that standard error gets: *command*, source and line where known, message.

        >>> Problem("found {'\\n': 1}").at("jdtool clean")
        "jdtool clean: found {'\\\\n': 1}"
        """
        where = [command]
        if self.source is not None:
            where.append(printable(self.source) + (f":{self.line}" if self.line is not None else ""))
        return ": ".join([*where, printable(self.message)])


class JdtoolError(Exception):
    """The base of all exceptions of jdtool; ``exit`` is the exit status."""

    exit: Exit = Exit.BAD_INPUT

    def __init__(self, message: str, source: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.problem = Problem(message, source, line, self.exit)


class BadInput(JdtoolError, ValueError):
    """The input is not what it should be; the rest of it is still done."""


class BadUsage(JdtoolError, ValueError):
    """The command line asks for something that cannot be."""

    exit = Exit.USAGE


class IOFailure(JdtoolError):
    """A file cannot be read or written."""

    exit = Exit.IO


class WorkersLost(JdtoolError):
    """The worker processes cannot be started, or crash as they start."""

    exit = Exit.INTERNAL


class ReaderGone(Exception):
    """The reader of the output has gone away (`| head`): not a fault, and nobody is left to report to."""


def print_error(text: str, flush: bool = False) -> None:
    """Write *text* to standard error; where that fails (a full disk), the work goes on all the same."""
    with contextlib.suppress(OSError):
        sys.stderr.write(text)
        if flush:
            sys.stderr.flush()


def internal(fault: Exception) -> str:
    """The message for a fault of jdtool's own.

    >>> print(internal(KeyError("x")))
    internal error: KeyError: 'x'; please report it (JDTOOL_DEBUG=1 shows where)
    """
    return f"internal error: {type(fault).__name__}: {fault}; please report it (JDTOOL_DEBUG=1 shows where)"


def without_controls(text: str) -> str:
    """*text* for a terminal, line ends and tabs kept, every other control character escaped.

    >>> print(without_controls("a\\x1b[31m"))
    a\\x1b[31m
    """
    if text.isprintable():
        return text
    return "".join(
        c.encode("unicode_escape").decode("ascii") if (c < " " and c not in "\n\t") or "\x7f" <= c <= "\x9f" else c
        for c in text
    )


def printable(name: str) -> str:
    """A name or message as one printable line: control characters and undecodable bytes are escaped.

    >>> print(printable("a\\nb.txt"))
    a\\nb.txt
    """
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in name)
