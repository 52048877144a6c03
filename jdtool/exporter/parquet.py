"""Apache Parquet, written row group by row group. Needs pyarrow: `pip install 'jdtool[parquet]'`.

The documented fields have fixed types, nested where the record is; a field that jdtool does not know is text, as in
CSV. https://parquet.apache.org/docs/file-format/
"""

from __future__ import annotations

import io
from typing import Any

import orjson

from jdtool.errors import BadInput, BadUsage
from jdtool.exporter import encoder
from jdtool.exporter.fields import Record
from jdtool.exporter.table_row import FlatRow, as_text, spans

GROUP_ROWS = 1 << 16
_PLAIN = 200  # bytes that a row takes beside its text, roughly


class _Sink(io.RawIOBase):
    """A file that hands out what was written and keeps only its place."""

    def __init__(self) -> None:
        self._lines: list[bytes] = []
        self._at = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._lines.append(bytes(data))
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def drain(self) -> bytes:
        data = b"".join(self._lines)
        self._lines.clear()
        return data


class Encoder(encoder.Encoder):
    """A Parquet file in memory, drained after each row group."""

    own_bytes = False

    def __init__(self, settings: encoder.FormatSettings) -> None:
        super().__init__(settings)
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError:
            raise BadUsage("--format parquet needs pyarrow: pip install 'jdtool[parquet]'") from None
        self._pa = pyarrow
        self._row = FlatRow(settings.columns)
        self._rows: list[list[Any]] = []
        self._size = 0

    def head(self, first: Record | None) -> bytes:
        self._row.settle(first, self.settings.alone)
        types = _types(self._pa)
        fields = [(name, types.get(f)) for f, name in zip(self._row.fields, self._row.names, strict=True)]
        self._texts = [i for i, (_, kind) in enumerate(fields) if kind is None]
        self._schema = self._pa.schema([(name, kind or self._pa.string()) for name, kind in fields])
        self._lines = [i for i, f in enumerate(self._row.fields) if f == "lines"]
        self._sink = _Sink()
        # ZSTD packs Chinese text a third smaller than the default and is read by all that read Parquet.
        self._file = self._pa.parquet.ParquetWriter(self._sink, self._schema, compression="zstd")
        return self._sink.drain()

    def record(self, record: Record) -> bytes:
        row = self._row.of(record)
        for i in self._texts:
            row[i] = None if row[i] is None else as_text(row[i])
        self._check(row, record)
        for i in self._lines:
            row[i] = spans(record)
        self._rows.append(row)
        self._size += 3 * len(record["text"]) + _PLAIN
        full = len(self._rows) >= GROUP_ROWS or self._size >= self.settings.group_bytes
        return self._group() if full else b""

    def _check(self, row: list[Any], record: Record) -> None:
        """Raises BadInput for what a column cannot hold, while it is known which record it is.

        The types of the documented fields are known to fit (see run.py); what is left is text and numbers.
        """
        numbers = [record["page"], record["index"]]
        numbers += [n for spans in record["lines"].values() for span in spans for n in span]
        if any(not -(2**63) <= n < 2**63 for n in numbers):
            raise BadInput("a number beyond 64 bits, which Parquet cannot hold")
        try:
            orjson.dumps(row)
        except TypeError:
            raise BadInput(encoder.SURROGATE) from None

    def _group(self) -> bytes:
        if self._rows:
            columns = zip(*self._rows, strict=True)
            arrays = [self._pa.array(c, t) for c, t in zip(columns, self._schema.types, strict=True)]
            self._file.write_table(self._pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows, self._size = [], 0
        return self._sink.drain()

    def tail(self) -> bytes:
        last = self._group()
        self._file.close()
        return last + self._sink.drain()


def _types(pa: Any) -> dict[str, Any]:
    """The type of each documented field."""
    text, count = pa.string(), pa.int64()
    texts = pa.list_(text)
    types = dict.fromkeys(
        (
            "id",
            "source",
            "kind",
            "kicker",
            "title",
            "subtitle",
            "byline",
            "text",
            "jump",
            "lang",
            "paper",
            "date",
            "sheet",
            "section",
        ),
        text,
    )
    uncertain = pa.struct([("line", count), ("column", count), ("text", text), ("confidence", pa.float64())])
    corrected = pa.struct([("line", count), ("column", count), ("text", text), ("read", text)])
    ocr = [("engine", text), ("confidence", pa.float64()), ("uncertain", pa.list_(uncertain))]
    return {
        **types,
        **dict.fromkeys(("headline", "dateline_outlet", "dateline_place", "dateline_date", "dateline_iso"), text),
        "page": count,
        "index": count,
        "confidence": pa.float64(),
        "authors": pa.list_(pa.struct([("name", text), ("role", text)])),
        "dateline": pa.struct([("outlet", text), ("place", text), ("date", text), ("iso", text)]),
        "paragraphs": texts,
        # A list, not a map: Hugging Face datasets reads no maps.
        "lines": pa.list_(pa.struct([("part", text), ("first", count), ("last", count)])),
        "jumps": pa.list_(pa.struct([("direction", text), ("sheet", text)])),
        "regions": pa.list_(pa.struct([("part", text), ("page", count), ("bbox", pa.list_(pa.float64()))])),
        "page_size": pa.list_(pa.float64()),
        "ocr": pa.struct([*ocr, ("corrected", pa.list_(corrected))]),
        "summary": texts,
        "keywords": texts,
    }
