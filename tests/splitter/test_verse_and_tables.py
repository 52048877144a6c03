"""Verse and tables keep their lines; captions and briefs under the same mark are told apart."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter.test_printed_bylines import FIRST, HEAD, LAST, OTHER, column

VERSE = ["灯塔熄了又亮", "渔船一只一只", "把自己的名字交给潮水", "我在岸上", "念到第九个", "天就白了"]


def articles(page: str) -> list[Article]:
    return [r for r in split_page(page) if r.kind == "article"]


@pytest.mark.parametrize("indent", ["", "　　"], ids=["flush", "indented"])
@pytest.mark.parametrize("name", ["□王小山", "王小山"])
def test_a_poem_keeps_its_lines(indent: str, name: str) -> None:
    stanzas = "\n\n".join("\n".join(indent + line for line in part) for part in (VERSE[:3], VERSE[3:]))
    poem, news = articles(f"海边的夜\n\n{name}\n\n{stanzas}\n\n{OTHER}")
    assert (poem.title, poem.paragraphs, [a["name"] for a in poem.authors]) == ("海边的夜", VERSE, ["王小山"])
    assert news.title == "冰城供暖提前五天"


def test_a_headline_of_two_lines_below_a_poem_is_the_next_article_s() -> None:
    poem, news = articles("海边的夜\n□王小山\n" + "\n".join(VERSE) + "\n\n老弄堂里\n开出社区食堂\n\n" + column(FIRST))
    assert poem.paragraphs == VERSE
    assert news.title == "老弄堂里开出社区食堂"


def test_text_below_a_byline_is_no_verse() -> None:
    text = "杨浦区一条老弄\n堂里，社区食堂\n开张一个月\n\n每天中午要卖出\n四百多份饭。\n"
    found = articles(f"{HEAD}\n\n□王小山\n\n{text}")[0]
    assert found.paragraphs == ["杨浦区一条老弄堂里，社区食堂开张一个月每天中午要卖出四百多份饭。"]


@pytest.mark.parametrize(
    "rows",
    [
        ["男子跳远　1.张三7米02　2.李四6米91", "女子跳远　1.王芳5米88　2.赵敏5米80"],
        ["少年组：王小山　李大海", "成年组：赵敏／孙立　周元／吴凡"],
        ["王小山　李大海　赵　敏", "孙　立　周大元　吴　凡"],
    ],
)
def test_the_rows_of_a_table_are_paragraphs(rows: list[str]) -> None:
    table = "".join(row + "\n" for row in rows)
    first, _ = articles(f"{HEAD}\n\n{column(FIRST)}名单如下：\n{table}\n{column(LAST)}\n{OTHER}")
    assert first.paragraphs == [FIRST, "名单如下：", *rows, LAST]


def test_a_brief_under_the_mark_of_a_caption_is_an_article() -> None:
    briefs = "▲本报讯　江滩公园新种樱花三百株。\n\n▲本报讯　渡轮下月加开夜班。\n\n▲工人在江滩栽种樱花。\n"
    found = split_page(f"{HEAD}\n\n{column(FIRST)}\n{briefs}")
    assert [r.kind for r in found] == ["article", "article", "article", "caption"]
    assert [r.dateline and r.dateline["outlet"] for r in found] == [None, "本报", "本报", None]


@pytest.mark.parametrize(
    "credit",
    ["（档案照）", "（图：王小山）", "受访者供图", "本报资料图片", "（受访者提供）", "图/王小山", "本报记者 王小山 摄"],
)
def test_a_credit_makes_a_caption(credit: str) -> None:
    caption = "渡轮驶过清晨的江面。" + credit
    kinds = [r.kind for r in split_page(f"{HEAD}\n\n{column(FIRST)}{column(LAST)}\n{caption}\n\n{OTHER}")]
    assert kinds == ["article", "caption", "article"]


def test_two_narrow_spaces_are_an_indent() -> None:
    body = column(FIRST, 18).replace("　　", "  ") + column(LAST, 18).replace("　　", "  ")
    assert articles(f"{HEAD}\n\n{body}")[0].paragraphs == [FIRST, LAST]
