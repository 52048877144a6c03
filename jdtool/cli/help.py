"""`--help`: a command as text for a terminal, of any width and in any encoding. Loaded only when help is asked for."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from jdtool.cli.spec import Command

_WIDEST = 80
_NARROWEST = 30
_MARGIN = 28
"""Where the texts of options begin at the latest."""


def formatted_help(command: Command) -> str:
    """The help of *command* as wide as the terminal, up to 80 columns, in what standard output can write."""
    columns = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return layout(command, columns, _is_bold()).encode(encoding, "replace").decode(encoding)


def _is_bold() -> bool:
    """True where headings may be bold: at a terminal that is no dumb one, if nobody minds (https://no-color.org)."""
    at_terminal = sys.stdout is not None and sys.stdout.isatty()
    return at_terminal and os.environ.get("TERM", "dumb") != "dumb" and not os.environ.get("NO_COLOR")


def layout(command: Command, columns: int, bold: bool = False) -> str:
    """The help of *command* in so many columns."""
    strong, plain = ("\x1b[1m", "\x1b[0m") if bold else ("", "")
    usage = wrap(command.usage, columns - 7)
    blocks = [[f"{strong}Usage:{plain} {usage[0]}", *(" " * 7 + line for line in usage[1:])]]
    blocks += [wrap(paragraph, columns, break_on_hyphens=False) for paragraph in (command.purpose, *command.text)]
    blocks += [[f"{strong}{heading}:{plain}", *lines] for heading, lines in _sections(command, columns)]
    return "\n\n".join("\n".join(lines) for lines in blocks if lines)


def _sections(command: Command, columns: int) -> Iterator[tuple[str, list[str]]]:
    if command.subcommands:
        yield "Commands", _table([(each.name, each.purpose) for each in command.subcommands], columns)
    if command.arguments:
        yield "Arguments", _table([(each.spelling, each.text) for each in command.arguments], columns)
    margin = _margin(option.spelling for option in command.options)
    for group, options in command.groups.items():
        yield group, _table([(option.spelling, option.text) for option in options], columns, margin)
    yield "Exit status", _table([(str(int(code)), text) for code, text in command.exits.items()], columns)
    examples = []
    for example in command.examples:
        examples += wrap(example.purpose, columns, initial_indent="  ", subsequent_indent="  ")
        examples += _in_shell(example.line, columns - 4)
    if examples:
        yield "Examples", examples


def _margin(terms: Iterable[str]) -> int:
    return min(max(map(len, terms)) + 4, _MARGIN)


def _table(rows: Sequence[tuple[str, str]], columns: int, margin: int | None = None) -> list[str]:
    r"""Terms and what they mean, side by side; below each other where a term is long, or there is little room.

    >>> print("\n".join(_table([("-o FILE", "Write to FILE."), ("-q", "Say nothing.")], 80)))
      -o FILE  Write to FILE.
      -q       Say nothing.
    >>> print("\n".join(_table([("-o FILE", "Write to FILE."), ("-q", "Say nothing.")], 20)))
      -o FILE
          Write to FILE.
      -q  Say nothing.
    """
    margin = margin or _margin(term for term, _ in rows)
    if margin > columns // 2.5:
        margin = 6
    lines = []
    for term, meaning in rows:
        text = wrap(meaning, columns - margin, break_on_hyphens=False) or [""]
        if len(term) + 4 <= margin:
            lines.append(f"  {term}".ljust(margin) + text.pop(0))
        else:
            lines += wrap(term, columns - 2, initial_indent="  ", subsequent_indent="    ")
        lines += [" " * margin + line for line in text]
    return lines


def _in_shell(line: str, columns: int) -> list[str]:
    r"""A command line in lines that a shell takes as one.

    >>> print("\n".join(_in_shell("jdtool split page.txt | jdtool clean", 24)))
        jdtool split page.txt \
          | jdtool clean
    """
    parts = wrap(line, columns - 2, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False)
    return [f"    {part} \\" for part in parts[:-1]] + ["    " + parts[-1]]
