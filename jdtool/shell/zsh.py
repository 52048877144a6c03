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
    functions = {"_jdtool_commands": _description("command", {each.name: each.purpose for each in jdtool.subcommands})}
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
        value = f":{_escape(option.value.metavar.strip('[].'), ':')}:{action}"
    if not option.names:
        return shlex.quote(("*" if option.repeats else "1") + value)
    rivals = "- *" if "--help" in option.names or "--version" in option.names else " ".join(option.names)
    before = "*" if option.repeats else f"({rivals})"
    names = [name + _sign(name, option) for name in option.names]
    spelling = names[0] if len(names) == 1 else "'{" + ",".join(names) + "}'"
    text = f"[{_escape(option.help, '[]')}]" + (":" if option.value_is_optional else "") + value
    return shlex.quote(before)[:-1] + spelling + shlex.quote(text)[1:]


def _sign(name: str, option: Option) -> str:
    """How the value follows: `-eNAME` or `-e NAME`, `--encoding=NAME` or `--encoding NAME`, `--explain=FORM` only."""
    if not option.value:
        return ""
    return "=-" if option.value_is_optional else "=" if name.startswith("--") else "+"


def _escape(text: str, marks: str) -> str:
    r"""*text* with a backslash before each of *marks*.

    >>> print(_escape("a:b", ":"))
    a\:b
    """
    return "".join("\\" + c if c in marks + "\\" else c for c in text)


def _action(command: Command, option: Option, functions: dict[str, str]) -> str:
    suggestion = offer(command, option)
    if not suggestion.words:
        return {"": " ", "*": "_files", "/": "_directories"}[suggestion.files]
    if not (suggestion.is_list or suggestion.ending or any(suggestion.words.values())):
        return f"({' '.join(suggestion.words)})"
    body = "\n".join(_steps(option.value.metavar if option.value else "", suggestion))
    for name, known_body in functions.items():
        if known_body == body:
            return name
    name = f"_jdtool_{command.name}_{option.names[-1].strip('-').replace('-', '_')}"
    functions[name] = body
    return name


def _steps(metavar: str, suggestion: Offer) -> Iterator[str]:
    """The body of a function that offers words, and files after them."""
    words = shlex.join(suggestion.words)
    if suggestion.is_list:
        yield f"  _values -s , field {words}"
    elif suggestion.ending:
        yield f'  compadd "$@" -q -S {shlex.quote(suggestion.ending)} -- {words}'
    else:
        yield _description(metavar, dict(suggestion.words))
    if suggestion.files:
        yield f"  _files -g {shlex.quote(suggestion.files)}"


def _description(what: str, words: dict[str, str]) -> str:
    lines = "\n".join("    " + shlex.quote(f"{_escape(word, ':')}:{meaning}") for word, meaning in words.items())
    return f"  local -a words=(\n{lines}\n  )\n  _describe {shlex.quote(what)} words"
