"""`jdtool summarize`: the sentences of an article that say most, and its keywords."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from jdtool import defaults
from jdtool.cli import options
from jdtool.errors import BadUsage
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.reading import Input
from jdtool.stream.run import Run
from jdtool.stream.work import Origin, Plan, Result, on_records

if TYPE_CHECKING:
    from jdtool.stream.chunks import Chunk
    from jdtool.stream.work import Record
    from jdtool.summarizer import Options

LENGTH, SELECTION, KEYWORDS, DIGEST = "Length", "Selection", "Keywords", "Digest of a page"


class DigestFormat(str, Enum):
    """The forms of a digest, as `--help` lists them."""

    txt = "txt"
    md = "md"


@options.common_options(documents=PAGE_KINDS)
def command(
    run: Run,
    count: Annotated[
        int,
        typer.Option("-n", "--sentences", metavar="N", min=1, rich_help_panel=LENGTH, help="Give N sentences."),
    ] = defaults.SENTENCES,
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
            help=f"Give N keywords: in the record ({defaults.KEYWORDS} by default), or as the last line of a text.",
            show_default=False,
            rich_help_panel=KEYWORDS,
        ),
    ] = None,
    query: Annotated[
        str | None,
        typer.Option(metavar="WORDS", rich_help_panel=SELECTION, help="Prefer sentences with these words."),
    ] = None,
    scores: Annotated[
        bool,
        typer.Option(
            "--scores",
            rich_help_panel=SELECTION,
            help="Show why each sentence was selected: on standard error, or in the record.",
        ),
    ] = False,
    plain: Annotated[
        bool,
        typer.Option(
            "--plain",
            rich_help_panel=SELECTION,
            help="Remove the dateline and the reporters from the head of a first sentence.",
        ),
    ] = False,
    per_page: Annotated[
        bool,
        typer.Option(
            "--per-page",
            rich_help_panel=DIGEST,
            help="From records, a digest of each page: each headline and the best sentence under it.",
        ),
    ] = False,
    format: Annotated[
        DigestFormat | None,
        typer.Option(
            "-t",
            "--format",
            rich_help_panel=DIGEST,
            show_default=False,
            help="Write the digest as text or Markdown (md is the default with -o FILE.md).",
        ),
    ] = None,
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

    The sentences are given as they are printed, in the order of the text. Text in, the sentences out, one a line;
    records in, the same records with `summary` and `keywords` added. A text within the budget comes back as it is.

    Examples:
      Three sentences of a text:
        jdtool summarize -n 3 article.txt
      A digest of each page, a headline and a sentence for each article:
        jdtool split page.txt | jdtool clean | jdtool summarize --per-page
    """
    from jdtool.summarizer import Options
    from jdtool.summarizer.output_forms import keyword_finder

    if chars is not None and ratio is not None:
        raise BadUsage("--chars and --ratio are two budgets; give one")
    if format is not None and not per_page:
        raise BadUsage("--format is for --per-page; jdtool export writes records in other formats")
    options = Options(1 if per_page else count, chars, ratio, query, plain)
    if per_page:
        path = run.output or ""
        return _digests(run, options, path.endswith(".md") if format is None else format is DigestFormat.md)
    userdicts = tuple(userdict or ())
    keyword_finder(userdicts)  # reads them once, before the processes of --jobs start
    return run.each(partial(_plan, options, keywords, userdicts, scores))


def _plan(options: Options, keywords: int | None, userdicts: tuple[str, ...], scores: bool, origin: Origin) -> Plan:
    """An input → the plan for it: record by record, or page by page of a text."""
    from jdtool.summarizer import output_forms

    find = output_forms.keyword_finder(userdicts)
    width = _terminal_width() if scores else None

    def text(page: Chunk) -> Result:
        out, table = output_forms.summary_of_text(page.text(), options, keywords or 0, find, width)
        return Result(out.encode("utf-8"), notes="".join(line + "\n" for line in table) if scores else "")

    def record(source_record: Record) -> list[Record]:
        count = defaults.KEYWORDS if keywords is None else keywords
        return [output_forms.summary_of_record(source_record, options, count, find, scores)]

    if origin.kind == "records":
        return Plan(Input.line_chunks, on_records(record))
    return Plan(Input.page_chunks, text)


def _terminal_width() -> int | None:
    """The columns of the terminal on standard error, None where it is none."""
    import os
    import sys

    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or None
    except (OSError, ValueError, AttributeError):
        return None


def _digests(run: Run, options: Options, markdown: bool) -> int:
    """Write a digest of each page, in one process: the heading of a page depends on the record before it."""
    from jdtool.summarizer.digest import Digest

    work = on_records(Digest(options, markdown).add, lambda text: text.encode())

    def plan(origin: Origin) -> Plan:
        if origin.kind != "records":
            raise BadUsage("--per-page takes records, as jdtool split gives them", origin.source)
        return Plan(Input.line_chunks, work)

    run.jobs = 1
    return run.each(plan)
