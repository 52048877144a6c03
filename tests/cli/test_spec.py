"""The description of the commands: what it takes from typer, and how options are spelled and noted."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import pytest
import typer

from jdtool.cli.app import specification
from jdtool.cli.spec import EXIT_STATUS, Command, Option, UsageExample, Value, describe
from jdtool.errors import Exit


class Shade(str, Enum):
    """More choices than the left column of a help has room for."""

    light = "light"
    medium_dark = "medium-dark"
    dark = "dark"


def paint(
    files: Annotated[list[str] | None, typer.Argument(metavar="[FILE]...", help="What to paint.")] = None,
    shade: Annotated[Shade, typer.Option(help="How dark.")] = Shade.light,
    coats: Annotated[int, typer.Option("-n", "--coats", metavar="N", min=1, max=9, help="So many coats.")] = 2,
    width: Annotated[int | None, typer.Option(metavar="N", min=1, rich_help_panel="Size", help="So wide.")] = None,
    tint: Annotated[list[str] | None, typer.Option(metavar="WORD", show_default=False, help="Add a tint.")] = None,
    dry: Annotated[bool, typer.Option("--dry", help="Paint nothing.")] = False,
) -> None:
    """Paint things.

    They keep
    their form.

    Examples:
      Red:
        paint --tint red a
      Dark red, twice:
        paint -n 2 --tint red --tint dark a
    """


@pytest.fixture(scope="module")
def description() -> Command:
    app = typer.Typer(add_completion=False)
    app.command("paint")(paint)
    command = typer.main.get_command(app)
    return describe(command, typer.Context(command, info_name="paint"))


def option(command: Command, name: str) -> Option:
    return next(option for option in command.options if name in option.names)


def test_the_docstring_is_purpose_text_and_examples(description: Command) -> None:
    assert (description.purpose, description.text) == ("Paint things.", ("They keep their form.",))
    assert description.examples == (
        UsageExample("Red:", "paint --tint red a"),
        UsageExample("Dark red, twice:", "paint -n 2 --tint red --tint dark a"),
    )
    assert description.path == "paint" and description.usage.startswith("paint [OPTIONS] [FILE]...")


def test_arguments_are_no_options(description: Command) -> None:
    (argument,) = description.arguments
    assert (argument.spelling, argument.repeats, argument.help) == ("[FILE]...", True, "What to paint.")
    assert not any("[FILE]..." in each.spelling for each in description.options)


@pytest.mark.parametrize(
    ("name", "spelling", "text"),
    [
        ("--shade", "--shade SHADE", "How dark: light, medium-dark, dark. [default: light]"),
        ("--coats", "-n, --coats N", "So many coats. [default: 2; 1 to 9]"),
        ("--width", "--width N", "So wide. [at least 1]"),
        ("--tint", "--tint WORD", "Add a tint. [may be repeated]"),
        ("--dry", "--dry", "Paint nothing."),
    ],
)
def test_an_option_says_what_it_takes(description: Command, name: str, spelling: str, text: str) -> None:
    assert (option(description, name).spelling, option(description, name).text) == (spelling, text)


def test_an_option_without_a_group_joins_the_one_before(description: Command) -> None:
    groups = {group: [each.names[-1] for each in options] for group, options in description.groups.items()}
    assert groups["Options"] == ["--shade", "--coats"]
    assert groups["Size"][:3] == ["--width", "--tint", "--dry"]


def test_few_choices_stand_beside_the_option_and_a_value_that_may_be_left_out_in_brackets() -> None:
    value = Value("KIND", ("auto", "text"))
    assert Option(("--kind",), "", "", value, (), False, True).spelling == "--kind[=<auto|text>]"
    assert Option(("--kind",), "A kind.", "", value, (), False, True).text == "A kind."


def test_only_commands_that_read_input_can_meet_bad_input() -> None:
    commands = {command.name: command for command in specification().subcommands}
    assert Exit.BAD_INPUT in commands["split"].exits
    assert Exit.BAD_INPUT not in commands["schema"].exits
    assert set(specification().exits) == set(EXIT_STATUS)


def test_an_example_without_its_command_is_a_fault_of_the_docstring() -> None:
    def lame() -> None:
        """Do.

        Examples:
          Nothing follows:
        """

    app = typer.Typer(add_completion=False)
    app.command("lame")(lame)
    command = typer.main.get_command(app)
    with pytest.raises(ValueError, match="zip"):
        describe(command, typer.Context(command, info_name="lame"))
