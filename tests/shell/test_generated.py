"""The committed completions and manual pages are those of the commands as they are today."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jdtool.cli.app import specification
from jdtool.cli.spec import Command
from jdtool.shell import man
from jdtool.shell.generated import generated_files

ROOT = Path(__file__).parents[2]
JDTOOL = specification()
COMMANDS = (JDTOOL, *JDTOOL.subcommands)


def test_they_are_fresh() -> None:
    output = generated_files(specification())
    there = {str(path.relative_to(ROOT)) for name in ("completions", "jdtool/man") for path in (ROOT / name).iterdir()}
    assert there == set(output)
    stale = [name for name, text in output.items() if (ROOT / name).read_text(encoding="utf-8") != text]
    assert not stale, "`python -m jdtool.shell` writes them anew"


@pytest.mark.parametrize("env", [{"LC_ALL": "C", "PYTHONHASHSEED": "1"}, {"COLUMNS": "40", "PYTHONHASHSEED": "2"}])
def test_they_are_the_same_everywhere(env: dict[str, str]) -> None:
    script = (
        "from jdtool.cli.app import specification\n"
        "from jdtool.shell.generated import generated_files\nprint(ascii(generated_files(specification())))"
    )
    ran = subprocess.run([sys.executable, "-c", script], env={**os.environ, **env}, capture_output=True, timeout=60)
    assert ran.stdout.decode() == ascii(generated_files(specification())) + "\n"


def test_bash_can_read_its_file() -> None:
    ran = subprocess.run(["bash", "-n", str(ROOT / "completions/jdtool.bash")], capture_output=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["jdtool.bash", "_jdtool", "jdtool.fish"])
def test_every_option_and_choice_is_in_every_file_and_what_it_does_where_the_shell_shows_that(name: str) -> None:
    text = generated_files(specification())[f"completions/{name}"].replace("'\"'\"'", "'").replace("\\'", "'")
    for command in COMMANDS:
        assert re.search(rf"\b{command.name}\b", text)
        for option in command.options:
            long = option.names[-1]
            assert (f"-l {long[2:]} " if name == "jdtool.fish" else long) in text
            assert name == "jdtool.bash" or option.help in text
            assert all(re.search(rf"\b{choice}\b", text) for choice in (option.value.choices if option.value else ()))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_manual_page_says_all_that_the_help_says(command: Command) -> None:
    page = generated_files(specification())[f"jdtool/man/{man.name(command)}.1"]
    headings = re.findall(r"^\.SH (.*)$", page, re.MULTILINE)
    more = ["COMMANDS"] if command.subcommands else []
    assert headings == [
        *("NAME", "SYNOPSIS", "DESCRIPTION", *more, "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "EXAMPLES", "SEE ALSO")
    ]
    plain = re.sub(r"\\f[BIR]", "", page).replace("\\-", "-").replace("\\(aq", "'")
    for option in command.options:
        assert f"\n{option.spelling}\n{option.text.replace('`', '')}\n" in plain
    for example in command.examples:
        assert f"\n{example.line}\n" in plain
    for code, meaning in command.exits.items():
        assert f"\n.B {int(code)}\n{meaning[0].upper()}{meaning[1:]}.\n" in plain


def test_the_day_of_the_pages_is_that_of_the_release() -> None:
    released = re.search(r"^## \[\d.*\] - (\S+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert released[1] == man.DAY if released else re.fullmatch(r"\d{4}-\d\d-\d\d", man.DAY)


def test_the_variables_of_the_manual_are_those_the_code_reads() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "jdtool").rglob("*.py") if path.stem != "man")
    pages = "".join(generated_files(specification())[f"jdtool/man/{man.name(command)}.1"] for command in COMMANDS)
    read = set(re.findall(r'"((?:JDTOOL|XDG)_[A-Z_]+|NO_COLOR)"', code))
    assert set(re.findall(r"^\.B ([A-Z_]{4,})$", pages, re.MULTILINE)) == read
