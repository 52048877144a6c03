"""The grammar of an edits file: what is written is understood, or told by line."""

from __future__ import annotations

import pytest

from jdtool.edits.commands import Fault, Scope, needs_page, parse


@pytest.mark.parametrize(
    ("line", "verb", "articles", "first", "last", "value"),
    [
        ("merge 6 7", "merge", ("6", "7"), 0, 0, ""),
        ("merge  @6   7 01234567-0123456789ab", "merge", ("@6", "7", "01234567-0123456789ab"), 0, 0, ""),
        ("split 4 at line 230", "split", ("4",), 230, 230, ""),
        ("headline 3 = lines 112-114", "headline", ("3",), 112, 114, ""),
        ("headline 3=line 112", "headline", ("3",), 112, 112, ""),
        ("byline 3 = line 115", "byline", ("3",), 115, 115, ""),
        ("kind 9 caption", "kind", ("9",), 0, 0, "caption"),
        ("furniture 12 13", "furniture", ("12", "13"), 0, 0, ""),
        ("move lines 40–44 to 2", "move", ("2",), 40, 44, ""),
        ("author 5 = 张三/记者", "author", ("5",), 0, 0, "张三/记者"),
        ("author 5 =", "author", ("5",), 0, 0, ""),
    ],
)
def test_each_form(line: str, verb: str, articles: tuple[str, ...], first: int, last: int, value: str) -> None:
    (command,), faults = parse(f"  {line}  # because\r\n")
    assert not faults
    assert (command.verb, command.articles, command.first, command.last, command.value) == (
        verb, articles, first, last, value,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("headlin 3 = line 4", "no such command: 'headlin'; is 'headline' meant?"),
        ("merge 6", "'merge 6' is not of the form 'merge 6 7'"),
        ("kind 3 advert", "'kind 3 advert' is not of the form 'kind 9 caption'"),
        ("move lines 9-4 to 2", "lines 9-4: the last line is before the first"),
        ("split four at line 2", "'split four at line 2' is not of the form 'split 4 at line 230'"),
        ("page", "'page' is not of the form 'page KEY, page NUMBER or page FILE NUMBER'"),
    ],
)
def test_what_is_no_command_is_told_by_line_and_the_rest_is_read(line: str, message: str) -> None:
    commands, faults = parse(f"# comment\n\n{line}\nmerge 1 2\n")
    assert faults == [Fault(3, message)]
    assert [c.number for c in commands] == [4]


def test_a_page_line_holds_till_the_next_and_an_id_names_its_own() -> None:
    commands, _ = parse("merge 1 2\npage 01234567\nmerge 1 2\nmerge ba987654-0123456789ab 2\npage a b.txt 3\nmerge 1 2")
    assert [c.scope for c in commands] == [
        Scope(),
        Scope("01234567"),
        Scope("ba987654"),
        Scope(None, "a b.txt", 3),
    ]
    assert needs_page(commands) is commands[0]
    assert needs_page(commands[1:]) is None
