"""What the real shells offer: for each line so far, words that must be among the offers and words that must not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from jdtool.cleaner.rules import RULES
from jdtool.cli.app import specification
from jdtool.converter.configs import titles
from tests.shell import shells
from tests.terminal import at_terminal

pytestmark = pytest.mark.shell

FILES = {"page.txt", "pages.txt.gz", "my file.txt", "config.json", "sub"}
SUBCOMMANDS = {"split", "join", "clean", "convert", "summarize", "export", "schema"}


class Case(NamedTuple):
    line: str
    must: set[str]
    must_not: set[str] = frozenset()  # type: ignore[assignment]


CASES = [
    Case("jdtool ", SUBCOMMANDS, FILES | {"--version", "--year"}),
    Case("jdtool s", {"split", "summarize", "schema"}, {"clean", "sub"}),
    Case("jdtool -", {"--version", "--help", "--install-completion"}, {"--year"}),
    Case("jdtool --ver", {"--version"}, {"--help"}),
    Case("jdtool --install-completion ", {"bash", "zsh", "fish"}, FILES | SUBCOMMANDS),
    Case("jdtool --install-completion=z", {"--install-completion=zsh"}, {"--install-completion=bash"}),
    Case("jdtool split ", FILES, SUBCOMMANDS | {"--year"}),
    Case("jdtool split pag", {"page.txt", "pages.txt.gz"}, {"sub"}),
    Case("jdtool split page.txt ", FILES, SUBCOMMANDS),
    Case("jdtool split page.txt --st", {"--strict"}, {"--quiet"}),
    Case("jdtool split --", {"--year", "--encoding", "--jobs", "--help"}, {"--rule", "--from", "--version"} | FILES),
    Case("jdtool split --from", set(), {"--from"}),
    Case("jdtool split --year ", set(), FILES),
    Case("jdtool split -e ", {"utf-8", "gb18030", "big5hkscs", "gbk", "utf-16", "big5"}, FILES),
    Case("jdtool split --encoding gb", {"gb18030", "gbk"}, {"utf-8"}),
    Case("jdtool split --encoding=gb", {"--encoding=gb18030"}, {"--encoding=utf-8"}),
    Case("jdtool split -egb", {"-egb18030"}, {"-eutf-8"}),
    Case("jdtool split -qe gb", {"gb18030"}, FILES),
    Case("jdtool split -e utf-8 ", FILES, {"gb18030"}),
    Case("jdtool split -o ", FILES),
    Case("jdtool split --output=pa", {"--output=page.txt"}, {"--output=sub"}),
    Case("jdtool split -o out.jsonl --qu", {"--quiet"}),
    Case("jdtool split -- ", FILES, {"--year"}),
    Case("jdtool split -- --", set(), {"--year", "--help"}),
    Case("jdtool split export --", {"--year"}, {"--rename"}),
    Case("jdtool split -oexport --", {"--year"}, {"--rename"}),
    Case("jdtool clean --rule ", {rule.name for rule in RULES}, FILES),
    Case("jdtool clean --no-rule half", {"half-width"}, {"indents"}),
    Case("jdtool clean --rule=half", {"--rule=half-width"}, {"--rule=indents"}),
    Case("jdtool clean --rule cid --ru", {"--rule"}),
    Case("jdtool clean --explain=", {"--explain=table", "--explain=json"}, {"--explain=page.txt"}),
    Case("jdtool clean --explain ", FILES, {"table", "json"}),
    Case("jdtool clean --from ", {"auto", "text", "jsonl"}, FILES),
    Case("jdtool convert -c ", {*titles(), "config.json", "sub"}, {"page.txt"}),
    Case("jdtool convert -cs2t", {"-cs2t", "-cs2twp"}, {"-ct2s"}),
    Case("jdtool convert --config=con", {"--config=config.json"}, {"--config=s2t"}),
    Case("jdtool convert --match ", {"auto", "words", "longest"}, FILES),
    Case("jdtool convert --dict ", FILES),
    Case("jdtool convert --fields ", {"title", "paragraphs", "authors"}, {"id", "text"} | FILES),
    Case("jdtool convert --fields title,", {"title,kicker"}, {"title,title", "kicker"}),
    Case("jdtool summarize --query ", set(), FILES),
    Case("jdtool summarize --userdict pa", {"page.txt"}),
    Case("jdtool export -t ", {"jsonl", "csv", "ninjs", "jsonld", "parquet"}, FILES),
    Case("jdtool export --format=json", {"--format=jsonl", "--format=jsonld"}, {"--format=csv"}),
    Case("jdtool export --fields id,ti", {"id,title"}, {"id,id"}),
    Case("jdtool export --fields=id,ti", {"--fields=id,title"}, {"--fields=id,id"}),
    Case("jdtool export --rename ti", {"title"}, {"id"}),
    Case("jdtool export --where ", {"kind", "title", "dateline_place", "confidence"}, FILES),
    Case("jdtool export --where=ki", {"--where=kind", "--where=kicker"}, {"--where=id"}),
    Case("jdtool export --dir ", {"sub"}, FILES - {"sub"}),
    Case("jdtool export --dir=", {"--dir=sub"}, {"--dir=page.txt"}),
    Case("jdtool export --name ", set(), FILES),
    Case("jdtool export -", {"--where", "--force"}, {"--jobs", "--from"}),
    Case("jdtool schema ", {"record", "ninjs", "manifest"}, FILES),
    Case("jdtool schema nin", {"ninjs"}, {"record"}),
    Case("jdtool schema ninjs ", set(), {"record", "ninjs"} | FILES),
    Case("jdtool schema > pa", {"page.txt"}, {"ninjs"}),
    Case("jdtool split page.txt > ", FILES),
    Case("jdtool nonsense ", set(), SUBCOMMANDS | FILES),
    *(
        Case(f"jdtool {command.name} {name}", {name})
        for command in specification().subcommands
        for option in command.options
        for name in option.names
        if name.startswith("--")
    ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offers") / "work"
    (folder / "sub").mkdir(parents=True)
    for name in FILES - {"sub"}:
        (folder / name).touch()
    return folder


@pytest.fixture(scope="module", params=["bash", "zsh", "fish"])
def offers(request: pytest.FixtureRequest, folder: Path) -> dict[str, set[str]]:
    """What a shell offers for each line of the cases."""
    lines = [case.line for case in CASES]
    return dict(zip(lines, getattr(shells, request.param)(lines, folder), strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.line)
def test_offers(offers: dict[str, set[str]], case: Case) -> None:
    result = offers[case.line]
    assert case.must <= result
    assert not case.must_not & result


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("jdtool spl\t--ye\t1998", "split --year 1998"),
        (r"jdtool split my\ f" + "\t", "split my file.txt"),
        ("jdtool split 'my f\t", "split my file.txt"),
        ("jdtool split --output=conf\t", "split --output=config.json"),
        (r"jdtool split --output=my\ f" + "\t", "split --output=my file.txt"),
        ('jdtool split --output="my f\t', "split --output=my file.txt"),
        ("jdtool split -oconf\t", "split -oconfig.json"),
        ("jdtool split su\t", "split sub/"),
        ("jdtool clean --explain=j\t", "clean --explain=json"),
        ("jdtool export --where kin\tarticle", "export --where kind=article"),
        ("jdtool convert --fields=title,para\t", "convert --fields=title,paragraphs"),
        ("jdtool convert -c s2tw\tp\t-", "convert -c s2twp -"),
    ],
)
@pytest.mark.parametrize("loaded", ["", ". /usr/share/bash-completion/bash_completion"])
def test_bash_at_a_terminal_writes_the_word_out(folder: Path, loaded: str, typed: str, given: str) -> None:
    """readline quotes, puts slashes and spaces, and replaces only what stands behind an equals sign."""
    rc = folder.parent / "bashrc"
    rc.write_text(f'{loaded}\n. {shells.COMPLETIONS}/jdtool.bash\njdtool() {{ echo "<$*>"; }}\nPS1=READY\n')
    env = {**os.environ, "TERM": "dumb", "INPUTRC": "/dev/null"}
    command = ["bash", "--noprofile", "--rcfile", str(rc), "-i"]
    screen = at_terminal(command, folder, env, b"READY", typed.encode() + b"\nexit\n")
    assert f"<{given}>" in screen.decode().splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_nothing_starts_python_on_tab(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shell: str) -> None:
    """Whoever starts jdtool or Python leaves a mark."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "work").mkdir()
    for name in ("jdtool", "python", "python3"):
        program = tmp_path / "bin" / name
        program.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
    offered = getattr(shells, shell)([case.line for case in CASES], tmp_path / "work")
    assert "split" in offered[0]
    assert not (tmp_path / "started").exists()


def test_options_and_values_are_told_apart_by_what_they_are(folder: Path) -> None:
    """fish shows what an option, a rule or a configuration is."""
    message = shells.fish_tells(["jdtool split --ye", "jdtool clean --rule half", "jdtool convert -c tw2sp"], folder)
    assert message[0].startswith("--year\tThe year of the paper")
    assert message[1] == "half-width\tfull-width digits and letters to half-width"
    assert message[2] == f"tw2sp\t{titles()['tw2sp']}"
