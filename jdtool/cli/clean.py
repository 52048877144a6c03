"""`jdtool clean`: hard-wrapped text to whole paragraphs, and honest characters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from jdtool.cli import options
from jdtool.errors import BadUsage, Exit, Problem, print_error, printable
from jdtool.stream.chunks import Chunk
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.reading import Input
from jdtool.stream.run import Run
from jdtool.stream.work import Origin, Plan, Result, on_records, on_stream

if TYPE_CHECKING:
    from jdtool.cleaner.filters import Account, Request
    from jdtool.cleaner.rule_counts import Tally


RULES, REPORT = "Rules", "Report"


class Explain(str, Enum):
    """The form of the report of changes."""

    table = "table"
    json = "json"


LONE_VALUES = {"--explain": Explain.table.value}
"""The values of options that may be given without one."""


def _list(is_on: bool) -> None:
    if is_on:
        from jdtool.cleaner.rules import RULES

        for rule in RULES:
            typer.echo(f"{rule.name:18}{'on ' if rule.on else 'off'}  {rule.help}")
        raise typer.Exit


@options.common_options(documents=PAGE_KINDS)
def command(
    run: Run,
    rule: Annotated[
        list[str] | None,
        typer.Option(
            "--rule",
            metavar="RULE",
            show_default=False,
            rich_help_panel=RULES,
            help="Apply this rule too (--list names them).",
        ),
    ] = None,
    no_rule: Annotated[
        list[str] | None,
        typer.Option(
            "--no-rule", metavar="RULE", show_default=False, rich_help_panel=RULES, help="Do not apply this rule."
        ),
    ] = None,
    fields: Annotated[
        str | None,
        typer.Option(
            metavar="A,B,...",
            show_default=False,
            rich_help_panel=RULES,
            help="In records, mend these fields only; B.C is the field C below B.",
        ),
    ] = None,
    list_: Annotated[
        bool,
        typer.Option("--list", callback=_list, is_eager=True, rich_help_panel=RULES, help="Print the rules and exit."),
    ] = False,
    explain: Annotated[
        Explain | None,
        typer.Option(
            show_default=False,
            rich_help_panel=REPORT,
            help="Say on standard error which rule did what; =json for scripts.",
        ),
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", rich_help_panel=REPORT, help="Print what would change, as a unified diff.")
    ] = False,
    check: Annotated[
        bool,
        typer.Option("--check", rich_help_panel=REPORT, help="Print nothing; exit with 1 if anything would change."),
    ] = False,
) -> int:
    """Join hard-wrapped lines into paragraphs, and mend characters.

    Each paragraph comes out on one line; spaced numbers, odd spaces and wrong characters are mended by rules with
    names. Headlines, bylines, verse, tables, code and other languages stay as they are.

    Text stays text, records stay records: their text fields are mended, everything else is left alone.

    Examples:
      The page with whole paragraphs, and on standard error which rule did what:
        jdtool clean --explain page.txt > page.clean.txt
      What would change, without a change:
        jdtool clean --rule half-width --no-rule indents --diff page.txt
    """
    from jdtool.cleaner import filters
    from jdtool.cleaner.rule_counts import Tally
    from jdtool.cleaner.rules import rule_names

    if check and (diff or run.output is not None):
        raise BadUsage("--check prints nothing: it goes with neither --diff nor -o")
    shape = filters.NOTHING if check else filters.DIFF if diff else filters.RESULT
    request = filters.Request(rule_names(rule or (), no_rule or ()), explain is not None, shape, _names(fields))
    tally, would_change = Tally(), False

    fields_found: set[str] = set()
    fields_of_records: dict[str, None] = {}

    def add(account: Account) -> None:
        nonlocal would_change
        would_change |= account.changed
        tally.add(account.counts)
        fields_found.update(account.fields_found)
        fields_of_records.update(dict.fromkeys(account.fields_of_record))

    status = run.each(partial(_plan, request), add)
    missing = [name for name in request.fields or () if name not in fields_found]
    if missing and fields_of_records:
        run.say(_no_such_field(missing, list(fields_of_records)))
        status = max(status, run.status)
    if explain:
        _account(tally, as_json=explain is Explain.json)
    return max(status, Exit.BAD_INPUT) if check and would_change else status


def _names(fields: str | None) -> tuple[str, ...] | None:
    """The value of --fields to the names in it."""
    if fields is None:
        return None
    names = tuple(name.strip() for name in fields.split(",") if name.strip())
    if not names:
        raise BadUsage("--fields names no field")
    return names


_MOST_NAMES = 20


def _no_such_field(names: Sequence[str], others: Sequence[str]) -> Problem:
    """The report on fields that no record has."""
    there_are = ", ".join(others[:_MOST_NAMES]) + (" …" if len(others) > _MOST_NAMES else "")
    return Problem(f"--fields: no record has {', '.join(map(repr, names))}; there are: {there_are}")


def _plan(request: Request, origin: Origin) -> Plan:
    """An input → the plan: text as a whole if paragraphs may go on over pages, else by page; records one by one."""
    from jdtool.cleaner.filters import DIFF, RecordFilter, TextFilter

    name = printable(origin.source)
    if origin.kind != "records":
        text = TextFilter(request, name)
        clean = on_stream(text.feed, text.end)
        over_pages = request.shape == DIFF or "page-breaks" in request.rules
        chunks_of = Input.whole_lines if over_pages else Input.lines_of_pages
        return Plan(chunks_of, lambda chunk: clean(chunk)._replace(account=text.account()), alone=False)
    records = RecordFilter(request, name)
    mend = on_records(records.change)
    if request.shape != DIFF:
        return Plan(Input.line_chunks, lambda chunk: mend(chunk)._replace(account=records.account()))

    def differ(chunk: Chunk) -> Result:
        result = mend(chunk)
        data = records.rest(is_last=not chunk.data).encode("utf-8", "backslashreplace")
        return Result(data, result.problems, account=records.account())

    return Plan(Input.whole_lines, differ, alone=False)


def _account(tally: Tally, as_json: bool) -> None:
    """Print on standard error what the rules did: a table, or JSON."""
    if as_json:
        print_error(json.dumps([asdict(count) for count in tally.counts()], ensure_ascii=False) + "\n")
        return
    from rich.cells import set_cell_size

    rows = [("rule", "times", "before", "after")]
    for count in tally.counts():
        after = "(kept)" if count.kept else _visible(count.after)
        rows.append((count.rule, f"{count.times:,}", _visible(count.before), after))
    for rule, times, before, after in rows:
        print_error(f"{rule:18}{times:>7}  {set_cell_size(before, 40)}  {after}".rstrip() + "\n")


def _visible(text: str) -> str:
    """*text* with what cannot be seen escaped, but for spaces."""
    return "".join(c if c.isprintable() or c == "\u3000" else c.encode("unicode_escape").decode() for c in text)
