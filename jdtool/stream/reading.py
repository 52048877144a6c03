"""Files and standard input as chunks of UTF-8 that can be worked on alone.

The cut between chunks falls where no subcommand needs to look across it: a form feed between pages, a line end
between records. So a chunk can go to another process, and memory holds one chunk, not the file.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from jdtool.errors import BadInput, BadUsage, IOFailure, JdtoolError, Problem, shown

READ_SIZE = 1 << 18  # bytes asked for at once; a pipe gives what it has
MAX_LINE = 16 * 10**6  # bytes of a line or page; no newspaper's is a tenth of it, and memory has to end somewhere
STDIN = "-"
STDIN_NAME = "standard input"


class Chunk(NamedTuple):
    """A piece of one input that stands alone: UTF-8 *data*, not yet checked.

    ``line`` is the number of its first line in the source, ``page`` of its page (from 1); ``offset`` where it
    starts in the source, in bytes from 0.
    """

    data: bytes
    source: str
    line: int = 1
    page: int = 1
    offset: int = 0

    def text(self) -> str:
        """The chunk decoded, line ends made ``\\n``. Raises BadInput naming line, byte and remedy.

        >>> Chunk(b"a\\r\\nb\\n", "-").text()
        'a\\nb\\n'
        """
        text = self.decoded()
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def decoded(self) -> str:
        """The chunk decoded, line ends as they are. Raises BadInput as `text` does."""
        try:
            return self.data.decode("utf-8")
        except UnicodeDecodeError as fault:
            line = self.line + self.data.count(b"\n", 0, fault.start)
            raise BadInput(
                _undecodable("UTF-8", self.data[fault.start], self.offset + fault.start), self.source, line
            ) from None


@dataclass(frozen=True)
class Reading:
    """How inputs are read: ``kind`` is ``auto``, ``text`` or ``records``; a line (a page, where pages are asked for) of
    more than ``max_line`` bytes is passed over."""

    kind: str = "auto"
    encoding: str = "utf-8"
    max_line: int = MAX_LINE


class Input:
    """One open input. ``kind`` is ``text`` or ``records``, told by the first byte that is not blank.

    *idle* gets the file before each read, which may have to wait, so that what was read can be answered first. What is
    wrong with the bytes goes to *report* (without one it is raised), and the input ends there. Raises IOFailure where
    the source cannot be opened.
    """

    def __init__(
        self,
        source: str,
        how: Reading = Reading(),
        idle: Callable[[BinaryIO], object] | None = None,
        report: Callable[[Problem], object] | None = None,
    ) -> None:
        self.source = source
        self.raw = open_source(source)
        self._how, self._idle, self._report = how, idle, report
        self._blocks = self._told(self._read() if is_utf8(how.encoding) else self._transcoded(how.encoding))
        self._bom = 0  # bytes of a byte-order mark left out
        self._held: list[bytes] = []  # read to tell the kind, and not handed out yet
        self.kind = self._sniffed() if how.kind == "auto" else how.kind

    @property
    def shown(self) -> str:
        """How messages call it."""
        return shown(name_of(self.source))

    def __enter__(self) -> Input:
        return self

    def __exit__(self, *_: object) -> None:
        if self.source != STDIN:
            self.raw.close()

    def line_chunks(self) -> Iterator[Chunk]:
        """Runs of whole lines; the last may lack its line end."""
        at = Chunk(b"", self.source, offset=self._bom)
        for run in self._runs(b"\n"):
            if run.data:
                at = at._replace(data=run.data)
                yield at
            else:
                self._too_long("line", at.line, run)
            at = at._replace(line=at.line + run.lines, offset=at.offset + run.size)

    def page_chunks(self) -> Iterator[Chunk]:
        """One page at a time, parted by form feeds, which belong to no page."""
        at = Chunk(b"", self.source, offset=self._bom)
        for run in self._runs(b"\f"):
            if not run.data:
                self._too_long("page", at.line, run)
                at = at._replace(line=at.line + run.lines, page=at.page + 1, offset=at.offset + run.size)
                continue
            for data in run.data.removesuffix(b"\f").split(b"\f") if run.ended else [run.data]:
                at = at._replace(data=data)
                yield at
                at = at._replace(line=at.line + data.count(b"\n"), page=at.page + 1, offset=at.offset + len(data) + 1)

    def whole_lines(self) -> Iterator[Chunk]:
        """As `line_chunks`, and at the end an empty chunk, which tells that there are no more."""
        return ended(self.line_chunks())

    def lines_of_pages(self) -> Iterator[Chunk]:
        """Runs of whole lines of one page, each page ended by an empty chunk.

        A page begins where a form feed begins a line, and keeps it.
        """
        last: Chunk | None = None
        for chunk in self.line_chunks():
            for part in _at_pages(chunk):
                if last and part.data.startswith(b"\f"):
                    yield last._replace(data=b"")
                last = part
                yield part
        if last:
            yield last._replace(data=b"")

    def position(self) -> int:
        """How many bytes of the file were read; packed ones, where it is packed."""
        return os.lseek(self.raw.fileno(), 0, os.SEEK_CUR)

    def _sniffed(self) -> str:
        first, size = b"", 0
        while not first and size <= self._how.max_line:
            block = next(self._blocks, None)
            if block is None:
                break
            self._held.append(block)
            size += len(block)
            first = block.lstrip()[:1]
        return "records" if first == b"{" else "text"

    def _too_long(self, unit: str, line: int, run: _Run) -> None:
        remedy = "" if unit == "line" else "part pages by form feeds, or "
        told = f"a {unit} of {run.size:,} bytes is passed over; {remedy}allow it with --max-line"
        fault = BadInput(told, name_of(self.source), line)
        if not self._report:
            raise fault
        self._report(fault.problem)

    def _runs(self, mark: bytes) -> Iterator[_Run]:
        """The input cut behind the last *mark* of each block; without data where one unit is longer than allowed."""
        most = self._how.max_line
        rest: list[bytes] = []
        held = _NOTHING  # the size of what is in rest, or of the beginning of a long unit that was let go
        for block in self._all():
            cut = block.rfind(mark) + 1
            if cut and held.size > most:  # the long one ends here; what follows is whole again
                first = block.find(mark) + 1
                yield held.more(block[:first], ended=True)
                block, cut = block[first:], cut - first
                held = _NOTHING
            if cut:
                data = b"".join([*rest, block[:cut]])
                if len(data) <= most:
                    yield _Run(data, len(data), data.count(b"\n"), True)
                else:
                    yield from _apart(data, mark, most)
                rest, held = [], _NOTHING
            held = held.more(block[cut:])
            rest.append(block[cut:])
            if held.size > most:
                rest.clear()
        if held.size:
            yield held._replace(data=b"".join(rest))

    def _all(self) -> Iterator[bytes]:
        while self._held:
            yield self._held.pop(0)
        yield from self._blocks

    def _told(self, blocks: Iterator[bytes]) -> Iterator[bytes]:
        """*blocks*, up to a fault, which is reported."""
        try:
            yield from blocks
        except JdtoolError as fault:
            if not self._report:
                raise
            self._report(fault.problem)

    def _read(self) -> Iterator[bytes]:
        """The bytes as they come, a byte-order mark at the start left out."""
        from jdtool.stream.packed import unpacked

        file = unpacked(self.raw, self.source)
        start = True
        while True:
            if self._idle:
                self._idle(self.raw)
            try:
                block = file.read1(READ_SIZE)
                while start and 0 < len(block) < 3 and codecs.BOM_UTF8.startswith(block):
                    more = file.read1(READ_SIZE)
                    if not more:
                        break
                    block += more
            except OSError as fault:
                raise IOFailure(said(fault), name_of(self.source)) from None
            if not block:
                return
            if start and block.startswith(codecs.BOM_UTF8):
                block, self._bom = block[3:], 3
            start = False
            if block:
                yield block

    def _transcoded(self, encoding: str) -> Iterator[bytes]:
        """The bytes decoded strictly from *encoding*, as UTF-8."""
        decoder = codecs.getincrementaldecoder(encoding)()
        line, offset = 1, 0
        for block in _with_end(self._read()):
            held = len(decoder.getstate()[0])
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeDecodeError as fault:
                bad = offset - held + fault.start
                line += fault.object[: fault.start].count(b"\n")
                message = _undecodable(encoding, fault.object[fault.start], bad)
                raise BadInput(message, name_of(self.source), line) from None
            offset += len(block)
            line += block.count(b"\n")
            if text:
                yield text.removeprefix("\ufeff").encode("utf-8", "surrogatepass")


class _Run(NamedTuple):
    """Whole units of an input, *ended* by a mark; or, without data, the size of one that was let go."""

    data: bytes
    size: int
    lines: int
    ended: bool

    def more(self, data: bytes, ended: bool = False) -> _Run:
        return _Run(b"", self.size + len(data), self.lines + data.count(b"\n"), ended)


_NOTHING = _Run(b"", 0, 0, False)


def _apart(data: bytes, mark: bytes, most: int) -> Iterator[_Run]:
    """Whole units one by one, those of more than *most* bytes without their data."""
    start = 0
    while start < len(data):
        end = data.find(mark, start) + 1
        unit = data[start:end]
        yield _Run(unit if len(unit) <= most else b"", len(unit), unit.count(b"\n"), True)
        start = end


def ended(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """*chunks*, and an empty one to tell the work that there are no more."""
    at: Chunk | None = None
    for at in chunks:
        yield at
    if at is not None:
        yield at._replace(data=b"")


def _at_pages(chunk: Chunk) -> Iterator[Chunk]:
    """A run of whole lines, cut before each line that begins with a form feed."""
    at = chunk
    start = 0
    while True:
        cut = chunk.data.find(b"\n\f", start) + 1
        data = chunk.data[start : cut or None]
        yield at._replace(data=data)
        if not cut:
            return
        at = at._replace(line=at.line + data.count(b"\n"), offset=at.offset + len(data))
        start = cut


def _with_end(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """*blocks*, and an empty one to tell the decoder that there are no more."""
    yield from blocks
    yield b""


def is_utf8(encoding: str) -> bool:
    """True for any spelling of UTF-8. Raises BadUsage for an encoding that Python does not know."""
    try:
        return codecs.lookup(encoding).name in ("utf-8", "utf-8-sig", "ascii")
    except LookupError:
        raise BadUsage(f"unknown encoding {encoding!r}; try gb18030, big5hkscs, utf-16 …") from None


def name_of(source: str) -> str:
    """How messages call a source."""
    return STDIN_NAME if source == STDIN else source


def said(fault: OSError) -> str:
    """The operating system's reason, as messages print it."""
    return (fault.strerror or str(fault)).lower()


def _undecodable(encoding: str, byte: int, offset: int) -> str:
    tell = "say which encoding it is with -e, as in -e gb18030 or -e big5hkscs"
    return f"not {encoding}: byte 0x{byte:02x} at byte offset {offset}; {tell}"


def open_source(source: str) -> BinaryIO:
    """The file *source*, or standard input for ``-``. Raises IOFailure where it cannot be opened."""
    if source == STDIN:
        if sys.stdin is None:
            raise IOFailure("standard input is closed")
        return sys.stdin.buffer
    try:
        return open(source, "rb")
    except OSError as fault:
        raise IOFailure(said(fault), source) from None
    except ValueError as fault:  # a NUL byte in the name
        raise IOFailure(str(fault), source) from None
