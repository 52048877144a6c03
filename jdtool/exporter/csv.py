"""CSV as RFC 4180 has it: quoted where needed, lines ended by CR LF, one header line. TSV as IANA has it: see `_tsv`.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and runs it
(https://owasp.org/www-community/attacks/CSV_Injection). ``formula_safe`` puts an apostrophe before such text, names of
columns included. It is not the default, because it changes the text. ``bom`` writes the mark by which Excel knows
UTF-8.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any

from jdtool.exporter import encoder
from jdtool.exporter.fields import Record
from jdtool.exporter.table_row import FlatRow, cell_text

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_TSV_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class _Line:
    """A file whose `write` returns what it got: the csv module hands that on."""

    @staticmethod
    def write(text: str) -> str:
        return text


class Encoder(encoder.Encoder):
    """A header, then a row for each record."""

    def __init__(self, settings: encoder.FormatSettings) -> None:
        super().__init__(settings)
        self._row = FlatRow(settings.columns)
        self._write: Any = _tsv if settings.format == "tsv" else csv.writer(_Line(), lineterminator="\r\n").writerow

    def head(self, first: Record | None) -> bytes:
        self._row.settle(first, self.settings.alone)
        names = [_safe(name) for name in self._row.names] if self.settings.formula_safe else self._row.names
        mark = "\ufeff" if self.settings.bom else ""
        return encoder.utf8(mark + self._write(names))

    def record(self, record: Record) -> bytes:
        values = self._row.of(record)
        cells = [cell_text(field, value) for field, value in zip(self._row.fields, values, strict=True)]
        if self.settings.formula_safe:
            cells = [_safe(c) if not isinstance(v, (int, float)) else c for c, v in zip(cells, values, strict=True)]
        return encoder.utf8(self._write(cells))


def _safe(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) else cell


def _tsv(cells: Sequence[str]) -> str:
    r"""One line of text/tab-separated-values, which knows no quotes: tabs, line ends and backslashes are escaped.

    Miller and others read these escapes. https://www.iana.org/assignments/media-types/text/tab-separated-values

    >>> _tsv(["桥", "一\n二"])
    '桥\t一\\n二\n'
    """
    return "\t".join(cell.translate(_TSV_ESCAPES) for cell in cells) + "\n"
