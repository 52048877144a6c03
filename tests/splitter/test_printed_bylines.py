"""The forms in which papers print who wrote an article, where and when: each read from a page of two articles."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.press.forms import BYLINES, CLOSINGS, LAST_LINES, NONE, OPENINGS, RUNNING, Form
from tests.splitter.composer.scoring import norm

HEAD = "老弄堂里开出社区食堂"
FIRST = "杨浦区一条老弄堂里，社区食堂开张一个月，每天中午要卖出四百多份饭。"
LAST = "食堂原来是一间闲置的车库。街道请来设计师，把墙面刷白，开了天窗。"
OTHER = "冰城供暖提前五天\n\n　　本报讯　气温骤降，哈尔滨市供暖比往\n年提前五天。全市四十二家热力企业已经点\n火升温。\n"


def forms(table: list[Form]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("form", "authors", "dateline"), [pytest.param(*f, id=f[0].strip()) for f in table])


def column(text: str, width: int = 20) -> str:
    """A paragraph as it stands in a column."""
    text = "　　" + text
    return "".join(text[i : i + width] + "\n" for i in range(0, len(text), width))


def first_of(page: str) -> Article:
    """The first of the two articles that the page must have."""
    articles = [r for r in split_page(page) if r.kind == "article"]
    assert len(articles) == 2
    return next(a for a in articles if "社区食堂" in a.text)


def check(found: Article, body: str, authors: list[tuple[str, str]], dateline: tuple[str, str, str]) -> None:
    where = found.dateline or {}
    assert norm("".join(d or "" for d in (found.kicker, found.title, found.subtitle))) == HEAD
    assert norm(found.text) == norm(body)
    assert [(norm(a["name"]), norm(a["role"])) for a in found.authors] == authors
    assert tuple(norm(where.get(k)) for k in ("outlet", "place", "date")) == dateline  # type: ignore[arg-type]


@forms(BYLINES)
def test_byline(form: str, authors: list[tuple[str, str]], dateline: tuple[str, str, str]) -> None:
    page = f"{HEAD}\n\n{form}\n{column(FIRST)}{column(LAST)}\n{OTHER}"
    check(first_of(page), FIRST + LAST, authors, dateline)


@forms(OPENINGS)
def test_opening(form: str, authors: list[tuple[str, str]], dateline: tuple[str, str, str]) -> None:
    page = f"{HEAD}\n\n{column(form + FIRST)}{column(LAST)}\n{OTHER}"
    check(first_of(page), form + FIRST + LAST, authors, dateline)


@forms(CLOSINGS)
def test_closing(form: str, authors: list[tuple[str, str]], dateline: tuple[str, str, str]) -> None:
    page = f"{HEAD}\n\n{column(FIRST)}{column(LAST + form)}\n{OTHER}"
    check(first_of(page), FIRST + LAST + form, authors, dateline)


@forms(LAST_LINES)
def test_last_line(form: str, authors: list[tuple[str, str]], dateline: tuple[str, str, str]) -> None:
    page = f"{HEAD}\n\n{column(FIRST)}{column(LAST)}{form}\n\n{OTHER}"
    check(first_of(page), FIRST + LAST, authors, dateline)


@pytest.mark.parametrize("opening", RUNNING)
def test_running_text(opening: str) -> None:
    """What only looks like a byline or a dateline stays text, and says nothing about who wrote it."""
    body = opening + FIRST
    page = f"{HEAD}\n\n{column(body)}{column(LAST)}\n{OTHER}"
    check(first_of(page), body + LAST, [], NONE)
    assert first_of(page).byline is None


@pytest.mark.parametrize("line", ["王大明的报道", "学校 报道", "文学评论", "图 书 馆", "文化／理念"])
def test_a_headline_is_no_byline(line: str) -> None:
    page = f"{line}\n\n{column(FIRST)}{column(LAST)}\n{OTHER}"
    found = first_of(page)
    assert (norm(found.title), found.byline) == (norm(line), None)


@pytest.mark.parametrize("signature", ["青石乡　张小明", "■记者张小明", "本报记者 张小明"])
def test_a_byline_below_its_text_and_above_the_next_headline(signature: str) -> None:
    """It belongs to the article above, which has no other; the headline below it stays a headline."""
    first_text = "　　近日，江滩公园新种了樱花三百\n株，市民可以免费观赏。公园说，\n花期大约两周，周末游人最多。\n"
    second_text = "　　渡轮公司昨天说，两条航线下月\n起加开夜班，首班船六点开，票价\n不变。过江看夜景方便了。\n"
    page = f"江滩公园樱花开了\n\n{first_text}{signature}\n\n渡轮加开夜班\n\n{second_text}"
    first, second = (article for article in split_page(page) if article.kind == "article")
    assert (first.title, first.byline, second.title, second.byline) == (
        "江滩公园樱花开了",
        signature,
        "渡轮加开夜班",
        None,
    )


def test_a_folio_line_with_several_editors_below_the_last_text() -> None:
    folio = "江城晚报　2016年11月8日　星期二　A06　都市新闻　责编/张小明　美编/李红　校对/王江\n"
    page = "樱花开了\n\n　　近日，江滩公园新种了樱花三百\n株，市民可以免费观赏。\n" + folio
    assert [article.kind for article in split_page(page)] == ["article", "furniture"]
