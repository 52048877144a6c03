"""`jdtool export`: records to what other tools read."""

from __future__ import annotations

from typing import Annotated

import typer

from jdtool.cli import options


def command(
    ctx: typer.Context,
    files: options.Files = None,
    fields: Annotated[
        str | None,
        typer.Option(metavar="A,B,…", show_default=False, help="Only these fields, in this order."),
    ] = None,
    output: options.OutputFile = None,
    encoding: options.Encoding = "utf-8",
    strict: options.Strict = False,
) -> int:
    """Export articles to JSON Lines: every field of the record, and `text`, the paragraphs joined.

    Example:  jdtool split page.txt | jdtool export --fields id,title,text > articles.jsonl
    """
    from jdtool.errors import Problem
    from jdtool.export.fields import Columns, full, names_in
    from jdtool.stream.run import on_records

    columns = Columns(names_in(fields) if fields else None)
    run = options.run_of(ctx, files, output, encoding, strict, options.Kind.jsonl)
    run.each(lambda opened: (opened.line_chunks(), on_records(lambda record: [columns.of(full(record))])))
    for complaint in columns.unmet():
        run.report(Problem(complaint))
    return run.status
