"""A column of briefs is an article for each item; a list in a text, or one that is signed, is not."""

from __future__ import annotations

import pytest

from jdtool.splitter.blocks import BODY, BYLINE, HEADLINE, Block, block_of
from jdtool.splitter.briefs import briefs_of, items_of
from jdtool.splitter.draft import Draft
from jdtool.text.lines import lines_of


def blocks(*texts: str) -> tuple[Block, ...]:
    lines = lines_of("\n".join(texts))
    return tuple(block_of(lines, i, i + 1, BODY) for i in range(len(lines)))


@pytest.mark.parametrize(
    "texts",
    [
        ("■灯会昨夜开了。", "■渡轮加开夜班。", "■樱花开了。"),
        ("1、灯会昨夜开了。", "2、渡轮加开夜班。", "3、樱花开了。"),
        ("①灯会昨夜开了。", "②渡轮加开夜班。", "③樱花开了。"),
    ],
)
def test_every_item_is_an_article_by_itself(texts: tuple[str, ...]) -> None:
    body = blocks(*texts)
    briefs = briefs_of(Draft(4, 7, body=body))
    assert [draft.body for draft in briefs] == [(block,) for block in body]
    assert all(draft.brief for draft in briefs)
    assert (briefs[0].start, briefs[-1].end) == (4, 7)


def test_what_stands_below_an_item_belongs_to_it_and_a_jump_line_to_the_last() -> None:
    body, (jump,) = blocks("■灯会昨夜开了。", "两岸站满了人。", "■渡轮加开夜班。"), blocks("（下转第三版）")
    briefs = briefs_of(Draft(0, 5, body=body, jumps=(jump,)))
    assert [draft.body for draft in briefs] == [body[:2], body[2:]]
    assert [draft.jumps for draft in briefs] == [(), (jump,)]
    assert briefs[-1].end == 5


@pytest.mark.parametrize(
    "texts",
    [
        ("■灯会昨夜开了。", "两岸站满了人。"),
        ("灯会有三样：", "■花灯。", "■河灯。"),
        ("■灯会昨夜开了。", "▲渡轮加开夜班。"),
        ("■灯会昨夜开了。", "1、渡轮加开夜班。"),
        (),
    ],
)
def test_one_item_a_lead_or_several_marks_are_a_text(texts: tuple[str, ...]) -> None:
    draft = Draft(0, len(texts), body=blocks(*texts))
    assert briefs_of(draft) == [draft]


def test_a_signed_list_and_a_caption_stay_whole() -> None:
    items = blocks("■灯会昨夜开了。", "■渡轮加开夜班。")
    for draft in (Draft(0, 2, body=items, bylines=blocks("□记者 张小明")), Draft(0, 2, kind="caption", body=items)):
        assert briefs_of(draft) == [draft]


def labelled(*pairs: tuple[str, str]) -> list[Block]:
    found = blocks(*(text for _, text in pairs))
    return [block._replace(label=label) for block, (label, _) in zip(found, pairs, strict=True)]


def test_items_follow_each_other_with_one_mark_below_a_headline_or_a_byline() -> None:
    for above in ((HEADLINE, "简讯"), (BYLINE, "□记者 张小明")):
        page = labelled(above, (BODY, "▲灯会开了。"), (BODY, "▲渡轮加班。"), (BODY, "樱花开了。"), (BODY, "▲船走了。"))
        assert items_of(page) == {1, 2}
    assert items_of(labelled((HEADLINE, "简讯"), (BODY, "▲灯会开了。"), (BODY, "渡轮加班。"))) == frozenset()
    assert items_of(labelled((BODY, "简讯。"), (BODY, "▲灯会开了。"), (BODY, "▲渡轮加班。"))) == frozenset()
