"""The completion file for zsh: specifications for `_arguments`, with what it takes for marks escaped."""

from __future__ import annotations

import re

import pytest

from jdtool.shell.zsh import _escape, script
from tests.shell.small import JDTOOL

TEXT = script(JDTOOL)


def test_it_is_a_function_that_zsh_finds_or_loads() -> None:
    assert TEXT.startswith("#compdef jdtool\n") and TEXT.rstrip().endswith("fi")
    assert not re.search(r"@[A-Z]+@", TEXT)


@pytest.mark.parametrize(
    "spec",
    [
        r"'(-q --quiet)'{-q,--quiet}'[Say \[nothing\].]'",
        "'(-n --count)'{-n+,--count=}'[Do it.]:N: '",
        "'*--shade=[Do it.]:SHADE:(light dark)'",  # may be repeated
        "'(--explain)--explain=-[Do it.]::FORM:(table json)'",  # its value may be left out
        "'(-o --output)'{-o+,--output=}'[Write to the user'\"'\"'s file.]:FILE:_files'",
        "'(--dir)--dir=[Do it.]:DIR:_directories'",
        "'*:FILE:_files'",
        "'1:FORMAT:(json csv)'",
    ],
)
def test_options_and_arguments(spec: str) -> None:
    assert TEXT.count(f"          {spec}") == 1


def test_the_options_of_the_program_exclude_everything_else() -> None:
    assert "    '(- *)'{-V,--version}'[Do it.]' \\\n" in TEXT


def test_subcommands_are_described() -> None:
    body = re.search(r"_jdtool_commands\(\) \{\n(.*?)\n\}", TEXT, re.DOTALL)
    assert body and "'paint:Paint it: jdtool'\"'\"'s way.'" in body[1] and "'show:Show it.'" in body[1]


def test_lists_and_beginnings_have_functions_of_their_own() -> None:
    assert TEXT.count(":ENCODING:(utf-8 gb18030 ") == 2  # words that say it all need none
    fields = re.search(r":A,B,:(\w+)'", TEXT)
    assert fields and re.search(rf"^{fields[1]}\(\) \{{\n  _values -s , field ", TEXT, re.MULTILINE)
    rename = re.search(r":OLD=NEW:(\w+)'", TEXT)
    assert rename and "-q -S = -- " in TEXT.partition(f"\n{rename[1]}() {{")[2].partition("}")[0]


@pytest.mark.parametrize(
    ("text", "marks", "escaped"),
    [("a:b", ":", r"a\:b"), ("a[b]", "[]", r"a\[b\]"), ("a\\b", ":", r"a\\b"), ("a", "", "a")],
)
def test_marks_are_escaped(text: str, marks: str, escaped: str) -> None:
    assert _escape(text, marks) == escaped
