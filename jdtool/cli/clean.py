"""`jdtool clean`: hard-wrapped text to whole paragraphs."""

from __future__ import annotations

import typer

from jdtool.cli import options


def command(
    ctx: typer.Context,
    files: options.Files = None,
    output: options.OutputFile = None,
    encoding: options.Encoding = "utf-8",
    kind: options.From = options.Kind.auto,
    strict: options.Strict = False,
) -> int:
    """clean"""
    from jdtool.stream.run import on_records, on_text

    run = options.run_of(ctx, files, output, encoding, strict, kind)
    return run.each(
        lambda opened: (
            opened.line_chunks(),
            on_records(lambda r: [r]) if opened.kind == "records" else on_text(lambda t: t),
        )
    )
