"""Files and standard input → chunks of UTF-8, or the bytes of a document."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Generator, Iterator
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeVar

from jdtool.errors import BadInput, IOFailure, JdtoolError, Problem, printable
from jdtool.stream.chunks import (
    STDIN,
    Chunk,
    Units,
    at_pages,
    is_utf8,
    name_of,
    undecodable,
    whole_units,
    with_end_mark,
)
from jdtool.stream.descriptors import open_source, reason, recorded_name
from jdtool.stream.file_kinds import DOCUMENTS, PAGE_KINDS, SAMPLE, file_kind, needs_more
from jdtool.stream.pdf_reading import PdfReading

if TYPE_CHECKING:
    from jdtool.layout.page_text import PageText

READ_SIZE = 1 << 16  # bytes asked for at once; a pipe gives what it has
MAX_LINE = 16 * 10**6  # bytes of a line or page; no newspaper's is a tenth of it, and memory has to end somewhere


class Reading(NamedTuple):
    """How inputs are read.

    ``kind`` is ``auto``, ``text`` or ``records``; a line (for page readers, a page) of more than ``max_line`` bytes is
    skipped and reported. ``documents`` are the kinds of file (see file_kinds.py) that the subcommand reads itself.
    """

    kind: str = "auto"
    encoding: str = "utf-8"
    max_line: int = MAX_LINE
    documents: tuple[str, ...] = ()
    pdf: PdfReading = PdfReading()


AS_GIVEN = Reading()
"""Text or records, whichever the first bytes are, in UTF-8."""


T = TypeVar("T")


class Input:
    """One open input.

    *idle* gets the file before each read, which may have to wait, so that the results so far can be written first.
    Faults in the bytes go to *report* (without one they are raised), and the input ends there. Raises IOFailure where
    the source cannot be opened.
    """

    def __init__(
        self,
        source: str,
        how: Reading = AS_GIVEN,
        idle: Callable[[BinaryIO], object] | None = None,
        report: Callable[[Problem], object] | None = None,
    ) -> None:
        self.source = recorded_name(source)
        self.raw = open_source(source)
        self._how, self._idle, self._report = how, idle, report
        self._utf8 = is_utf8(how.encoding)
        self._blocks = self._report_faults(self._content())
        self.pages: int | None = None  # how many a document has; known with its first page
        self._pages: Iterator[PageText] | None = None  # the pages, where the input says where they were printed
        self._document = ""  # the kind of document that the first bytes showed
        self._bom = 0  # bytes of a byte-order mark left out
        self._first_blocks: list[bytes] = []  # read to tell the kind, and not handed out yet
        self._kind = "" if how.kind == "auto" else how.kind

    @property
    def kind(self) -> str:
        """``text``, ``records``, or a kind of document, by the first bytes, which are read now."""
        if not self._kind:
            self._kind = self._detect_kind()
        return self._kind

    @property
    def display_name(self) -> str:
        """How messages call it."""
        return printable(name_of(self.source))

    def __enter__(self) -> Input:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, and end the processes that read it."""
        self._blocks.close()
        self._pages = None
        if self.source != STDIN:
            self.raw.close()

    def line_chunks(self) -> Iterator[Chunk]:
        """Runs of whole lines; the last may lack its line end."""
        self._read_first_block()
        at = Chunk(b"", self.source, offset=self._bom)
        for units in whole_units(self.blocks(), b"\n", self._how.max_line):
            if units.data:
                at = at._replace(data=units.data)
                yield at
            else:
                self._too_long("line", at.line, units)
            at = at._replace(line=at.line + units.lines, offset=at.offset + units.size)

    def page_chunks(self) -> Iterator[Chunk]:
        """One page at a time; the form feeds that separate pages belong to none. Printed pages have their places."""
        self._read_first_block()
        if self._pages is not None:
            yield from self._printed_pages(self._pages)
            return
        at = Chunk(b"", self.source, offset=self._bom)
        for units in whole_units(self.blocks(), b"\f", self._how.max_line):
            if not units.data:
                self._too_long("page", at.line, units)
                at = at._replace(line=at.line + units.lines, page=at.page + 1, offset=at.offset + units.size)
                continue
            for data in units.data.removesuffix(b"\f").split(b"\f") if units.is_complete else [units.data]:
                at = at._replace(data=data)
                yield at
                at = at._replace(line=at.line + data.count(b"\n"), page=at.page + 1, offset=at.offset + len(data) + 1)

    def _printed_pages(self, pages: Iterator[PageText]) -> Iterator[Chunk]:
        at = Chunk(b"", self.source)
        for page in self._report_faults(pages):
            at = at._replace(data=page.text.encode("utf-8"), page=page.number, page_text=page)
            self.pages = page.pages
            yield at
            at = at._replace(line=at.line + page.text.count("\n"))

    def whole_lines(self) -> Iterator[Chunk]:
        """As `line_chunks`, then an empty chunk as the end mark."""
        return with_end_mark(self.line_chunks())

    def lines_of_pages(self) -> Iterator[Chunk]:
        """Runs of whole lines of one page; an empty chunk ends each page.

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

    def document(self) -> Iterator[Chunk]:
        """One chunk: the bytes of the whole file, as a reader of documents takes them."""
        yield Chunk(b"".join(self.blocks()), self.source)

    def position(self) -> int:
        """How many bytes of the file were read; of a compressed file, compressed ones."""
        return os.lseek(self.raw.fileno(), 0, os.SEEK_CUR)

    def _read_first_block(self) -> None:
        """Look at the beginning: whether there is a byte-order mark, and whether pages are printed."""
        if not self._first_blocks:
            self._first_blocks += [block for block in [next(self._blocks, None)] if block is not None]

    def _detect_kind(self) -> str:
        first, size = b"", 0
        while not first and size <= self._how.max_line:
            block = next(self._blocks, None)
            if block is None:
                break
            self._first_blocks.append(block)
            if self._pages is not None:
                return "text"
            size += len(block)
            first = block.lstrip()[:1]
        return self._document or ("records" if first == b"{" else "text")

    def _too_long(self, unit: str, line: int, units: Units) -> None:
        remedy = "" if unit == "line" else "separate pages by form feeds, or "
        message = f"a {unit} of {units.size:,} bytes is skipped; {remedy}allow it with --max-line"
        fault = BadInput(message, name_of(self.source), line)
        if not self._report:
            raise fault
        self._report(fault.problem)

    def blocks(self) -> Iterator[bytes]:
        """The bytes as they come: UTF-8, or those of a document."""
        while self._first_blocks:
            yield self._first_blocks.pop(0)
        yield from self._blocks

    def _report_faults(self, blocks: Iterator[T]) -> Generator[T, None, None]:
        """*blocks* up to the first fault, which is reported. What *idle* raises is not the input's fault: it passes."""
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

    def _content(self) -> Iterator[bytes]:
        """The bytes as UTF-8; of printed pages an empty block first, then the text of each, separated by form feeds."""
        blocks = self._read() if self._utf8 else self._transcode(self._how.encoding)
        first = next(blocks, None)
        if first is None:
            return
        if self._document not in PAGE_KINDS:
            yield first
            yield from blocks
            return
        from jdtool.stream.printed_pages import pages_of

        whole = chain([first], blocks)
        self._pages = pages_of(self._document, whole, name_of(self.source), self._how.pdf, self._report)
        yield b""
        for k, page in enumerate(self._pages):
            yield (b"\f" if k else b"") + page.text.encode("utf-8")

    def _read(self) -> Iterator[bytes]:
        """The bytes as they come, without a byte-order mark. Raises BadInput for a file of the wrong kind."""
        from jdtool.stream.compression import decompress

        file = decompress(self.raw, self.source)
        start = True
        while True:
            try:
                block = file.read1(READ_SIZE)
                while start and 0 < len(block) < SAMPLE and needs_more(block):
                    more = file.read1(READ_SIZE)
                    if not more:
                        break
                    block += more
            except OSError as fault:
                raise IOFailure(reason(fault), name_of(self.source)) from None
            if not block:
                if start and self._how.documents and self.source.lower().endswith(DOCUMENTS):
                    raise BadInput("empty, which no document is; get the file again", name_of(self.source))
                return
            if start:
                if block.startswith(codecs.BOM_UTF8):
                    block, self._bom = block[3:], 3
                self._check(block)
            start = False
            if block:
                yield block

    def _check(self, block: bytes) -> None:
        """Look at the first *block*: a document to hand on, a file of another kind, or text in another encoding."""
        how = self._how
        kind = file_kind(block)
        if kind and kind.name in how.documents and how.kind == "auto":
            self._document = kind.name
        elif kind and kind.name == how.encoding.lower().replace("_", "-")[: len(kind.name)]:
            pass  # UTF-16 with its mark, as -e says
        elif kind and not (kind.name == "html" and how.kind == "text"):
            raise BadInput(f"{kind.label}, not text or records; {kind.remedy}", name_of(self.source))
        elif self._utf8:
            if not block.isascii():
                self._check_utf8(block)
        elif self._report:
            from jdtool.stream.encodings import better_encoding

            if other := better_encoding(block, how.encoding):
                message = f"in {how.encoding} this reads as rare characters; it is likely {other}: give -e {other}"
                self._report(Problem(message, name_of(self.source), 1))

    def _check_utf8(self, block: bytes) -> None:
        """Raises BadInput, once for the file, where most lines of the first *block* are in another encoding."""
        try:
            codecs.getincrementaldecoder("utf-8")().decode(block)
        except UnicodeDecodeError as fault:
            from jdtool.stream.encodings import likely_encoding, mostly_undecodable

            if mostly_undecodable(block) and likely_encoding(block, "utf-8"):
                message = undecodable("UTF-8", block, fault.start, self._bom + fault.start)
                raise BadInput(message, name_of(self.source), block.count(b"\n", 0, fault.start) + 1) from None

    def _transcode(self, encoding: str) -> Iterator[bytes]:
        """The bytes decoded strictly from *encoding*, as UTF-8."""
        decoder = codecs.getincrementaldecoder(encoding)()
        line, offset = 1, 0
        for block in _with_end(self._read()):
            if self._document:
                yield block
                continue
            state = decoder.getstate()
            try:
                text, fault = decoder.decode(block, final=not block), None
            except UnicodeDecodeError as error:  # what stands before it is text all the same
                fault, start = error, error.start - len(state[0])
                decoder.setstate(state)
                text = decoder.decode(block[: max(start, 0)])
            except UnicodeError as error:  # UTF-16 without a byte-order mark
                raise BadInput(f"not {encoding}: {error}", name_of(self.source), line) from None
            line += text.count("\n")
            if text:
                yield text.removeprefix("\ufeff").encode("utf-8", "surrogatepass")
            if fault:
                message = undecodable(encoding, fault.object, fault.start, offset + start)
                raise BadInput(message, name_of(self.source), line)
            offset += len(block)


def _with_end(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """*blocks*, then an empty one as the end mark for the decoder."""
    yield from blocks
    yield b""
