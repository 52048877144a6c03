"""README.md says what is so: its console blocks are run, its Python block too, and every subcommand has its section.

JDTOOL_UPDATE_README=1 python -m pytest tests/test_readme.py writes what the commands print today into the file.
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
TEXT = README.read_text(encoding="utf-8")
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.M | re.S)


def run(block: str, environment: dict[str, str]) -> str:
    """The block with what its commands print now behind each of them."""
    out = []
    for line in block.splitlines():
        if line.startswith("$ "):
            ran = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", line[2:]], cwd=ROOT, env=environment, capture_output=True, timeout=60
            )
            out.append(line + "\n" + ran.stdout.decode())
    return "".join(out)


@pytest.mark.parametrize("block", BLOCK.findall(TEXT))
def test_console_blocks_print_what_they_say(block: str, environment: dict[str, str]) -> None:
    now = run(block, environment)
    if os.environ.get("JDTOOL_UPDATE_README"):
        README.write_text(README.read_text(encoding="utf-8").replace(block, now), encoding="utf-8")
        return
    assert now == block


def test_the_python_block_runs() -> None:
    block = re.search(r"^## From Python\n\n```python\n(.*?)^```$", TEXT, re.M | re.S)
    assert block
    text = (ROOT / "tests/data/page.txt").read_text(encoding="utf-8")
    exec(block[1], {"text": text})


def test_every_subcommand_is_documented() -> None:
    for name in SUBCOMMANDS:
        assert f"### {name}\n" in TEXT or f"`jdtool {name}" in TEXT, name


def test_the_first_command_runs_the_main_job(environment: dict[str, str], tmp_path: Path) -> None:
    """The pipe of the first command, on the sample page, as the environment of the tests has it installed."""
    block = re.search(r"^```sh\n(.*?)^```$", TEXT, re.M | re.S)
    assert block
    pipe = block[1].splitlines()[-1].replace("articles.jsonl", str(tmp_path / "articles.jsonl"))
    assert pipe.startswith("jdtool split tests/data/page.txt | ")
    subprocess.run(["bash", "-euo", "pipefail", "-c", pipe], cwd=ROOT, env=environment, check=True, timeout=120)
    assert len((tmp_path / "articles.jsonl").read_bytes().splitlines()) == 6
