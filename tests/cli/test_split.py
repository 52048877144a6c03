"""`jdtool split` at the command line: pages in, a record a line out; years, edits and reasons."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Outcome

Command = Callable[..., Outcome]
PAGE = (
    "一号桥通车\n\n本报南城6月23日讯 昨日，一号桥通车了，两岸居民过江只要五分钟。\n\n"
    "二号桥动工\n\n本报南城6月23日讯 昨日，二号桥动工了，工期两年，投资三亿元。\n"
)


@pytest.fixture
def page() -> None:
    Path("page.txt").write_text(PAGE, encoding="utf-8")


def articles(outcome: Outcome) -> list[dict[str, Any]]:
    records = [json.loads(line) for line in outcome.out.splitlines()]
    return [record for record in records if record["kind"] == "article"]


@pytest.mark.usefixtures("page")
def test_a_page_is_a_record_a_line(command: Command) -> None:
    outcome = command("split", "page.txt")
    assert (outcome.status, outcome.err) == (0, "")
    assert [record["title"] for record in articles(outcome)] == ["一号桥通车", "二号桥动工"]
    assert {(record["source"], record["page"]) for record in articles(outcome)} == {("page.txt", 1)}


@pytest.mark.usefixtures("page")
def test_the_year_of_the_paper_dates_the_dateline(command: Command) -> None:
    assert "iso" not in articles(command("split", "page.txt"))[0]["dateline"]
    assert articles(command("split", "--year", "1998", "page.txt"))[0]["dateline"]["iso"] == "1998-06-23"
    assert command("split", "--year", "98", "page.txt").status == 2


@pytest.mark.usefixtures("page")
def test_edits_are_applied_and_those_for_no_page_are_reported(command: Command) -> None:
    Path("edits.txt").write_text("merge 1 2\npage other.txt\nfurniture 1\nnonsense\n", encoding="utf-8")
    outcome = command("split", "--edits", "edits.txt", "page.txt")
    (whole,) = articles(outcome)
    assert whole["title"] == "一号桥通车" and len(whole["paragraphs"]) == 3
    assert outcome.status == 1
    assert outcome.err.splitlines() == [
        "jdtool split: edits.txt:4: no such command: 'nonsense'; commands are page, merge, split, headline, byline, "
        "move, kind, furniture, author",
        "jdtool split: edits.txt:3: 'furniture 1' is for a page that the input does not have",
    ]


@pytest.mark.usefixtures("page")
def test_edits_that_may_be_for_any_file_are_wrong_usage(command: Command) -> None:
    Path("edits.txt").write_text("merge 1 2\n")
    Path("other.txt").write_text(PAGE, encoding="utf-8")
    outcome = command("split", "--edits", "edits.txt", "page.txt", "other.txt")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        "jdtool split: edits.txt:1: 'merge 1 2' may be for any of the files; name its page above it\n"
    )


@pytest.mark.usefixtures("page")
def test_explain_says_why_for_each_article(command: Command) -> None:
    outcome = command("split", "--explain", "page.txt")
    assert outcome.out == command("split", "page.txt").out
    assert [line.split(": ")[0] for line in outcome.err.splitlines()] == ["page.txt:1", "page.txt:5"]


def test_records_are_no_page(command: Command) -> None:
    Path("page.jsonl").write_text('{"title":"桥"}\n', encoding="utf-8")
    outcome = command("split", "page.jsonl")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("jdtool split: page.jsonl:1: records, not the text of a page")


def test_a_page_that_begins_with_a_brace_is_a_page(command: Command) -> None:
    Path("page.txt").write_text("{编者按}\n\n" + PAGE, encoding="utf-8")
    assert command("split", "page.txt").status == 0
