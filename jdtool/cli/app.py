"""The group of subcommands: what `jdtool --help` shows, and how a subcommand's file is found."""

from __future__ import annotations

import os
import sys
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from jdtool import __version__
from jdtool.cli.command import HelpText, Subcommand
from jdtool.errors import BadUsage, JdtoolError, print_error

if TYPE_CHECKING:
    from jdtool.cli import spec

SUBCOMMANDS = ("split", "join", "clean", "convert", "summarize", "export", "view", "text", "schema")
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"]}


class _Subcommands(HelpText, TyperGroup):
    """The subcommands by name; the file of a subcommand is imported only when it is run or described."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(SUBCOMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in SUBCOMMANDS:
            return None
        single = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=SETTINGS)
        module = import_module(f"jdtool.cli.{cmd_name}")
        single.command(cmd_name, cls=Subcommand)(module.command)
        subcommand: Any = typer.main.get_command(single)
        subcommand.lone_values = getattr(module, "LONE_VALUES", {})
        return subcommand

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The subcommand that *args* begin with. Raises BadUsage, naming the nearest one, where there is none."""
        name = args[0]
        if name in SUBCOMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        near = get_close_matches(name, SUBCOMMANDS, 1)
        remedy = f"did you mean {near[0]}?" if near else f"the commands are {', '.join(SUBCOMMANDS)}"
        raise BadUsage(f"no command {name!r}; {remedy}")

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """`jdtool help split` as `jdtool split --help`; `--install-completion` alone is for the shell in $SHELL."""
        if args[:1] == ["help"]:
            args = [*args[1:2], "--help"]
        if args[:1] == ["--install-completion"]:
            shell = args[1:2] or [os.path.basename(os.environ.get("SHELL", ""))]
            args = [f"--install-completion={shell[0]}", *args[2:]]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_Subcommands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=SETTINGS,
    no_args_is_help=True,
)


class Shell(str, Enum):
    """The shells that have a completion file."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"


def _version(is_on: bool) -> None:
    if is_on:
        typer.echo(f"jdtool {__version__}")
        raise typer.Exit


def _install(shell: Shell | None) -> None:
    if shell is not None:
        from jdtool.shell.install import install

        install(shell.value, specification())
        raise typer.Exit


@app.callback()
def jdtool(
    version: Annotated[
        bool, typer.Option("-V", "--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    install_completion: Annotated[
        Shell | None,
        typer.Option(
            callback=_install,
            is_eager=True,
            metavar="SHELL",
            show_default="the shell in $SHELL",
            help="Install completion of jdtool's command lines for this shell and exit.",
        ),
    ] = None,
) -> None:
    """Unix tools for the text of Chinese newspaper pages.

    split turns a page into articles, one JSON record a line; clean, convert and summarize filter text or records;
    export ends the pipe.

    `jdtool COMMAND --help` describes a command with all its options, and so does `man jdtool-COMMAND`.

    Examples:
      The articles of a page, with whole paragraphs:
        jdtool split page.txt | jdtool clean | jdtool export > articles.jsonl
      The same in traditional characters, each with a summary of three sentences:
        jdtool split page.txt | jdtool clean | jdtool convert | jdtool summarize > articles.jsonl
    """


def specification() -> spec.Command:
    """The description of `jdtool` and all its subcommands, from which manual pages and completions are made.

    >>> [command.name for command in specification().subcommands][:2]
    ['split', 'join']
    """
    from jdtool.cli.spec import describe

    group = typer.main.get_command(app)
    return describe(group, typer.Context(group, info_name="jdtool", **group.context_settings))


# The base class of all command-line faults has no public name in typer; BadParameter derives from it and has one.
_CommandLineFault: Any = next(cls for cls in typer.BadParameter.__mro__ if cls.__name__ == "ClickException")


def run(args: list[str] | None = None) -> int:
    """Parse *args* (by default the arguments of the process), run the subcommand, return its exit status."""
    command = typer.main.get_command(app)
    try:
        return int(command.main(args, prog_name="jdtool", standalone_mode=False) or 0)
    except _CommandLineFault as fault:
        fault.show()
        return int(fault.exit_code)
    except JdtoolError as fault:
        first = (sys.argv[1:] if args is None else args)[0]
        name = f"jdtool {first}" if first in SUBCOMMANDS else "jdtool"
        print_error(fault.problem.at(name) + "\n")
        return int(fault.problem.exit)
