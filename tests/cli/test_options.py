"""The options that subcommands have in common: the same everywhere, and refused with a remedy where they are wrong."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from jdtool.cli.app import SUBCOMMANDS, specification
from jdtool.cli.options import size_in
from jdtool.errors import BadUsage
from jdtool.stream.run import Run
from tests.cli.conftest import Outcome

Command = Callable[..., Outcome]
EVERYWHERE = ("--files-from", "--null", "--encoding", "--max-line", "--output", "--strict", "--quiet", "--verbose")


@pytest.mark.parametrize("name", [name for name in SUBCOMMANDS if name != "schema"])
def test_every_subcommand_that_reads_has_them_with_the_same_help(name: str) -> None:
    commands = {command.name: command for command in specification().subcommands}
    texts = {option.names[-1]: option.text for option in commands["split"].options}
    own = {option.names[-1]: option.text for option in commands[name].options}
    assert {option: own.get(option) for option in EVERYWHERE} == {option: texts[option] for option in EVERYWHERE}


@pytest.mark.parametrize("name", [name for name in SUBCOMMANDS if name != "schema"])
def test_the_function_of_a_subcommand_takes_a_run_and_its_own_options(name: str) -> None:
    parameters = inspect.signature(import_module(f"jdtool.cli.{name}").command).parameters
    assert next(iter(parameters)) == "ctx"  # what typer calls takes the options one by one
    assert not set(parameters) & {"run", "documents"}


@pytest.mark.parametrize(
    ("text", "size"),
    [("1", 1), ("16MB", 16_000_000), ("16 mib", 16 << 20), ("1.5k", 1500), ("2G", 2 * 10**9), ("0.5Ki", 512)],
)
def test_sizes(text: str, size: int) -> None:
    assert size_in(text, "--max-line") == size


@pytest.mark.parametrize("text", ["", "0", "0.1", "-1", "1TB", "MB", "1,5M", "1e6", "９MB", "1" * 30])
def test_what_is_no_size_is_wrong_usage(text: str) -> None:
    with pytest.raises(BadUsage, match=r"^--max-line .*: a size is expected, as 100MB or 64MiB$"):
        size_in(text, "--max-line")


def test_a_line_longer_than_max_line_is_skipped(command: Command) -> None:
    Path("a.txt").write_text("短\n" + "长" * 500 + "\n短\n", encoding="utf-8")
    outcome = command("convert", "--max-line", "1k", "a.txt")
    assert (outcome.status, outcome.out) == (1, "短\n短\n")
    assert outcome.err.startswith("jdtool convert: a.txt:2: a line of 1,501 bytes is skipped")


def test_from_takes_records_as_text(command: Command) -> None:
    Path("a.jsonl").write_text('{"title":"汉字"}\n', encoding="utf-8")
    assert command("convert", "--from", "text", "-c", "s2t", "a.jsonl").out == '{"title":"漢字"}\n'
    assert command("convert", "--from", "jsonl", "a.jsonl").out == '{"title":"漢字","lang":"zh-Hant"}\n'
    Path("a.txt").write_text("汉字\n", encoding="utf-8")
    assert command("convert", "--from", "jsonl", "a.txt").status == 1


def test_no_jobs_are_as_many_as_there_are_cores(monkeypatch: pytest.MonkeyPatch, command: Command) -> None:
    runs: list[Run] = []
    monkeypatch.setattr("jdtool.cli.options.cores", lambda: 7)
    monkeypatch.setattr(Run, "each", lambda run, *_: runs.append(run) or 0)
    Path("a.txt").touch()
    for jobs in ("0", "3"):
        command("convert", "-j", jobs, "a.txt")
    assert [run.jobs for run in runs] == [7, 3]


def test_files_come_from_a_list_and_from_the_command_line(command: Command) -> None:
    for name in ("a", "b", "c"):
        Path(name).write_text(f"{name}\n")
    Path("list").write_text("b\nc\n")
    assert command("convert", "a", "--files-from", "list").out == "a\nb\nc\n"
    assert command("convert", "-0", "a").err.startswith("jdtool convert: -0 says how the names in --files-from end")


def test_quiet_keeps_the_status_and_says_nothing(command: Command) -> None:
    Path("a.txt").write_bytes(b"\xff\n")
    assert command("convert", "-q", "a.txt") == (1, "", "")
