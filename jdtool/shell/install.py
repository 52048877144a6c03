"""`jdtool --install-completion`: the completion file of a shell, where that shell looks for it."""

from __future__ import annotations

import os
import shlex
import sys

from jdtool.cache import base
from jdtool.cli.spec import Command
from jdtool.errors import IOFailure, print_error
from jdtool.shell.generated import completion
from jdtool.stream.descriptors import reason
from jdtool.stream.writing import Output


def install(shell: str, jdtool: Command) -> None:
    """Write the completions of *jdtool* for *shell*. Print its path, and on standard error what is left to do.

    Raises IOFailure where the file cannot be written.
    """
    path = place(shell)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    except OSError as fault:
        raise IOFailure(reason(fault), path) from None
    with Output(path) as out:
        out.write(completion(shell, jdtool).encode("utf-8"))
    sys.stdout.write(path + "\n")
    print_error(_left_to_do(shell, path))


def place(shell: str) -> str:
    """Where *shell* looks for completions that are a user's own. zsh looks nowhere unless it is told.

    >>> os.path.basename(place("zsh"))
    '_jdtool'
    """
    data = base("XDG_DATA_HOME", ".local", "share")
    if shell == "bash":
        return os.path.join(data, "bash-completion", "completions", "jdtool")
    if shell == "zsh":
        return os.path.join(data, "zsh", "site-functions", "_jdtool")
    return os.path.join(base("XDG_CONFIG_HOME", ".config"), "fish", "completions", "jdtool.fish")


def _left_to_do(shell: str, path: str) -> str:
    if shell == "zsh":
        line = f"fpath=({shlex.quote(os.path.dirname(path))} $fpath)"
        return f"jdtool: ~/.zshrc needs this line, before the one that calls compinit:\n{line}\n"
    if shell == "bash":
        line = f". {shlex.quote(path)}"
        return f"jdtool: bash-completion finds it; without bash-completion, ~/.bashrc needs this line:\n{line}\n"
    return ""
