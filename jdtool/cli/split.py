"""`jdtool split`: a page's text to its articles."""

from __future__ import annotations

import typer

from jdtool.cli import options


def command(
    ctx: typer.Context,
    files: options.Files = None,
    output: options.OutputFile = None,
    encoding: options.Encoding = "utf-8",
    strict: options.Strict = False,
) -> int:
    """Split the text of newspaper pages into articles, one JSON record a line.

    Example:  jdtool split page.txt > page.jsonl
    """
    from jdtool.split import on_page

    run = options.run_of(ctx, files, output, encoding, strict)
    return run.each(lambda opened: (opened.page_chunks(), on_page()))
