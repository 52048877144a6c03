"""`jdtool export` at the command line: which options go together, and where the records go."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jdtool.cli import export
from tests.cli.conftest import Outcome
from tests.exporter.sample import RECORDS, lines_of

Command = Callable[..., Outcome]


@pytest.fixture
def records() -> None:
    Path("a.jsonl").write_bytes(lines_of(RECORDS))


def test_records_with_every_field_and_text_are_the_default(command: Command, records: None) -> None:
    outcome = command("export", "a.jsonl")
    first = json.loads(outcome.out.splitlines()[0])
    assert (outcome.status, outcome.err) == (0, "")
    assert first["text"] == "\n".join(RECORDS[0]["paragraphs"]) and "paper" in first


@pytest.mark.parametrize(("name", "start"), [("a.csv", "id,source,page"), ("a.md", "**"), ("a.json", "["), ("a", "{")])
def test_the_ending_of_the_output_names_the_format(command: Command, records: None, name: str, start: str) -> None:
    assert command("export", "-o", name, "a.jsonl") == (0, "", "")
    assert Path(name).read_text(encoding="utf-8").startswith(start)


def test_the_option_goes_before_the_ending(command: Command, records: None) -> None:
    command("export", "-t", "txt", "-o", "a.csv", "a.jsonl")
    assert Path("a.csv").read_text(encoding="utf-8").startswith("城南轨道交通\n小城通了地铁\n")


def test_fields_are_chosen_renamed_filtered_sorted_and_limited(command: Command, records: None) -> None:
    options = [
        "--fields",
        "id,title",
        "--rename",
        "title=headline",
        "--where",
        "index>=1",
        "--sort",
        "-index",
        "--limit",
        "1",
    ]
    assert [json.loads(line) for line in command("export", *options, "a.jsonl").out.splitlines()] == [
        {"id": "p1-002", "headline": None}
    ]


def test_a_folder_has_a_file_for_each_record(command: Command, records: None) -> None:
    assert command("export", "-t", "md", "--dir", "out", "--name", "{id}", "a.jsonl").status == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["p1-001.md", "p1-002.md"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ("--check -o a.csv", "--check writes nothing"),
        ("--force", "--force goes with --dir"),
        ("--shard-size 1M", "--shard-size goes with --dir"),
        ("--dir out --shard-size big", "--shard-size 'big': a size is expected"),
        ("--dir out -o a.csv", "--dir and --output exclude each other"),
        ("--fields a,,b", "--fields 'a,,b': a name is empty"),
        ("--rename a", "--rename 'a': OLD=NEW expected"),
        ("-t md --fields id", "--format md has fields of its own"),
        ("--bom", "--formula-safe and --bom are for"),
        ("--count-by kind --limit 3", "--count-by is sorted by its counts"),
        ("--where kind=advert", "--where 'kind=advert': kind is"),
    ],
)
def test_options_that_do_not_go_together_write_nothing(
    command: Command, records: None, args: str, message: str
) -> None:
    outcome = command("export", *args.split(), "a.jsonl")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"jdtool export: {message}")
    assert [path.name for path in Path().iterdir()] == ["a.jsonl"]


def test_check_writes_nothing_and_tells_by_the_status(command: Command, records: None) -> None:
    assert command("export", "--check", "a.jsonl") == (0, "", "")
    Path("b.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    outcome = command("export", "--check", "a.jsonl", "b.jsonl")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("jdtool export: b.jsonl:1: ")


def test_text_is_wrapped_at_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert export._width("txt", None, None) == 0  # standard output is a file here
    monkeypatch.setattr("sys.stdout", type("Terminal", (), {"isatty": lambda self: True})())
    assert [export._width("txt", None, None), export._width("md", None, None)] == [80, 0]
    assert [export._width("txt", "a.txt", None), export._width("txt", None, "out")] == [0, 0]
    monkeypatch.setenv("COLUMNS", "60")
    assert export._width("txt", None, None) == 60
