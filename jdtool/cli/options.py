"""The arguments and options that subcommands share: one spelling, one help text, everywhere."""

from __future__ import annotations

import sys
from enum import Enum
from typing import Annotated

import typer

from jdtool.stream.run import Run


class Kind(str, Enum):
    """What the input is: told by its first byte, or said."""

    auto = "auto"
    text = "text"
    jsonl = "jsonl"


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE]...", help="What to read; - or none is standard input.", show_default=False),
]
OutputFile = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write to FILE, which appears whole or not at all.", show_default=False
    ),
]
Encoding = Annotated[
    str, typer.Option("-e", "--encoding", metavar="NAME", help="Encoding of the input: utf-8, gb18030, big5hkscs …")
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first bad input; with -o nothing is written.")]
From = Annotated[
    Kind, typer.Option("--from", help="Take the input as text or as records; auto looks at its first byte.")
]


def run_of(
    ctx: typer.Context,
    files: list[str] | None,
    output: str | None,
    encoding: str,
    strict: bool,
    kind: Kind = Kind.auto,
) -> Run:
    """The run that the shared options ask for. With no FILE and a terminal to read from, the help is shown instead."""
    if not files and sys.stdin is not None and sys.stdin.isatty():
        typer.echo(ctx.get_help())
        raise typer.Exit
    wanted = "records" if kind is Kind.jsonl else kind.value
    return Run(ctx.command_path, files or (), output, encoding, wanted, strict)
