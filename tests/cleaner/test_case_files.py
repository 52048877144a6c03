"""Cases of clean in files, one file a subject: text in, text out.

== name of the case
-- options, if any
!! why it fails, if it is known to
the text, with \\t \\f \\r \\n \\uXXXX and \\\\ as in Python
>>
what comes out; without this part the text stays as it is
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from jdtool.cleaner import Mender, clean
from jdtool.cleaner.rules import rule_names

FILES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


class Case(NamedTuple):
    name: str
    options: str
    reason: str
    text: str
    wanted: str


def cases(file: Path) -> list[Case]:
    blocks = re.split(r"^== ", file.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [case(block) for block in blocks]


def case(block: str) -> Case:
    name, _, rest = block.partition("\n")
    options = reason = ""
    while rest[:3] in ("-- ", "!! "):
        line, _, rest = rest.partition("\n")
        options, reason = (line[3:], reason) if line[0] == "-" else (options, line[3:])
    text, changes, wanted = re.sub("^>>\n", "\x00", rest, count=1, flags=re.M).partition("\x00")
    return Case(name, options, reason, plain(text), plain(wanted if changes else text))


def plain(text: str) -> str:
    return re.sub(r"\\(?:[tfrn\\]|x..|u[0-9a-f]{4}|U[0-9a-f]{8})", lambda m: str(ast.literal_eval(f"'{m[0]}'")), text)


def result_of(case: Case, text: str) -> str:
    words = case.options.split()
    values = dict.fromkeys(("--rule", "--no-rule", "--fields"), "")
    for option, value in zip(words[::2], words[1::2], strict=True):
        values[option] += f"{value} "
    rules = rule_names(values["--rule"].split(), values["--no-rule"].split())
    if not text.startswith('{"'):
        return clean(text, rules)
    mender = Mender(rules, fields=values["--fields"].split() or None)
    return json.dumps(mender.record(json.loads(text)), ensure_ascii=False, separators=(",", ":")) + "\n"


def parameters() -> list[object]:
    return [
        pytest.param(
            case,
            id=f"{file.stem}: {case.name}",
            marks=[pytest.mark.xfail(strict=True, reason=case.reason)] if case.reason else [],
        )
        for file in FILES
        for case in cases(file)
    ]


@pytest.mark.parametrize("case", parameters())
def test_case(case: Case) -> None:
    got = result_of(case, case.text)
    assert [line.rstrip() for line in got.rstrip().split("\n")] == [
        line.rstrip() for line in case.wanted.rstrip().split("\n")
    ]
    assert result_of(case, got) == got


def test_every_subject_has_cases_that_must_not_change() -> None:
    assert sum(len(cases(file)) for file in FILES) >= 300
    kept = sum(case.text == case.wanted for file in FILES for case in cases(file))
    assert kept >= 100
