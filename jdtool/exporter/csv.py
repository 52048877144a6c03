"""CSV and TSV as RFC 4180 has it: quoted where needed, lines ended by CR LF, one header line.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and runs it
(https://owasp.org/www-community/attacks/CSV_Injection). ``formula_safe`` sets an apostrophe before such text. It is no
default, for it changes the text. ``bom`` writes the mark by which Excel knows UTF-8.
"""

from __future__ import annotations

import csv
from typing import Any

from jdtool.errors import BadInput
from jdtool.exporter import encoder
from jdtool.exporter.fields import Record
from jdtool.exporter.table_row import Row, as_text

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class _Line:
    """A file whose `write` gives back what it got: the csv module hands that on."""

    @staticmethod
    def write(text: str) -> str:
        return text


class Encoder(encoder.Encoder):
    """A header, then a row for each record."""

    def __init__(self, settings: encoder.Settings) -> None:
        super().__init__(settings)
        self._row = Row(settings.columns)
        delimiter = "\t" if settings.format == "tsv" else ","
        self._write: Any = csv.writer(_Line(), delimiter=delimiter, lineterminator="\r\n").writerow

    def head(self, first: Record | None) -> bytes:
        self._row.settle(first, self.settings.alone)
        mark = "\ufeff" if self.settings.bom else ""
        return (mark + self._write(self._row.names)).encode()  # type: ignore[no-any-return]

    def record(self, record: Record) -> bytes:
        cells = [as_text(held) for held in self._row.of(record)]
        if self.settings.formula_safe:
            values = self._row.of(record)
            cells = [_safe(c) if not isinstance(v, (int, float)) else c for c, v in zip(cells, values, strict=True)]
        try:
            return self._write(cells).encode()  # type: ignore[no-any-return]
        except UnicodeEncodeError:
            raise BadInput("half a surrogate pair, which is no character: only JSON can hold it") from None


def _safe(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) else cell
