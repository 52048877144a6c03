"""`jdtool convert`: simplified to traditional and back, by dictionary and context."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache, partial
from typing import TYPE_CHECKING, Annotated

import typer

from jdtool.cli import options
from jdtool.defaults import CONFIG
from jdtool.stream.chunks import Chunk, name_of
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.reading import Input
from jdtool.stream.run import Run
from jdtool.stream.work import Origin, Plan, Result, Work, on_records, on_text

if TYPE_CHECKING:
    from jdtool.converter import Converter


CONVERSION, WORDS, REPORT = "Conversion", "Own words", "Report"


class Quotes(str, Enum):
    """Quotation marks of the output."""

    corner = "corner"
    curly = "curly"
    keep = "keep"


class Match(str, Enum):
    """How phrases are matched: by words and context, or the longest from the left."""

    auto = "auto"
    words = "words"
    longest = "longest"


def _list(is_on: bool) -> None:
    if is_on:
        from jdtool.converter.configs import titles

        for name, title in titles().items():
            typer.echo(f"{name:6} {title}")
        raise typer.Exit


@options.common_options(documents=PAGE_KINDS)
def command(
    run: Run,
    config: Annotated[
        str,
        typer.Option(
            "-c",
            "--config",
            metavar="CONFIG",
            rich_help_panel=CONVERSION,
            help="From what to what: s2t, t2s, s2twp ... (--list names them), or an OpenCC FILE.json.",
        ),
    ] = CONFIG,
    match: Annotated[
        Match,
        typer.Option(
            rich_help_panel=CONVERSION,
            help="Choose by words and context, or take the longest phrase as OpenCC does.",
        ),
    ] = Match.auto,
    quotes: Annotated[
        Quotes | None,
        typer.Option(
            show_default=False,
            rich_help_panel=CONVERSION,
            help="Quotation marks: corner, curly or keep. Default: corner for Taiwan and Hong Kong, else keep.",
        ),
    ] = None,
    dicts: Annotated[
        list[str] | None,
        typer.Option(
            "--dict",
            metavar="FILE",
            show_default=False,
            rich_help_panel=WORDS,
            help="Own words, one a line: word, tab, what it becomes.",
        ),
    ] = None,
    keep: Annotated[
        list[str] | None,
        typer.Option(
            "--keep",
            metavar="FILE",
            show_default=False,
            rich_help_panel=WORDS,
            help="Words, one a line, that never change.",
        ),
    ] = None,
    fields: Annotated[
        str | None,
        typer.Option(
            metavar="A,B,...",
            show_default=False,
            rich_help_panel=CONVERSION,
            help="In records, convert these fields only.",
        ),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            rich_help_panel=REPORT,
            help="Print on standard error, by line and column, which form was chosen on which evidence.",
        ),
    ] = False,
    list_: Annotated[
        bool,
        typer.Option(
            "--list",
            callback=_list,
            is_eager=True,
            rich_help_panel=CONVERSION,
            help="Print the configurations and exit.",
        ),
    ] = False,
) -> int:
    """Convert between simplified and traditional Chinese.

    The configurations are OpenCC's, regional standards included. From simplified Chinese, words and context
    decide between the forms of an ambiguous character.

    Text stays text, records stay records: every text field converts, and `lang` follows.

    Examples:
      Records for readers in Taiwan, with the words that are usual there:
        jdtool convert -c s2twp page.jsonl > page.tw.jsonl
      Headlines only, and on standard error why each choice was made:
        jdtool convert --fields kicker,title,subtitle --explain page.jsonl
    """
    from jdtool.converter.record_fields import select_fields
    from jdtool.converter.user_words import read_own

    own = tuple(read_own(dicts or (), keep or ()).items())
    settings = config, match.value, own, quotes.value if quotes else None
    _converter(*settings)  # once, before worker processes start
    return run.each(partial(_plan, settings, select_fields(fields), explain))


_Settings = tuple[str, str, tuple[tuple[str, str], ...], str | None]


@cache
def _converter(config: str, match: str, own: tuple[tuple[str, str], ...], quotes: str | None) -> Converter:
    from jdtool.converter import Converter

    return Converter(config, match, dict(own), quotes)


def _plan(settings: _Settings, fields: Sequence[str], explain: bool, origin: Origin) -> Plan:
    """An input → the plan to convert it in chunks of whole lines."""
    converter = _converter(*settings)
    if origin.kind == "records":
        work = on_records(lambda record: [converter.record(record, fields)])
    else:
        work = on_text(converter.convert)
    return Plan(Input.line_chunks, _with_choices(work, converter, origin.kind, fields) if explain else work)


def _with_choices(work: Work, converter: Converter, kind: str, fields: Sequence[str]) -> Work:
    """*work* that also reports the choices."""
    from jdtool.converter.explain import explain_record, explain_text

    def with_notes(chunk: Chunk) -> Result:
        lines = (
            explain_record(converter, chunk.data, chunk.line, fields)
            if kind == "records"
            else explain_text(converter, chunk.text(), chunk.line)
        )
        return work(chunk)._replace(notes="".join(f"{name_of(chunk.source)}:{line}\n" for line in lines))

    return with_notes
