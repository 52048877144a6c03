"""`jdtool schema`: the JSON Schemas of the record and the export formats."""

from __future__ import annotations

import json
from enum import Enum
from typing import Annotated

import typer


class Name(str, Enum):
    """The schemas there are."""

    record = "record"
    jsonl = "jsonl"
    json = "json"
    hf = "hf"
    ninjs = "ninjs"
    jsonld = "jsonld"
    manifest = "manifest"


def command(
    name: Annotated[Name, typer.Argument(metavar="[FORMAT]", help="record, or what export wrote.")] = Name.record,
) -> int:
    """Print the JSON Schema (2020-12) of the record, of a JSON format of export, or of its manifest.

    Example:  jdtool schema ninjs > ninjs.schema.json
    """
    from jdtool.export.schemas import schema
    from jdtool.stream.writing import Output

    with Output() as out:
        out.write(json.dumps(schema(name.value), ensure_ascii=False, indent=2).encode() + b"\n")
    return 0
