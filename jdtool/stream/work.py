"""What is done with one chunk: ready-made work for records and for text, and how an input is cut for it.

Here is nothing that reads or writes, so a chunk can be worked on in any process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from jdtool.article import decode_record, encode_line
from jdtool.errors import BadInput, Exit, JdtoolError, Problem, internal
from jdtool.stream.chunks import Chunk, name_of

if TYPE_CHECKING:
    from jdtool.stream.reading import Input

Record = dict[str, Any]


class Result(NamedTuple):
    """What became of one chunk: bytes for the output, what was wrong with the input, text for standard error, and what
    the subcommand keeps account of. ``before`` of the bytes stand before the first fault (None: all of them)."""

    data: bytes = b""
    problems: Sequence[Problem] = ()
    notes: str = ""
    account: Any = None
    before: int | None = None


Work = Callable[[Chunk], Result]


class Origin(NamedTuple):
    """An input as the work sees it; ``kind`` is ``text`` or ``records``."""

    source: str
    kind: str


class Plan(NamedTuple):
    """How an input is cut, and what is done with each chunk.

    Where chunks are not ``alone``, the work goes on from one to the next, until an empty chunk ends it and lets it
    begin anew: one process has to do all of them, in order.
    """

    cut: Callable[[Input], Iterable[Chunk]]
    work: Work
    alone: bool = True


Planner = Callable[[Origin], Plan]
"""What a subcommand does with an input: a function that can be sent to another process."""


def guarded(work: Work, chunk: Chunk) -> Result:
    """*work* on *chunk*; a fault in it, be it jdtool's own, becomes a problem with its place, and the rest is done."""
    try:
        return work(chunk)
    except JdtoolError as fault:
        p = fault.problem
        line = p.line if p.source is not None else chunk.line
        return Result(problems=[Problem(p.message, name_of(chunk.source), line, p.exit)])
    except Exception as fault:
        if os.environ.get("JDTOOL_DEBUG"):
            raise
        return Result(problems=[Problem(internal(fault), name_of(chunk.source), chunk.line, Exit.INTERNAL)])


def on_records(change: Callable[[Record], Iterable[Any]], encode: Callable[[Any], bytes] = encode_line) -> Work:
    """Work for a chunk of records: *change* gives what comes out for each one, *encode* writes it, with its line end.

    A line that is no record is a problem with its line number, and is passed over.
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
            except (BadInput, RecursionError) as fault:
                message = fault.problem.message if isinstance(fault, BadInput) else "nested too deeply"
                problems.append(Problem(message, name_of(chunk.source), number))
                if before is None:
                    before = sum(map(len, out))
        return Result(b"".join(out), problems, before=before)

    return work


def on_text(change: Callable[[str], str]) -> Work:
    """Work for a chunk of text: *change* gets it decoded, with ``\\n`` line ends."""

    def work(chunk: Chunk) -> Result:
        return Result(change(chunk.text()).encode("utf-8"))

    return work


def on_stream(feed: Callable[[str], str], end: Callable[[], str]) -> Work:
    """Work for a text filter that has to look further than one chunk; to be given whole lines and an empty end.

    *feed* takes the next lines, line ends as they are, and gives what it is done with; *end* gives the rest. A line
    that does not decode is a problem with its line number, and is passed over.
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
