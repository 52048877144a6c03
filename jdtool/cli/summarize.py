"""`jdtool summarize`: an article in its own words, shorter."""

from __future__ import annotations

from typing import Annotated

import typer

from jdtool.cli import options


def command(
    ctx: typer.Context,
    files: options.Files = None,
    count: Annotated[int, typer.Option("-n", "--sentences", metavar="N", min=1, help="Give N sentences.")] = 3,
    output: options.OutputFile = None,
    encoding: options.Encoding = "utf-8",
    kind: options.From = options.Kind.auto,
    strict: options.Strict = False,
) -> int:
    """Shorten articles to the sentences that say most, taken from the text as they stand.

    Text in, the sentences out, one a line; records in, the same records with `summary` added.

    Example:  jdtool summarize -n 3 article.txt
    """
    from jdtool.article import Article
    from jdtool.stream.run import Record, on_records, on_text
    from jdtool.summarize import summarize

    def record(given: Record) -> list[Record]:
        article = Article.from_dict(given)
        if article.kind == "article":
            article.summary = summarize(article.text, count, article.title)
        return [article.to_dict()]

    def text(given: str) -> str:
        return "".join(sentence + "\n" for sentence in summarize(given, count))

    run = options.run_of(ctx, files, output, encoding, strict, kind)
    return run.each(
        lambda opened: (
            (opened.line_chunks(), on_records(record))
            if opened.kind == "records"
            else (opened.page_chunks(), on_text(text))
        )
    )
