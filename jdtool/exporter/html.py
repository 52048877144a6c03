"""HTML: what `jdtool view -o FILE.html` writes, one file to read, search and correct the articles in."""

from __future__ import annotations

from jdtool.exporter import encoder
from jdtool.exporter.fields import Record
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.reading import Reading
from jdtool.view.document import head, page_json, tail
from jdtool.view.source_pages import Sources


class Encoder(encoder.Encoder):
    """A page is written when the first record of the next one comes, or the file ends."""

    own_bytes = False

    def __init__(self, settings: encoder.FormatSettings) -> None:
        super().__init__(settings)
        self._sources = Sources(reading=Reading(documents=PAGE_KINDS))
        self._begin()

    def _begin(self) -> None:
        self._records: list[Record] = []
        self._characters: set[str] = set()
        self._pages = 0

    def head(self, first: Record | None) -> bytes:
        self._begin()
        return head(str((first or {}).get("source") or "articles")) + b"["

    def record(self, record: Record) -> bytes:
        finished_page = b""
        if self._records and _place(record) != _place(self._records[0]):
            finished_page = self._page()
        self._records.append(record)
        return finished_page

    def tail(self) -> bytes:
        return (self._page() if self._records else b"") + b"]" + tail(self._characters)

    def _page(self) -> bytes:
        page = self._sources.of_records(*_place(self._records[0]), self._records)
        data = page_json(page)
        self._records = []
        self._characters.update(data)
        self._pages += 1
        return (b",\n" if self._pages > 1 else b"") + data.encode()


def _place(record: Record) -> tuple[str, int]:
    return record["source"] or "-", record["page"] or 1
