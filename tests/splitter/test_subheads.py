"""Sub-heads that stand free are paragraphs of their article, on pages with bylines and on pages without."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter.test_printed_bylines import FIRST, HEAD, LAST, OTHER, column

LEAD = "钟表匠沈巧云今年七十岁，店开在老城墙的拐角，一间屋子，九只座钟。"
SECTIONS = [
    ("学徒", "十四岁那年，沈巧云跟着舅舅学拆怀表，头三个月只许看，不许碰。"),
    ("慢工", "修一只座钟要四天。洗油泥、校摆轮、配发条，沈巧云从不催自己。"),
    ("后来人", "去年来了两个学生，周末坐地铁来学艺。沈巧云把老城墙边的店留给了她们。"),
]
BYLINES = ["本报记者 张三", ""]


def page(byline: str, sections: list[tuple[str, str]]) -> str:
    parts = ["老城墙下的修表人\n九只座钟走了五十年\n"]
    if byline:
        parts.append(byline + "\n")
    parts.append(column(LEAD))
    for head, text in sections:
        parts += [head + "\n", column(text)]
    return "\n".join(parts)


def articles(text: str) -> list[Article]:
    return [r for r in split_page(text) if r.kind == "article"]


@pytest.mark.parametrize("byline", BYLINES, ids=["signed", "unsigned"])
def test_free_subheads_are_paragraphs(byline: str) -> None:
    first, last = articles(f"{page(byline, SECTIONS)}\n{HEAD}\n\n{byline}\n\n{column(FIRST)}{column(LAST)}")
    assert first.title == "老城墙下的修表人 九只座钟走了五十年"
    assert first.paragraphs == [LEAD, *(part for section in SECTIONS for part in section)]
    assert (last.title, last.paragraphs) == (HEAD, [FIRST, LAST])


@pytest.mark.parametrize("byline", BYLINES, ids=["signed", "unsigned"])
def test_a_headline_over_other_words_begins_an_article(byline: str) -> None:
    text = (
        page(byline, [])
        + "\n渡轮加开夜班\n\n"
        + column("下月起，过江渡轮每晚加开三班，末班船十一点离岸。")
        + "\n"
        + OTHER
    )
    assert [a.title for a in articles(text)] == [
        "老城墙下的修表人 九只座钟走了五十年",
        "渡轮加开夜班",
        "冰城供暖提前五天",
    ]


@pytest.mark.parametrize("label", ["启事", "更 正", "停水通知"])
def test_a_notice_is_an_article(label: str) -> None:
    text = page("本报记者 张三", SECTIONS[:2]) + f"\n{label}\n\n" + column("沈巧云的钟表店本周停业三天，请街坊留意。")
    assert [a.title for a in articles(text)] == ["老城墙下的修表人 九只座钟走了五十年", label]
