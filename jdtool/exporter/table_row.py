"""A record as one flat row: what CSV and Parquet can hold."""

from __future__ import annotations

from typing import Any

from jdtool.article import encode_record
from jdtool.errors import BadInput
from jdtool.exporter.fields import DATELINE, EXPORT_FIELDS, OutputFields, Record, value

# `dateline` falls into its parts; `text` holds the paragraphs, one a line.
FLAT = tuple(
    name
    for field in EXPORT_FIELDS
    if field != "paragraphs"
    for name in ([f"dateline_{part}" for part in DATELINE] if field == "dateline" else [field])
)


class FlatRow:
    """The columns of a table, settled at its first record: the fields asked for, else all there are.

    >>> from jdtool.exporter.fields import full
    >>> row = FlatRow(OutputFields(["id", "keywords", "mine"]))
    >>> row.of(full({"id": "a-1", "keywords": ["地铁", "票价"], "mine": 7}))
    ['a-1', ['地铁', '票价'], 7]
    """

    def __init__(self, columns: OutputFields) -> None:
        self._columns = columns
        self.fields: list[str] = list(columns.fields or [])

    def settle(self, first: Record | None, anew: bool = False) -> None:
        """Without --fields: the documented columns, then what else the first record has (*anew*: of each file)."""
        if not self.fields or (anew and self._columns.fields is None):
            own = [n for n in first or () if n not in EXPORT_FIELDS]
            self.fields = [*FLAT, *own]
            self._columns.no_collision(self.names)
        self._own_fields = {*self.fields, "dateline", "paragraphs"}

    @property
    def names(self) -> list[str]:
        """The columns as they are called in the output."""
        return [self._columns.output_name(f) for f in self.fields]

    def of(self, record: Record) -> list[Any]:
        """The values of one full record. Raises BadInput where it has a field that the table has no column for."""
        self._columns.note_fields(record)
        if self._columns.fields is None:
            for part in record["dateline"] or ():
                if part not in DATELINE:
                    raise BadInput(f"dateline has a part {part!r}, which a table has no column for; use a JSON format")
            for name in record:
                if name not in self._own_fields:
                    raise BadInput(
                        f"field {name!r} came after the columns were settled by the first record;"
                        " name the columns with --fields"
                    )
        row = []
        for field in self.fields:
            try:
                row.append(value(record, field))
            except KeyError:
                row.append(None)
        return row


def spans(record: Record) -> list[dict[str, Any]]:
    """`lines` as a list of one shape, for what cannot read an object with keys of its own.

    >>> spans({"lines": {"body": [[3, 4], [9, 9]]}})
    [{'part': 'body', 'first': 3, 'last': 4}, {'part': 'body', 'first': 9, 'last': 9}]
    """
    return [{"part": part, "first": s[0], "last": s[-1]} for part, of in record["lines"].items() for s in of if s]


def cell_text(field: str, content: Any) -> str:
    """The text of one cell of a table for people: authors are their names, everything else as `as_text` has it.

    >>> cell_text("authors", [{"name": "张小明", "role": "记者"}, {"name": "李芳", "role": None}])
    '张小明；李芳'
    """
    if field == "authors" and isinstance(content, list):
        return "；".join(author["name"] for author in content)
    return as_text(content)


def as_text(content: Any) -> str:
    """A value as the text of one cell: a list of texts one a line, anything else nested as JSON.

    >>> as_text(["地铁", "票价"]), as_text([{"name": "张小明"}]), as_text(None), as_text(True)
    ('地铁\\n票价', '[{"name":"张小明"}]', '', 'true')
    """
    if isinstance(content, str):
        return content
    if content is None or content == []:
        return ""
    if isinstance(content, list) and all(isinstance(v, str) for v in content):
        return "\n".join(content)
    return encode_record({"": content})[4:-1].decode()
