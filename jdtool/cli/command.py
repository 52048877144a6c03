"""The class of every subcommand: its help comes from `jdtool.cli.help`, and an option may stand without its value."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from typer.core import TyperCommand


class HelpText:
    """Formats help with `jdtool.cli.help`, which is imported only when help is asked for."""

    def get_help(self, ctx: Any) -> str:
        from jdtool.cli.help import formatted_help
        from jdtool.cli.spec import describe

        return formatted_help(describe(self, ctx))


class Subcommand(HelpText, TyperCommand):
    """A subcommand. ``lone_values`` maps an option to the value it has when it is given without one.

    Such an option takes a value only as `--option=VALUE`, so it never mistakes the name of a file for its value.
    """

    lone_values: Mapping[str, str] = MappingProxyType({})

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        end = args.index("--") if "--" in args else len(args)
        options = [f"{arg}={self.lone_values[arg]}" if arg in self.lone_values else arg for arg in args[:end]]
        return super().parse_args(ctx, options + args[end:])
