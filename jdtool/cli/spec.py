"""The commands as plain values, read off the typer commands: the one source of help, completions and manual pages.

The docstring of a subcommand is its text: a first paragraph that says what it is for, more paragraphs, and one that
begins with `Examples:`, where each example is a line that says what it does and, indented, the command.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any

import typer

from jdtool.errors import Exit

EXIT_STATUS: dict[Exit, str] = {
    Exit.OK: "all well",
    Exit.BAD_INPUT: "some input was bad, the rest was done",
    Exit.USAGE: "the command line is wrong",
    Exit.IO: "a file cannot be read or written",
    Exit.INTERNAL: "a fault of jdtool's own: please report it",
    Exit.INTERRUPTED: "Ctrl-C",
}


@dataclass(frozen=True)
class Value:
    """What an option or argument takes."""

    metavar: str
    choices: tuple[str, ...] = ()

    @property
    def spelling(self) -> str:
        """The choices where they are few, else the name of the value.

        >>> Value("KIND", ("auto", "text")).spelling, Value("FORMAT", tuple("abcdefghijklm")).spelling
        ('<auto|text>', 'FORMAT')
        """
        choices = f"<{'|'.join(self.choices)}>"
        return choices if self.choices and len(choices) <= 20 else self.metavar


@dataclass(frozen=True)
class Option:
    """One option, or one positional argument, which has no names."""

    names: tuple[str, ...]
    help: str
    group: str
    value: Value | None
    notes: tuple[str, ...]
    """Default, range, whether it may be repeated: what the help says in brackets."""
    repeats: bool
    value_is_optional: bool
    """True where the value may be left out, and is given as `--option=VALUE` only."""

    @property
    def text(self) -> str:
        """The help with its notes, and the choices where `Value.listed` does not show them."""
        choices = self.value.choices if self.value and self.value.spelling == self.value.metavar else ()
        help_text = f"{self.help[:-1]}: {', '.join(choices)}." if choices else self.help
        return help_text + (f" [{'; '.join(self.notes)}]" if self.notes else "")

    @property
    def spelling(self) -> str:
        """As the help shows it on the left.

        >>> Option(("-o", "--output"), "", "", Value("FILE"), (), False, False).spelling
        '-o, --output FILE'
        """
        if not self.value:
            return ", ".join(self.names)
        if not self.names:
            return self.value.metavar
        value = f"[={self.value.spelling}]" if self.value_is_optional else f" {self.value.spelling}"
        return ", ".join(self.names) + value


@dataclass(frozen=True)
class UsageExample:
    """A command line and what it does."""

    purpose: str
    line: str


@dataclass(frozen=True)
class Command:
    """`jdtool`, or a subcommand of it."""

    name: str
    usage: str
    purpose: str
    text: tuple[str, ...]
    examples: tuple[UsageExample, ...]
    arguments: tuple[Option, ...]
    options: tuple[Option, ...]
    exits: dict[Exit, str]
    subcommands: tuple[Command, ...] = ()

    @property
    def path(self) -> str:
        """The whole command: `jdtool split`."""
        return self.usage.partition(" [")[0]

    @property
    def groups(self) -> dict[str, list[Option]]:
        """The options under the headings of the help, in order."""
        headings: dict[str, list[Option]] = {}
        for option in self.options:
            headings.setdefault(option.group, []).append(option)
        return headings


def describe(command: Any, ctx: Any) -> Command:
    """A typer command, or group of them, as *ctx* would run it."""
    purpose, text, examples = _parts(command.help or "")
    params = command.get_params(ctx)
    arguments = [_option(param, "", False) for param in params if param.param_type_name == "argument"]
    subcommands = [
        describe(each, typer.Context(each, info_name=each.name, parent=ctx, **each.context_settings))
        for each in _subcommands(command, ctx)
    ]
    reads = subcommands or any(argument.repeats for argument in arguments)
    return Command(
        command.name or ctx.info_name,
        " ".join([ctx.command_path, *command.collect_usage_pieces(ctx)]),
        purpose,
        text,
        examples,
        tuple(arguments),
        tuple(_options(params, getattr(command, "lone_values", ()))),
        {code: meaning for code, meaning in EXIT_STATUS.items() if reads or code != Exit.BAD_INPUT},
        tuple(subcommands),
    )


def _subcommands(command: Any, ctx: Any) -> list[Any]:
    names = command.list_commands(ctx) if hasattr(command, "list_commands") else []
    return [command.get_command(ctx, name) for name in names]


def _options(params: Iterable[Any], lone: Container[str]) -> Iterator[Option]:
    """The options among *params*, the values of *lone* ones glued; one without a group joins the group before it."""
    group = "Options"
    for param in params:
        if param.param_type_name == "option":
            group = param.rich_help_panel or group
            yield _option(param, group, any(name in lone for name in param.opts))


def _option(param: Any, group: str, value_is_optional: bool) -> Option:
    is_flag = getattr(param, "is_flag", False)
    is_option = param.param_type_name == "option"
    repeats = getattr(param, "multiple", False) or param.nargs == -1
    return Option(
        tuple(sorted(param.opts, key=len)) if is_option else (),
        param.help or "",
        group,
        None if is_flag else Value(param.metavar or param.name.upper(), tuple(getattr(param.type, "choices", ()))),
        () if is_flag else tuple(_notes(param, is_option and repeats)),
        repeats,
        value_is_optional,
    )


def _notes(param: Any, repeats: bool) -> Iterator[str]:
    default = param.show_default if isinstance(param.show_default, str) else param.default
    if default is not None and param.show_default:
        yield f"default: {getattr(default, 'value', default)}"
    least, most = getattr(param.type, "min", None), getattr(param.type, "max", None)
    if most is not None:
        yield f"{least} to {most}"
    elif least:
        yield f"at least {least}"
    if repeats:
        yield "may be repeated"


def _parts(docstring: str) -> tuple[str, tuple[str, ...], tuple[UsageExample, ...]]:
    """What a command is for, the paragraphs after that, and the examples.

    >>> _parts("Do it.\\n\\nWell\\nand fast.\\n\\nExamples:\\n  Now:\\n    jdtool it now")
    ('Do it.', ('Well and fast.',), (UsageExample(purpose='Now:', line='jdtool it now'),))
    """
    paragraphs = cleandoc(docstring).split("\n\n")
    example_lines = [lines.splitlines()[1:] for lines in paragraphs if lines.startswith("Examples:")]
    examples = [
        UsageExample(a.strip(), b.strip())
        for lines in example_lines
        for a, b in zip(lines[::2], lines[1::2], strict=True)
    ]
    purpose, *text = (" ".join(each.split()) for each in paragraphs if not each.startswith("Examples:"))
    return purpose, tuple(text), tuple(examples)
