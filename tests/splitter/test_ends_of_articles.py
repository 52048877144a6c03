"""What ends an article for sure: the mark of an instalment, the source of a text that was taken over."""

from __future__ import annotations

import pytest

from jdtool.splitter import split_page
from tests.splitter.test_printed_bylines import column

FIRST = "茶农王小山种了三十年茶，茶园在江边的山坡上，今年的新茶比往年早了五天。"
SECOND = "王小山的茶园新建了一座烘房，江边的茶农都来看，烘房一天能烘两百斤茶。"


@pytest.mark.parametrize("end", ["（未完）", "（摘自《江城晚报》）", "（《江边周刊》第3期　张小明文）"])
def test_a_headline_below_it_is_no_sub_head(end: str) -> None:
    """Though the two texts share their words."""
    page = f"江边的新茶\n\n{column(FIRST + end)}\n山坡上的烘房\n\n{column(SECOND)}"
    assert [a.title for a in split_page(page) if a.kind == "article"] == ["江边的新茶", "山坡上的烘房"]


def test_briefs_that_end_with_pauses() -> None:
    briefs = ["▲江邊書院放春假五日、", "▲城東學堂添設農學系、", "▲古井考古隊赴江州、"]
    page = (
        "學府消息\n\n"
        + "\n".join(briefs)
        + f"\n\n江邊新茶\n\n{column('茶農王小山種茶三十年、茶園在江邊山坡上、今年新茶早五日、')}"
    )
    assert [a.paragraphs for a in split_page(page) if a.kind == "article"][:3] == [[brief] for brief in briefs]


def test_a_second_dispatch_begins_a_paragraph() -> None:
    """Though the first one ends with a full line."""
    first, second = "（漢口廿日電）輪渡公司、定下月起加開夜班、", "（漢口廿一日電）江水續漲、輪渡照常開行、"
    page = f"江邊夜班\n\n{first[:13]}\n{first[13:]}\n{second[:13]}\n{second[13:]}\n"
    (article,) = (a for a in split_page(page) if a.kind == "article")
    assert article.paragraphs == [first, second]


def test_a_letter_that_the_paper_took_over_begins_an_article() -> None:
    letter = "江城市民政局张小明来信：近来，江边茶园的新茶比往年早了五天，请市民品尝。"
    page = f"江边的新茶\n\n{column(FIRST)}\n{column(letter)}"
    assert [a.text for a in split_page(page) if a.kind == "article"] == [FIRST, letter]
