"""What every format has in common: a head, one piece for each record, a tail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from jdtool.article import encode_line
from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.fields import OutputFields, Record
from jdtool.exporter.formats import Format

_LONE = re.compile(rb"(?<!\\)(?:\\\\)*\\ud[89a-f]")


@dataclass
class FormatSettings:
    """The options of a format. ``alone``: each file holds one record."""

    format: str = "jsonl"
    columns: OutputFields = field(default_factory=OutputFields)
    alone: bool = False
    formula_safe: bool = False
    bom: bool = False
    width: int = 0  # columns of the terminal that the text goes to; 0 where it goes elsewhere
    group_bytes: int = 1 << 24  # Parquet: text of a row group, before it is packed

    @property
    def suffix(self) -> str:
        form = Format(self.format)
        return form.lone_suffix if self.alone else form.suffix


SURROGATE = "half a surrogate pair, which is not a character: only jsonl and json can hold it"


def utf8(text: str) -> bytes:
    """*text* as UTF-8. Raises BadInput for a lone surrogate."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise BadInput(SURROGATE) from None


def strict_line(value: dict[str, Any]) -> bytes:
    """*value* as a line of JSON for formats whose readers refuse lone surrogates. Raises BadInput for one."""
    line = encode_line(value)
    if b"\\ud" in line and _LONE.search(line):
        raise BadInput(SURROGATE)
    return line


class Encoder:
    """Full records (see fields.py) to the bytes of one format.

    A file is `head`, the records with ``between`` standing between them, `tail`; one encoder writes many files, one
    after the other. `record` raises BadInput for what the format cannot hold, and then has kept nothing of it.
    """

    between = b""
    tail_size = 0  # bytes of `tail`, where it is always the same
    own_bytes = True  # what `record` gives belongs to that record, whichever file it is put in
    index = ""  # the name of a file that lists all files of a folder, where the format has one

    def __init__(self, settings: FormatSettings) -> None:
        self.settings = settings

    def head(self, first: Record | None) -> bytes:
        """The beginning of a file whose first record is *first* (None: there is none)."""
        return b""

    def record(self, record: Record) -> bytes:
        raise NotImplementedError

    def tail(self) -> bytes:
        """The end of a file."""
        return b""

    def end_file(self, name: str) -> None:
        """Called when a file is finished, with its *name* in the folder, for formats that have an ``index``."""

    def index_bytes(self) -> Iterator[bytes]:
        """The file named ``index``, piece by piece, when all others are written."""
        raise NotImplementedError


def encoder(settings: FormatSettings) -> Encoder:
    """The encoder of a format, its file imported only now. Raises BadUsage where the options do not fit it.

    >>> from jdtool.exporter.fields import full
    >>> record = full({"title": "桥修好了", "paragraphs": ["昨日通车。"]})
    >>> encoder(FormatSettings("txt")).record(record).decode()
    '桥修好了\\n昨日通车。\\n'
    """
    form = Format(settings.format)
    if not form.takes_fields and settings.columns.is_explicit:
        raise BadUsage(f"--format {settings.format} has fields of its own: --fields and --rename do not go with it")
    if settings.format not in ("csv", "tsv") and (settings.formula_safe or settings.bom):
        raise BadUsage("--formula-safe and --bom are for --format csv and tsv")
    writer: Any = import_module(f"jdtool.exporter.{form.module}").Encoder(settings)
    return writer  # type: ignore[no-any-return]
