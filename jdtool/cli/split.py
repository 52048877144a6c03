"""`jdtool split`: a page's text to its articles."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from jdtool.cli import options


def command(
    ctx: typer.Context,
    files: options.Files = None,
    year: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR",
            min=1800,
            max=2200,
            show_default=False,
            help="The year of the paper: datelines get `iso`. A date on the page itself goes before it.",
        ),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say on standard error what was decided for each article, and why.")
    ] = False,
    output: options.OutputFile = None,
    encoding: options.Encoding = "utf-8",
    strict: options.Strict = False,
) -> int:
    """Split the text of newspaper pages into articles, one JSON record a line.

    Pages in one file are parted by form feeds. Every line that is not blank ends up in exactly one record.

    `confidence` in a record tells doubtful ones: 0 to 1, how sure it is where the article begins, and of its headline.

    Example:  jdtool split page.txt > page.jsonl
    """
    from jdtool.split import split_page
    from jdtool.stream.reading import Chunk
    from jdtool.stream.run import Done

    def work(page: Chunk) -> Done:
        articles = split_page(page.text(), page.source, page.page, page.line, year)
        if explain:
            from jdtool.split.explain import told

            sys.stderr.write(told(articles))
        return Done(b"".join([article.to_json() + b"\n" for article in articles]))

    run = options.run_of(ctx, files, output, encoding, strict)
    return run.each(lambda opened: (opened.page_chunks(), work))
