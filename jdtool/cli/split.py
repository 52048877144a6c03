"""`jdtool split`: a page's text to its articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from jdtool.cli import options
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.run import Run
from jdtool.stream.work import Origin, Plan, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdtool.article import Article
    from jdtool.edits.files import Edits
    from jdtool.errors import Problem
    from jdtool.stream.chunks import Chunk


SPLITTING = "Splitting"


@options.common_options(without=("kind",), documents=PAGE_KINDS)
def command(
    run: Run,
    year: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR",
            min=1800,
            max=2200,
            show_default=False,
            rich_help_panel=SPLITTING,
            help="The year of the paper: datelines get `iso`. A date on the page itself goes before it.",
        ),
    ] = None,
    edits: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            show_default=False,
            rich_help_panel=SPLITTING,
            help="Apply the corrections in FILE, as `jdtool view` saves them (see docs/view.md).",
        ),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Print on standard error what was decided for each article, and why.",
            rich_help_panel=SPLITTING,
        ),
    ] = False,
) -> int:
    """Split the text of newspaper pages into articles, one JSON record a line.

    Form feeds separate the pages of a file. Every line that is not blank ends up in exactly one record.

    `confidence` in a record, from 0 to 1, is how sure the beginning of the article and its headline are.

    Examples:
      The articles of a page, one on each line of the output:
        jdtool split page.txt > page.jsonl
      A folder of pages from 1998 in GB 18030, shared among all cores:
        jdtool split --year 1998 -e gb18030 -j 0 -o 1998.jsonl.gz 1998/*.txt
    """
    import jdtool.splitter  # noqa: F401 - once, before processes part

    if edits is None:
        return run.each(partial(_plan, year, explain, None))
    from jdtool.edits.files import read_edits

    corrections = read_edits(edits, run.names.count())
    command_lines: set[int] = set()
    for problem in corrections.problems(corrections.faults):
        run.say(problem)
    run.each(partial(_plan, year, explain, corrections), command_lines.update)
    for problem in corrections.problems_of_unused(command_lines):
        run.say(problem)
    return run.status


def _plan(year: int | None, explain: bool, edits: Edits | None, _: Origin) -> Plan:
    """An input → the plan to split it page by page."""
    from jdtool.splitter import split_page
    from jdtool.stream.reading import Input

    def work(page: Chunk) -> Result:
        text = page.text()
        if page.line == 1 and text.startswith("{"):
            _refuse_records(page)
        articles: Sequence[Article] = split_page(text, page.source, page.page, page.line, year, page.page_text)
        problems: list[Problem] = []
        command_lines: list[int] = []
        if edits:
            articles, problems, command_lines = edits.apply(articles, text, page.line, year, page.page_text)
        notes = ""
        if explain:
            from jdtool.splitter.decisions import report_of

            notes = report_of(articles)
        return Result(b"".join([article.to_json() + b"\n" for article in articles]), problems, notes, command_lines)

    return Plan(Input.page_chunks, work)


def _refuse_records(page: Chunk) -> None:
    """Raises BadInput where the first line is a record: it was split before."""
    from jdtool.article import decode_record
    from jdtool.errors import BadInput

    try:
        decode_record(page.data.partition(b"\n")[0])
    except BadInput:
        return
    raise BadInput("records, not the text of a page; clean, convert, summarize and export read records")
