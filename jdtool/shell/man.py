"""The manual pages, in the macros of man(7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdtool import __version__
from jdtool.cli.spec import Command, Option

DAY = "2026-11-25"
"""The date of the release, or of the last change before the first one; never the build date (reproducible builds)."""

_ENVIRONMENT: dict[str, tuple[str, frozenset[str]]] = {
    "NO_COLOR": ("Set to anything: no bold headings in the help.", frozenset()),
    "JDTOOL_DEBUG": ("Set to anything: a fault of jdtool's own shows where it happened.", frozenset()),
    "JDTOOL_START_METHOD": (
        "How the processes of --jobs are started: fork (on Linux the default), spawn or forkserver.",
        frozenset({"split", "clean", "convert", "summarize", "text"}),
    ),
    "XDG_CACHE_HOME": (
        "The folder that holds the folder jdtool, where tables are kept that take long to build; ~/.cache by default.",
        frozenset({"convert", "summarize"}),
    ),
    "XDG_DATA_HOME": (
        "Where --install-completion writes for bash and zsh; ~/.local/share by default.",
        frozenset({"jdtool"}),
    ),
    "XDG_CONFIG_HOME": ("Where --install-completion writes for fish; ~/.config by default.", frozenset({"jdtool"})),
}
"""What each variable does, and which commands heed it: all of them where none is named."""


def name(command: Command) -> str:
    """The name of a command's page: jdtool-split."""
    return command.path.replace(" ", "-")


def page(command: Command, jdtool: Command) -> str:
    """The manual page of *command*, which is *jdtool* or one of its subcommands."""
    return "\n".join(_lines(command, jdtool)) + "\n"


def _lines(command: Command, jdtool: Command) -> Iterator[str]:
    yield '.\\" Made by `python -m jdtool.shell` from the commands themselves.'
    yield f'.TH {name(command).upper()} 1 {DAY} "jdtool {__version__}" "User Commands"'
    yield from (".nh", ".ad l")
    yield from (".SH NAME", f"{_plain(name(command))} \\- {_plain(_clause(command))}")
    yield from (".SH SYNOPSIS", f".B {_plain(command.path)}", _plain(command.usage[len(command.path) + 1 :]))
    yield from (".SH DESCRIPTION", _with_bold(command.purpose))
    for paragraph in command.text:
        yield from (".PP", _with_bold(paragraph))
    if command.subcommands:
        yield ".SH COMMANDS"
        for each in command.subcommands:
            yield from (".TP", f".BR {_plain(name(each))} (1)", _with_bold(each.purpose))
    yield from _options(command)
    yield ".SH EXIT STATUS"
    for code, text in command.exits.items():
        yield from (".TP", f".B {int(code)}", _with_bold(text[0].upper() + text[1:] + "."))
    yield ".SH ENVIRONMENT"
    for variable, (text, heeding) in _ENVIRONMENT.items():
        if not heeding or command.name in heeding:
            yield from (".TP", f".B {variable}", _with_bold(text))
    yield from _examples(command)
    yield ".SH SEE ALSO"
    others = [name(each) for each in (jdtool, *jdtool.subcommands) if each != command]
    yield from (f".BR {_plain(other)} (1)," for other in others[:-1])
    yield f".BR {_plain(others[-1])} (1)"


def _clause(command: Command) -> str:
    """What the command is for, as it stands behind the name of a page."""
    purpose = command.purpose.rstrip(".")
    return purpose if command.subcommands else purpose[0].lower() + purpose[1:]


def _options(command: Command) -> Iterator[str]:
    yield ".SH OPTIONS"
    for argument in command.arguments:
        yield from _item(argument)
    for group, options in command.groups.items():
        if len(command.groups) > 1:
            yield f".SS {_plain(group)}"
        for option in options:
            yield from _item(option)


def _examples(command: Command) -> Iterator[str]:
    yield ".SH EXAMPLES"
    for place, example in enumerate(command.examples):
        if place:
            yield ".PP"
        yield from (_with_bold(example.purpose), ".PP", ".RS 4", ".EX", _plain(example.line), ".EE", ".RE")


def _item(option: Option) -> Iterator[str]:
    names = ", ".join(f"\\fB{_plain(each)}\\fR" for each in option.names)
    value = ""
    if option.value:
        spelling = re.sub(r"[^<>|\[\].,=]+", lambda word: f"\\fI{_plain(word[0])}\\fR", option.value.spelling)
        value = f"[={spelling}]" if option.value_is_optional else f" {spelling}" if option.names else spelling
    yield from (".TP", names + value, _with_bold(option.text))


def _plain(text: str) -> str:
    r"""*text* as it stands: what roff would read is escaped.

    >>> print(_plain("--no-rule"))
    \-\-no\-rule
    """
    roff = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return "\\&" + roff if roff.startswith(".") else roff


def _with_bold(text: str) -> str:
    """*text* with options and what stands in `backquotes` in bold."""
    text = re.sub(r"`([^`]+)`", lambda match: f"\0{match[1]}\1", text)
    text = re.sub(r"(?<![\w\0-])(--?[a-zA-Z][\w-]*)", "\0\\1\1", text)
    return _plain(text).replace("\0", "\\fB").replace("\1", "\\fR")
