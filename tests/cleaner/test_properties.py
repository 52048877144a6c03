"""Cleaning what is clean changes nothing; nothing is lost; time is linear."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.cleaner import WINDOW, Cleaner, Mender, clean
from jdtool.cleaner.rules import DEFAULT, NAMES, RULES, rule_names
from tests.cleaner.texts import TEXTS

PIECES = (
    "小城", "的第一条地铁", "昨日开通", "，", "。", "、", "：", "；",
    "？", "！", "“", "”", "（", "）", "《", "》", '"', "(", ")",
    ",", ":", "!", " ", "  ", "\u3000", "\u3000\u3000", "\t",
    "\n", "\n", "\n", "\n\n", "\r\n", "\f", "１９", "806", " . ", "2",
    "%", "AI", "news-", "paper", "□记者 张小明 报道", "本报讯 ",
    "（下转第三版）", "（张小明）", "一、", "1. ", "かな", "\u200b",
    "\ufeff", "\u00ad", "\u00a0", "\x00", "⼩", "﹐", "ﬁ",
    "\ue000", "(cid:1)", "，，", "。。", "青 岛 港", "👩\u200d🌾", "שלום",
    "首日客流超过十万人次，站台上人头攒动，车厢里坐满了从四乡赶来的人。", "的第一条地铁昨日开通，全长三十",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
SETS = st.frozensets(st.sampled_from(NAMES))
PARAGRAPHS = [text for paragraphs in TEXTS.values() for text in paragraphs]
PARAGRAPH = (
    "首日客流超过十万人次，站台上人头攒动，车厢里坐满了从四乡赶来的人，热闹得像过年一样，大人抱着孩子，老人扶着栏杆。"
)


@st.composite
def wrapped(draw: st.DrawFn) -> str:
    """Paragraphs of many lengths, wrapped at one width or another, with and without the marks of a house."""
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 6))):
        width = draw(st.integers(4, 30))
        body = (PARAGRAPH * 3)[draw(st.integers(0, 40)) :][: draw(st.integers(1, 140))]
        body += draw(st.sampled_from(["", "。", "。", "。", "：", "，"]))
        indent = draw(st.sampled_from(["", "", "\u3000\u3000", " "]))
        lines += [indent + body[:width], *(body[k : k + width] for k in range(width, len(body), width))]
        lines += draw(st.sampled_from([[], [], [""], ["小城通了地铁"], ["", "小城通了", "地铁", ""], ["□记者 张小明"]]))
    return "\n".join(lines) + draw(st.sampled_from(["", "\n"]))


@st.composite
def columns(draw: st.DrawFn) -> str:
    """Texts of several kinds in one column, narrow ones among them, over pages with their numbers and headings."""
    width = draw(st.one_of(st.integers(5, 7), st.integers(8, 40)))
    indent = draw(st.sampled_from(["", "", "\u3000\u3000", "\u3000", " "]))
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 7))):
        body = indent + draw(st.sampled_from(PARAGRAPHS))
        own = draw(st.sampled_from([width, width, width, width + 5]))
        lines += [body[k : k + own] for k in range(0, len(body), own)]
        lines += draw(
            st.sampled_from(
                [[], [], [""], ["\f"], ["12", "\f"], ["一、加强领导"], ["（张小明）"], ["", "雨夜的钟", ""]]
            )
        )
    return "\n".join(lines) + draw(st.sampled_from(["", "\n"]))


@settings(max_examples=400, deadline=None)
@given(text=st.one_of(TEXT, wrapped(), columns(), st.text(max_size=80)), rules=SETS)
def test_clean_stays_clean_under_every_set_of_rules(text: str, rules: frozenset[str]) -> None:
    once = clean(text, rules)
    assert clean(once, rules) == once


@settings(max_examples=400, deadline=None)
@given(text=st.one_of(TEXT, wrapped(), columns()))
def test_clean_stays_clean_as_usual(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@settings(max_examples=200, deadline=None)
@given(text=TEXT)
def test_no_rules_change_nothing(text: str) -> None:
    assert clean(text, frozenset()) == text


@pytest.mark.parametrize("width", [9, 12, 16])
def test_pages_of_two_widths_that_were_read_as_one_column_are_read_page_by_page_too(width: int) -> None:
    first, second = re.findall(".{1,9}", PARAGRAPH[:30] + "。"), re.findall(f".{{1,{width + 2}}}", PARAGRAPH)
    once = clean("\n".join([*first, "\f", *second * 3]) + "\n")
    assert clean(once) == once


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(TEXT, wrapped()))
def test_joining_lines_loses_only_blanks_and_line_end_hyphens(text: str) -> None:
    made = clean(text, frozenset(["reflow", "indents", "blank-lines"]))
    assert _letters(made) == _letters(text)


def _letters(text: str) -> str:
    return re.sub(r"[\s\u00ad-]", "", text)


@settings(max_examples=200, deadline=None)
@given(texts=st.lists(TEXT, min_size=1, max_size=4), rules=SETS)
def test_a_record_that_is_clean_stays_clean(texts: list[str], rules: frozenset[str]) -> None:
    mender = Mender(rules)
    record = {"id": " x ", "title": texts[0], "paragraphs": texts, "lines": {"body": [[1, 2]]}, "mine": "a . b"}
    once = mender.record(record)
    assert mender.record(once) == once
    assert list(once) == list(record)
    assert [once[n] for n in ("id", "lines", "mine")] == [record[n] for n in ("id", "lines", "mine")]


@settings(max_examples=100, deadline=None)
@given(text=wrapped(), cuts=st.lists(st.integers(0, 400), max_size=5))
def test_text_may_come_piece_by_piece(text: str, cuts: list[int]) -> None:
    lines = text.splitlines(keepends=True)
    marks = [0, *sorted(cut % (len(lines) + 1) for cut in cuts), len(lines)]
    cleaner = Cleaner()
    parts = [cleaner.feed("".join(lines[a:b])) for a, b in pairwise(marks)]
    assert "".join(parts) + cleaner.end() == clean(text)


def test_a_long_text_is_cleaned_in_windows_and_stays_clean() -> None:
    article = "小城通了地铁\n\n□记者 张小明 报道\n" + "".join(
        "\u3000\u3000" + "\n".join(re.findall(".{1,17}", PARAGRAPH * 3)) + "\n" for _ in range(4)
    )
    text = article * (3 * WINDOW // article.count("\n"))
    once = clean(text)
    assert once == clean(article) * (len(text) // len(article))
    assert clean(once) == once


@pytest.mark.parametrize(
    "text",
    ["地铁" * 200_000, "\n" * 200_000, " " * 400_000, "。" * 300_000,
     "，\n" * 100_000, "如下：\n" * 60_000, "(cid:" * 80_000,
     "1 . " * 100_000, "青 " * 150_000, '"' * 200_000, "@" * 300_000,
     "a-\n" * 100_000, "（" * 200_000, "\u3000" * 300_000],
    ids=lambda t: repr(t[:6]),
)  # fmt: skip
def test_time_is_linear(text: str) -> None:
    every = rule_names(on=NAMES)
    half = text[: len(text) // 2]
    clean(half[: len(half) // 4], every)  # patterns are compiled at their first use
    first, second = _seconds(half, every), _seconds(text, every)
    assert second < 4 * first + 0.5


def _seconds(text: str, rules: frozenset[str]) -> float:
    start = time.process_time()
    clean(text, rules)
    return time.process_time() - start


def test_every_rule_has_a_name_and_a_line_of_help() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert all(re.fullmatch("[a-z-]+", name) for name in NAMES)
    assert all(rule.help and "\n" not in rule.help and len(rule.help) < 100 for rule in RULES)
    assert {rule.name for rule in RULES if rule.on} == DEFAULT
