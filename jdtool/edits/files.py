"""An edits file: read once, applied to the pages it names, and what of it was of no use is reported."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jdtool.edits.commands import Edit, Fault, needs_page, parse
from jdtool.errors import BadInput, BadUsage, Problem
from jdtool.splitter.ids import key_of
from jdtool.stream.reading import Input, Reading

if TYPE_CHECKING:
    from jdtool.article import Article
    from jdtool.layout.page_text import PageText


@dataclass(frozen=True)
class Edits:
    """The commands of the file *path*, and the lines of it that are no commands."""

    path: str
    commands: tuple[Edit, ...]
    faults: tuple[Fault, ...]

    def apply(
        self,
        articles: Sequence[Article],
        text: str,
        first_line: int = 1,
        year: int | None = None,
        page_text: PageText | None = None,
    ) -> tuple[Sequence[Article], list[Problem], list[int]]:
        """The articles of the page with this *text*, corrected; the commands that do not fit; those that are for it."""
        if not articles:
            return articles, [], []
        one = articles[0]
        key = key_of(one.id)
        own = [command for command in self.commands if command.scope.matches(key, one.source, one.page)]
        if not own:
            return articles, [], []
        from jdtool.edits.apply import apply

        lines = dict(enumerate(text.split("\n"), first_line))
        printed_lines = [n for n, line in lines.items() if line.strip()]
        places = dict(zip(printed_lines, page_text.places, strict=True)) if page_text else None
        result, faults = apply(own, articles, lines, year, places)
        return result, self.problems(faults), [command.number for command in own]

    def problems(self, faults: Sequence[Fault]) -> list[Problem]:
        """Faults as problems with their place in the file."""
        return [Problem(fault.message, self.path, fault.number) for fault in faults]

    def problems_of_unused(self, command_lines: Collection[int]) -> list[Problem]:
        """The numbers of the commands that were for some page → a problem for each of the others."""
        unused_commands = [command for command in self.commands if command.number not in command_lines]
        return self.problems(
            [Fault(c.number, f"{c.text!r} is for a page that the input does not have") for c in unused_commands]
        )


def read_edits(path: str, files: int | None) -> Edits:
    """The edits file *path*, for a run over so many *files* (None: nobody knows yet).

    Raises IOFailure where it cannot be read, BadInput where it is not UTF-8, BadUsage where there are several files and
    a command that may be for any of them.
    """
    with Input(path, Reading("text")) as source:
        try:
            text = "".join(chunk.text() for chunk in source.line_chunks())
        except BadInput as fault:
            raise BadUsage(f"--edits: {fault.problem.message}", path, fault.problem.line) from None
    commands, faults = parse(text)
    vague = needs_page(commands)
    if vague and files != 1:
        raise BadUsage(f"{vague.text!r} may be for any of the files; name its page above it", path, vague.number)
    return Edits(path, tuple(commands), tuple(faults))
