"""The name of a source and the number of a page → what is printed there: its lines, or its picture."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from jdtool.errors import BadInput, IOFailure
from jdtool.stream.reading import Input, Reading
from jdtool.view.pages import Page, Record
from jdtool.view.picture import NoPicture, draw

try:  # hashlib's own, without the OpenSSL library that hashlib loads first
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

PDF = b"%PDF-"


@dataclass
class Sources:
    """Where the sources of records lie: as named, or beside the records, in *folder*.

    The last text file read is kept, for its next page. ``notes`` are what the user should know.
    """

    folder: str = ""
    encoding: str = "utf-8"
    pictures: bool = True

    def __post_init__(self) -> None:
        self.notes: list[str] = []
        self._last: tuple[str, list[tuple[int, str]]] | None = None

    def page(self, source: str, number: int, records: Sequence[Record]) -> Page:
        """The page of these *records*, with its lines or its picture where the source is there and has not changed."""
        page = Page(source, number, records)
        path = self._path(source)
        if path is None:
            return page
        if is_pdf(path):
            return self._with_picture(page, path)
        text = self._text(path, number)
        if text is None or page.digest != digest(text[1]):
            return page
        first, own = text
        return Page(source, number, records, own.removesuffix("\n").split("\n"), first)

    def _path(self, source: str) -> str | None:
        for path in (source, os.path.join(self.folder, source), os.path.join(self.folder, os.path.basename(source))):
            if source != "-" and os.path.isfile(path):
                return path
        return None

    def _with_picture(self, page: Page, path: str) -> Page:
        if not self.pictures:
            return page
        try:
            return Page(page.source, page.number, page.records, picture=draw(path, page.number))
        except NoPicture as fault:
            note = f"{page.source}: {fault}"
            if note not in self.notes:
                self.notes.append(note)
            return page

    def _text(self, path: str, number: int) -> tuple[int, str] | None:
        """The first line's number and the text of a page, as `split` gets it."""
        if self._last is None or self._last[0] != path:
            try:
                with Input(path, Reading("text", self.encoding)) as source:
                    self._last = path, [(chunk.line, chunk.text()) for chunk in source.page_chunks()]
            except (BadInput, IOFailure):
                self._last = path, []
        pages = self._last[1]
        return pages[number - 1] if 0 < number <= len(pages) else None


def is_pdf(path: str) -> bool:
    """True for a file that begins as a PDF does."""
    try:
        with open(path, "rb") as file:
            return file.read(len(PDF)) == PDF
    except OSError:
        return False


def digest(text: str) -> str:
    """The first part of the ids of the records of a page with this text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
