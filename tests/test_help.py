"""Help: complete, in the width there is, in any encoding; its examples do what they say."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jdtool.cli import help
from jdtool.cli.app import specification
from jdtool.cli.spec import EXIT_STATUS, Command, UsageExample
from jdtool.errors import Exit
from tests.terminal import at_terminal

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

JDTOOL = specification()
COMMANDS = (JDTOOL, *JDTOOL.subcommands)
PAGE = Path(__file__).parent / "data/page.txt"
each_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)


def words(text: str) -> str:
    return " ".join(text.split())


@each_command
@pytest.mark.parametrize("columns", ["80", "40", "1000"])
def test_help_fits_and_says_all(jdtool: Run, command: Command, columns: str) -> None:
    ran = jdtool(*command.path.split()[1:], "--help", env={"COLUMNS": columns})
    text = ran.stdout.decode("ascii")  # any locale has it
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= min(int(columns), 80)
    headings = re.findall(r"\n\n(\S.*:)\n  ", text)
    arguments = ["Arguments:"] if command.arguments else ["Commands:"]
    assert headings == [*arguments, *(f"{group}:" for group in command.groups), "Exit status:", "Examples:"]
    messages = words(text)
    assert text.startswith(f"Usage: {command.path} ") and command.purpose in messages
    for option in command.options:
        assert f"{option.spelling} {words(option.text)}" in messages
    for subcommand in command.subcommands:
        assert f" {subcommand.name} {subcommand.purpose}" in messages  # whole sentences


def test_own_options_stand_in_groups_before_the_shared_ones() -> None:
    for command in JDTOOL.subcommands:
        if command.name not in ("schema", "text"):  # the one reads nothing, the other has no options of its own
            own, common = list(command.groups)[:-3], list(command.groups)[-3:]
            assert own and "Options" not in own
            assert common == ["Input", "Output", "Running"]


@each_command
def test_each_option_is_in_one_group_and_has_a_text(command: Command) -> None:
    names = [name for option in command.options for name in option.names]
    assert len(set(names)) == len(names)
    assert all(option.help.endswith(".") for option in (*command.options, *command.arguments))


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "utf-16"}])
def test_help_in_any_encoding(jdtool: Run, env: dict[str, str]) -> None:
    ran = jdtool("export", "--help", env=env)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Usage" in ran.stdout.replace(b"\0", b"")


def test_what_an_encoding_lacks_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    command = Command("x", "jdtool x [OPTIONS]", "Read 报纸.", (), (), (), (JDTOOL.options[0],), {Exit.OK: "well"})
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
    assert "Read ??." in help.formatted_help(command)


@pytest.mark.parametrize(
    ("env", "bold"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_headings_are_bold_at_a_terminal_that_can_and_may(
    environment: dict[str, str], tmp_path: Path, env: dict[str, str], bold: bool
) -> None:
    plain = {name: value for name, value in environment.items() if name != "NO_COLOR"}
    screen = at_terminal([sys.executable, "-m", "jdtool", "split", "--help"], tmp_path, {**plain, **env})
    assert (b"\x1b[1mExamples:\x1b[0m" in screen) is bold and (b"\x1b" in screen) is bold


def test_no_input_at_a_terminal_is_help(environment: dict[str, str], tmp_path: Path) -> None:
    screen = at_terminal([sys.executable, "-m", "jdtool", "clean"], tmp_path, {**environment, "TERM": "dumb"})
    assert screen.startswith(b"Usage: jdtool clean [OPTIONS] [FILE]...")


@pytest.fixture(scope="module")
def folder(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the examples take for granted."""
    folder = tmp_path_factory.mktemp("examples")
    page = PAGE.read_text(encoding="utf-8")
    for name in ("page.txt", "article.txt"):
        (folder / name).write_text(page, encoding="utf-8")
    (folder / "page.pdf").write_bytes(PAGE.with_suffix(".pdf").read_bytes())
    (folder / "1998").mkdir()
    (folder / "1998/0101.txt").write_text(page, encoding="gb18030")
    split = [sys.executable, "-m", "jdtool", "split", "page.txt", "-o", "page.jsonl"]
    subprocess.run(split, cwd=folder, env=environment, check=True, timeout=60)
    return folder


@pytest.mark.parametrize(
    "example", [example for command in COMMANDS for example in command.examples], ids=lambda example: example.line
)
def test_examples_do_something(environment: dict[str, str], folder: Path, example: UsageExample) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    command = ["bash", "-euo", "pipefail", "-c", example.line]
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout or any(before.get(path) != path.stat().st_mtime_ns for path in folder.rglob("*"))


@each_command
def test_there_are_two_examples_that_can_be_copied_from_a_narrow_terminal(command: Command) -> None:
    assert len(command.examples) == 2
    text = words(help.layout(command, 40).replace("\\\n", ""))
    for example in command.examples:
        assert f" {example.line} " in text + " "
        assert f"{command.path} " in example.line + " "


def test_the_readme_knows_the_same_exit_statuses() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    for code, meaning in EXIT_STATUS.items():
        assert f"\n| {int(code)} | {meaning}" in readme
