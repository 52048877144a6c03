"""A chunk → its result: the work on records and on text, and the plan of how an input is cut for it.

Nothing here reads or writes, so a chunk can be processed in any process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from jdtool.article import decode_record, encode_line
from jdtool.errors import BadInput, Exit, JdtoolError, Problem, internal
from jdtool.memory import out_of_memory
from jdtool.stream.chunks import Chunk, name_of

if TYPE_CHECKING:
    from jdtool.stream.reading import Input

Record = dict[str, Any]


class Result(NamedTuple):
    """The result of one chunk: bytes for the output, problems of the input, text for standard error (``notes``), and
    what the subcommand counts (``account``). ``before`` bytes precede the first problem (None: all of them)."""

    data: bytes = b""
    problems: Sequence[Problem] = ()
    notes: str = ""
    account: Any = None
    before: int | None = None


Work = Callable[[Chunk], Result]

RECORD_FAULTS = (BadInput, RecursionError, MemoryError)
"""What a record that cannot be read, changed or written raises. The record is reported and skipped."""


class Origin(NamedTuple):
    """An input as the work sees it; ``kind`` is ``text`` or ``records``."""

    source: str
    kind: str


class Plan(NamedTuple):
    """How an input is cut, and the work on each chunk.

    Where chunks are not independent (``alone`` is False), the work on each continues that on the one before, up to an
    empty chunk: one process has to do all of them, in order.
    """

    cut: Callable[[Input], Iterable[Chunk]]
    work: Work
    alone: bool = True


Planner = Callable[[Origin], Plan]
"""An input → the plan for it. The function is sent to worker processes, so it must be picklable."""


def guard(work: Work, chunk: Chunk) -> Result:
    """*work* on *chunk*; an exception, jdtool's own faults included, becomes a problem with its place."""
    try:
        return work(chunk)
    except JdtoolError as fault:
        p = fault.problem
        line = p.line if p.source is not None else chunk.line
        return Result(problems=[Problem(p.message, name_of(chunk.source), line, p.exit)])
    except MemoryError:
        return Result(problems=[Problem(out_of_memory(len(chunk.data)), name_of(chunk.source), chunk.line)])
    except Exception as fault:
        if os.environ.get("JDTOOL_DEBUG"):
            raise
        return Result(problems=[Problem(internal(fault), name_of(chunk.source), chunk.line, Exit.INTERNAL)])


def on_records(change: Callable[[Record], Iterable[Any]], encode: Callable[[Any], bytes] = encode_line) -> Work:
    """The work on a chunk of records: *change* returns the results for each, *encode* writes one, with its line end.

    A line that is not a record is reported with its number and skipped.
    """

    def work(chunk: Chunk) -> Result:
        out: list[bytes] = []
        problems: list[Problem] = []
        before: int | None = None
        for number, line in enumerate(chunk.data.split(b"\n"), chunk.line):
            if not line.strip():
                continue
            try:
                out += [encode(each) for each in change(decode_record(line))]
            except RECORD_FAULTS as fault:
                problems.append(Problem(fault_message(fault, len(line)), name_of(chunk.source), number))
                if before is None:
                    before = sum(map(len, out))
        return Result(b"".join(out), problems, before=before)

    return work


def fault_message(fault: BaseException, size: int) -> str:
    """One of RECORD_FAULTS → the message that says what is wrong with a record of *size* bytes.

    >>> fault_message(RecursionError(), 80)
    'nested too deeply'
    """
    if isinstance(fault, BadInput):
        return fault.problem.message
    return out_of_memory(size) if isinstance(fault, MemoryError) else "nested too deeply"


def on_text(change: Callable[[str], str]) -> Work:
    """The work on a chunk of text: *change* gets it decoded, with ``\\n`` line ends."""

    def work(chunk: Chunk) -> Result:
        return Result(change(chunk.text()).encode("utf-8"))

    return work


def on_stream(feed: Callable[[str], str], end: Callable[[], str]) -> Work:
    """The work of a text filter that looks beyond one chunk; it needs whole lines, and an empty chunk at the end.

    *feed* takes the next lines, line ends as they are, and returns what is finished; *end* returns the rest. A line
    that does not decode is reported with its number and skipped.
    """

    def work(chunk: Chunk) -> Result:
        if not chunk.data:
            return Result(end().encode("utf-8"))
        out: list[str] = []
        problems: list[Problem] = []
        for part in _readable(chunk):
            if isinstance(part, Problem):
                problems.append(part)
            else:
                out.append(feed(part))
        return Result("".join(out).encode("utf-8"), problems)

    return work


def _readable(chunk: Chunk) -> Iterator[str | Problem]:
    """The text of a chunk; where a part of it does not decode, line by line, with a problem for each bad line."""
    try:
        yield chunk.decode()
        return
    except BadInput:
        at = chunk
    for line in chunk.data.splitlines(keepends=True):
        at = at._replace(data=line)
        try:
            yield at.decode()
        except BadInput as fault:
            yield Problem(fault.problem.message, name_of(chunk.source), fault.problem.line)
        at = at._replace(line=at.line + line.count(b"\n"), offset=at.offset + len(line))
