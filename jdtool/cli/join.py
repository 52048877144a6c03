"""`jdtool join`: articles with their continuations on other pages of the issue."""

from __future__ import annotations

from typing import Annotated

import typer

from jdtool.cli import options
from jdtool.errors import BadInput
from jdtool.stream.chunks import Chunk
from jdtool.stream.reading import Input
from jdtool.stream.run import Run
from jdtool.stream.work import Origin, Plan, Record, Result, on_records

JOINING = "Joining"


@options.common_options(without=("kind", "jobs"))
def command(
    run: Run,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Print on standard error what became of each jump line, and why.",
            rich_help_panel=JOINING,
        ),
    ] = False,
) -> int:
    """Join articles that go on on another page of the issue.

    The records are those of `jdtool split`, the pages of an issue one after the other, in one file or several. An
    article and its continuation are matched by the sheets that their jump lines name and by the words of their
    headlines. What cannot be matched for sure is left alone.

    The article gets the paragraphs of its continuation; what else that record said, its lines among it, is kept in
    the field `continuations`.

    Examples:
      The articles of an issue of several pages, each in one piece:
        jdtool split page.txt | jdtool join > issue.jsonl
      What became of each jump line:
        jdtool join --explain page.jsonl > issue.jsonl
    """
    from jdtool.article import Article
    from jdtool.joiner import Joiner
    from jdtool.joiner.link_report import report_of

    joiner = Joiner()

    def notes() -> str:
        text = report_of(joiner.links, joiner.loose_ends) if explain else ""
        joiner.links.clear()
        joiner.loose_ends.clear()
        return text

    def feed(record: Record) -> list[Record]:
        return [article.to_dict() for article in joiner.feed(Article.from_dict(record))]

    def plan(origin: Origin) -> Plan:
        if origin.kind != "records":
            raise BadInput("text, not records: join reads what split writes, one JSON object a line", origin.source)
        work = on_records(feed)

        def with_notes(chunk: Chunk) -> Result:
            return work(chunk)._replace(notes=notes())

        return Plan(Input.line_chunks, with_notes, alone=False)

    def rest() -> Result:
        data = b"".join([article.to_json() + b"\n" for article in joiner.end()])
        return Result(data, notes=notes())

    return run.each(plan, last=rest)
