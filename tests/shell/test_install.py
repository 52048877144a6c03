"""`jdtool --install-completion` and what a wheel puts beside the package."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

PLACES = {
    "bash": ("completions/jdtool.bash", "data/bash-completion/completions/jdtool"),
    "zsh": ("completions/_jdtool", "data/zsh/site-functions/_jdtool"),
    "fish": ("completions/jdtool.fish", "config/fish/completions/jdtool.fish"),
}


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "SHELL": "",
    }


def files(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]


@pytest.mark.parametrize("shell", PLACES)
@pytest.mark.parametrize("form", ["--install-completion SHELL", "--install-completion=SHELL", "--install-completion"])
def test_it_writes_the_committed_file_where_the_shell_looks(
    jdtool: Run, home: dict[str, str], tmp_path: Path, shell: str, form: str
) -> None:
    source, place = PLACES[shell]
    mine = {"SHELL": "/bin/dash" if "SHELL" in form else f"/usr/local/bin/{shell}"}
    ran = jdtool(*form.replace("SHELL", shell).split(), env={**home, **mine})
    assert (ran.returncode, ran.stdout.decode()) == (0, f"{tmp_path / place}\n")
    assert files(tmp_path) == [place]
    assert (tmp_path / place).read_bytes() == (ROOT / source).read_bytes()
    messages = ran.stderr.decode()
    assert {"bash": f"\n. {tmp_path / place}\n", "zsh": f"\nfpath=({(tmp_path / place).parent} $fpath)\n"}.get(
        shell, ""
    ) in messages
    assert bool(messages) is (shell != "fish")


def test_a_relative_base_folder_is_ignored(jdtool: Run, home: dict[str, str], tmp_path: Path) -> None:
    ran = jdtool("--install-completion", "bash", env={**home, "XDG_DATA_HOME": "data"})
    assert ran.returncode == 0
    assert files(tmp_path) == [".local/share/bash-completion/completions/jdtool"]


def test_it_writes_over_an_old_file(jdtool: Run, home: dict[str, str], tmp_path: Path) -> None:
    old = tmp_path / PLACES["fish"][1]
    old.parent.mkdir(parents=True)
    old.write_text("old")
    assert jdtool("--install-completion", "fish", env=home).returncode == 0
    assert old.read_bytes() == (ROOT / PLACES["fish"][0]).read_bytes()
    assert files(tmp_path) == [PLACES["fish"][1]]


@pytest.mark.parametrize("args", ["", " dash"])
def test_a_shell_that_nobody_knows_is_a_wrong_command_line(jdtool: Run, home: dict[str, str], args: str) -> None:
    ran = jdtool(*f"--install-completion{args}".split(), env={**home, "SHELL": "/bin/dash"})
    assert ran.returncode == 2
    assert b"'dash' is not one of 'bash', 'zsh', 'fish'" in ran.stderr


def test_what_cannot_be_written_is_told(jdtool: Run, home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, where a folder ought to be")
    ran = jdtool("--install-completion", "bash", env=home)
    assert (ran.returncode, ran.stdout) == (3, b"")
    assert ran.stderr.startswith(f"jdtool: {tmp_path / PLACES['bash'][1]}: ".encode())


def test_typers_own_completion_stays_off(jdtool: Run) -> None:
    assert b"--show-completion" not in jdtool("--help").stdout


def test_a_wheel_puts_completions_and_pages_where_shells_and_man_look() -> None:
    try:
        import tomllib
    except ImportError:  # before Python 3.11
        import tomli as tomllib
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    common = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert common == {
        "completions/jdtool.bash": "share/bash-completion/completions/jdtool",
        "completions/_jdtool": "share/zsh/site-functions/_jdtool",
        "completions/jdtool.fish": "share/fish/vendor_completions.d/jdtool.fish",
        "jdtool/man": "share/man/man1",
    }
    assert all(os.path.exists(ROOT / source) for source in common)
