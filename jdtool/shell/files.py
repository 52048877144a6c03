"""The files that are made from the commands: completions and manual pages, as they are committed."""

from __future__ import annotations

from jdtool.shell import bash, fish, man, zsh
from jdtool.shell.describe import whole

_SCRIPTS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}
_NAMES = {"bash": "jdtool.bash", "zsh": "_jdtool", "fish": "jdtool.fish"}


def completion(shell: str) -> str:
    """The completion file for bash, zsh or fish.

    >>> completion("zsh").splitlines()[0]
    '#compdef jdtool'
    """
    return _SCRIPTS[shell](whole())


def committed() -> dict[str, str]:
    """All the files by their paths in the source tree.

    >>> list(committed())[:4]
    ['completions/jdtool.bash', 'completions/_jdtool', 'completions/jdtool.fish', 'jdtool/man/jdtool.1']
    """
    files = {f"completions/{name}": completion(shell) for shell, name in _NAMES.items()}
    jdtool = whole()
    for command in (jdtool, *jdtool.subcommands):
        files[f"jdtool/man/{man.name(command)}.1"] = man.page(command, jdtool)
    return files
