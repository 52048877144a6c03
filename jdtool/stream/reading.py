"""Files and standard input as chunks of UTF-8."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from jdtool.errors import BadInput, BadUsage, IOFailure, JdtoolError, Problem, shown
from jdtool.stream.chunks import STDIN, Chunk, Run, at_pages, ended, name_of, runs, undecodable

if TYPE_CHECKING:
    from jdtool.layout.page_text import PageText

PDF_MARK = b"%PDF-"
READ_SIZE = 1 << 16  # bytes asked for at once; a pipe gives what it has
MAX_LINE = 16 * 10**6  # bytes of a line or page; no newspaper's is a tenth of it, and memory has to end somewhere


@dataclass(frozen=True)
class PdfReading:
    """How a PDF is read: which *pages* (from 1; empty: all), its *password*, and seconds at most for one page."""

    pages: tuple[range, ...] = ()
    password: str | None = None
    max_page_seconds: float = 30.0


@dataclass(frozen=True)
class Reading:
    """How inputs are read: ``kind`` is ``auto``, ``text`` or ``records``; a line (a page, where pages are asked for) of
    more than ``max_line`` bytes is passed over."""

    kind: str = "auto"
    encoding: str = "utf-8"
    max_line: int = MAX_LINE
    pdf: PdfReading = PdfReading()


T = TypeVar("T")


class Input:
    """One open input.

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
        is_utf8(how.encoding)  # an unknown encoding is met before anything is read
        self._pdf: Iterator[PageText] | None = None  # the pages, where the input is a PDF
        self._blocks = self._told(self._decoded())
        self._bom = 0  # bytes of a byte-order mark left out
        self._held: list[bytes] = []  # read to tell the kind, and not handed out yet
        self._kind = "" if how.kind == "auto" else how.kind

    @property
    def kind(self) -> str:
        """``text`` or ``records``, told by the first byte that is not blank, which is read now."""
        if not self._kind:
            self._kind = self._sniffed()
        return self._kind

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
        for run in runs(self._all(), b"\n", self._how.max_line):
            if run.data:
                at = at._replace(data=run.data)
                yield at
            else:
                self._too_long("line", at.line, run)
            at = at._replace(line=at.line + run.lines, offset=at.offset + run.size)

    def page_chunks(self) -> Iterator[Chunk]:
        """One page at a time; form feeds separate pages and belong to none. Pages of a PDF carry where lines stood."""
        if not self._held:
            self._held += [block for block in [next(self._blocks, None)] if block is not None]
        if self._pdf is not None:
            yield from self._printed_pages(self._pdf)
            return
        at = Chunk(b"", self.source, offset=self._bom)
        for run in runs(self._all(), b"\f", self._how.max_line):
            if not run.data:
                self._too_long("page", at.line, run)
                at = at._replace(line=at.line + run.lines, page=at.page + 1, offset=at.offset + run.size)
                continue
            for data in run.data.removesuffix(b"\f").split(b"\f") if run.ended else [run.data]:
                at = at._replace(data=data)
                yield at
                at = at._replace(line=at.line + data.count(b"\n"), page=at.page + 1, offset=at.offset + len(data) + 1)

    def _printed_pages(self, pages: Iterator[PageText]) -> Iterator[Chunk]:
        at = Chunk(b"", self.source)
        for page in self._told(pages):
            at = at._replace(data=page.text.encode("utf-8"), page=page.number, printed=page)
            yield at
            at = at._replace(line=at.line + page.text.count("\n"))

    def whole_lines(self) -> Iterator[Chunk]:
        """As `line_chunks`, and at the end an empty chunk, which tells that there are no more."""
        return ended(self.line_chunks())

    def lines_of_pages(self) -> Iterator[Chunk]:
        """Runs of whole lines of one page, each page ended by an empty chunk.

        A page begins where a form feed begins a line, and keeps it.
        """
        last: Chunk | None = None
        for chunk in self.line_chunks():
            for part in at_pages(chunk):
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
            if self._pdf is not None:
                return "text"
            size += len(block)
            first = block.lstrip()[:1]
        return "records" if first == b"{" else "text"

    def _too_long(self, unit: str, line: int, run: Run) -> None:
        remedy = "" if unit == "line" else "part pages by form feeds, or "
        told = f"a {unit} of {run.size:,} bytes is passed over; {remedy}allow it with --max-line"
        fault = BadInput(told, name_of(self.source), line)
        if not self._report:
            raise fault
        self._report(fault.problem)

    def _all(self) -> Iterator[bytes]:
        while self._held:
            yield self._held.pop(0)
        yield from self._blocks

    def _told(self, blocks: Iterator[T]) -> Iterator[T]:
        """*blocks*, up to a fault, which is reported. What *idle* raises is none of the input's."""
        while True:
            if self._idle:
                self._idle(self.raw)
            try:
                block = next(blocks, None)
            except JdtoolError as fault:
                if not self._report:
                    raise
                self._report(fault.problem)
                return
            if block is None:
                return
            yield block

    def _decoded(self) -> Iterator[bytes]:
        """The text as UTF-8: of a PDF, an empty block first, then that of each page behind a form feed."""
        blocks = self._read()
        start = b""
        while len(start) < len(PDF_MARK) and (block := next(blocks, None)):
            start += block
        blocks = chain([start] if start else [], blocks)
        if not start.startswith(PDF_MARK):
            yield from blocks if is_utf8(self._how.encoding) else self._transcoded(blocks, self._how.encoding)
            return
        from jdtool.stream.pdf_pages import pages_of

        self._pdf = pages_of(blocks, name_of(self.source), self._how.pdf, self._report)
        yield b""
        for k, page in enumerate(self._pdf):
            yield (b"\f" if k else b"") + page.text.encode("utf-8")

    def _read(self) -> Iterator[bytes]:
        """The bytes as they come, a byte-order mark at the start left out."""
        from jdtool.stream.compression import unpacked

        file = unpacked(self.raw, self.source)
        start = True
        while True:
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

    def _transcoded(self, blocks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
        """The bytes decoded strictly from *encoding*, as UTF-8."""
        decoder = codecs.getincrementaldecoder(encoding)()
        line, offset = 1, 0
        for block in _with_end(blocks):
            state = decoder.getstate()
            try:
                text, fault = decoder.decode(block, final=not block), None
            except UnicodeDecodeError as met:  # what stands before it is text all the same
                fault, start = met, met.start - len(state[0])
                decoder.setstate(state)
                text = decoder.decode(block[: max(start, 0)])
            except UnicodeError as met:  # UTF-16 without a byte-order mark
                raise BadInput(f"not {encoding}: {met}", name_of(self.source), line) from None
            line += text.count("\n")
            if text:
                yield text.removeprefix("\ufeff").encode("utf-8", "surrogatepass")
            if fault:
                message = undecodable(encoding, fault.object[fault.start], offset + start)
                raise BadInput(message, name_of(self.source), line)
            offset += len(block)


def _with_end(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """*blocks*, and an empty one to tell the decoder that there are no more."""
    yield from blocks
    yield b""


def is_utf8(encoding: str) -> bool:
    """True for any spelling of UTF-8. Raises BadUsage for an encoding of text that Python does not know."""
    try:
        found = codecs.lookup(encoding)
    except (LookupError, ValueError):
        found = None
    if found is None or not getattr(found, "_is_text_encoding", True):
        raise BadUsage(f"unknown encoding {encoding!r}; try gb18030, big5hkscs, utf-16 …")
    return found.name in ("utf-8", "utf-8-sig", "ascii")


def said(fault: OSError) -> str:
    """The operating system's reason, as messages print it."""
    return (fault.strerror or str(fault)).lower()


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
