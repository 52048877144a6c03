"""`jdtool view`: pages or records to something to look at."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from jdtool.cli import options
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.run import Run

LOOK, WHERE = "What to show", "Where to show it"


class Colour(str, Enum):
    """When the view at a terminal is in colour."""

    auto = "auto"
    always = "always"
    never = "never"


@options.common_options(without=("jobs",), documents=PAGE_KINDS)
def command(
    run: Run,
    article: Annotated[
        str | None,
        typer.Option(
            "-a", "--article", metavar="N", show_default=False, rich_help_panel=LOOK,
            help="Only the article with this number or id.",
        ),
    ] = None,
    summary: Annotated[
        bool,
        typer.Option(
            "--summary",
            rich_help_panel=LOOK,
            help="A report of the run instead: pages, articles, doubtful ones, authors, words.",
        ),
    ] = False,
    year: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR", min=1800, max=2200, show_default=False, rich_help_panel=LOOK,
            help="The year of the paper, for pages that are split here.",
        ),
    ] = None,
    picture: Annotated[
        bool,
        typer.Option("--image/--no-image", rich_help_panel=LOOK, help="Put the picture of a PDF's page into the file."),
    ] = True,
    folder: Annotated[
        str | None,
        typer.Option(
            "--dir", metavar="DIR", show_default=False, rich_help_panel=WHERE,
            help="An HTML file for each page in this folder, and an index of them.",
        ),
    ] = None,
    width: Annotated[
        int | None,
        typer.Option(
            "-w", "--width", metavar="N", min=20, max=1000, show_default="the terminal's, up to 100",
            rich_help_panel=WHERE, help="Columns of the view at a terminal.",
        ),
    ] = None,
    color: Annotated[
        Colour, typer.Option(rich_help_panel=WHERE, help="Colour at a terminal; auto: not in a pipe or a file.")
    ] = Colour.auto,
) -> int:  # fmt: skip
    """Show pages and their articles: at the terminal, or as an HTML file to read, search and correct in a browser.

    The input is text, which is split first, or records. -o FILE.html writes one file that needs no network: the printed
    page at the left, its articles at the right. Corrections made there are saved for `jdtool split --edits`.

    Examples:
      A page in the terminal's pager, in colour:
        jdtool view --color always page.txt | less -R
      The same as a file for a browser:
        jdtool split page.txt | jdtool view -o page.html
    """
    from jdtool.view.outputs import ViewOptions, view

    return view(run, ViewOptions(article, width, color.value, folder, summary, picture, year))
