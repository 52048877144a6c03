"""JSON Lines: one record a line, as compact JSON. https://jsonlines.org"""

from __future__ import annotations

from jdtool.article import encode_line
from jdtool.exporter import encoder
from jdtool.exporter.fields import Record


class Encoder(encoder.Encoder):
    """One object a line."""

    def record(self, record: Record) -> bytes:
        return encode_line(self.settings.columns.of(record))
