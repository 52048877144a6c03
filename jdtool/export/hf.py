"""What Hugging Face datasets and datatrove read: `text`, `id` and `metadata`, one object a line.

Both tell the type of a column from the first rows and fail on a later row that differs, so every row has the same
shape: all of the metadata are there, `dateline` with all its parts, and `lines` as a list. The paragraphs are the
lines of `text`. https://github.com/huggingface/datatrove#datatrove-documents
"""

from __future__ import annotations

from typing import Any

from jdtool.article import encode_record
from jdtool.export import encoder
from jdtool.export.fields import DATELINE, Record

_OUTSIDE = ("id", "text", "paragraphs")


class Encoder(encoder.Encoder):
    """One document a line."""

    def record(self, record: Record) -> bytes:
        columns = self.settings.columns
        chosen = columns.of({**record, "dateline": _dateline(record), "lines": _lines(record)})
        left_out = _OUTSIDE if columns.fields is None else ("id", "text")
        metadata = {name: held for name, held in chosen.items() if name not in left_out}
        return encode_record({"text": record["text"], "id": record["id"], "metadata": metadata}) + b"\n"


def _dateline(record: Record) -> dict[str, Any]:
    given = record["dateline"] or {}
    return dict.fromkeys(DATELINE) | given


def _lines(record: Record) -> list[dict[str, Any]]:
    return [
        {"part": part, "first": span[0], "last": span[-1]}
        for part, spans in record["lines"].items()
        for span in spans
        if span
    ]
