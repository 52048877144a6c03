"""One JSON array of all records, a record a line; alone in its file, a record is the object itself."""

from __future__ import annotations

from jdtool.article import encode_record
from jdtool.exporter import encoder
from jdtool.exporter.fields import Record


class Encoder(encoder.Encoder):
    """`[`, the objects, `]`."""

    between = b",\n"
    tail_size = 3

    def head(self, first: Record | None) -> bytes:
        if self.settings.alone:
            return b""
        return b"[\n" if first is not None else b"["

    def record(self, record: Record) -> bytes:
        return encode_record(self.settings.columns.of(record))

    def tail(self) -> bytes:
        return b"\n" if self.settings.alone else b"\n]\n"
