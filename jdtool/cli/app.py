"""The group of subcommands: what `jdtool --help` shows, and how a subcommand's file is found."""

from __future__ import annotations

import os
import sys
from enum import Enum
from importlib import import_module
from typing import Annotated, Any

import typer
from typer._click.exceptions import ClickException
from typer.core import TyperCommand, TyperGroup

from jdtool import __version__
from jdtool.errors import JdtoolError, tell

SUBCOMMANDS = ("split", "clean", "convert", "summarize", "export", "view", "schema")
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"]}


class _Helped:
    """A command whose help is written by `jdtool.cli.help`, which is loaded only when it is asked for."""

    def get_help(self, ctx: Any) -> str:
        from jdtool.cli.help import helped
        from jdtool.shell.describe import described

        return helped(described(self, ctx))


class Command(_Helped, TyperCommand):
    """A subcommand."""


class _Subcommands(_Helped, TyperGroup):
    """Subcommands by name; a file in this folder is imported only when its subcommand is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(SUBCOMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in SUBCOMMANDS:
            return None
        single = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=SETTINGS)
        module = import_module(f"jdtool.cli.{cmd_name}")
        single.command(cmd_name, cls=getattr(module, "Command", Command))(module.command)
        return typer.main.get_command(single)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Lets `--install-completion` stand alone for the shell that is in use."""
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
    """The shells there are completions for."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"jdtool {__version__}")
        raise typer.Exit


def _install(shell: Shell | None) -> None:
    if shell is not None:
        from jdtool.shell.install import install

        install(shell.value)
        raise typer.Exit


@app.callback()
def jdtool(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    install_completion: Annotated[
        Shell | None,
        typer.Option(
            callback=_install,
            is_eager=True,
            metavar="SHELL",
            show_default="the shell in $SHELL",
            help="Let this shell complete command lines of jdtool, and exit.",
        ),
    ] = None,
) -> None:
    """Unix tools for the text of Chinese newspaper pages.

    split turns a page into articles, one JSON record a line; clean, convert and summarize filter text or records;
    export ends the pipe.

    `jdtool COMMAND --help` tells all about a command, and so does `man jdtool-COMMAND`.

    Examples:
      The articles of a page, with whole paragraphs:
        jdtool split page.txt | jdtool clean | jdtool export > articles.jsonl
      The same in traditional characters, each with a summary of three sentences:
        jdtool split page.txt | jdtool clean | jdtool convert | jdtool summarize > articles.jsonl
    """


def run(args: list[str] | None = None) -> int:
    """Parse *args* (the process's own by default), run the subcommand, give its exit status."""
    command = typer.main.get_command(app)
    try:
        return int(command.main(args, prog_name="jdtool", standalone_mode=False) or 0)
    except ClickException as fault:
        fault.show()
        return int(fault.exit_code)
    except JdtoolError as fault:
        first = (sys.argv[1:] if args is None else args)[0]
        name = f"jdtool {first}" if first in SUBCOMMANDS else "jdtool"
        tell(fault.problem.at(name) + "\n")
        return int(fault.problem.exit)
