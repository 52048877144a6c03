"""A book whose pages have running heads and numbers comes out as the same book without them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdtool.cleaner import clean
from jdtool.cleaner.rules import rule_names
from tests.cleaner.test_rewrap import page
from tests.cleaner.texts import TEXTS

BOOK = [text for name in ("novel", "minutes", "mail", "classical", "news") for text in TEXTS[name]]
ROMAN = ["?", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"]
HAN = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六"]
Head = Callable[[int], str]
HEADS: dict[str, tuple[Head | None, Head | None]] = {
    "a number": (None, str),
    "a number in full width": (None, lambda n: str(n).translate(str.maketrans("0123456789", "０１２３４５６７８９"))),
    "a number with noughts": (None, lambda n: f"{n:03}"),
    "a number between hyphens": (None, lambda n: f"- {n} -"),
    "a number between bars": (None, lambda n: f"| {n} |"),
    "a Roman number": (None, ROMAN.__getitem__),
    "a Chinese number": (None, HAN.__getitem__),
    "a page and how many there are": (None, lambda n: f"第 {n} 页 共 16 页"),
    "how many there are and a page": (None, lambda n: f"共16页 第{n}页"),
    "a page of so many": (None, lambda n: f"{n}/16"),
    "a page of so many in English": (None, lambda n: f"Page {n} of 16"),
    "a title": (lambda n: "渡口旧事", None),
    "a title with a number": (lambda n: f"渡口旧事　　{n}", None),
    "a title and a number": (lambda n: "渡口旧事", lambda n: f"· {n} ·"),
    "titles of left and right pages": (lambda n: f"渡口旧事 | {n}" if n % 2 else f"{n} | 第三章　夜雨", None),
    "a title wider than the page": (
        lambda n: "小城师范学院学报（社会科学版）第三期　河运与集镇的兴起专号" if n % 2 else "何人：河运与集镇的兴起",
        str,
    ),
    "a date": (lambda n: "2020/5/18 渡口旧事", lambda n: f"{n}/16"),
    "an address": (None, lambda n: f"https://www.example.com/river.html {n}/16"),
    "Latin words": (lambda n: "Tales of the River", str),
}


def pages(house: str, width: int, heads: tuple[Head | None, Head | None], form_feeds: bool) -> str:
    """The book on pages of 12 lines; the first page has no title, so that none is left."""
    rows = [line for line in page(BOOK, width, house).split("\n")[:-1] if line or house != "blank lines"]
    top, foot = heads
    out: list[str] = []
    for number, start in enumerate(range(0, len(rows), 12), 2):
        own = rows[start : start + 12]
        own = [*([top(number)] if top and start else []), *own, *([foot(number)] if foot else [])]
        if form_feeds and start:
            own[0] = "\f" + own[0]
        out += own
    return "\n".join(out) + "\n"


@pytest.mark.parametrize("form_feeds", [True, False], ids=["with form feeds", "without"])
@pytest.mark.parametrize("house", ["indents", "neither"])
@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_heads_are_taken_out(heads: tuple[Head | None, Head | None], house: str, form_feeds: bool) -> None:
    for width in (17, 20):
        once = clean(pages(house, width, heads, form_feeds))
        wanted = clean(pages(house, width, (None, None), form_feeds))
        assert [line for line in lines(once) if line != "渡口旧事"] == lines(wanted)
        assert lines(once).count("渡口旧事") < 2  # the first one may be the title of the book
        assert clean(once) == once


def lines(text: str) -> list[str]:
    return text.replace("\f", "").split("\n")


@pytest.mark.parametrize("name", ["a number", "a title and a number", "titles of left and right pages"])
def test_heads_are_kept_where_they_are_asked_for(name: str) -> None:
    text = pages("indents", 17, HEADS[name], form_feeds=False)
    kept = clean(text, rule_names(off=["running-heads"]))
    assert "".join(kept.split()) == "".join(text.split())
    own = [head(number) for head in HEADS[name] if head for number in range(3, 10)]
    assert set(own) <= set(kept.split("\n"))
