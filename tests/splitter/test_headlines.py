"""Headlines go to their articles: by words, by place, one to each."""

from __future__ import annotations

import pytest

from jdtool.splitter import reading_of, split_page
from jdtool.text.lines import lines_of
from tests.splitter.test_lost_gaps import GARDEN, TRAIN, WELL, column

TEXTS = {"江滩樱花开了": GARDEN, "古井淘出瓦罐": WELL, "慢火车还在开": TRAIN}


def body(text: str, name: str = "张小明") -> str:
    return f"□记者 {name} 报道\n{column('本报云州讯　' + text)}\n"


def titles(page: str) -> list[str | None]:
    return [record.title for record in split_page(page) if record.kind == "article"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)])
def test_words_tell_the_headlines_of_a_heap_apart(order: tuple[int, ...]) -> None:
    heads = list(TEXTS)
    heap = "\n\n".join(heads[k] for k in order)
    page = "".join(body(text) for text in TEXTS.values()) + heap + "\n"
    assert titles(page) == heads


def test_place_tells_where_words_do_not() -> None:
    heads = ["风雨无阻", "水落石出", "老当益壮"]
    page = "".join(f"{head}\n\n{body(text)}" for head, text in zip(heads, TEXTS.values(), strict=True))
    assert titles(page) == heads


def test_words_weigh_more_than_place() -> None:
    """Two headlines that stand above each other's text."""
    page = f"{body(TRAIN)}古井淘出宋代瓦罐\n\n{body(GARDEN)}江滩公园种樱花三百株\n\n{body(WELL)}"
    assert titles(page)[1:] == ["江滩公园种樱花三百株", "古井淘出宋代瓦罐"]


def test_an_article_has_one_headline() -> None:
    """Of two that want it, the one whose words are its own has it; the other goes elsewhere or to the furniture."""
    page = f"江滩樱花开了\n\n{body(GARDEN)}{body(WELL)}江滩公园花期十天\n"
    first = next(record for record in split_page(page) if record.kind == "article")
    assert first.headline == "江滩樱花开了"
    assert sum("江滩公园花期十天" in (record.headline or "") + record.text for record in split_page(page)) == 1


def test_the_decks_of_a_headline_stay_together() -> None:
    page = f"{body(WELL)}江滩公园花期十天\n\n樱花三百株傍晚开放\n\n——园长访谈\n\n{body(GARDEN)}"
    last = [record for record in split_page(page) if record.kind == "article"][-1]
    assert (last.headline or "").replace("　", " ") == "江滩公园花期十天 樱花三百株傍晚开放 ——园长访谈"


def test_the_decks_of_a_headline_may_stand_apart_without_blank_lines() -> None:
    heap = "江滩樱花开了\n古井淘出宋代瓦罐\n慢火车票价没涨\n花期大约十天\n"
    page = "".join(body(text + text) for text in TEXTS.values()).replace("\n\n", "\n") + heap
    reading = reading_of(lines_of(page))
    words = ["".join(block.text for block in sorted(draft.headlines)) for draft in reading.drafts]
    assert words == ["江滩樱花开了花期大约十天", "古井淘出宋代瓦罐", "慢火车票价没涨"]


def test_every_headline_block_is_assigned_once_or_left() -> None:
    page = "".join(body(text) for text in TEXTS.values()) + "\n\n".join([*TEXTS, "大风蓝色预警", "招聘启事"]) + "\n"
    reading = reading_of(lines_of(page))
    assigned = [block.first for draft in reading.drafts for block in draft.headlines]
    left = [block.first for block in reading.unassigned]
    labelled = [block.first for block in reading.blocks if block.label == "headline"]
    assert sorted(assigned + left) == labelled
    assert len(set(assigned)) == len(assigned)


def test_a_numeral_counts_whether_full_or_half_width() -> None:
    first, second = (
        "本次招生３６５０人，报名从五月开始，考场设在城西。",
        "本次招生１２８０人，报名从六月开始，考场设在城东。",
    )
    page = body(first * 3) + body(second * 3) + "计划招生1280人\n\n计划招生3650人\n"
    assert titles(page) == ["计划招生3650人", "计划招生1280人"]
