"""The conservation law: every line of a page is in exactly one record, and no record holds what the page has not."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.article import Article
from jdtool.splitter import split_page

PIECES = [
    "□记者 张小明 报道",
    "□本报记者 李红",
    "通讯员 王方 报道",
    "（记者 张小明）",
    "新华社记者 李红 摄",
    "本报青岛讯 6月3日，老城区的第一条地铁",
    "本报讯（记者 张小明）老城区的第一条地",
    "新华社北京10月25日电 老城区的第一条地",
    "线路昨日开通，市民排起了长队。",
    "市民排起了长队，站台上挤满了",
    "了。",
    "”",
    "老城区通了地铁",
    "——访地铁建设者",
    "第3版 2021年5月18日 星期二",
    "责任编辑：沈一鸣",
    "（下转第三版）",
    "△简讯一则",
    "12 . 5",
    "AI knowledge",
    "\x00",
    "\u200b",
    "𠮷野家",
    "👨‍👩‍👧",
]
LINES = st.one_of(st.sampled_from(PIECES), st.text(max_size=30), st.just(""))
PAGES = st.lists(st.tuples(st.sampled_from(["", " ", "　　", "\t"]), LINES), max_size=40).map(
    lambda rows: "\n".join(indent + text for indent, text in rows)
)


def characters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def said(article: Article) -> str:
    parts = [article.kicker, article.title, article.subtitle, article.byline, article.jump, *article.paragraphs]
    return "".join(p for p in parts if p)


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_every_line_is_in_exactly_one_record(page: str) -> None:
    articles = split_page(page)
    numbers = [
        n for a in articles for spans in a.lines.values() for first, last in spans for n in range(first, last + 1)
    ]
    assert sorted(numbers) == [n for n, line in enumerate(page.split("\n"), 1) if line.strip()]
    assert sum((characters(said(a)) for a in articles), Counter()) == characters(page)


@given(PAGES)
@settings(max_examples=50, deadline=None)
def test_the_same_page_gives_the_same_records(page: str) -> None:
    assert [a.to_json() for a in split_page(page)] == [a.to_json() for a in split_page(page)]


@given(PAGES, st.integers(1, 10_000))
@settings(max_examples=50, deadline=None)
def test_where_a_page_stands_moves_its_line_numbers_and_nothing_else(page: str, first: int) -> None:
    here, there = split_page(page), split_page(page, first_line=first)
    for a, b in zip(here, there, strict=True):
        moved = {part: [[x + first - 1, y + first - 1] for x, y in spans] for part, spans in a.lines.items()}
        assert b.lines == moved
        assert (a.id, said(a)) == (b.id, said(b))


def test_a_long_page_takes_linear_time() -> None:
    """Eight times the lines take about eight times the work; quadratic work would be 64 times."""
    spent = []
    for count in (1_000, 8_000):
        page = "\n\n".join(
            f"第{n}条线路开通\n\n□记者 张小明 报道\n本报青岛讯 6月3日，老城区的第{n}\n条地铁线路开通了。"
            for n in range(count)
        )
        start = time.process_time()
        articles = split_page(page)
        spent.append(time.process_time() - start)
        assert len(articles) == count
        assert articles[-1].title == f"第{count - 1}条线路开通"
    assert spent[1] < 8 * 3 * spent[0]


@pytest.mark.parametrize(
    "part",
    ["雾先到了{n}\n等船的人把手拢在袖里\n渡口", "第{n}节\n\n　　第{n}条线路昨日开通，市民排起了\n长队。"],
    ids=["verse", "sub-heads"],
)
def test_a_long_article_takes_linear_time(part: str) -> None:
    spent = []
    for count in (500, 4_000):
        page = "□王小山\n\n" + "\n\n".join(part.format(n=n) for n in range(count))
        start = time.process_time()
        split_page(page)
        spent.append(time.process_time() - start)
    assert spent[1] < 8 * 3 * spent[0]


def test_pages_of_one_kind_of_line() -> None:
    heads = split_page("\n\n".join(["老城区通了地铁"] * 200))
    assert sum(len(a.paragraphs) for a in heads) == 200
    one = split_page("老城区的地铁线路昨日开通。")
    assert [a.paragraphs for a in one] == [["老城区的地铁线路昨日开通。"]]
    assert split_page("") == split_page("\n \n　\n") == []
