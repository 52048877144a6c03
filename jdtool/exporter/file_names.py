"""File names made of a record's fields: safe on every system, and never outside their folder."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from string import Formatter

from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.fields import Record, hint, value
from jdtool.patterns import lazy
from jdtool.stream.compression import ending

FOR_EACH = "{source}-{page}-{index:03}"  # one file an article
FOR_PAGES = "{source}-{page:04}"  # one file a page
GROUPING = frozenset({"source", "page", "paper", "date", "sheet", "section"})  # the same in all records of a page
FOR_SHARDS = "part-{shard:05}"
_LONGEST = 200  # bytes of one name; 255 is what file systems hold, less the ending and a temporary one
_BAD = lazy(r'[/\\:*?"<>|\x00-\x1f\x7f]')
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = lazy(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


class FileNames:
    """A template such as `{source}-{index:03}`, filled in for a record or a shard.

    Raises BadUsage for a template that leaves its folder, or names what is no field.

    >>> FileNames("{source}-{index:03}").of({"source": "pages/a.txt", "index": 7})
    'a-007'
    """

    def __init__(self, template: str) -> None:
        try:
            parts = list(Formatter().parse(template))
        except ValueError as fault:
            raise BadUsage(f"--name {template!r}: {fault}") from None
        self._parts = [(text, field, form or "") for text, field, form, _ in parts]
        self.fields = [f for _, f, _ in self._parts if f is not None]
        for _, field, form, conversion in parts:
            if field is not None and not re.fullmatch(r"[\w ]+", field):
                raise BadUsage(f"--name {template!r}: a field's name is expected in {{{field}}}{hint(field)}")
            if conversion or not re.fullmatch(r"0?[1-9]?[0-9]?", form or ""):
                raise BadUsage(f"--name {template!r}: only a width may follow a field, as in {{index:03}}")
        literal = "".join(text + ("x" if field is not None else "") for text, field, _, _ in parts)
        if "\0" in literal or any(step in ("", ".", "..") for step in literal.split("/")):
            raise BadUsage(f"--name {template!r}: a file name, or a path below the folder, is expected")

    @property
    def groups(self) -> bool:
        """True where all articles of a page or of a file have the same name."""
        return bool(self.fields) and set(self.fields) <= GROUPING

    def of(self, record: Record) -> str:
        """The name for one record, without its ending.

        Raises BadUsage where there is no such field, BadInput where its value is neither text nor a number.
        """
        path = "".join(text + (self._value(record, field, form) if field else "") for text, field, form in self._parts)
        return "/".join(map(_safe, path.split("/")))

    @staticmethod
    def _value(record: Record, field: str, form: str) -> str:
        try:
            content = value(record, field)
        except KeyError:
            raise BadUsage(f"--name: the record has no field {field!r}{hint(field)}") from None
        if isinstance(content, bool) or not isinstance(content, (str, int, type(None))):
            raise BadInput(f"--name: field {field!r} is no text and no number")
        if isinstance(content, int):
            return format(content, form + "d")
        if field == "source" and content is not None:
            content = "stdin" if content == "-" else _stem(content)
        return _BAD.sub("_", unicodedata.normalize("NFC", content or "none"))


def _stem(source: str) -> str:
    """The name of a source without folder and ending; that of a compressed one has two endings.

    >>> _stem("pages/page.txt"), _stem("page.txt.gz"), _stem("page.zst"), _stem("2021.06.23.txt.xz")
    ('page', 'page', 'page', '2021.06.23')
    """
    name = os.path.basename(source)
    return os.path.splitext(name.removesuffix(os.path.splitext(name)[1]) if ending(name) else name)[0]


def _safe(name: str) -> str:
    """One step of a path as every system can hold it."""
    name = "".join(
        "_" if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else c for c in _BAD.sub("_", name)
    )
    name = re.sub(r"^[.\- ]+|[. ]+$", "_", name)
    if _DEVICES.fullmatch(name):
        name = "_" + name
    data = name.encode()
    if len(data) > _LONGEST:
        mark = "~" + hashlib.sha256(data).hexdigest()[:8]
        name = data[: _LONGEST - len(mark)].decode(errors="ignore") + mark
    return name
