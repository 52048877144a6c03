"""The completion file for fish, 3.2 and later."""

from __future__ import annotations

from collections.abc import Iterator

from jdtool.cli.spec import Command, Option
from jdtool.shell.offers import Offer, offer

_HEAD = r"""# Completions of jdtool for fish; made by `python -m jdtool.shell` from the commands themselves.

function __jdtool_in -d 'The command of the line is one of these; there is none yet where none is named'
    set -l words (commandline -opc)
    for word in $words[2..-1]
        switch $word
            case '-*'
            case '*'
                contains -- $word $argv
                return
        end
    end
    test -z "$argv"
end

function __jdtool_argument -d 'The command of the line is this, and the word is no option and its value'
    __jdtool_in $argv
    and not string match -q -- '-*=*' (commandline -ct)
end

function __jdtool_first -d 'The command of the line is this, and it has no argument yet'
    set -l words (commandline -opc | string match -v -- '-*')
    test (count $words) -eq 2 -a "$words[2]" = $argv[1]
end

function __jdtool_list -d 'Words parted by commas, none of them twice'
    set -l given (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')
    for word in $argv
        string match -q -- "*,$word,*" ",$given"
        or echo "$given$word"
    end
end

function __jdtool_files -d 'Files that are like this, and folders'
    set -l given (commandline -ct | string replace -r '^(--[^=]*=|-.)' '')
    for name in (complete -C "__jdtool_files_of_any_command $given" | string split -f 1 \t)
        string match -q -- $argv $name
        or string match -q -- '*/' $name
        and echo $name
    end
end

complete -c jdtool -f
"""


def script(jdtool: Command) -> str:
    """The completion file for *jdtool* and its subcommands."""
    lines = []
    for each in jdtool.subcommands:
        lines.append(f"complete -c jdtool -n __jdtool_in -a {each.name} -d {quote(each.purpose)}")
    for command in (jdtool, *jdtool.subcommands):
        here = "__jdtool_in" if command is jdtool else f"__jdtool_in {command.name}"
        lines.append("")
        for argument in command.arguments:
            where = f"__jdtool_{'argument' if argument.repeats else 'first'} {command.name}"
            lines.append(" ".join([f"complete -c jdtool -n {quote(where)}", *_taking(offer(command, argument))]))
        for option in command.options:
            lines.append(" ".join([f"complete -c jdtool -n {quote(here)}", *_flags(command, option)]))
    return _HEAD + "\n".join(lines) + "\n"


def quote(text: str) -> str:
    r"""*text* in fish's single quotes.

    >>> print(quote("jieba's"))
    'jieba\'s'
    """
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _flags(command: Command, option: Option) -> Iterator[str]:
    for name in option.names:
        yield f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}"
    if option.value:
        suggestion = offer(command, option)
        yield "-f" if option.value_is_optional else "-r" if suggestion.files == "*" else "-x"
        yield from _taking(suggestion)
    yield f"-d {quote(option.help)}"


def _taking(suggestion: Offer) -> Iterator[str]:
    """What stands for a value, as flags of `complete`."""
    words = " ".join(word + suggestion.ending for word in suggestion.words)
    if suggestion.is_list:
        words = f"(__jdtool_list {words})"
    elif any(suggestion.words.values()):
        words = " ".join(f"{word}\\t{quote(meaning)}" for word, meaning in suggestion.words.items())
    if suggestion.files == "*":
        yield "-F"
    elif suggestion.files:
        words += f" (__jdtool_files {quote(suggestion.files)})"
    if words:
        yield f"-a {quote(words.strip())}"
