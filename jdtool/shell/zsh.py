"""The completion file for zsh: a function for its completion system."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from jdtool.cli.spec import Command, Option
from jdtool.shell.offers import Offer, offer

_SCRIPT = """#compdef jdtool

# Completions of jdtool for zsh; made by `python -m jdtool.shell` from the commands themselves.

_jdtool() {
  local curcontext=$curcontext state line ret=1
  local -A opt_args
  _arguments -C -s -S : \\
@JDTOOL@
    '1:command:_jdtool_commands' \\
    '*::argument:->arguments' && ret=0
  if [[ $state == arguments ]]; then
    curcontext=${curcontext%:*:*}:jdtool-$line[1]:
    case $line[1] in
@SUBCOMMANDS@
    esac
  fi
  return ret
}

@FUNCTIONS@

if [[ $funcstack[1] == _jdtool ]]; then
  _jdtool "$@" # found in $fpath: this is the first call
else
  compdef _jdtool jdtool
fi
"""


def script(jdtool: Command) -> str:
    """The completion file for *jdtool* and its subcommands."""
    functions = {"_jdtool_commands": _described("command", {each.name: each.purpose for each in jdtool.subcommands})}
    branches = []
    for command in jdtool.subcommands:
        specs = [_spec(command, each, functions) for each in (*command.options, *command.arguments)]
        lines = " \\\n".join(f"          {spec}" for spec in specs)
        branches.append(f"      {command.name})\n        _arguments -s -S : \\\n{lines} && ret=0\n        ;;")
    own = "\n".join(f"    {_spec(jdtool, each, functions)} \\" for each in jdtool.options)
    bodies = "\n\n".join(f"{name}() {{\n{body}\n}}" for name, body in functions.items())
    return _SCRIPT.replace("@JDTOOL@", own).replace("@SUBCOMMANDS@", "\n".join(branches)).replace("@FUNCTIONS@", bodies)


def _spec(command: Command, option: Option, functions: dict[str, str]) -> str:
    """An option or argument as `_arguments` takes it; a function that it needs is added to *functions*."""
    value = ""
    if option.value:
        action = _action(command, option, functions)
        value = f":{_escaped(option.value.metavar.strip('[].'), ':')}:{action}"
    if not option.names:
        return shlex.quote(("*" if option.repeats else "1") + value)
    excluded = "- *" if "--help" in option.names or "--version" in option.names else " ".join(option.names)
    before = "*" if option.repeats else f"({excluded})"
    names = [name + _sign(name, option) for name in option.names]
    spelled = names[0] if len(names) == 1 else "'{" + ",".join(names) + "}'"
    text = f"[{_escaped(option.help, '[]')}]" + (":" if option.glued else "") + value
    return shlex.quote(before)[:-1] + spelled + shlex.quote(text)[1:]


def _sign(name: str, option: Option) -> str:
    """How the value follows: `-eNAME` or `-e NAME`, `--encoding=NAME` or `--encoding NAME`, `--explain=FORM` only."""
    if not option.value:
        return ""
    return "=-" if option.glued else "=" if name.startswith("--") else "+"


def _escaped(text: str, marks: str) -> str:
    r"""*text* with a backslash before each of *marks*.

    >>> print(_escaped("a:b", ":"))
    a\:b
    """
    return "".join("\\" + c if c in marks + "\\" else c for c in text)


def _action(command: Command, option: Option, functions: dict[str, str]) -> str:
    offered = offer(command, option)
    if not offered.words:
        return {"": " ", "*": "_files", "/": "_directories"}[offered.files]
    if not (offered.listed or offered.ending or any(offered.words.values())):
        return f"({' '.join(offered.words)})"
    body = "\n".join(_steps(option.value.metavar if option.value else "", offered))
    for name, known_body in functions.items():
        if known_body == body:
            return name
    name = f"_jdtool_{command.name}_{option.names[-1].strip('-').replace('-', '_')}"
    functions[name] = body
    return name


def _steps(metavar: str, offered: Offer) -> Iterator[str]:
    """The body of a function that offers words, and files after them."""
    words = shlex.join(offered.words)
    if offered.listed:
        yield f"  _values -s , field {words}"
    elif offered.ending:
        yield f'  compadd "$@" -q -S {shlex.quote(offered.ending)} -- {words}'
    else:
        yield _described(metavar, dict(offered.words))
    if offered.files:
        yield f"  _files -g {shlex.quote(offered.files)}"


def _described(what: str, words: dict[str, str]) -> str:
    lines = "\n".join("    " + shlex.quote(f"{_escaped(word, ':')}:{meaning}") for word, meaning in words.items())
    return f"  local -a words=(\n{lines}\n  )\n  _describe {shlex.quote(what)} words"
