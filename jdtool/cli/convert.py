"""`jdtool convert`: simplified to traditional and back, by the words of the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from jdtool.cli import options
from jdtool.stream.reading import Chunk, Input, name_of
from jdtool.stream.run import Done, Work, on_records, on_text

if TYPE_CHECKING:
    from jdtool.convert import Converter


class Match(str, Enum):
    """How phrases are found: by the sentence's words, or the longest from the left."""

    auto = "auto"
    words = "words"
    longest = "longest"


def _list(asked: bool) -> None:
    if asked:
        from jdtool.convert.configs import titles

        for name, title in titles().items():
            typer.echo(f"{name:6} {title}")
        raise typer.Exit


def command(
    ctx: typer.Context,
    files: options.Files = None,
    config: Annotated[
        str, typer.Option("-c", "--config", metavar="NAME", help="s2t, t2s, s2twp …, or an OpenCC configuration.json.")
    ] = "s2t",
    match: Annotated[
        Match, typer.Option(help="Choose by the sentence's words, or take the longest phrase as OpenCC does.")
    ] = Match.auto,
    dicts: Annotated[
        list[str] | None,
        typer.Option("--dict", metavar="FILE", show_default=False, help="Own words: word, tab, what it becomes."),
    ] = None,
    keep: Annotated[
        list[str] | None,
        typer.Option("--keep", metavar="FILE", show_default=False, help="Words, one a line, that never change."),
    ] = None,
    fields: Annotated[
        str | None,
        typer.Option(metavar="A,B", show_default=False, help="In records, convert these fields only."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say on standard error, by line and column, what was chosen and why.")
    ] = False,
    list_: Annotated[
        bool, typer.Option("--list", callback=_list, is_eager=True, help="Print the configurations and exit.")
    ] = False,
    output: options.OutputFile = None,
    encoding: options.Encoding = "utf-8",
    kind: options.From = options.Kind.auto,
    strict: options.Strict = False,
) -> int:
    """Convert between simplified and traditional Chinese and their regional standards.

    Text stays text, records stay records: every text field converts, and lang follows.

    Example:  jdtool convert -c s2twp page.jsonl > page.tw.jsonl
    """
    from jdtool.convert import Converter
    from jdtool.convert.own import read_own
    from jdtool.convert.records import chosen

    run = options.run_of(ctx, files, output, encoding, strict, kind)
    wanted = chosen(fields)
    converter = Converter(config, match.value, read_own(dicts or (), keep or ()))
    records = on_records(lambda record: [converter.record(record, wanted)])
    text = on_text(converter.convert)

    def work(opened: Input) -> tuple[Iterable[Chunk], Work]:
        chosen = records if opened.kind == "records" else text
        return opened.line_chunks(), _explained(chosen, converter, opened.kind, wanted) if explain else chosen

    return run.each(work)


def _explained(work: Work, converter: Converter, kind: str, fields: Sequence[str]) -> Work:
    """*work* that says first what there was to choose."""
    from jdtool.convert.explain import of_record, of_text

    def explained(chunk: Chunk) -> Done:
        done = work(chunk)
        lines = (
            of_record(converter, chunk.data, chunk.line, fields)
            if kind == "records"
            else of_text(converter, chunk.text(), chunk.line)
        )
        for line in lines:
            typer.echo(f"{name_of(chunk.source)}:{line}", err=True)
        return done

    return explained
