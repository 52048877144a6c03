"""`jdtool summarize` as it is typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HEADLINE = "小城首条地铁开通　首日三万人乘坐"
TEXT = f"""{HEADLINE}
本报小城6月23日讯 昨日清晨六点，小城首条地铁开通。
天气晴好。不少市民起了个大早。首日有三万人乘坐地铁。
站内商店明日开张。第二条线路明年开工。
"""
RECORD = {
    "id": "a-1",
    "mine": [1, 2],
    "kind": "article",
    "title": HEADLINE,
    "paragraphs": TEXT.splitlines()[1:],
    "lines": {"body": [[2, 4]]},
}


def run(*arguments: str, stdin: str | bytes = "", **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", "from jdtool.cli import main; main()", "summarize", *arguments],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env=os.environ | env,
        timeout=60,
    )


def out(*arguments: str, stdin: str | bytes = "") -> str:
    ran = run(*arguments, stdin=stdin)
    assert (ran.returncode, ran.stderr) == (0, b"")
    return ran.stdout.decode()


def records(*arguments: str, stdin: list[dict[str, Any]]) -> list[dict[str, Any]]:
    lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in stdin)
    return [json.loads(line) for line in out(*arguments, stdin=lines).splitlines()]


def test_text_in_sentences_out() -> None:
    assert out("-n", "2", stdin=TEXT) == "本报小城6月23日讯 昨日清晨六点，小城首条地铁开通。\n首日有三万人乘坐地铁。\n"


def test_a_headline_by_itself_is_no_sentence() -> None:
    assert HEADLINE not in out("-n", "1", stdin=TEXT)


def test_a_text_within_the_budget_comes_back_as_it_is() -> None:
    short = "小城首条地铁开通\n昨日开通。首日三万人。\n"
    assert out("-n", "3", stdin=short) == short


def test_lines_that_a_column_has_cut_are_put_together() -> None:
    text = (
        "昨日清晨六点，小城首条地铁开通，首班车准时驶出北站。天气晴好，不少市民起了个大早。"
        "据市交通局统计，首日有三万人乘坐地铁。站内商店明日开张，第二条线路将于明年开工。"
    )
    lines = "　　" + "\n".join(text[at : at + 11] for at in range(0, len(text), 11)) + "\n"
    assert "据市交通局统计，首日有三万人乘坐地铁。" in out("-n", "3", stdin=lines)


def test_pages_are_summarized_one_by_one() -> None:
    result = out("-n", "1", stdin=TEXT + "\f" + TEXT.replace("地铁", "电车"))
    assert ["地铁" in line for line in result.splitlines()] == [True, False]


def test_records_get_a_summary_and_keywords_and_keep_the_rest() -> None:
    (result,) = records("-n", "2", stdin=[RECORD])
    assert list(result) == [*RECORD, "summary", "keywords"]
    assert {name: result[name] for name in RECORD} == RECORD
    assert result["summary"] == ["本报小城6月23日讯 昨日清晨六点，小城首条地铁开通。", "首日有三万人乘坐地铁。"]
    assert result["keywords"][0] == "地铁"


def test_a_record_needs_no_more_than_paragraphs() -> None:
    bare, empty, without_title = records(
        "-n", "1", stdin=[{"id": 1 and "x", "paragraphs": RECORD["paragraphs"]}, {}, {"title": None, "paragraphs": []}]
    )
    assert len(bare["summary"]) == 1
    assert empty["summary"] == without_title["summary"] == []


@pytest.mark.parametrize("kind", ["caption", "furniture"])
def test_captions_and_furniture_pass_through(kind: str) -> None:
    line = json.dumps(
        {"kind": kind, "paragraphs": ["一。二。三。四。"], "x": 1}, ensure_ascii=False, separators=(",", ":")
    )
    assert out(stdin=line + "\n") == line + "\n"


def test_twice_is_once() -> None:
    once = records(stdin=[RECORD])
    assert records(stdin=once) == once


def test_keywords_of_a_text_are_its_last_line() -> None:
    lines = out("-n", "1", "--keywords", "3", stdin=TEXT).splitlines()
    assert len(lines) == 2
    assert len(lines[1].split(" ")) == 3


def test_no_keywords_if_none_are_wanted() -> None:
    (result,) = records("--keywords", "0", stdin=[RECORD])
    assert "keywords" not in result


def test_the_reasons_stand_on_standard_error_or_in_the_record() -> None:
    ran = run("-n", "2", "--scores", stdin=TEXT)
    table = ran.stderr.decode().splitlines()
    assert table[0].split()[:4] == ["rank", "value", "new", "headline"]
    assert len(table) == 3
    (result,) = records("-n", "2", "--scores", stdin=[RECORD])
    assert [row["rank"] for row in result["scores"]] == [1, 2]
    assert all(row["new"] <= row["value"] for row in result["scores"])


def test_one_digest_a_page() -> None:
    second = RECORD | {"page": 2, "kicker": "交通"}
    source = "".join(
        json.dumps(r, ensure_ascii=False) + "\n" for r in [RECORD, {"kind": "caption", "title": "图"}, second]
    )
    best = "本报小城6月23日讯 昨日清晨六点，小城首条地铁开通。\n"
    assert out("--per-page", stdin=source) == (f"第1页\n\n{HEADLINE}\n{best}\n\f第2页\n\n交通　{HEADLINE}\n{best}\n")


def test_a_digest_of_text_is_refused() -> None:
    ran = run("--per-page", stdin=TEXT)
    assert ran.returncode == 2
    assert b"--per-page takes records" in ran.stderr


def test_two_budgets_are_refused() -> None:
    ran = run("--chars", "80", "--ratio", "0.2", stdin=TEXT)
    assert ran.returncode == 2
    assert b"--chars and --ratio are two budgets" in ran.stderr


def test_a_bad_record_is_named_and_the_rest_is_done() -> None:
    good = json.dumps(RECORD, ensure_ascii=False)
    ran = run("--keywords", "0", stdin=f'{good}\n{{"paragraphs": 3}}\n{good}\n')
    assert ran.returncode == 1
    assert len(ran.stdout.splitlines()) == 2
    assert ran.stderr.decode().startswith("jdtool summarize: standard input:2: field 'paragraphs'")


def test_a_missing_user_dictionary_is_named() -> None:
    ran = run("--userdict", "no/such.txt", stdin=json.dumps(RECORD) + "\n")
    assert ran.returncode == 3
    assert b"no/such.txt: no such file" in ran.stderr


@pytest.mark.parametrize("stdin", ["", "\n", "12345\n", "x" * 3000, "。\n", "No marks\n", '{"paragraphs":["'.ljust(40)])
def test_never_a_traceback(stdin: str) -> None:
    assert b"Traceback" not in run(stdin=stdin).stderr


def test_the_same_bytes_whatever_the_seed_of_hashes(tmp_path: Path) -> None:
    source = (json.dumps(RECORD, ensure_ascii=False) + "\n") * 3
    first, second = (run("--scores", stdin=source, PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert first == second


def test_jieba_is_not_loaded_nor_numpy() -> None:
    ask = (
        "import sys, io\nfrom jdtool.cli.app import run\nrun(['summarize', sys.argv[1], '-o', sys.argv[2]])\n"
        "print({'jieba', 'numpy', 'rich', 'opencc'} & sys.modules.keys())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", ask, "-", "/dev/null"], input=json.dumps(RECORD).encode(), capture_output=True
    )
    assert ran.stdout == b"set()\n"


def test_the_body_may_be_a_text_instead_of_paragraphs() -> None:
    bare = {name: value for name, value in RECORD.items() if name != "paragraphs"}
    (result,) = records("-n", "1", stdin=[bare | {"text": "\n".join(RECORD["paragraphs"])}])
    (expected,) = records("-n", "1", stdin=[RECORD])
    assert (result["summary"], result["keywords"]) == (expected["summary"], expected["keywords"])
    (none,) = records("-n", "1", stdin=[bare | {"paragraphs": [], "text": "别的。"}])
    assert none["summary"] == []
    (both,) = records("-n", "1", stdin=[RECORD | {"text": "别的。"}])
    assert both["summary"] == expected["summary"]


def test_a_text_of_a_wrong_type_is_named() -> None:
    ran = run("--keywords", "0", stdin='{"text": 3}\n')
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.decode() == "jdtool summarize: standard input:1: field 'text': a text expected\n"


def test_a_digest_in_markdown(tmp_path: Path) -> None:
    source = json.dumps(RECORD, ensure_ascii=False) + "\n"
    text = out("--per-page", "-t", "md", stdin=source)
    assert text.startswith(f"# 第1页\n\n## {HEADLINE}\n\n本报小城6月23日讯")
    path = tmp_path / "digest.md"
    assert out("--per-page", "-o", str(path), stdin=source) == ""
    assert path.read_text(encoding="utf-8") == text


def test_a_format_without_a_digest_is_refused() -> None:
    ran = run("-t", "md", stdin=TEXT)
    assert ran.returncode == 2
    assert b"--format is for --per-page" in ran.stderr


def test_a_bad_line_of_a_user_dictionary_is_named(tmp_path: Path) -> None:
    path = tmp_path / "user.txt"
    path.write_text("地铁,5,n\n", encoding="utf-8")
    ran = run("--userdict", str(path), stdin=json.dumps(RECORD) + "\n")
    assert ran.returncode != 0
    assert f"{path}:1: '地铁,5,n' is no entry; write WORD [FREQUENCY] [TAG]" in ran.stderr.decode()
    assert ran.stdout == b""


@pytest.mark.parametrize("piece", ["字1 ", "(cid:1)", "Mr. A ", "（记者 ", "“。", ". ", "各位，", "歼-2", "安·娜·"])
def test_no_text_of_a_hundred_kilobytes_takes_long(piece: str) -> None:
    text = piece * (100_000 // len(piece.encode()))
    ran = run("-n", "3", "--keywords", "8", "--plain", stdin=text)
    assert ran.returncode == 0
