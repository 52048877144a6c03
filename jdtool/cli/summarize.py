"""`jdtool summarize`: an article in its own words, shorter."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from jdtool.cli import options

_KEYWORDS = 8


def command(
    ctx: typer.Context,
    files: options.Files = None,
    count: Annotated[int, typer.Option("-n", "--sentences", metavar="N", min=1, help="Give N sentences.")] = 3,
    chars: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Give N characters at most instead (one sentence at least)."),
    ] = None,
    ratio: Annotated[
        float | None, typer.Option(metavar="R", min=0, max=1, help="Give this share of the text's characters instead.")
    ] = None,
    keywords: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=0,
            help=f"Give N keywords: in the record ({_KEYWORDS} by default), or as the last line of a text.",
            show_default=False,
        ),
    ] = None,
    query: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Draw the summary towards sentences with these words.")
    ] = None,
    scores: Annotated[
        bool, typer.Option("--scores", help="Say why each sentence was chosen: on standard error, or in the record.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Drop dateline words and reporters' brackets from a first sentence.")
    ] = False,
    per_page: Annotated[
        bool,
        typer.Option("--per-page", help="From records, one digest a page: each headline and the best sentence under it."),
    ] = False,
    userdict: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="Words for the keywords, in jieba's format.", show_default=False),
    ] = None,
    output: options.OutputFile = None,
    encoding: options.Encoding = "utf-8",
    kind: options.From = options.Kind.auto,
    strict: options.Strict = False,
) -> int:
    """Shorten articles to the sentences that say most, taken from the text as they stand.

    Text in, the sentences out, one a line; records in, the same records with `summary` and `keywords` added.
    A text within the budget comes back as it is.

    Example:  jdtool summarize -n 3 article.txt
    """
    from jdtool.errors import BadUsage
    from jdtool.summarize import Options, work

    if chars is not None and ratio is not None:
        raise BadUsage("--chars and --ratio are two budgets; give one")
    wanted = Options(1 if per_page else count, chars, ratio, query, plain)
    run = options.run_of(ctx, files, output, encoding, strict, kind)
    make = work.Maker(wanted, keywords, tuple(userdict or ()), scores, sys.stderr.write)
    if per_page:
        return run.each(lambda opened: (opened.line_chunks(), make.on_pages(opened)))
    return run.each(
        lambda opened: (
            (opened.line_chunks(), make.on_records()) if opened.kind == "records" else (opened.page_chunks(), make.on_text())
        )
    )
