"""The generated files: completions and manual pages, from the description of the commands."""

from __future__ import annotations

from jdtool.cli.spec import Command
from jdtool.shell import bash, fish, man, zsh

_SCRIPTS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}
_NAMES = {"bash": "jdtool.bash", "zsh": "_jdtool", "fish": "jdtool.fish"}


def completion(shell: str, jdtool: Command) -> str:
    """The completion file of *jdtool* and its subcommands for bash, zsh or fish."""
    return _SCRIPTS[shell](jdtool)


def generated_files(jdtool: Command) -> dict[str, str]:
    """All generated files by their paths in the source tree.

    >>> from jdtool.cli.app import specification
    >>> list(generated_files(specification()))[:4]
    ['completions/jdtool.bash', 'completions/_jdtool', 'completions/jdtool.fish', 'jdtool/man/jdtool.1']
    """
    files = {f"completions/{name}": completion(shell, jdtool) for shell, name in _NAMES.items()}
    for command in (jdtool, *jdtool.subcommands):
        files[f"jdtool/man/{man.name(command)}.1"] = man.page(command, jdtool)
    return files
