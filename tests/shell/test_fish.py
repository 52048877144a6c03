"""The completion file for fish: a line of `complete` for each option, and quotes that fish reads back."""

from __future__ import annotations

import re
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.shell.fish import quote, script
from tests.shell.small import JDTOOL

LINES = script(JDTOOL).splitlines()


def line_of(condition: str, option: str) -> str:
    result = [line for line in LINES if f"-n '{condition}'" in line and f" {option} " in f"{line} "]
    assert len(result) == 1
    return result[0]


def test_subcommands_are_offered_where_there_is_none_yet() -> None:
    assert r"complete -c jdtool -n __jdtool_in -a paint -d 'Paint it: jdtool\'s way.'" in LINES
    assert "complete -c jdtool -n __jdtool_in -a show -d 'Show it.'" in LINES


@pytest.mark.parametrize(
    ("option", "flags"),
    [
        ("-l quiet", "-s q -l quiet -d 'Say [nothing].'"),
        ("-l count", "-s n -l count -x -d 'Do it.'"),
        ("-l shade", "-l shade -x -a 'light dark' -d 'Do it.'"),
        ("-l explain", "-l explain -f -a 'table json' -d 'Do it.'"),
        ("-l output", r"-s o -l output -r -F -d 'Write to the user\'s file.'"),
    ],
)
def test_an_option_says_how_its_value_is_taken_and_what_it_does(option: str, flags: str) -> None:
    assert line_of("__jdtool_in paint", option) == f"complete -c jdtool -n '__jdtool_in paint' {flags}"


def test_lists_and_folders_have_functions_of_their_own() -> None:
    assert "-a '(__jdtool_list id " in line_of("__jdtool_in paint", "-l fields")
    assert "__jdtool_files" in line_of("__jdtool_in paint", "-l dir")
    for name in set(re.findall(r"\((__jdtool_\w+)", "\n".join(LINES))):
        assert any(line.startswith(f"function {name} ") for line in LINES)


def test_an_argument_that_is_given_once_is_offered_once() -> None:
    assert "complete -c jdtool -n '__jdtool_argument paint' -F" in LINES
    assert "complete -c jdtool -n '__jdtool_first show' -a 'json csv'" in LINES


@given(text=st.text(st.characters(codec="utf-8", blacklist_characters="\0\n")))
def test_quoted_text_comes_back(text: str) -> None:
    inside = quote(text)[1:-1]
    assert re.sub(r"\\(['\\])", r"\1", inside) == text
    assert not re.search(r"(?<!\\)(?:\\\\)*'", inside)


def test_every_line_has_its_quotes_closed() -> None:
    for line in LINES:
        if line.startswith("complete "):
            assert shlex.split(line.replace("\\'", ""))[:3] == ["complete", "-c", "jdtool"]
