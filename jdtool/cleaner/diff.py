"""What changed, as a unified diff: written as the text goes by, for the lines that went in are known for each that came
out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

_CONTEXT = 3  # unchanged lines shown around a change, as diff -u does
_UNFINISHED = "\n\\ No newline at end of file"


class LineWithSource(Protocol):
    """A line that came out, and the lines that went into it: *first* to *last*."""

    text: str
    first: int
    last: int


class Diff:
    """The diff of one file. Gives its text bit by bit; nothing at all where nothing changed.

    >>> diff = Diff("a.txt")
    >>> print(diff.lines([("=", "一"), ("-", "二"), ("+", "三")]) + diff.end(), end="")
    --- a.txt
    +++ a.txt
    @@ -1,2 +1,2 @@
     一
    -二
    +三
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._old = self._new = 1  # the numbers of the next lines
        self._before: deque[str] = deque(maxlen=_CONTEXT)
        self._hunk: list[str] = []
        self._start = (1, 1)
        self._calm = 0  # unchanged lines at the end of the hunk
        self.changed = False

    def stretch(self, lines: Sequence[str], output: Sequence[LineWithSource], finished: bool = True) -> str:
        """The diff of *lines* and *output*, what became of them; not *finished*: the last has no line end."""
        return self.lines(_steps(lines, output, finished))

    def lines(self, steps: Iterable[tuple[str, str]]) -> str:
        """The diff of lines that stayed (``=``), went (``-``) and came (``+``)."""
        out: list[str] = []
        for sign, line in steps:
            if sign == "=":
                out.append(self._stayed(line))
            else:
                if not self._hunk:
                    self._start = (self._old - len(self._before), self._new - len(self._before))
                    self._hunk = [" " + same for same in self._before]
                self._hunk.append(sign + line)
                self._calm = 0
            self._old += sign != "+"
            self._new += sign != "-"
        return "".join(out)

    def end(self) -> str:
        """What is left of the diff."""
        return self._closed()

    def _stayed(self, line: str) -> str:
        out = ""
        if self._hunk:
            self._hunk.append(" " + line)
            self._calm += 1
            if self._calm > 2 * _CONTEXT:
                out = self._closed()
        self._before.append(line)
        return out

    def _closed(self) -> str:
        """The hunk that stands open, with no more than its share of unchanged lines."""
        if not self._hunk:
            return ""
        hunk = self._hunk[: len(self._hunk) - max(0, self._calm - _CONTEXT)]
        head = "" if self.changed else f"--- {self._name}\n+++ {self._name}\n"
        self.changed = True
        spans = [
            _span(start, sum(line[0] != other for line in hunk)) for start, other in zip(self._start, "+-", strict=True)
        ]
        self._hunk, self._calm = [], 0
        return head + f"@@ -{spans[0]} +{spans[1]} @@\n" + "\n".join(hunk) + "\n"


def _span(start: int, count: int) -> str:
    if not count:
        start -= 1
    return f"{start},{count}" if count != 1 else f"{start}"


def _steps(lines: Sequence[str], output: Sequence[LineWithSource], finished: bool) -> Iterator[tuple[str, str]]:
    """The lines that stayed, went and came, in order."""
    old, new = list(lines), [out.text for out in output]
    if not finished:
        for side in (old, new):
            side[-1:] = [line + _UNFINISHED for line in side[-1:]]
    at = 0
    for out, text in zip(output, new, strict=True):
        for line in old[at : out.first]:
            yield "-", line
        at = out.last + 1
        if old[out.first : at] == [text]:
            yield "=", text
        else:
            for line in old[out.first : at]:
                yield "-", line
            yield "+", text
    for line in old[at:]:
        yield "-", line
