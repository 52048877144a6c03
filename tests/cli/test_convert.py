"""`jdtool convert` at the command line: text and records in, converted, with the choices on standard error."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jdtool.converter.configs import titles
from tests.cli.conftest import Outcome

Command = Callable[..., Outcome]
RECORD = {"id": "甲-1", "title": "汉语", "paragraphs": ["皇后在后台。"], "lang": "zh-Hans", "mine": "汉字"}


@pytest.fixture
def files() -> None:
    Path("a.txt").write_text("皇后在后台说：“汉字。”\n", encoding="utf-8")
    Path("a.jsonl").write_text(json.dumps(RECORD, ensure_ascii=False) + "\n", encoding="utf-8")


def test_text_stays_text(command: Command, files: None) -> None:
    outcome = command("convert", "a.txt")
    assert outcome == (0, "皇后在後臺說：“漢字。”\n", "")


def test_records_stay_records_and_the_language_follows(command: Command, files: None) -> None:
    record = json.loads(command("convert", "-c", "s2tw", "a.jsonl").out)
    assert record == {**RECORD, "title": "漢語", "paragraphs": ["皇后在後臺。"], "lang": "zh-Hant-TW"}


def test_some_fields_only_leave_the_others_and_the_language(command: Command, files: None) -> None:
    record = json.loads(command("convert", "--fields", "title", "a.jsonl").out)
    assert record == {**RECORD, "title": "漢語"}


@pytest.mark.parametrize(
    ("config", "option", "marks"),
    [("s2t", None, "“”"), ("s2tw", None, "「」"), ("s2tw", "keep", "“”"), ("s2t", "corner", "「」")],
)
def test_quotation_marks(command: Command, files: None, config: str, option: str | None, marks: str) -> None:
    args = ["--quotes", option] if option else []
    assert {c for c in command("convert", "-c", config, *args, "a.txt").out if c in "“”「」"} == set(marks)


def test_the_user_has_the_last_word(command: Command, files: None) -> None:
    Path("own.txt").write_text("后台\t後台\n", encoding="utf-8")
    Path("keep.txt").write_text("汉字\n", encoding="utf-8")
    assert command("convert", "--dict", "own.txt", "--keep", "keep.txt", "a.txt").out == "皇后在後台說：“汉字。”\n"


def test_longest_match_is_what_opencc_does(command: Command) -> None:
    Path("a.txt").write_text("对俄制裁\n", encoding="utf-8")
    assert command("convert", "--match", "longest", "a.txt").out == "對俄製裁\n"
    assert command("convert", "a.txt").out == "對俄制裁\n"


@pytest.mark.parametrize(("name", "place"), [("a.txt", "a.txt:1:2"), ("a.jsonl", "a.jsonl:1: paragraphs[0]:2")])
def test_explain_names_the_place_and_the_evidence(command: Command, files: None, name: str, place: str) -> None:
    outcome = command("convert", "--explain", name)
    assert outcome.out == command("convert", name).out
    assert outcome.err == f"{place}: 后 → 后 (dictionary: 皇后)\n"


def test_list_names_each_configuration_with_its_title(command: Command) -> None:
    lines = command("convert", "--list").out.splitlines()
    assert [line.split()[0] for line in lines] == list(titles())
    assert all(line.endswith(title) for line, title in zip(lines, titles().values(), strict=True))


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["-c", "s2q"], "no configuration 's2q'"),
        (["--fields", "id"], "field 'id' holds no text to convert"),
        (["--fields", ","], "--fields names no field"),
    ],
)
def test_what_cannot_be_asked_for_is_wrong_usage(command: Command, files: None, args: list[str], message: str) -> None:
    outcome = command("convert", *args, "a.jsonl")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"jdtool convert: {message}")


def test_a_missing_dictionary_is_status_3(command: Command, files: None) -> None:
    outcome = command("convert", "--dict", "none.txt", "a.txt")
    assert outcome == (3, "", "jdtool convert: none.txt: no such file or directory\n")
