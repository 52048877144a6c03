"""The completion file for bash, 3.2 (macOS) and later, with or without bash-completion."""

from __future__ import annotations

import shlex
from collections import defaultdict
from collections.abc import Iterator

from jdtool.cli.spec import Command
from jdtool.shell.offers import Offer, offer

_SCRIPT = r"""# Completions of jdtool for bash; made by `python -m jdtool.shell` from the commands themselves.

# The options of $command, and those among them that take the next word for their value.
_jdtool_options() {
    case $command in
@OPTIONS@
    esac
}

# What is offered for the value of $option; for an argument where $option is the number of those before it.
_jdtool_value() {
    case "$command $option" in
@VALUES@
    esac
}

# Each of these adds to COMPREPLY what goes on from $value, behind $before.

_jdtool_words() {
    local word
    for word; do
        [[ $word == "$value"* ]] && COMPREPLY+=("$before$word")
    done
}

_jdtool_beginnings() {
    compopt -o nospace 2>/dev/null # there is no compopt before bash 4
    _jdtool_words "$@"
}

_jdtool_list() {
    local word given=${value%"${value##*,}"}
    before+=$given value=${value##*,}
    compopt -o nospace 2>/dev/null
    for word; do
        [[ ,$given == *",$word,"* ]] || _jdtool_words "$word"
    done
}

_jdtool_files() { # those that are like $1, and folders
    local name
    compopt -o filenames 2>/dev/null
    while IFS= read -r name; do
        [[ $name == $1 || -d ${name/#\~/$HOME} ]] && COMPREPLY+=("$before$name")
    done < <(compgen -f -- "$value")
}

# -qo: the first letter that takes a value has what follows it for its value; else there is no $option.
_jdtool_letters() {
    local letters=${1#-}
    while [[ $letters ]]; do
        option=-${letters:0:1} letters=${letters:1} value=$letters
        [[ " $valued " == *" $option "* ]] && return
    done
    option=''
}

_jdtool() {
    local IFS=$' \t\n' command=jdtool options='' valued='' option='' value='' before='' word='' ended='' join=''
    local mark kept
    local -a words
    local -i i arguments=0
    COMPREPLY=()

    # bash parts words at = and : too; here they are put together again.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} && ! ${COMP_WORDS[i]//[=:]/} ]] && mark=1 || mark=''
        if [[ $word && ($join || $mark) ]]; then
            word+=${COMP_WORDS[i]}
            words[${#words[@]} - 1]=$word
        else
            word=${COMP_WORDS[i]}
            words+=("$word")
        fi
        join=$mark
    done
    # What stands before the last of them is not replaced.
    kept=$word
    [[ $join ]] || kept=${word%"${COMP_WORDS[COMP_CWORD]}"}
    ((BASH_VERSINFO[0] < 4)) && kept=${word%"${word##*[=:]}"} # which did not part them, and yet replaces no more

    _jdtool_options
    for ((i = 0; i < ${#words[@]} - 1; i++)); do
        word=${words[i]} value=''
        if [[ $option ]]; then
            option=''
        elif [[ $word == *[\<\>] ]]; then
            option='>'
        elif [[ $word == -- ]]; then
            ended=1
        elif [[ $word == --* && ! $ended ]]; then
            [[ " $valued " == *" $word "* ]] && option=$word
        elif [[ $word == -?* && ! $ended ]]; then
            _jdtool_letters "$word"
            [[ $value ]] && option=''
        elif [[ $command == jdtool ]]; then
            command=$word options='' valued=''
            _jdtool_options
        else
            arguments+=1
        fi
    done

    word=${words[i]} value=$word
    if [[ $option ]]; then
        _jdtool_value
    elif [[ $word == --*=* && ! $ended ]]; then
        option=${word%%=*} before=${word%%=*}= value=${word#*=}
        _jdtool_value
    elif [[ $word == -* && ! $ended ]]; then
        [[ $word == -[!-]* ]] && _jdtool_letters "$word"
        if [[ $option && $value ]]; then
            before=${word%"$value"}
            _jdtool_value
        else
            value=$word
            _jdtool_words $options
        fi
    else
        option=$arguments
        _jdtool_value
    fi
    [[ $kept ]] && COMPREPLY=("${COMPREPLY[@]#"$kept"}")
    return 0
}

complete -F _jdtool jdtool
"""


def script(jdtool: Command) -> str:
    """The completion file for *jdtool* and its subcommands."""
    commands = (jdtool, *jdtool.subcommands)
    options = "\n".join(_options(command) for command in commands)
    return _SCRIPT.replace("@OPTIONS@", options).replace("@VALUES@", "\n".join(_values(commands)))


def _options(command: Command) -> str:
    names = [name for option in command.options for name in option.names]
    takes_next = [option for option in command.options if option.value and not option.value_is_optional]
    with_value = [name for option in takes_next for name in option.names]
    indent = " " * 12
    lines = (f"{indent}options='{' '.join(names)}'", f"{indent}valued='{' '.join(with_value)}' ;;")
    return "\n".join((f"        {command.name})", *lines))


def _values(commands: tuple[Command, ...]) -> Iterator[str]:
    """The branches of `_jdtool_value`. What an option offers in every command that has it stands there once."""
    actions: dict[str, dict[str, str]] = defaultdict(dict)
    for command in commands:
        for option in command.options:
            for name in option.names:
                actions[name][command.name] = _action(offer(command, option))
    patterns: dict[str, list[str]] = defaultdict(list)
    for name, by_command in actions.items():
        if len(set(by_command.values())) == 1:
            by_command = {"*": next(iter(by_command.values()))}
        for command_name, action in by_command.items():
            patterns[action].append(f"{command_name}' {name}'")
    for command in commands:
        if command.subcommands:
            patterns[_action(Offer({each.name: "" for each in command.subcommands}))].append(f"'{command.name} 0'")
        for argument in command.arguments:
            patterns[_action(offer(command, argument))].append(
                f"'{command.name} '{'[0-9]*' if argument.repeats else 0}"
            )
    patterns[_action(Offer(files="*"))].append("*' >'")
    for action, those in patterns.items():
        if action:
            yield f"        {' | '.join(those)})\n            {action} ;;"


def _action(suggestion: Offer) -> str:
    """What offers that in the script; nothing where nothing is offered.

    >>> _action(Offer({"s2t": "", "t2s": ""}, files="*.json"))
    "_jdtool_words s2t t2s; _jdtool_files '*.json'"
    """
    steps = []
    if suggestion.words:
        kind = "list" if suggestion.is_list else "beginnings" if suggestion.ending else "words"
        steps.append(f"_jdtool_{kind} " + shlex.join(word + suggestion.ending for word in suggestion.words))
    if suggestion.files:
        steps.append("_jdtool_files " + shlex.quote(suggestion.files))
    return "; ".join(steps)
