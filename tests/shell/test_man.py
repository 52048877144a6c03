"""The manual pages as man and mandoc read them, and the files as zsh and fish do."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "jdtool/man").iterdir())

pytestmark = pytest.mark.shell


def run(*command: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=env or None)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_man_shows_it_without_a_warning(page: Path, locale: str) -> None:
    ran = run("man", "--warnings", "-l", str(page), LC_ALL=locale, MANWIDTH="80", PATH="/usr/bin:/bin")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "EXIT STATUS\n" in ran.stdout
    examples = ran.stdout.partition("\nEXAMPLES\n")[2].partition("\nSEE ALSO\n")[0].splitlines()
    assert [line for line in examples if line.strip().startswith("jdtool ")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_mandoc_finds_nothing_wrong(page: Path) -> None:
    ran = run("mandoc", "-Tlint", "-W", "warning", str(page))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.parametrize(("shell", "name"), [("zsh", "_jdtool"), ("fish", "jdtool.fish"), ("bash", "jdtool.bash")])
def test_the_shell_can_read_its_file(shell: str, name: str) -> None:
    ran = run(shell, "-n", str(ROOT / "completions" / name))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
