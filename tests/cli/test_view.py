"""`jdtool view` at the command line: the terminal, a file, a folder, a report, and what does not go together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome
from tests.cli.test_split import PAGE

Command = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def page(command: Command) -> None:
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    assert command("split", "-o", "page.jsonl", "page.txt").status == 0


def test_text_and_records_of_it_look_the_same(command: Command) -> None:
    outcome = command("view", "page.txt")
    assert (outcome.status, outcome.err) == (0, "")
    assert "一号桥通车" in outcome.out and "page.txt, page 1" in outcome.out and "\x1b" not in outcome.out
    assert command("view", "page.jsonl").out == outcome.out


def test_colour_is_a_matter_of_the_option(command: Command) -> None:
    assert "\x1b[" in command("view", "--color", "always", "page.txt").out


@pytest.mark.parametrize("width", ["30", "60", "120"])
def test_no_line_is_wider_than_asked(command: Command, width: str) -> None:
    from rich.cells import cell_len

    lines = command("view", "-w", width, "page.txt").out.splitlines()
    assert max(map(cell_len, lines)) <= int(width)


def test_one_article_by_its_number(command: Command) -> None:
    outcome = command("view", "-a", "2", "page.txt")
    assert "二号桥动工" in outcome.out and "一号桥通车" not in outcome.out
    missing = command("view", "-a", "9", "page.txt")
    assert (missing.status, missing.out) == (1, "") and "there is no article 9" in missing.err


def test_a_file_a_folder_and_a_report(command: Command) -> None:
    assert command("view", "-o", "page.html", "page.jsonl") == (0, "", "")
    assert command("view", "--dir", "pages", "page.jsonl") == (0, "", "")
    assert Path("page.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert sorted(path.name for path in Path("pages").iterdir()) == ["index.html", "page.html"]
    assert command("view", "--summary", "page.jsonl").out.startswith("1 page · 2 articles")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--dir", "out", "-o", "a.html"], "--dir writes a folder"),
        (["-a", "1", "-o", "a.html"], "--article is for the view at a terminal"),
        (["-a", "1", "--summary"], "--article is for the view at a terminal"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(command: Command, args: list[str], message: str) -> None:
    outcome = command("view", *args, "page.txt")
    assert (outcome.status, outcome.out) == (2, "") and outcome.err.startswith(f"jdtool view: {message}")
