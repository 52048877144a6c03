"""A terminal to run commands at."""

from __future__ import annotations

import os
import pty
from collections.abc import Mapping, Sequence
from pathlib import Path


def at_terminal(
    command: Sequence[str], folder: Path, env: Mapping[str, str], ready: bytes = b"", keys: bytes = b""
) -> bytes:
    """Run *command* at a terminal, type *keys* when it has printed *ready*, give what it prints till its end."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, env)
    screen = b""
    try:
        while True:
            try:
                some = os.read(terminal, 65536)
            except OSError:  # the terminal of a process that has ended
                break
            if not some:
                break
            screen += some
            if keys and ready in screen:
                os.write(terminal, keys)
                keys = b""
    finally:
        os.close(terminal)
        os.waitpid(child, 0)
    return screen
