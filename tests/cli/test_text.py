"""`jdtool text`: the lines of pages in reading order, as records count them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome

Command = Callable[..., Outcome]
DATA = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize("text", ["一\n二\n", "一\n\f二\n\f三\n", "一", "\f\f一\n", ""])
def test_text_comes_out_as_it_is(command: Command, text: str) -> None:
    Path("page.txt").write_text(text, encoding="utf-8")
    assert command("text", "page.txt") == (0, text.removesuffix("\f"), "")


def test_other_encodings_come_out_in_utf_8(command: Command) -> None:
    Path("page.txt").write_bytes("一\r\n二\r\n".encode("gb18030"))
    assert command("text", "-e", "gb18030", "page.txt").out == "一\n二\n"


def test_the_lines_of_records_are_those_that_are_printed(command: Command) -> None:
    page = str(DATA / "page.pdf")
    lines = command("text", page).out.split("\n")
    records = [json.loads(line) for line in command("split", page).out.splitlines()]
    numbers = sorted(
        n
        for record in records
        for spans in record["lines"].values()
        for first, last in spans
        for n in range(first, last + 1)
    )
    assert numbers == [n for n, line in enumerate(lines, 1) if line.strip()]
    article = next(record for record in records if record["title"])
    first, last = article["lines"]["headline"][0]
    assert "".join(lines[first - 1 : last]).replace(" ", "").startswith((article["kicker"] or article["title"])[:4])


def test_a_page_that_does_not_decode_is_named_and_the_others_are_printed(command: Command) -> None:
    Path("page.txt").write_bytes("一\n\f".encode() + b"\xff\n\f" + "三\n".encode())
    outcome = command("text", "page.txt")
    assert (outcome.status, outcome.out) == (1, "一\n\f三\n")
    assert outcome.err.startswith("jdtool text: page.txt:2: not UTF-8")
