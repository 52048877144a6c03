"""`jdtool join` at the command line: pages of an issue in, each article in one piece out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome
from tests.joiner.parts import FERRY, TEA, part

Command = Callable[..., Outcome]


@pytest.fixture
def issue() -> None:
    """Two pages: an article that goes on, one that leads nowhere, and the continuation."""
    start, loose = part("A1", "夜船开航", FERRY, ("to", "A3")), part("A1", "茶园", TEA, ("to", "A9"))
    rest = part("A3", "夜船开航", "末班船十一点半离岸。", ("from", "A1"))
    Path("1.jsonl").write_bytes(start.to_json() + b"\n" + loose.to_json() + b"\n")
    Path("3.jsonl").write_bytes(rest.to_json() + b"\n")


@pytest.mark.usefixtures("issue")
def test_an_article_gets_its_continuation_from_another_file(command: Command) -> None:
    outcome = command("join", "1.jsonl", "3.jsonl")
    records = [json.loads(line) for line in outcome.out.splitlines()]
    assert (outcome.status, outcome.err) == (0, "")
    assert [record["paragraphs"] for record in records] == [[FERRY, "末班船十一点半离岸。"], [TEA]]
    assert records[0]["continuations"][0]["source"] == "0517/A3.txt" and "continuations" not in records[1]


@pytest.mark.usefixtures("issue")
def test_explain_has_a_line_for_each_jump_line(command: Command) -> None:
    lines = command("join", "--explain", "1.jsonl", "3.jsonl").err.splitlines()
    assert lines == [
        "0517/A1.txt:2: «夜船开航» goes on at 0517/A3.txt:2 (each names the other, 3 words of the headline shared)",
        "0517/A1.txt:2: «茶园» goes on elsewhere: left alone, no page of the issue has that sheet",
    ]


def test_text_is_refused_with_what_join_reads(command: Command) -> None:
    Path("page.txt").write_text("桥修好了\n", encoding="utf-8")
    outcome = command("join", "page.txt")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == (
        "jdtool join: page.txt: text, not records: join reads what split writes, one JSON object a line\n"
    )


@pytest.mark.usefixtures("issue")
def test_a_bad_record_is_reported_and_the_issue_is_still_joined(command: Command) -> None:
    with Path("1.jsonl").open("ab") as file:
        file.write(b'{"title": 3}\n')
    outcome = command("join", "1.jsonl", "3.jsonl")
    assert outcome.status == 1 and outcome.err.startswith("jdtool join: 1.jsonl:3: field 'title'")
    assert len(outcome.out.splitlines()) == 2
