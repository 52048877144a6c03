"""README.md, README.zh.md and docs/ say what is so: their console blocks are run, and the subcommands they name exist.

JDTOOL_UPDATE_DOCS=1 python -m pytest tests/test_docs.py writes what the commands print today into the files.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from jdtool.cli.app import SUBCOMMANDS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = [README, ROOT / "README.zh.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.M | re.S)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)[^)]*\)")
COMMAND = re.compile(r"\bjdtool (?P<name>[a-z]+)\b(?P<rest>[^|`\n]*)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
BLOCKS = [pytest.param(page, block, id=f"{page.name}-{n}") for page in PAGES for n, block in
          enumerate(BLOCK.findall(page.read_text(encoding="utf-8")))]  # fmt: skip


def output_of(block: str, environment: dict[str, str]) -> str:
    """A console block to the block with what its commands print now behind each of them."""
    parts = []
    for line in block.splitlines():
        if line.startswith("$ "):
            ran = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", line[2:]],
                cwd=ROOT,
                env=environment,
                capture_output=True,
                timeout=120,
            )
            assert b"o such file" not in ran.stderr, ran.stderr.decode()
            parts.append(line + "\n" + ran.stdout.decode())
    return "".join(parts)


@pytest.mark.parametrize(("page", "block"), BLOCKS)
def test_console_blocks_print_what_they_say(page: Path, block: str, environment: dict[str, str]) -> None:
    now = output_of(block, environment)
    if os.environ.get("JDTOOL_UPDATE_DOCS"):
        page.write_text(page.read_text(encoding="utf-8").replace(block, now), encoding="utf-8")
        return
    assert now == block


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.fixture(scope="module")
def helps(environment: dict[str, str]) -> dict[str, str]:
    """The help of each subcommand."""
    return {
        name: subprocess.run(
            ["jdtool", name, "--help"], env=environment, capture_output=True, check=True, timeout=60
        ).stdout.decode()
        for name in SUBCOMMANDS
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_their_options_exist(page: Path, helps: dict[str, str]) -> None:
    code = re.findall(
        r"^```(?:sh|console|make)\n(.*?)^```$|^    (jdtool .*)$|`(jdtool [^`]*)`", page.read_text("utf-8"), re.M | re.S
    )
    for part in ("".join(parts) for parts in code):
        for command in COMMAND.finditer(part):
            assert command["name"] in SUBCOMMANDS or command["name"] == "help", command[0]
            for option in OPTION.findall(command["rest"]):
                assert command["name"] == "help" or option in helps[command["name"]], command[0]


def test_every_subcommand_is_documented() -> None:
    text = README.read_text(encoding="utf-8")
    for name in SUBCOMMANDS:
        assert f"`{name}`" in text, name


def test_the_first_command_runs_the_main_job(environment: dict[str, str], tmp_path: Path) -> None:
    """The pipe of the first command, on the sample page, as the environment of the tests has it installed."""
    block = re.search(r"^```sh\n(.*?)^```$", README.read_text(encoding="utf-8"), re.M | re.S)
    assert block
    pipe = block[1].splitlines()[-1].replace("articles.jsonl", str(tmp_path / "articles.jsonl"))
    assert pipe.startswith("jdtool split tests/data/page")
    subprocess.run(["bash", "-euo", "pipefail", "-c", pipe], cwd=ROOT, env=environment, check=True, timeout=120)
    assert len((tmp_path / "articles.jsonl").read_bytes().splitlines()) == 6


def test_readme_is_short() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= 130
