"""The names of files → open inputs, one after the other; with several jobs, the next ones are open before their turn.

A document is read by processes of its own, which begin when it is opened: so several are read at once.
"""

from __future__ import annotations

import os
import stat
from collections import deque
from collections.abc import Callable, Generator, Iterator

from jdtool.errors import IOFailure, Problem
from jdtool.stream.chunks import STDIN
from jdtool.stream.reading import Input

_LARGEST = 1 << 26  # bytes of a file that is opened before its turn: a document is held in memory

Report = Callable[[Problem], object]


def open_ahead(
    names: Iterator[str], most: int, open_input: Callable[[str, Report], Input], report: Report
) -> Generator[Input, None, None]:
    """The inputs called *names*; at most *most* are open at once. Their faults go to *report*, each in its turn."""
    ahead: deque[_EarlyInput] = deque()
    name: str | None = None
    try:
        while True:
            while len(ahead) < most:
                try:
                    name = name or next(names, None)
                except IOFailure as fault:  # of the list of names
                    ahead.append(_EarlyInput(report))
                    ahead[-1].report(fault.problem)
                    continue
                if name is None:
                    break
                is_ready = most > 1 and _is_ready(name)
                if ahead and not is_ready:
                    break
                ahead.append(_EarlyInput(report))
                ahead[-1].open(name, open_input, is_early=is_ready)
                name = None
            if not ahead:
                return
            reader = ahead.popleft().in_turn()
            if reader:
                yield reader
    finally:
        for early in ahead:
            early.close()


def _is_ready(name: str) -> bool:
    """True for a file that can be read without waiting for anybody, and is not too large to be held in memory."""
    try:
        facts = os.stat(name)
    except OSError:
        return False
    return name != STDIN and stat.S_ISREG(facts.st_mode) and facts.st_size <= _LARGEST


class _EarlyInput:
    """An input that may be opened before its turn; its problems are held back until then."""

    def __init__(self, report: Report) -> None:
        self.reader: Input | None = None
        self._report, self._waiting, self._is_in_turn = report, list[Problem](), False

    def open(self, name: str, open_input: Callable[[str, Report], Input], is_early: bool) -> None:
        try:
            self.reader = open_input(name, self.report)
            if is_early:
                _ = self.reader.kind  # its first bytes are read now, which begins to read a document
        except IOFailure as fault:
            self.report(fault.problem)

    def report(self, problem: Problem) -> None:
        if self._is_in_turn:
            self._report(problem)
        else:
            self._waiting.append(problem)

    def in_turn(self) -> Input | None:
        """The input, in its turn; None where it could not be opened."""
        self._is_in_turn = True
        for problem in self._waiting:
            self._report(problem)
        return self.reader

    def close(self) -> None:
        if self.reader:
            self.reader.close()
