"""`jdtool summarize`: an article in its own words, shorter."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from jdtool.cli import options

if TYPE_CHECKING:
    from jdtool.stream.reading import Chunk, Input
    from jdtool.stream.run import Record, Work
    from jdtool.summarize import Summary
    from jdtool.summarize.forms import Keywords

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
        typer.Option(
            "--per-page", help="From records, one digest a page: each headline and the best sentence under it."
        ),
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
    from jdtool.stream.run import on_records, on_text
    from jdtool.summarize import Options, forms

    if chars is not None and ratio is not None:
        raise BadUsage("--chars and --ratio are two budgets; give one")
    wanted = Options(1 if per_page else count, chars, ratio, query, plain)
    find = _finder(tuple(userdict or ()))

    def text(given: str) -> str:
        out, reasons = forms.of_text(given, wanted, keywords or 0, find)
        if scores:
            sys.stderr.write("".join(line + "\n" for line in reasons))
        return out

    def record(given: Record) -> list[Record]:
        return [forms.of_record(given, wanted, _KEYWORDS if keywords is None else keywords, find, scores)]

    def choose(opened: Input) -> tuple[Iterable[Chunk], Work]:
        if per_page and opened.kind != "records":
            raise BadUsage("--per-page takes records, as jdtool split gives them", opened.source)
        if per_page:
            return opened.line_chunks(), on_records(pages, str.encode)
        if opened.kind == "records":
            return opened.line_chunks(), on_records(record)
        return opened.page_chunks(), on_text(text)

    pages = forms.Digest(wanted).of
    return options.run_of(ctx, files, output, encoding, strict, kind).each(choose)


def _finder(userdicts: tuple[str, ...]) -> Keywords:
    """The search for keywords; the dictionary is opened when the first is looked for, user dictionaries at once."""
    if userdicts:
        from jdtool.summarize.keywords import keywords_of

        keywords_of(userdicts)

    def find(made: Summary, count: int, headline: str | None) -> list[str]:
        from jdtool.summarize.keywords import keywords_of

        return keywords_of(userdicts).of(made.weightiest(), count, headline)

    return find
