"""The arguments and options that subcommands have in common: one spelling, one help text, everywhere."""

from __future__ import annotations

import functools
import inspect
import re
import sys
from collections.abc import Callable
from enum import Enum
from typing import Annotated, Any

import typer

from jdtool.cli.pdf_options import PDF_OPTIONS, pdf_reading
from jdtool.errors import BadUsage
from jdtool.stream.input_names import InputNames
from jdtool.stream.processes import cores
from jdtool.stream.reading import MAX_LINE, Reading
from jdtool.stream.run import Run

INPUT, OUTPUT, WORK = "Input", "Output", "Running"
"""The groups of the common options in `--help`; a subcommand's own options stand before them."""


class Kind(str, Enum):
    """The kind of the input; auto looks at its first bytes."""

    auto = "auto"
    text = "text"
    jsonl = "jsonl"


_FILES = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE]...",
        help="What to read; - or none is standard input. FILE.gz, .xz and .zst are decompressed.",
        show_default=False,
    ),
]
_FILES_FROM = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help="Read the files named in FILE too, one a line; - is standard input.", show_default=False,
        rich_help_panel=INPUT,
    ),
]  # fmt: skip
_NULL = Annotated[
    bool,
    typer.Option("-0", "--null", help="Names in --files-from end with a NUL byte, not a line.", rich_help_panel=INPUT),
]
_ENCODING = Annotated[
    str,
    typer.Option(
        "-e", "--encoding", metavar="ENCODING", help="Encoding of the input, as gb18030 or big5hkscs.",
        rich_help_panel=INPUT,
    ),
]  # fmt: skip
_FROM = Annotated[
    Kind,
    typer.Option(
        "--from", help="Take the input as text or as records; auto looks at its first bytes.", rich_help_panel=INPUT
    ),
]
_MAX_LINE = Annotated[
    str,
    typer.Option(metavar="SIZE", help="Skip a line longer than this (for split, a page).", rich_help_panel=INPUT),
]
_OUTPUT = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar="FILE", show_default=False, rich_help_panel=OUTPUT,
        help="Write to FILE, which appears whole or not at all; FILE.gz, .xz and .zst are compressed.",
    ),
]  # fmt: skip
_JOBS = Annotated[
    int,
    typer.Option(
        "-j", "--jobs", metavar="N", min=0, rich_help_panel=WORK,
        help="Share the work among N processes; 0 is one for each core. The output is the same.",
    ),
]  # fmt: skip
_STRICT = Annotated[
    bool,
    typer.Option("--strict", help="Stop at the first bad input; with -o nothing is written.", rich_help_panel=WORK),
]
_QUIET = Annotated[
    bool,
    typer.Option(
        "-q",
        "--quiet",
        help="Report neither progress nor bad input; the exit status stays the same.",
        rich_help_panel=WORK,
    ),
]
_VERBOSE = Annotated[
    bool,
    typer.Option(
        "-v", "--verbose", help="Name each file on standard error, and print a summary at the end.",
        rich_help_panel=WORK,
    ),
]  # fmt: skip

_COMMON: dict[str, tuple[Any, Any]] = {
    "files": (_FILES, None),
    "files_from": (_FILES_FROM, None),
    "null": (_NULL, False),
    "encoding": (_ENCODING, "utf-8"),
    "kind": (_FROM, Kind.auto),
    "max_line": (_MAX_LINE, f"{MAX_LINE // 10**6}MB"),
    "output": (_OUTPUT, None),
    "jobs": (_JOBS, 1),
    "strict": (_STRICT, False),
    "quiet": (_QUIET, False),
    "verbose": (_VERBOSE, False),
}


def common_options(
    *, without: tuple[str, ...] = (), documents: tuple[str, ...] = ()
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """A decorator that adds the common arguments and options, except *without*, to the function of a subcommand.

    The function gets them as one `Run`, its first parameter; its other parameters are its own options. *documents* are
    the kinds of file it reads besides text and records (see stream/file_kinds.py).
    """
    options = {name: declaration for name, declaration in _COMMON.items() if name not in without}
    if "pdf" in documents:
        options |= PDF_OPTIONS

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        _, *own = inspect.signature(command, eval_str=True).parameters.values()
        extra = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
            for name, (kind, default) in options.items()
        ]
        context = inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
        parameters = [context, extra[0], *(p.replace(kind=p.KEYWORD_ONLY) for p in own), *extra[1:]]

        @functools.wraps(command)
        def with_run(*, ctx: typer.Context, **values: Any) -> int:
            run = _run_of(ctx, documents, **{name: values.pop(name) for name in options})
            return command(run, **values)

        with_run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        with_run.__annotations__ = {p.name: p.annotation for p in parameters}
        del with_run.__wrapped__  # its signature is another one
        return with_run

    return decorate


def _run_of(
    ctx: typer.Context,
    documents: tuple[str, ...],
    files: list[str] | None,
    files_from: str | None,
    null: bool,
    encoding: str,
    max_line: str,
    output: str | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
    kind: Kind = Kind.auto,
    jobs: int = 1,
    **pdf: Any,
) -> Run:
    """The run that the common options ask for. With no FILE and a terminal to read from, the help is shown instead."""
    if not files and files_from is None and sys.stdin is not None and sys.stdin.isatty():
        typer.echo(ctx.get_help())
        raise typer.Exit
    jobs = jobs or cores()
    pages = pdf_reading(**pdf)._replace(readers=jobs)
    input_kind = "records" if kind is Kind.jsonl else kind.value
    return Run(
        ctx.command_path,
        InputNames(files or (), files_from, null),
        output,
        Reading(input_kind, encoding, size_in(max_line, "--max-line"), documents, pages),
        strict,
        jobs,
        quiet,
        verbose,
    )


_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "ki": 2**10, "mi": 2**20, "gi": 2**30}


def size_in(text: str, option: str) -> int:
    """Bytes out of `100MB`, `64MiB`, `1.5G`. Raises BadUsage for another form, or less than a byte.

    >>> size_in("100MB", "--shard-size"), size_in("64 MiB", "--shard-size"), size_in("500", "--shard-size")
    (100000000, 67108864, 500)
    """
    form = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([kmg]i?|)b?\s*", text, re.IGNORECASE | re.ASCII)
    amount = float(form[1]) * _UNITS[form[2].lower()] if form else 0
    size = int(amount) if amount < 2**63 else 0
    if size < 1:
        raise BadUsage(f"{option} {text!r}: a size is expected, as 100MB or 64MiB")
    return size
