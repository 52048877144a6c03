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
    name: Annotated[Name, typer.Argument(metavar="[FORMAT]", help="What the schema describes.")] = Name.record,
) -> int:
    """Print the JSON Schema of the record or of an export format.

    It is of draft 2020-12; there is one for the record, for each JSON format of `jdtool export`, and for its manifest.

    Examples:
      What a record looks like:
        jdtool schema
      What `jdtool export -t ninjs` writes, for a validator:
        jdtool schema ninjs > ninjs.schema.json
    """
    from jdtool.exporter.schemas import schema
    from jdtool.stream.writing import Output

    with Output() as out:
        out.write(json.dumps(schema(name.value), ensure_ascii=False, indent=2).encode() + b"\n")
    return 0
