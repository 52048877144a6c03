"""The real shells: what each of them offers for a line so far, once the committed completion file is loaded.

Each takes many lines at once, in the folder where it is to look for files, and gives the whole words that a line's
last word may become. What a shell puts behind a word (a slash, a comma, an equals sign) is left out.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.terminal import at_terminal

COMPLETIONS = Path(__file__).parents[2] / "completions"
_BEHIND = "/,="

Offers = list[set[str]]


def bash(lines: Sequence[str], folder: Path) -> Offers:
    """What the function leaves in COMPREPLY, with bash-completion loaded."""
    script = ["source /usr/share/bash-completion/bash_completion", f"source {COMPLETIONS}/jdtool.bash"]
    remainder = []
    for line in lines:
        words = _readline_words(line)
        script += [
            f"COMP_LINE={shlex.quote(line)} COMP_POINT={len(line)}",
            f"COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1}",
            '_jdtool 2>&1; printf "%s\\n" "${COMPREPLY[@]}" ---',
        ]
        last = re.split(r"\s", line)[-1]
        remainder.append(last[: max(last.rfind("="), last.rfind(":")) + 1])
    (folder.parent / "lines.bash").write_text("\n".join(script))
    return _parted(_run(["bash", "--norc", "--noprofile", "../lines.bash"], folder), remainder)


def _readline_words(line: str) -> list[str]:
    """The words of a line as readline parts them, at = and : too; it replaces only what stands behind these."""
    return re.findall(r"[=:]+|[^\s=:]+", line) + [""] * line.endswith(" ")


def fish(lines: Sequence[str], folder: Path) -> Offers:
    """What `complete -C` prints, but for the descriptions behind tabs."""
    message = "".join(line.partition("\t")[0] + "\n" for line in fish_tells(lines, folder, "---"))
    return _parted(message, [""] * len(lines))


def fish_tells(lines: Sequence[str], folder: Path, behind: str = "") -> list[str]:
    """The lines that `complete -C` prints for each of *lines*, and *behind* after each."""
    script = f"source {COMPLETIONS}/jdtool.fish\n"
    for line in lines:
        script += f"complete -C {shlex.quote(line)}\n" + (f"echo {behind}\n" if behind else "")
    return _run(["fish", "--no-config", "-c", script], folder).splitlines()


_ZSHRC = r"""
PS1='READY'
fpath=(@COMPLETIONS@ $fpath)
autoload -Uz compinit
compinit -u -D
compadd() { # tells what is offered, but for the calls that only look
  if [[ ! ${(M)@:#-[OAD]*} ]]; then
    local -a hits
    builtin compadd -O hits "$@"
    (( $#hits )) && print -rl -- "$IPREFIX"${(Q)^hits} >>$OUT
  fi
  builtin compadd "$@"
}
tell() {
  local line
  for line in "${(@f)"$(<$LINES_FILE)"}"; do
    BUFFER=$line CURSOR=$#line
    zle list-choices
    print -r -- --- >>$OUT
  done
  exit
}
zle -N tell
bindkey '^T' tell
"""


def zsh(lines: Sequence[str], folder: Path) -> Offers:
    """What is given to `compadd`, in an interactive zsh at a terminal."""
    home = folder.parent / "zsh"
    home.mkdir()
    (home / ".zshrc").write_text(_ZSHRC.replace("@COMPLETIONS@", str(COMPLETIONS)))
    (home / "lines").write_text("\n".join(lines))
    message = home / "told"
    env = {**os.environ, "ZDOTDIR": str(home), "OUT": str(message), "LINES_FILE": str(home / "lines"), "TERM": "xterm"}
    at_terminal(["zsh", "-d", "-i"], folder, env, b"READY", b"\x14")
    return _parted(message.read_text(), [""] * len(lines))


def _run(command: list[str], folder: Path) -> str:
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert not ran.stderr, ran.stderr
    return ran.stdout


def _parted(out: str, kept: Sequence[str]) -> Offers:
    parts = out.split("---\n")[:-1]
    assert len(parts) == len(kept)
    return [
        {before + word.rstrip(_BEHIND) for word in part.splitlines() if word}
        for before, part in zip(kept, parts, strict=True)
    ]
