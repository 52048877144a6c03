"""The completion file for bash, run by bash itself on a small command with every kind of option."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from jdtool.shell.bash import script
from tests.shell.shells import _readline_words
from tests.shell.small import JDTOOL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files and a folder, and the completion file beside them."""
    folder = tmp_path / "here"
    (folder / "sub").mkdir(parents=True)
    (folder / "page.txt").touch()
    (folder / "my file").touch()
    (tmp_path / "jdtool.bash").write_text(script(JDTOOL))
    return folder


def offers(folder: Path, line: str) -> set[str]:
    words = _readline_words(line)
    commands = [
        "source ../jdtool.bash",
        f"COMP_LINE={shlex.quote(line)} COMP_POINT={len(line)}",
        f"COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1}",
        '_jdtool; printf "%s\\n" "${COMPREPLY[@]}"',
    ]
    ran = subprocess.run(
        ["bash", "--norc", "--noprofile", "-c", "\n".join(commands)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.stderr == ""
    return {offer for offer in ran.stdout.split("\n") if offer}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("jdtool ", {"paint", "show"}),
        ("jdtool -", {"-V", "--version"}),
        ("jdtool paint ", {"page.txt", "my file", "sub"}),
        ("jdtool paint --sh", {"--shade"}),
        ("jdtool paint --shade ", {"light", "dark"}),
        ("jdtool paint --shade=d", {"dark"}),
        ("jdtool paint -qe gb", {"gb18030", "gbk"}),
        ("jdtool paint -egb1", {"-egb18030"}),
        ("jdtool paint -n ", set()),
        ("jdtool paint --explain ", {"page.txt", "my file", "sub"}),  # its value stands behind an equals sign only
        ("jdtool paint --explain=", {"table", "json"}),
        ("jdtool paint --dir ", {"sub"}),
        ("jdtool paint --fields id,tit", {"id,title"}),
        ("jdtool paint --fields id,i", {"id,index"}),  # id is there already
        ("jdtool paint --rename tit", {"title="}),
        ("jdtool paint -- --sh", set()),
        ("jdtool paint a -o p", {"page.txt"}),
        ("jdtool paint > p", {"page.txt"}),
        ("jdtool show ", {"json", "csv"}),
        ("jdtool show json ", set()),
        ("jdtool show --shade ", set()),  # another value than the same option of paint has
    ],
)
def test_offers(folder: Path, line: str, expected: set[str]) -> None:
    assert offers(folder, line) == expected
