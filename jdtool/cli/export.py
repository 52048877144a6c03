"""`jdtool export`: records to what other tools read."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from jdtool.cli import options
from jdtool.exporter.formats import Format, format_of
from jdtool.stream.run import Run

FORMAT, RECORDS, FILES = "Format", "Records and fields", "Several files"


@options.common_options(without=("kind", "jobs"))
def command(
    run: Run,
    format: Annotated[
        Format | None,
        typer.Option(
            "-t",
            "--format",
            rich_help_panel=FORMAT,
            show_default="by the ending of -o FILE, else jsonl",
            help="What to write.",
        ),
    ] = None,
    fields: Annotated[
        str | None,
        typer.Option(
            metavar="A,B,...", show_default=False, rich_help_panel=RECORDS, help="Only these fields, in this order."
        ),
    ] = None,
    rename: Annotated[
        list[str] | None,
        typer.Option(metavar="OLD=NEW", show_default=False, rich_help_panel=RECORDS, help="Call a field otherwise."),
    ] = None,
    where: Annotated[
        list[str] | None,
        typer.Option(
            metavar="F=V",
            show_default=False,
            rich_help_panel=RECORDS,
            help="Only records whose field F is V: = != ~ !~ (a pattern) < <= > >=, as confidence<0.8.",
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            metavar="A,B,...",
            show_default=False,
            rich_help_panel=RECORDS,
            help="Sort by these fields; -A is the reverse order. All records are held in memory.",
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(metavar="N", min=0, show_default=False, rich_help_panel=RECORDS, help="At most N records."),
    ] = None,
    count_by: Annotated[
        str | None,
        typer.Option(
            metavar="FIELD",
            show_default=False,
            rich_help_panel=RECORDS,
            help="Instead of records, how many have each value of FIELD (author is each name).",
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            rich_help_panel=RECORDS,
            help="Write nothing; validate each record against its JSON Schema, and exit with 1 if one fails.",
        ),
    ] = False,
    folder: Annotated[
        str | None,
        typer.Option(
            "--dir",
            metavar="DIR",
            show_default=False,
            rich_help_panel=FILES,
            help="A file for each record, in this folder.",
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            metavar="TEMPLATE",
            show_default=False,
            rich_help_panel=FILES,
            help="Names of the files in DIR, without ending, as {id} or {source}-{index:03}.",
        ),
    ] = None,
    shard_size: Annotated[
        str | None,
        typer.Option(
            metavar="SIZE",
            show_default=False,
            rich_help_panel=FILES,
            help="With --dir: files of about this size, as 100MB.",
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option("-f", "--force", rich_help_panel=FILES, help="With --dir: overwrite files that exist."),
    ] = False,
    manifest: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            show_default=False,
            rich_help_panel=FILES,
            help="List the files, records, bytes and SHA-256 in FILE.",
        ),
    ] = None,
    formula_safe: Annotated[
        bool,
        typer.Option(
            "--formula-safe",
            rich_help_panel=FORMAT,
            help="CSV, TSV: an apostrophe before what a spreadsheet would run.",
        ),
    ] = False,
    bom: Annotated[
        bool,
        typer.Option("--bom", rich_help_panel=FORMAT, help="CSV, TSV: begin with the mark by which Excel knows UTF-8."),
    ] = False,
    count: Annotated[
        bool, typer.Option("--count", rich_help_panel=RECORDS, help="Show a running count on standard error.")
    ] = False,
) -> int:
    """Export articles to what other tools read.

    What is written has every field of the record, and `text`, the paragraphs joined.

    Examples:
      A table of the articles for a spreadsheet:
        jdtool split page.txt | jdtool export --where kind=article -t csv --bom -o page.csv
      A Markdown file for each article in the folder articles:
        jdtool export -t md --dir articles --name '{source}-{index:03}' page.jsonl
    """
    from jdtool.exporter.encoder import FormatSettings
    from jdtool.exporter.fields import OutputFields, names_in, renames_in
    from jdtool.exporter.job import Target, export
    from jdtool.exporter.selection import Selection
    from jdtool.exporter.where import Where

    columns = OutputFields(names_in(fields) if fields is not None else None, renames_in(rename or ()))
    kind = format.value if format else format_of(run.output)
    settings = FormatSettings(kind, columns, formula_safe=formula_safe, bom=bom, width=_width(kind, run.output, folder))
    size = options.size_in(shard_size, "--shard-size") if shard_size is not None else None
    target = Target(run.output, folder, name, size, force, manifest, count)
    selection = Selection(Where(where) if where else None, sort, limit, count_by)
    return export(run, settings, target, selection, check)


def _width(format: str, output: str | None, folder: str | None) -> int:
    """The columns of the terminal that text goes to, at most 80; 0 where it goes elsewhere."""
    if format != "txt" or output is not None or folder is not None or sys.stdout is None or not sys.stdout.isatty():
        return 0
    from shutil import get_terminal_size

    return min(get_terminal_size().columns, 80)
