"""Records: what converts, what stays, and the names of authors."""

from __future__ import annotations

import json
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import Any

import pytest

from jdtool.converter import Converter

Run = Callable[..., CompletedProcess[bytes]]

ARTICLE: dict[str, Any] = {
    "id": "后台-1",
    "source": "里面.txt",
    "kicker": "头发",
    "title": "发展",
    "byline": "□记者 于海 通讯员 范干里",
    "authors": [{"name": "于海", "role": "记者"}, {"name": "范干里", "role": "通讯员"}],
    "dateline": {"outlet": "本报", "place": "台湾", "date": "6月3日", "iso": "2020-06-03"},
    "paragraphs": ["小楼建于海边，范干里在房间里发现规范。"],
    "jump": "（下转第三版）",
    "lang": "zh-Hans",
    "lines": {"body": [[1, 2]]},
    "keywords": ["发展"],
    "mine": "发展",
}


def test_every_text_field() -> None:
    got = Converter("s2t").record(ARTICLE)
    assert list(got) == list(ARTICLE)
    assert {n: got[n] for n in ("id", "source", "lines", "mine")} == {
        n: ARTICLE[n] for n in ("id", "source", "lines", "mine")
    }
    assert (got["kicker"], got["title"], got["keywords"]) == ("頭髮", "發展", ["發展"])
    assert got["dateline"] == {"outlet": "本報", "place": "臺灣", "date": "6月3日", "iso": "2020-06-03"}
    assert (got["jump"], got["lang"]) == ("（下轉第三版）", "zh-Hant")


def test_names_convert_as_names_everywhere() -> None:
    got = Converter("s2t").record(ARTICLE)
    assert [a["name"] for a in got["authors"]] == ["于海", "范干里"]
    assert got["byline"] == "□記者 于海 通訊員 范干里"
    assert got["paragraphs"] == ["小樓建於海邊，范干里在房間裏發現規範。"]


def test_the_language_follows() -> None:
    messages = {
        name: Converter(name).record({"lang": None})["lang"] for name in ("s2twp", "s2hk", "t2s", "tw2sp", "t2jp")
    }
    assert messages == {"s2twp": "zh-Hant-TW", "s2hk": "zh-Hant-HK", "t2s": "zh-Hans", "tw2sp": "zh-Hans", "t2jp": "ja"}


def test_some_fields_only(jdtool: Run) -> None:
    line = json.dumps(ARTICLE, ensure_ascii=False).encode()
    ran = jdtool("convert", "--fields", "title", stdin=line + b"\n")
    got = json.loads(ran.stdout)
    assert got == {**ARTICLE, "title": "發展"}


def test_an_unknown_field_is_a_fault_of_the_command_line(jdtool: Run) -> None:
    ran = jdtool("convert", "--fields", "titel", stdin=b"{}\n")
    assert ran.returncode == 2
    assert b"'titel'" in ran.stderr and b"title" in ran.stderr


def test_odd_values_pass(jdtool: Run) -> None:
    ran = jdtool("convert", stdin='{"authors":[{"name":7},"发"],"title":null,"x":[1.50]}\n'.encode())
    assert (ran.returncode, json.loads(ran.stdout)) == (
        0,
        {"authors": [{"name": 7}, "發"], "title": None, "x": [1.5], "lang": "zh-Hant"},
    )


@pytest.mark.parametrize(("name", "want"), [("游明", "游明"), ("占文海", "占文海"), ("钟丽", "鍾麗"), ("李里", "李里")])
def test_a_surname_has_the_form_that_surnames_have(name: str, want: str) -> None:
    got = Converter("s2t").record({**ARTICLE, "authors": [{"name": name, "role": "记者"}]})
    assert got["authors"][0]["name"] == want
