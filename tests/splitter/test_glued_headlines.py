"""Pages whose blank lines went missing, or stand where they should not: headlines, jump lines, brackets."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter.test_printed_bylines import FIRST, HEAD, LAST, OTHER, column

BODY = (
    "江滩公园新种樱花三百株，其中一百株是白色的。园方说，花期从三月中旬开始，大约十天，周末延长开放到晚上九点，"
    "树下设了二十张长椅，市民可以自带茶点，看完花请把果皮带走。"
)


def articles(page: str) -> list[Article]:
    return [r for r in split_page(page) if r.kind == "article"]


@pytest.mark.parametrize("head", ["渡轮加开夜班\n末班十一点离岸", "渡轮加开夜班"])
def test_a_headline_without_blank_lines(head: str) -> None:
    short = "　　列车长说，这趟车每年亏损八百多\n万元，不会停开。\n"
    page = f"慢火车还在开\n　　本报讯　{FIRST[:14]}\n{FIRST[14:]}\n{short}{head}\n{column('本报讯　' + BODY)}"
    first, last = articles(page)
    assert first.text.endswith("不会停开。")
    assert (last.title, last.text) == (head.replace("\n", " "), "本报讯　" + BODY)


@pytest.mark.parametrize("head", ["樱花开到江边", "江滩公园新种\n樱花三百株"])
@pytest.mark.parametrize("at", [2, 3])
def test_a_headline_between_two_columns_of_its_article(head: str, at: int) -> None:
    rows = column("本报讯　" + BODY).splitlines()
    page = (
        f"{HEAD}\n\n{column('本报讯　' + FIRST)}\n" + "\n".join([*rows[:at], "", head, "", *rows[at:]]) + "\n\n" + OTHER
    )
    found = articles(page)
    assert [a.title for a in found] == [HEAD, head.replace("\n", ""), "冰城供暖提前五天"]
    assert found[1].text == "本报讯　" + BODY


@pytest.mark.parametrize("jump", ["（下转第三版）", "（下转3版）", "（文转5）", "下转第3版", "（相关报道见3版）"])
def test_a_jump_line_behind_the_last_words(jump: str) -> None:
    first, _ = articles(f"{HEAD}\n\n{column(FIRST)}{column(LAST + jump)}\n{OTHER}")
    assert (first.jump, first.paragraphs) == (jump, [FIRST, LAST])


def test_the_end_of_a_bracket_is_no_folio_line() -> None:
    """A column ends in the midst of （下转第五版）; what is left of it stands in the next one."""
    text = column(LAST + "（下转第五版）", 19)
    assert text.endswith("\n五版）\n")
    first, second = articles(f"{HEAD}\n\n{column(FIRST, 19)}{text}\n{OTHER}")
    assert (first.jump, first.paragraphs) == ("（下转第五版）", [FIRST, LAST])
    assert second.title == "冰城供暖提前五天"


def test_a_reporter_in_brackets_that_fills_a_line_opens_the_text() -> None:
    body = "【本報記者王大明台北報導】" + BODY
    first, _ = articles(f"{HEAD}\n\n{column(body, 15)}\n{OTHER}")
    assert (first.byline, first.text) == (None, body)
    assert [a["name"] for a in first.authors] == ["王大明"]
