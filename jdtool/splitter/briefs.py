"""Columns of briefs: items under one mark or with numbers, each an article by itself, or a list in a text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jdtool.press.roles import MARKS
from jdtool.splitter.blocks import BODY, BYLINE, HEADLINE, Block
from jdtool.splitter.draft import Draft
from jdtool.splitter.subheads import ITEM


def briefs_of(draft: Draft) -> list[Draft]:
    """An article that is nothing but items with marks is a column of briefs: each item is an article by itself."""
    if draft.bylines or not draft.body or draft.body[0].opening or draft.kind != "article":
        return [draft]
    starts = [k for k, block in enumerate(draft.body) if ITEM.match(block.text)]
    if len(starts) < 2 or starts[0] or len({draft.body[k].text[0].isdigit() for k in starts}) > 1:
        return [draft]
    marks = {draft.body[k].text[0] for k in starts}
    if len(marks) > 1 and not all(_is_numbered(draft.body[k].text) for k in starts):
        return [draft]
    briefs = [
        Draft(draft.start + k, draft.start + after, brief=True, body=draft.body[k:after])
        for k, after in pairwise([*starts, len(draft.body)])
    ]
    return [*briefs[:-1], briefs[-1]._replace(end=draft.end, jumps=draft.jumps)]


def _is_numbered(text: str) -> bool:
    return text[0] in "（(0123456789０１２３４５６７８９" or "①" <= text[0] <= "⑳"


def items_of(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the blocks that follow each other with one mark below a headline or a byline: a column of items.

    A mark of captions may stand before items as well.
    """
    items: set[int] = set()
    for i, (above, block) in enumerate(pairwise(blocks), 1):
        if block.label != BODY or block.text[0] not in MARKS:
            continue
        opens = above.label in (HEADLINE, BYLINE) and i + 1 < len(blocks) and _is_like(block, blocks[i + 1])
        if opens or (i - 1 in items and _is_like(above, block)):
            items.add(i)
    return frozenset(items)


def _is_like(block: Block, other: Block) -> bool:
    """True where two blocks of text begin with the same mark."""
    return other.label == BODY and block.text[0] == other.text[0]
