"""What Hugging Face datasets and datatrove read: `text`, `id` and `metadata`, one object a line.

datasets settles the type of each column by the first 10 MB and fails on a later row that differs: a null that becomes
a text, a list that was empty up to there. So the metadata have the columns of a table, page and index are numbers and
all else is text, as in CSV; what does not apply is the empty text. The paragraphs are the lines of `text`.
https://github.com/huggingface/datatrove, src/datatrove/data.py
"""

from __future__ import annotations

from jdtool.exporter import encoder
from jdtool.exporter.fields import Record
from jdtool.exporter.table_row import FlatRow, as_text

NUMBERS = ("page", "index")


class Encoder(encoder.Encoder):
    """One document a line."""

    def __init__(self, settings: encoder.FormatSettings) -> None:
        super().__init__(settings)
        self._row = FlatRow(settings.columns)

    def head(self, first: Record | None) -> bytes:
        self._row.settle(first, self.settings.alone)
        fields = zip(self._row.fields, self._row.names, strict=True)
        self._metadata = [(i, f, name) for i, (f, name) in enumerate(fields) if f not in ("id", "text")]
        return b""

    def record(self, record: Record) -> bytes:
        row = self._row.of(record)
        metadata = {name: row[i] if f in NUMBERS else as_text(row[i]) for i, f, name in self._metadata}
        return encoder.strict_line({"text": record["text"], "id": record["id"], "metadata": metadata})
