"""Chunks: pieces of an input that can be processed alone.

An input is cut where no subcommand needs to look across: at a form feed between pages, at a line end between records.
So a chunk can go to another process, and memory holds one chunk, not the file.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from jdtool.errors import BadInput, BadUsage
from jdtool.memory import try_memory
from jdtool.stream.descriptors import STDIN as STDIN

if TYPE_CHECKING:
    from jdtool.layout.page_text import PageText

STDIN_NAME = "standard input"


class Chunk(NamedTuple):
    """A piece of one input: UTF-8 *data*, not validated yet, or the bytes of a document.

    ``line`` is the number of its first line in the source, ``page`` of its page (from 1); ``offset`` where it
    starts in the source, in bytes from 0.
    """

    data: bytes
    source: str
    line: int = 1
    page: int = 1
    offset: int = 0
    page_text: PageText | None = None

    def text(self) -> str:
        """The chunk decoded, line ends made ``\\n``. Raises BadInput naming line, byte and remedy.

        >>> Chunk(b"a\\r\\nb\\n", "-").text()
        'a\\nb\\n'
        """
        text = self.decode()
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def decode(self) -> str:
        """The chunk decoded, line ends as they are. Raises BadInput as `text` does, MemoryError for too large a one."""
        try_memory(len(self.data))
        try:
            return self.data.decode("utf-8")
        except UnicodeDecodeError as fault:
            line = self.line + self.data.count(b"\n", 0, fault.start)
            raise BadInput(
                undecodable("UTF-8", self.data, fault.start, self.offset + fault.start), self.source, line
            ) from None


class Units(NamedTuple):
    """Whole units of an input; not *is_complete* where the last mark is missing; without data, one too long to keep."""

    data: bytes
    size: int
    lines: int
    is_complete: bool

    def more(self, data: bytes, is_complete: bool = False) -> Units:
        return Units(b"", self.size + len(data), self.lines + data.count(b"\n"), is_complete)


_NOTHING = Units(b"", 0, 0, False)


def whole_units(blocks: Iterable[bytes], mark: bytes, most: int) -> Iterator[Units]:
    """*blocks* cut behind the last *mark* of each; without data where one unit has more than *most* bytes.

    >>> [units.data for units in whole_units([b"a\\nb", b"c\\nd"], b"\\n", 100)]
    [b'a\\n', b'bc\\n', b'd']
    """
    rest: list[bytes] = []
    pending = _NOTHING  # the size of `rest`, or of the part read so far of a unit that is too long
    for block in blocks:
        end = block.rfind(mark) + 1
        if end and pending.size > most:  # the long one ends here; what follows is whole again
            first = block.find(mark) + 1
            yield pending.more(block[:first], is_complete=True)
            block, end = block[first:], end - first
            pending = _NOTHING
        if end:
            data = b"".join([*rest, block[:end]])
            if len(data) <= most:
                yield Units(data, len(data), data.count(b"\n"), True)
            else:
                yield from _apart(data, mark, most)
            rest, pending = [], _NOTHING
        pending = pending.more(block[end:])
        rest.append(block[end:])
        if pending.size > most:
            rest.clear()
    if pending.size:
        yield pending._replace(data=b"".join(rest))


def _apart(data: bytes, mark: bytes, most: int) -> Iterator[Units]:
    """Whole units one by one, those of more than *most* bytes without their data."""
    start = 0
    while start < len(data):
        end = data.find(mark, start) + 1
        unit = data[start:end]
        yield Units(unit if len(unit) <= most else b"", len(unit), unit.count(b"\n"), True)
        start = end


def with_end_mark(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """*chunks*, then an empty one as the end mark."""
    at: Chunk | None = None
    for at in chunks:
        yield at
    if at is not None:
        yield at._replace(data=b"")


def at_pages(chunk: Chunk) -> Iterator[Chunk]:
    """A run of whole lines, cut before each line that begins with a form feed."""
    at = chunk
    start = 0
    while True:
        end = chunk.data.find(b"\n\f", start) + 1
        data = chunk.data[start : end or None]
        yield at._replace(data=data)
        if not end:
            return
        at = at._replace(line=at.line + data.count(b"\n"), offset=at.offset + len(data))
        start = end


def name_of(source: str) -> str:
    """How messages call a source."""
    return STDIN_NAME if source == STDIN else source


def undecodable(encoding: str, data: bytes, at: int, offset: int) -> str:
    """The message for the byte at *at* of *data* that does not decode, *offset* in its file, with the likely remedy."""
    from jdtool.stream.encodings import likely_encoding

    line_start = data.rfind(b"\n", 0, at) + 1
    likely = likely_encoding(data[line_start:], encoding)
    if likely is None:
        remedy = "give its encoding with -e, as in -e gb18030 or -e big5hkscs"
    else:
        remedy = f"it is likely {likely}: give -e {likely}"
    return f"not {encoding}: byte 0x{data[at]:02x} at byte offset {offset}; {remedy}"


def is_utf8(encoding: str) -> bool:
    """True for any spelling of UTF-8. Raises BadUsage for an encoding of text that Python does not know."""
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError):
        codec = None
    if codec is None or not getattr(codec, "_is_text_encoding", True):
        raise BadUsage(f"unknown encoding {encoding!r}; try gb18030, big5hkscs, utf-16 …")
    return codec.name in ("utf-8", "utf-8-sig", "ascii")
