"""The view at a terminal: it fits any width, nothing of the text is lost, colour only where it is wanted."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from jdtool.view.pages import ViewPage
from jdtool.view.terminal import Terminal, wrap
from tests.terminal import at_terminal
from tests.view.sample import PAGE, printed_records

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def blank_free(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_it_fits_the_terminal_and_shows_all(environment: dict[str, str], page: Path, columns: int) -> None:
    env = {name: value for name, value in environment.items() if name not in ("NO_COLOR", "COLUMNS")}
    command = [sys.executable, "-m", "jdtool", "view", "page.txt"]
    screen = at_terminal(command, page.parent, {**env, "TERM": "xterm", "COLUMNS": str(columns)}).decode()
    assert "\x1b[1m柳湾大桥昨日通车\x1b[0m" in screen
    lines = ESCAPE.sub("", screen).replace("\r", "").split("\n")
    assert max(map(cell_len, lines)) <= min(columns, 100)
    if columns == 80:
        assert lines[0].startswith("page.txt, page 1") and lines[0].endswith("2 articles")
        assert any(line.startswith("     4–5      本报柳湾讯") for line in lines)
        assert any(line.startswith("── 3 ─") and "caption" in line for line in lines)
    text = blank_free("".join(line[10 if columns > 60 else 6 :] for line in lines if not line.startswith("──")))
    for line in PAGE.split():
        assert blank_free(line) in text


def test_no_colour_in_a_pipe_and_colour_where_it_is_asked_for(jdtool: Run, page: Path) -> None:
    assert b"\x1b" not in jdtool("view", page).stdout
    assert b"\x1b[1m" in jdtool("view", "--color", "always", page).stdout
    assert jdtool("view", "-o", page.with_suffix(".out"), page).stdout == b""
    assert page.with_suffix(".out").read_bytes() == jdtool("view", page).stdout


def test_one_article_by_its_number_or_id(jdtool: Run, page: Path) -> None:
    second = jdtool("view", "--article", "2", "--width", "60", page).stdout.decode()
    assert "夜市重新开张" in second and "大桥" not in second
    assert max(map(cell_len, second.splitlines())) <= 60
    id = json.loads(jdtool("split", page).stdout.splitlines()[1])["id"]
    assert jdtool("view", "-a", id, "-w", "60", page).stdout.decode() == second
    missing = jdtool("view", "-a", "9", page)
    assert (missing.returncode, missing.stderr) == (1, b"jdtool view: there is no article 9\n")


def test_records_look_as_the_page_they_were_made_from(jdtool: Run, page: Path) -> None:
    records = page.with_suffix(".jsonl")
    jdtool("split", page, "-o", records)
    assert jdtool("view", records).stdout == jdtool("view", page).stdout
    page.unlink()
    assert "     4–5" not in jdtool("view", records).stdout.decode()  # nobody knows the lines of paragraphs now


def test_summaries_and_keywords_and_doubt_are_shown() -> None:
    record = {"id": "x-3", "title": "桥", "summary": ["通车了。"], "keywords": ["桥", "河"], "confidence": 0.6}
    plain = Terminal(80, False).page(ViewPage("a.txt", 1, [record]), [record])
    assert "• 通车了。" in plain and "桥  河" in plain and "doubtful 0.60" in plain


@pytest.mark.parametrize("text", ["\x1b[31mred", "a\x07\x9b2J", "\u202eabc", "[bold]not markup[/bold] :smile:", "\r行"])
def test_text_gives_a_terminal_no_commands(text: str) -> None:
    record = {"title": text, "paragraphs": [text], "byline": text, "source": text}
    for colour in (True, False):
        page_data = ESCAPE.sub("", Terminal(80, colour).page(ViewPage(text, 1, [record]), [record]))
        assert not set(page_data) & set("\x1b\x07\x9b\u202e\r")
    assert "[bold]not markup[/bold] :smile:" in page_data or "bold" not in text


@given(st.text(alphabet="中文字，。“”（）abc 12-\u3000", max_size=60), st.integers(8, 40), st.integers(0, 4))
def test_wrapping_keeps_every_character_and_the_width(text: str, columns: int, indent: int) -> None:
    rows = wrap(text, columns, indent)
    assert blank_free("".join(rows)) == blank_free(text)
    assert all(cell_len(row) <= columns for row in rows)


def test_no_row_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    text = "他说：“大桥通车了（昨日）。”众人欢呼，‘真快！’孩子们也来了；" * 5
    for columns in range(12, 60):
        rows = wrap(text, columns)
        assert not any(row[0] in "，。”）’！；" for row in rows)
        assert not any(row[-1] in "“（‘" for row in rows)


def test_broken_records_are_reported_and_the_rest_is_shown(jdtool: Run) -> None:
    ran = jdtool("view", stdin=b'{"title": 7}\n' + printed_records() + b"nonsense\n")
    assert ran.returncode == 1 and "夜市重新开张" in ran.stdout.decode()
    assert [line.split(": ")[1] for line in ran.stderr.decode().splitlines()] == [
        "standard input:1",
        "standard input:6",
    ]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--dir", "d", "-o", "x.html"], "--dir writes a folder: --output and --summary do not go with it"),
        (
            ["-a", "1", "-o", "x.html"],
            "--article is for the view at a terminal; in an HTML file, #a3 leads to article 3",
        ),
    ],
)
def test_options_that_do_not_go_together(jdtool: Run, page: Path, args: list[str], message: str) -> None:
    ran = jdtool("view", *args, page)
    assert (ran.returncode, ran.stderr.decode()) == (2, f"jdtool view: {message}\n")
