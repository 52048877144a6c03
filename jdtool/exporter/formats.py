"""The export formats, the one list of them: `--format`, the encoders and the endings of files are taken from it."""

from __future__ import annotations

import os
from enum import Enum

from jdtool.errors import BadUsage


class Format(str, Enum):
    """A name → the format: the module of this package that writes it and the ending of its files.

    Raises BadUsage for a name that is none.

    >>> Format("tsv").module, Format("tsv").suffix
    ('csv', '.tsv')
    """

    module: str
    suffix: str
    lone_suffix: str
    """The ending of a file that holds one record."""
    takes_fields: bool
    """True where --fields says what is in it."""
    one_page: bool
    """True where a file holds the records of one page."""

    def __new__(
        cls,
        name: str,
        module: str = "",
        suffix: str = "",
        lone_suffix: str = "",
        takes_fields: bool = False,
        one_page: bool = False,
    ) -> Format:
        format = str.__new__(cls, name)
        format._value_ = name
        format.module, format.suffix, format.lone_suffix = module, suffix, lone_suffix or suffix
        format.takes_fields, format.one_page = takes_fields, one_page
        return format

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise BadUsage(f"no format {value!r}; there are: {', '.join(each.value for each in cls)}")

    jsonl = "jsonl", "jsonl", ".jsonl", "", True
    json = "json", "json", ".json", "", True
    csv = "csv", "csv", ".csv", "", True
    tsv = "tsv", "csv", ".tsv", "", True
    md = "md", "md", ".md"
    txt = "txt", "txt", ".txt"
    html = "html", "html", ".html"
    ninjs = "ninjs", "ninjs", ".jsonl", ".json"
    jsonld = "jsonld", "jsonld", ".jsonl", ".jsonld"
    hf = "hf", "hf", ".jsonl", ".json", True
    alto = "alto", "alto", ".xml", "", False, True
    parquet = "parquet", "parquet", ".parquet", "", True


def format_of(path: str | None) -> str:
    """A path → the format that its ending names, an ending of compression left aside; jsonl where it names none.

    >>> format_of("a.csv"), format_of("a.md.gz"), format_of("articles"), format_of(None)
    ('csv', 'md', 'jsonl', 'jsonl')
    """
    from jdtool.stream.compression import ending

    name = (path or "").lower()
    suffix = os.path.splitext(name.removesuffix(ending(name)))[1]
    return next((format.value for format in Format if format.suffix == suffix), "jsonl")
