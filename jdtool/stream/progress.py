"""The progress bar on standard error for long runs at a terminal, and the summary of -v."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from jdtool.errors import print_error
from jdtool.stream.chunks import STDIN
from jdtool.stream.input_names import InputNames, is_file

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from jdtool.stream.reading import Input

_AFTER = 1.0  # seconds before a bar is shown
_EVERY = 0.1  # seconds between two updates


class Progress:
    """Counts what a run reads and writes; draws a bar if *is_wanted* and standard error is a terminal.

    The bar counts files if there are several, else the pages of a document, else bytes. It is not drawn while results
    go to the terminal, nor for input from a pipe, whose size is unknown: so only one command of a pipe draws it.
    """

    def __init__(self, names: InputNames, to_terminal: bool, is_wanted: bool = True) -> None:
        self.files = self.bytes = self.lines = self.problems = 0
        self._names = names
        self._start = self._last_look = time.monotonic()
        self._input: Input | None = None
        self._bar: Bar | None = None
        self._is_on = is_wanted and not to_terminal and _is_seen() and self._is_known()

    def _is_known(self) -> bool:
        return self._names.count() is None or is_file(self._names.files[0] if self._names.files else STDIN)

    def start_input(self, reader: Input) -> None:
        """A new input was opened."""
        self._input = reader
        self.files += 1

    def read(self, size: int, page: int = 0) -> None:
        """*size* bytes of it were read, which are the *page* of a document."""
        self.bytes += size
        if self._is_on:
            now = time.monotonic()
            if now - self._start > _AFTER and now - self._last_look > _EVERY:
                self._last_look = now
                self._draw(page)

    def say(self, text: str) -> None:
        """Lines for standard error, above the bar."""
        if self._bar:
            self._bar.console.print(text, end="", markup=False, highlight=False, soft_wrap=True)
        else:
            print_error(text)

    def end(self) -> None:
        """Remove the bar."""
        if self._bar:
            self._bar.stop()
            self._bar = None

    def account(self) -> str:
        """The counts and the speed, in one line."""
        took = max(time.monotonic() - self._start, 1e-3)
        counts = ((self.files, "file"), (self.bytes, "byte"), (self.lines, "line"), (self.problems, "problem"))
        files, read, lines, problems = (f"{n:,} {what}{'' if n == 1 else 's'}" for n, what in counts)
        speed = f"{took:,.1f} s, {self.bytes / 1e6 / took:,.2f} MB/s"
        return f"{files}, {read} read, {lines} written, {problems}; {speed}"

    def _draw(self, page: int) -> None:
        total, position, unit = self._names.count(), float(self.files - 1), "files"
        if total == 1 and self._input:
            if self._input.pages:
                total, position, unit = self._input.pages, float(page - 1), "pages"
            else:
                total, position, unit = _size(self._input), float(self._input.position()), "bytes"
        if self._bar is None:
            self._bar = _bar(total, unit, self._start)
        self._bar.update(self._bar.task_ids[0], completed=position)
        self._bar.refresh()


def _size(reader: Input) -> int:
    return os.fstat(reader.raw.fileno()).st_size


def _is_seen() -> bool:
    """True where standard error is a terminal that can overwrite a line."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def _bar(total: int | None, unit: str, start: float) -> Bar:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.speed or 0.0
            digits = 0 if speed >= 1 else 2
            return Text(f"{speed:,.{digits}f} {unit}/s" if speed else "", style="progress.data.speed")

    counts = (DownloadColumn(), TransferSpeedColumn()) if unit == "bytes" else (MofNCompleteColumn(), Rate())
    bar = Progress(
        BarColumn(),
        *counts,
        TimeRemainingColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    bar.add_task("", total=total)
    # The rate counts from the run's own beginning, not from when the bar came.
    bar.tasks[0].start_time = start
    bar.start()
    return bar
