"""One run of a subcommand: each chunk of each input to its work, results out in order, faults reported."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from jdtool.article import decode_record, encode_record
from jdtool.errors import BadInput, Exit, IOFailure, JdtoolError, Problem, ReaderGone
from jdtool.stream.reading import STDIN, Chunk, Input, name_of
from jdtool.stream.writing import Output

Record = dict[str, Any]


class Done(NamedTuple):
    """What became of one chunk: bytes for the output, and what was wrong with the input."""

    data: bytes = b""
    problems: Sequence[Problem] = ()


Work = Callable[[Chunk], Done]


@dataclass(eq=False, repr=False)
class Run:
    """The settings that every subcommand shares.

    ``command`` stands before messages; ``kind`` is ``auto``, ``text`` or ``records``; with ``strict`` the first
    fault ends the run and nothing is committed.
    """

    command: str
    files: Sequence[str] = ()
    output: str | None = None
    encoding: str = "utf-8"
    kind: str = "auto"
    strict: bool = False
    status: Exit = field(default=Exit.OK, init=False)

    def report(self, problem: Problem) -> None:
        """One line on standard error; the worst status is kept. Raises Stopped under ``strict``."""
        self._say(problem)
        if self.strict:
            raise Stopped

    def _say(self, problem: Problem) -> None:
        self.status = max(self.status, problem.exit)
        sys.stderr.write(problem.at(self.command) + "\n")

    def each(self, choose: Callable[[Input], tuple[Iterable[Chunk], Work]]) -> Exit:
        """Work through all inputs and return the exit status.

        *choose* looks at an open input (its ``kind``) and says how to cut it and what to do with each chunk.
        """
        try:
            with Output(self.output) as out:
                for done in self._all(choose, out):
                    out.write(done.data)
                    for problem in done.problems:
                        self.report(problem)
        except Stopped:
            pass
        except IOFailure as fault:
            self._say(fault.problem)
        except BrokenPipeError:
            raise ReaderGone from None
        return self.status

    def _all(self, choose: Callable[[Input], tuple[Iterable[Chunk], Work]], out: Output) -> Iterator[Done]:
        for source in self.files or [STDIN]:
            try:
                with Input(source, self.kind, self.encoding, idle=out.flush) as opened:
                    chunks, work = choose(opened)
                    for chunk in chunks:
                        yield guarded(work, chunk)
            except JdtoolError as fault:
                yield Done(problems=[fault.problem])


class Stopped(Exception):
    """``--strict`` met a fault: it is reported, and the run ends."""


def guarded(work: Work, chunk: Chunk) -> Done:
    """*work* on *chunk*; a fault in it becomes a problem with its place."""
    try:
        return work(chunk)
    except JdtoolError as fault:
        p = fault.problem
        line = p.line if p.source is not None else chunk.line
        return Done(problems=[Problem(p.message, name_of(chunk.source), line, p.exit)])


def on_records(change: Callable[[Record], Iterable[Any]], encode: Callable[[Any], bytes] = encode_record) -> Work:
    """Work for a chunk of records: *change* gives what comes out for each one, *encode* writes it, less its line end.

    A line that is no record is a problem with its line number, and is passed over.
    """

    def work(chunk: Chunk) -> Done:
        out: list[bytes] = []
        problems: list[Problem] = []
        for number, line in enumerate(chunk.data.split(b"\n"), chunk.line):
            if not line.strip():
                continue
            try:
                out += map(encode, change(decode_record(line)))
            except BadInput as fault:
                problems.append(Problem(fault.problem.message, name_of(chunk.source), number))
        return Done(b"".join(line + b"\n" for line in out), problems)

    return work


def on_text(change: Callable[[str], str]) -> Work:
    """Work for a chunk of text: *change* gets it decoded, with ``\\n`` line ends."""

    def work(chunk: Chunk) -> Done:
        return Done(change(chunk.text()).encode("utf-8"))

    return work


def ended(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """*chunks*, and an empty one to tell the work that there are no more."""
    at: Chunk | None = None
    for at in chunks:
        yield at
    if at is not None:
        yield at._replace(data=b"")


def on_stream(feed: Callable[[str], str], end: Callable[[], str]) -> Work:
    """Work for a text filter that has to look further than one chunk; to be given `ended` chunks of whole lines.

    *feed* takes the next lines, line ends as they are, and gives what it is done with; *end* gives the rest. A line
    that does not decode is a problem with its line number, and is passed over.
    """

    def work(chunk: Chunk) -> Done:
        if not chunk.data:
            return Done(end().encode("utf-8"))
        out: list[str] = []
        problems: list[Problem] = []
        for part in _readable(chunk):
            if isinstance(part, Problem):
                problems.append(part)
            else:
                out.append(feed(part))
        return Done("".join(out).encode("utf-8"), problems)

    return work


def _readable(chunk: Chunk) -> Iterator[str | Problem]:
    """The text of a chunk; where a part of it does not decode, line by line, with a problem for each bad line."""
    try:
        yield chunk.decoded()
        return
    except BadInput:
        at = chunk
    for line in chunk.data.splitlines(keepends=True):
        at = at._replace(data=line)
        try:
            yield at.decoded()
        except BadInput as fault:
            yield Problem(fault.problem.message, name_of(chunk.source), fault.problem.line)
        at = at._replace(line=at.line + line.count(b"\n"), offset=at.offset + len(line))
