"""`jdtool clean` as it is typed: text and records, --explain, --diff, --check, bad input."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Ran = subprocess.CompletedProcess[bytes]
Run = Callable[..., Ran]
HARD_WRAPPED_TEXT = "　　第一条地铁昨日开通，\n全长30 . 5公里。\n"
CLEAN = "第一条地铁昨日开通，全长30.5公里。\n"


def test_text_in_text_out(jdtool: Run) -> None:
    ran = jdtool("clean", stdin=HARD_WRAPPED_TEXT.encode())
    assert (ran.stdout.decode(), ran.stderr, ran.returncode) == (CLEAN, b"", 0)


def test_records_stay_records_and_keep_what_is_not_text(jdtool: Run) -> None:
    record = {
        "id": "a . b",
        "mine": " x ",
        "title": "全长30 . 5公里",
        "byline": "□记者 张\u200b小明",
        "authors": [{"name": "张\u200b小明", "role": "记者"}],
        "dateline": {"outlet": "本报", "place": "小\u00adcity", "date": "6月1日 "},
        "paragraphs": ["占43 . 3%。", "首日，，客流。"],
        "lines": {"body": [[3, 9]]},
        "summary": None,
        "keywords": ["地铁 "],
    }
    ran = jdtool("clean", stdin=json.dumps(record).encode() + b"\n")
    answer = record | {
        "title": "全长30.5公里",
        "byline": "□记者 张小明",
        "authors": [{"name": "张小明", "role": "记者"}],
        "dateline": {"outlet": "本报", "place": "小city", "date": "6月1日"},
        "paragraphs": ["占43.3%。", "首日，客流。"],
        "keywords": ["地铁"],
    }
    assert json.loads(ran.stdout) == answer
    assert list(json.loads(ran.stdout)) == list(record)
    assert jdtool("clean", stdin=ran.stdout).stdout == ran.stdout


def test_a_bad_record_and_a_bad_line_are_named_and_the_rest_is_done(jdtool: Run, tmp_path: Path) -> None:
    ran = jdtool("clean", stdin='{"title":"占43 . 3%"}\n{"title":\n{"title":"乙"}\n'.encode())
    assert ran.stdout.decode() == '{"title":"占43.3%"}\n{"title":"乙"}\n'
    assert ran.stderr.startswith(b"jdtool clean: standard input:2: ")
    assert ran.returncode == 1
    page = tmp_path / "page.txt"
    page.write_bytes("第一行，。\n".encode() + b"\xff\n" + "亩产806 . 2公斤。\n".encode())
    ran = jdtool("clean", page)
    assert ran.stdout.decode() == "第一行，。\n亩产806.2公斤。\n"
    assert ran.stderr.decode().startswith(f"jdtool clean: {page}:2: not UTF-8: byte 0xff at byte offset 16; ")
    assert ran.returncode == 1


def test_explain_as_a_table_and_as_json(jdtool: Run) -> None:
    ran = jdtool("clean", "--explain", stdin=HARD_WRAPPED_TEXT.encode())
    assert ran.stdout.decode() == CLEAN
    rows = [line.split()[:2] for line in ran.stderr.decode().splitlines()]
    assert rows == [["rule", "times"], ["reflow", "1"], ["indents", "1"], ["spaced-numbers", "1"]]
    account = json.loads(jdtool("clean", "--explain=json", stdin="占43 . 3%，\ue000(cid:1)\n".encode()).stderr)
    assert [(row["rule"], row["times"], row["kept"]) for row in account] == [
        ("spaced-numbers", 1, False),
        ("private-use", 1, True),
        ("cid", 1, True),
    ]
    assert (account[0]["before"][:8], account[0]["after"][:6]) == ("占43 . 3%", "占43.3%")


def test_explain_takes_no_file_for_its_value(jdtool: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(HARD_WRAPPED_TEXT)
    assert jdtool("clean", "--explain", page).stdout.decode() == CLEAN


def test_check_prints_nothing_and_tells_by_its_status(jdtool: Run) -> None:
    for stdin, status in (
        (HARD_WRAPPED_TEXT, 1),
        (CLEAN, 0),
        ('{"title":"占43 . 3%"}\n', 1),
        ('{"title": "甲"}\n', 0),
        ("甲\r\n", 1),
    ):
        ran = jdtool("clean", "--check", stdin=stdin.encode())
        assert (ran.stdout, ran.stderr, ran.returncode) == (b"", b"", status)


def test_check_goes_with_no_output(jdtool: Run, tmp_path: Path) -> None:
    ran = jdtool("clean", "--check", "-o", tmp_path / "out", stdin=b"")
    assert ran.returncode == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_diff_is_one_that_patch_takes(jdtool: Run, tmp_path: Path, end: str) -> None:
    page = tmp_path / "page.txt"
    calm = "".join(f"第{n}行\n" for n in range(12))
    page.write_text(calm + HARD_WRAPPED_TEXT + "\n" + calm + "他来了。\n" + HARD_WRAPPED_TEXT.rstrip("\n") + end)
    answer = jdtool("clean", page).stdout
    ran = jdtool("clean", "--diff", page)
    assert ran.returncode == 0
    subprocess.run(["patch", "-s", str(page)], input=ran.stdout, check=True, timeout=30)
    assert page.read_bytes() == answer
    assert jdtool("clean", "--diff", page).stdout == b""


def test_a_diff_of_records(jdtool: Run) -> None:
    ran = jdtool("clean", "--diff", stdin='{"title":"甲"}\n{"title":"占43 . 3%"}\n'.encode())
    assert ran.stdout.decode().splitlines()[2:] == [
        "@@ -1,2 +1,2 @@",
        ' {"title":"甲"}',
        '-{"title":"占43 . 3%"}',
        '+{"title":"占43.3%"}',
    ]


def test_rules_are_listed_and_chosen_by_name(jdtool: Run) -> None:
    names = [line.split()[0] for line in jdtool("clean", "--list").stdout.decode().splitlines()]
    assert {"reflow", "spaced-numbers", "half-width", "cid"} <= set(names)
    text = "１９９０年，占43 . 3%。\n".encode()
    ran = jdtool("clean", "--rule", "half-width", "--no-rule", "spaced-numbers", stdin=text)
    assert ran.stdout.decode() == "1990年，占43 . 3%。\n"
    ran = jdtool("clean", "--no-rule", "spaces", stdin=text)
    assert (ran.stdout, ran.returncode) == (b"", 2)
    assert b"no rule 'spaces'; the rules are mojibake, " in ran.stderr


def test_other_encodings(jdtool: Run) -> None:
    assert jdtool("clean", "-e", "gb18030", stdin=HARD_WRAPPED_TEXT.encode("gb18030")).stdout.decode() == CLEAN


def test_several_files_are_read_apart(jdtool: Run, tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("　　第一条地铁昨日开通，\n")
    b.write_text("全长三十公里。\n")
    assert jdtool("clean", a, b).stdout.decode() == "　　第一条地铁昨日开通，\n全长三十公里。\n"


@pytest.mark.parametrize("shape", [[], ["--diff"], ["--check"], ["--diff", "-j2"]], ids=" ".join)
@pytest.mark.parametrize("data", ["亩产806 . 2公斤\n", '{"title":"亩产806 . 2公斤"}\n'])
def test_explain_counts_the_same_in_every_shape(jdtool: Run, data: str, shape: list[str]) -> None:
    ran = jdtool("clean", "--explain=json", *shape, stdin=data.encode())
    assert [(count["rule"], count["times"]) for count in json.loads(ran.stderr)] == [("spaced-numbers", 1)]


RECORDS = '{"id":7,"body":"水 ，来了。"}\n{"id":8,"messages":[{"role":"user"},{"content":"水 ，来了。"}]}\n'.encode()


@pytest.mark.parametrize("shape", [[], ["--diff"], ["-j", "2"], ["--check"]])
def test_a_field_that_no_record_has_is_told_at_the_end(jdtool: Run, shape: list[str]) -> None:
    ran = jdtool("clean", "--fields", "body,txet,messages.contents", *shape, stdin=RECORDS)
    message = "jdtool clean: --fields: no record has 'txet', 'messages.contents'; there are: id, body\n"
    assert (ran.stderr.decode(), ran.returncode) == (message, 1)
    assert ran.stdout.decode().count("水，来了") == (shape != ["--check"])


def test_fields_that_some_record_has_need_no_word(jdtool: Run) -> None:
    ran = jdtool("clean", "--fields", "body,messages.content", stdin=RECORDS)
    assert (ran.stdout.decode().count("水，来了"), ran.stderr, ran.returncode) == (2, b"", 0)
    assert jdtool("clean", "--fields", "body", stdin=b"").returncode == 0
