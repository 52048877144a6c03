"""`jdtool summarize`: an article in its own words, shorter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from jdtool.cli import options
from jdtool.errors import BadUsage
from jdtool.stream.reading import Input
from jdtool.stream.run import Run
from jdtool.stream.work import Origin, Plan, Result, on_records

if TYPE_CHECKING:
    from jdtool.stream.chunks import Chunk
    from jdtool.stream.work import Record
    from jdtool.summarizer import Options, Summary
    from jdtool.summarizer.output_forms import Keywords

LENGTH, CHOICE, KEYWORDS = "Length", "Choice", "Keywords"
_KEYWORDS = 8


@options.shared()
def command(
    run: Run,
    count: Annotated[
        int,
        typer.Option("-n", "--sentences", metavar="N", min=1, rich_help_panel=LENGTH, help="Give N sentences."),
    ] = 3,
    chars: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            rich_help_panel=LENGTH,
            help="Give N characters at most instead (one sentence at least).",
        ),
    ] = None,
    ratio: Annotated[
        float | None,
        typer.Option(
            metavar="R",
            min=0,
            max=1,
            rich_help_panel=LENGTH,
            help="Give this share of the text's characters instead.",
        ),
    ] = None,
    keywords: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=0,
            help=f"Give N keywords: in the record ({_KEYWORDS} by default), or as the last line of a text.",
            show_default=False,
            rich_help_panel=KEYWORDS,
        ),
    ] = None,
    query: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS", rich_help_panel=CHOICE, help="Draw the summary towards sentences with these words."
        ),
    ] = None,
    scores: Annotated[
        bool,
        typer.Option(
            "--scores",
            rich_help_panel=CHOICE,
            help="Say why each sentence was chosen: on standard error, or in the record.",
        ),
    ] = False,
    plain: Annotated[
        bool,
        typer.Option(
            "--plain",
            rich_help_panel=CHOICE,
            help="Drop dateline words and reporters' brackets from a first sentence.",
        ),
    ] = False,
    per_page: Annotated[
        bool,
        typer.Option(
            "--per-page",
            rich_help_panel=CHOICE,
            help="From records, one digest a page: each headline and the best sentence under it.",
        ),
    ] = False,
    userdict: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            show_default=False,
            rich_help_panel=KEYWORDS,
            help="Words for the keywords, in jieba's format.",
        ),
    ] = None,
) -> int:
    """Shorten articles to the sentences that say most.

    The sentences are taken as they stand, in the order of the text. Text in, the sentences out, one a line; records
    in, the same records with `summary` and `keywords` added. A text within the budget comes back as it is.

    Examples:
      Three sentences of a text:
        jdtool summarize -n 3 article.txt
      A digest of each page, a headline and a sentence for each article:
        jdtool split page.txt | jdtool clean | jdtool summarize --per-page
    """
    from jdtool.summarizer import Options

    if chars is not None and ratio is not None:
        raise BadUsage("--chars and --ratio are two budgets; give one")
    wanted = Options(1 if per_page else count, chars, ratio, query, plain)
    if per_page:
        return _digests(run, wanted)
    dicts = tuple(userdict or ())
    _finder(dicts)  # user dictionaries are read once, before processes part
    return run.each(partial(_plan, wanted, keywords, dicts, scores))


def _plan(wanted: Options, keywords: int | None, userdicts: tuple[str, ...], scores: bool, origin: Origin) -> Plan:
    """Record by record, or page by page of a text."""
    from jdtool.summarizer import output_forms

    find = _finder(userdicts)

    def text(page: Chunk) -> Result:
        out, reasons = output_forms.of_text(page.text(), wanted, keywords or 0, find)
        return Result(out.encode("utf-8"), notes="".join(line + "\n" for line in reasons) if scores else "")

    def record(given: Record) -> list[Record]:
        return [output_forms.of_record(given, wanted, _KEYWORDS if keywords is None else keywords, find, scores)]

    if origin.kind == "records":
        return Plan(Input.line_chunks, on_records(record))
    return Plan(Input.page_chunks, text)


def _digests(run: Run, wanted: Options) -> int:
    """A digest of each page. What stands before it depends on the record before, so this is not shared among jobs."""
    from jdtool.summarizer import output_forms

    work = on_records(output_forms.Digest(wanted).of, lambda text: text.encode() + b"\n")

    def plan(origin: Origin) -> Plan:
        if origin.kind != "records":
            raise BadUsage("--per-page takes records, as jdtool split gives them", origin.source)
        return Plan(Input.line_chunks, work)

    run.jobs = 1
    return run.each(plan)


def _finder(userdicts: tuple[str, ...]) -> Keywords:
    """The search for keywords; the dictionary is opened when the first is looked for, user dictionaries at once."""
    if userdicts:
        from jdtool.summarizer.keywords import keywords_of

        keywords_of(userdicts)

    def find(made: Summary, count: int, headline: str | None) -> list[str]:
        from jdtool.summarizer.keywords import keywords_of

        return keywords_of(userdicts).of(made.weightiest(), count, headline)

    return find
