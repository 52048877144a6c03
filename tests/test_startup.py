"""A subcommand imports what it runs and nothing else: start-up is most of what a short run takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jdtool.cli.app import SUBCOMMANDS

PAGE = str(Path(__file__).parent / "data/page.txt")

EVERY = {"article", "cli", "errors", "memory", "patterns", "stream"}
ROOMS: dict[str, set[str]] = {
    "split": EVERY | {"patterns", "press", "splitter", "text"},
    "join": EVERY | {"joiner", "patterns", "press", "text"},
    "clean": EVERY | {"cleaner", "patterns", "press", "text"},
    "convert": EVERY | {"defaults", "cache", "converter", "words"},
    "summarize": EVERY | {"defaults", "patterns", "press", "summarizer", "text"},
    "export": EVERY | {"exporter", "text"},
    "view": EVERY | {"edits", "patterns", "press", "splitter", "text", "view"},
    "text": EVERY,
    "schema": EVERY | {"exporter"},
}
"""What each may import from jdtool itself."""

DEPENDENCIES = {"typer", "rich", "jieba", "opencc", "orjson"}
LIBRARIES = {"typer", "orjson"}
"""What all of them may import from these: typer parses the command line, orjson reads and writes records."""

NEVER = {
    *("asyncio", "concurrent", "csv", "decimal", "email", "hashlib", "hypothesis", "logging", "multiprocessing"),
    *("pickle", "pyarrow", "socket", "ssl", "tempfile", "unittest", "jdtool.cli.help", "jdtool.shell"),
    *("jdtool.stream.pool", "typer.cli", "typer.rich_utils", "typer.testing"),
}
"""What takes long, and no run of one process needs."""


def modules_of(*args: str) -> set[str]:
    """The modules that `jdtool ARGS` has imported when it is done."""
    script = (
        "import sys\nfrom jdtool.cli.app import run\n"
        f"assert run({list(args)!r}) == 0\nsys.stdout = sys.stderr\nprint(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return set(ran.stderr.split())


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("records") / "page.jsonl"
    subprocess.run([sys.executable, "-m", "jdtool", "split", PAGE, "-o", str(path)], check=True, timeout=60)
    return str(path)


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_a_subcommand_imports_what_it_runs(name: str, records: str) -> None:
    files = {"export": [records], "join": [records], "schema": []}.get(name, [PAGE])
    modules = modules_of(name, *files)
    rooms = {module.split(".")[1] for module in modules if module.startswith("jdtool.")}
    assert rooms <= ROOMS[name]
    assert f"jdtool.cli.{name}" in modules
    assert not {f"jdtool.cli.{other}" for other in SUBCOMMANDS if other != name} & modules
    assert modules & DEPENDENCIES <= LIBRARIES | ({"rich"} if name == "view" else set())
    assert NEVER & modules <= ({"pickle"} if name == "view" else set())  # rich imports it


def test_records_need_no_more_but_the_words_of_their_keywords(records: str) -> None:
    for name in ("clean", "convert", "summarize"):
        modules = modules_of(name, records)
        rooms = {module.split(".")[1] for module in modules if module.startswith("jdtool.")}
        assert rooms <= ROOMS[name] | ({"cache", "words"} if name == "summarize" else set())
        assert modules & DEPENDENCIES <= LIBRARIES
        assert not NEVER & modules


def test_help_needs_neither_rich_nor_the_other_subcommands() -> None:
    modules = modules_of("split", "--help")
    assert "jdtool.cli.help" in modules
    assert not {"rich", "typer.rich_utils", "jdtool.splitter", "jdtool.cli.clean"} & modules


def test_version_is_told_without_typer() -> None:
    script = (
        "import sys\nsys.argv[1:] = ['--version']\nfrom jdtool.cli import main\nmain()\n"
        "assert not {'typer', 'enum', 're', 'typing', 'signal', 'jdtool.errors'} & set(sys.modules), sys.modules"
    )
    ran = subprocess.run([sys.executable, "-S", "-c", script], capture_output=True, env=_with_path(), timeout=60)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.startswith(b"jdtool ")


def _with_path() -> dict[str, str]:
    """jdtool's own folder as the path: site, which some environments make import much, is left out."""
    return {"PYTHONPATH": str(Path(__file__).parents[1])}
