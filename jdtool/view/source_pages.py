"""The name of a source and the number of a page → what is printed there: its lines, where they stand, its picture."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from jdtool.errors import BadInput, IOFailure
from jdtool.splitter import split_page
from jdtool.stream.chunks import Chunk
from jdtool.stream.reading import Input, Reading
from jdtool.text.line_spans import line_numbers
from jdtool.view.pages import Record, ViewPage
from jdtool.view.picture import NoPicture, draw

_PDF = b"%PDF-"
_NEVER = {-1}  # the number of no line


@dataclass
class Sources:
    """Where the sources of records lie: as named, or beside the records, in *folder*.

    ``pictures`` says whether pages of PDFs are drawn; ``notes`` are what the user should know of that.
    """

    folder: str = ""
    reading: Reading = Reading()  # noqa: RUF009 - frozen
    pictures: bool = True
    notes: list[str] = field(default_factory=list)
    _path: str = ""
    _chunks: Iterator[Chunk] = field(default_factory=lambda: iter(()))
    _chunk: Chunk | None = None

    def of_records(self, source: str, number: int, records: Sequence[Record]) -> ViewPage:
        """The page of these *records*, as it was printed where the source is there and has not changed since."""
        page = ViewPage(source, number, records)
        path = self._find(source)
        chunk = self._read(path, number) if path else None
        if path is None or chunk is None or not _is_source(chunk, source, records):
            return page
        return self.of_text(path, chunk, records)

    def of_text(self, path: str, chunk: Chunk, records: Sequence[Record]) -> ViewPage:
        """The page with the text of *chunk* and these *records*."""
        source = str(records[0].get("source") or chunk.source) if records else chunk.source
        lines = chunk.text().removesuffix("\n").split("\n")
        page = ViewPage(source, chunk.page, records, lines, chunk.line)
        if chunk.page_text is None:
            return page
        numbers = (n for n, line in enumerate(lines, chunk.line) if line.strip())
        places = dict(zip(numbers, chunk.page_text.places, strict=True))
        return replace(page, places=places, size=chunk.page_text.size, picture=self._picture(path, chunk.page))

    def _find(self, source: str) -> str | None:
        for path in (source, os.path.join(self.folder, source), os.path.join(self.folder, os.path.basename(source))):
            if source != "-" and os.path.isfile(path):
                return path
        return None

    def _picture(self, path: str, number: int) -> bytes | None:
        if not self.pictures or not _is_pdf(path):
            return None
        try:
            return draw(path, number, self.reading.pdf.password)
        except NoPicture as fault:
            note = f"{path}: {fault}"
            if note not in self.notes:
                self.notes.append(note)
            return None

    def _read(self, path: str, number: int) -> Chunk | None:
        """Page *number* of the file; as a rule it is the one behind that asked for last."""
        if path != self._path or (self._chunk and self._chunk.page > number):
            self._path, self._chunks, self._chunk = path, self._all(path), None
        while self._chunk is None or self._chunk.page < number:
            self._chunk = next(self._chunks, None)
            if self._chunk is None:
                self._path = ""
                return None
        return self._chunk if self._chunk.page == number else None

    def _all(self, path: str) -> Iterator[Chunk]:
        """The pages of a file, up to the first that cannot be read."""
        try:
            with Input(path, self.reading._replace(kind="auto")) as source:
                for chunk in source.page_chunks():
                    chunk.text()
                    yield chunk
        except (BadInput, IOFailure):
            return


def _is_source(chunk: Chunk, source: str, records: Sequence[Record]) -> bool:
    """True where most of the records are still those that `split` makes of the page: it has not changed since."""
    fresh = split_page(chunk.text(), source, chunk.page, chunk.line, None, chunk.page_text)
    lines = {article.id: set(line_numbers(article.lines)) for article in fresh}
    same = [record for record in records if lines.get(record.get("id") or "", _NEVER) <= _numbers(record.get("lines"))]
    return 2 * len(same) > len(records)


def _numbers(lines: Any) -> set[int]:
    """The lines of a record to their numbers; none where they are of another form."""
    try:
        return set(line_numbers(lines))
    except (AttributeError, TypeError, ValueError):
        return set()


def _is_pdf(path: str) -> bool:
    """True for a file, not packed, that begins as a PDF does."""
    try:
        with open(path, "rb") as file:
            return file.read(len(_PDF)) == _PDF
    except OSError:
        return False
