"""Files and standard input as chunks of UTF-8 that can be worked on alone.

The cut between chunks falls where no subcommand needs to look across it: a form feed between pages, a line end
between records. So a chunk can go to another process, and memory holds one chunk, not the file.
"""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from jdtool.errors import BadInput, BadUsage, IOFailure

READ_SIZE = 1 << 18  # bytes asked for at once; a pipe gives what it has
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


class Input:
    """One open input. ``kind`` is ``text`` or ``records``, told by the first byte that is not blank.

    *encoding* names what the bytes are in; *idle* is called before each read that may have to wait, so that what
    was read is answered first. Raises IOFailure where the source cannot be read.
    """

    def __init__(
        self, source: str, kind: str = "auto", encoding: str = "utf-8", idle: Callable[[], object] | None = None
    ) -> None:
        self.source = source
        self._idle = idle
        self._file = _open(source)
        self._blocks = self._read() if is_utf8(encoding) else self._transcoded(encoding)
        self._bom = 0  # bytes of a byte-order mark left out
        self._held: list[bytes] = []  # read to tell the kind, and not handed out yet
        first = b""
        while not first:
            block = next(self._blocks, None)
            if block is None:
                break
            self._held.append(block)
            first = block.lstrip()[:1]
        self.kind = ("records" if first == b"{" else "text") if kind == "auto" else kind

    def __enter__(self) -> Input:
        return self

    def __exit__(self, *_: object) -> None:
        if self.source != STDIN:
            self._file.close()

    def line_chunks(self) -> Iterator[Chunk]:
        """Runs of whole lines; the last may lack its line end."""
        at = Chunk(b"", self.source, offset=self._bom)
        for whole, _ in self._runs(b"\n"):
            at = at._replace(data=whole)
            yield at
            at = at._replace(line=at.line + whole.count(b"\n"), offset=at.offset + len(whole))

    def page_chunks(self) -> Iterator[Chunk]:
        """One page at a time, parted by form feeds, which belong to no page."""
        at = Chunk(b"", self.source, offset=self._bom)
        for whole, ended in self._runs(b"\f"):
            for data in whole.removesuffix(b"\f").split(b"\f") if ended else [whole]:
                at = at._replace(data=data)
                yield at
                at = at._replace(line=at.line + data.count(b"\n"), page=at.page + 1, offset=at.offset + len(data) + 1)

    def _runs(self, mark: bytes) -> Iterator[tuple[bytes, bool]]:
        """The input cut behind the last *mark* of each block; False beside a last run that has none at its end."""
        rest: list[bytes] = []
        for block in self._all():
            cut = block.rfind(mark) + 1
            if cut:
                yield b"".join([*rest, block[:cut]]), True
                rest.clear()
            rest.append(block[cut:])
        if last := b"".join(rest):
            yield last, False

    def _all(self) -> Iterator[bytes]:
        held, self._held = self._held, []
        yield from held
        yield from self._blocks

    def _read(self) -> Iterator[bytes]:
        """The bytes as they come, a byte-order mark at the start left out."""
        start = True
        while True:
            if self._idle:
                self._idle()
            try:
                block = self._file.read1(READ_SIZE)  # type: ignore[attr-defined]
                while start and 0 < len(block) < 3 and codecs.BOM_UTF8.startswith(block):
                    more = self._file.read1(READ_SIZE)  # type: ignore[attr-defined]
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
        for block in _ended(self._read()):
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


def _ended(blocks: Iterator[bytes]) -> Iterator[bytes]:
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


def _open(source: str) -> BinaryIO:
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
