"""What every format has in common: a head, one piece for each record, a tail."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, NamedTuple

from jdtool.article import encode_line
from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.fields import Columns, Record


class Form(NamedTuple):
    """A format: the file of this package that writes it, and the ending of its files."""

    module: str
    suffix: str
    takes_fields: bool = False
    """True where --fields says what is in it."""
    one_page: bool = False
    """True where a file holds the records of one page."""


FORMATS: dict[str, Form] = {
    "jsonl": Form("jsonl", ".jsonl", takes_fields=True),
    "json": Form("json", ".json", takes_fields=True),
    "csv": Form("csv", ".csv", takes_fields=True),
    "tsv": Form("csv", ".tsv", takes_fields=True),
    "md": Form("md", ".md"),
    "txt": Form("txt", ".txt"),
    "html": Form("html", ".html"),
    "ninjs": Form("ninjs", ".jsonl"),
    "jsonld": Form("jsonld", ".jsonl"),
    "hf": Form("hf", ".jsonl", takes_fields=True),
    "alto": Form("alto", ".xml", one_page=True),
    "parquet": Form("parquet", ".parquet", takes_fields=True),
}
_LONE = re.compile(rb"(?<!\\)(?:\\\\)*\\ud[89a-f]")
_ALONE = {"ninjs": ".json", "jsonld": ".jsonld", "hf": ".json"}  # the ending of a file that holds one record


@dataclass
class Settings:
    """The options of a format. ``alone``: each file holds one record."""

    format: str = "jsonl"
    columns: Columns = field(default_factory=Columns)
    alone: bool = False
    formula_safe: bool = False
    bom: bool = False
    width: int = 0  # columns of the terminal that the text goes to; 0 where it goes elsewhere
    group_bytes: int = 1 << 24  # Parquet: text of a row group, before it is packed

    @property
    def suffix(self) -> str:
        return _ALONE.get(self.format, "") if self.alone and self.format in _ALONE else FORMATS[self.format].suffix


SURROGATE = "half a surrogate pair, which is not a character: only jsonl and json can hold it"


def encoded(text: str) -> bytes:
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

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def head(self, first: Record | None) -> bytes:
        """The beginning of a file whose first record is *first* (None: there is none)."""
        return b""

    def record(self, record: Record) -> bytes:
        raise NotImplementedError

    def tail(self) -> bytes:
        """The end of a file."""
        return b""

    def filed(self, name: str) -> None:
        """The file that was just ended has this *name* in its folder; only asked where there is an ``index``."""

    def index_bytes(self) -> Iterator[bytes]:
        """The file named ``index``, piece by piece, when all others are written."""
        raise NotImplementedError


def format_of(path: str | None) -> str:
    """The format that the ending of *path* names, an ending of compression left aside; jsonl where it names none.

    >>> format_of("a.csv"), format_of("a.md.gz"), format_of("articles"), format_of(None)
    ('csv', 'md', 'jsonl', 'jsonl')
    """
    from jdtool.stream.compression import ending

    name = (path or "").lower()
    suffix = os.path.splitext(name.removesuffix(ending(name)))[1]
    return next((name for name, form in FORMATS.items() if form.suffix == suffix), "jsonl")


def encoder(settings: Settings) -> Encoder:
    """The encoder of a format, its file imported only now. Raises BadUsage where the options do not fit it.

    >>> from jdtool.exporter.fields import full
    >>> record = full({"title": "桥修好了", "paragraphs": ["昨日通车。"]})
    >>> encoder(Settings("txt")).record(record).decode()
    '桥修好了\\n昨日通车。\\n'
    """
    form = FORMATS[settings.format]
    if not form.takes_fields and settings.columns.is_explicit:
        raise BadUsage(f"--format {settings.format} has fields of its own: --fields and --rename do not go with it")
    if settings.format not in ("csv", "tsv") and (settings.formula_safe or settings.bom):
        raise BadUsage("--formula-safe and --bom are for --format csv and tsv")
    writer: Any = import_module(f"jdtool.exporter.{form.module}").Encoder(settings)
    return writer  # type: ignore[no-any-return]
