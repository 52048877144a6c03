"""The group of subcommands: which there are, how one is found, and the status that a run returns."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jdtool.cli import app
from tests.cli.conftest import Outcome

Command = Callable[..., Outcome]


def test_every_subcommand_has_a_file_of_its_name() -> None:
    folder = Path(app.__file__).parent
    assert all((folder / f"{name}.py").exists() for name in app.SUBCOMMANDS)
    assert [command.name for command in app.specification().subcommands] == list(app.SUBCOMMANDS)


def test_a_subcommand_is_imported_when_it_is_run(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in app.SUBCOMMANDS:
        monkeypatch.delitem(sys.modules, f"jdtool.cli.{name}", raising=False)
    Path("page.txt").write_text("桥修好了\n", encoding="utf-8")
    assert command("clean", "page.txt").out == "桥修好了\n"
    assert [name for name in app.SUBCOMMANDS if f"jdtool.cli.{name}" in sys.modules] == ["clean"]


def test_a_fault_of_the_command_line_is_status_2_and_writes_nothing(command: Command) -> None:
    outcome = command("split", "--no-such-option", "page.txt")
    assert (outcome.status, outcome.out) == (2, "")
    assert "--no-such-option" in outcome.err and "Traceback" not in outcome.err


def test_an_error_of_a_subcommand_is_said_in_its_name(command: Command) -> None:
    Path("page.txt").write_text("桥修好了\n", encoding="utf-8")
    outcome = command("convert", "-c", "s2x", "page.txt")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("jdtool convert: no configuration 's2x'") and outcome.err.count("\n") == 1


def test_an_error_before_any_subcommand_is_said_in_the_name_of_the_program(command: Command) -> None:
    outcome = command("sumarize")
    assert (outcome.status, outcome.err) == (2, "jdtool: no command 'sumarize'; did you mean summarize?\n")


@pytest.mark.parametrize("args", [["help"], ["--help"], ["-h"], []])
def test_help_of_the_group_names_each_subcommand(command: Command, args: list[str]) -> None:
    outcome = command(*args)
    text = outcome.out + outcome.err
    assert all(f"\n  {name} " in text for name in app.SUBCOMMANDS)


def test_the_shell_of_the_user_is_the_one_to_complete_for(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(Path.cwd() / "config"))
    outcome = command("--install-completion")
    assert outcome.status == 0
    assert outcome.out.strip().endswith("fish/completions/jdtool.fish")
    assert Path(outcome.out.strip()).read_text(encoding="utf-8").startswith("# Completions of jdtool for fish")
