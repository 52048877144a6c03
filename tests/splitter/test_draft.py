"""A draft while it grows, and when it is done."""

from __future__ import annotations

from jdtool.splitter.blocks import BODY, BYLINE, HEADLINE, block_of
from jdtool.splitter.draft import Draft, Growing
from jdtool.text.lines import lines_of

LINES = lines_of("□记者 张小明\n灯会昨夜开了。\n河灯\n两岸站满了人。")
NAME, TEXT, SUBHEAD, REST = (block_of(LINES, i, i + 1, label) for i, label in enumerate((BYLINE, BODY, HEADLINE, BODY)))


def grown() -> Growing:
    draft = Growing(3, 4, bylines=[NAME])
    draft.add(draft.body, TEXT, 4)
    draft.add_subhead(SUBHEAD, 5)
    draft.add(draft.body, REST, 6)
    return draft


def test_what_is_added_ends_the_draft_and_a_subhead_is_a_part_of_the_body() -> None:
    draft = grown()
    assert (draft.start, draft.end) == (3, 7)
    assert draft.body == [TEXT, SUBHEAD, REST]
    assert draft.subheads == {SUBHEAD.first}


def test_a_frozen_draft_has_every_part_and_does_not_grow_with_the_other() -> None:
    growing = grown()
    growing.doubt = 2.0
    draft = growing.frozen()
    growing.add(growing.jumps, REST, 8)
    growing.body.clear()
    assert draft == Draft(3, 7, bylines=(NAME,), body=(TEXT, SUBHEAD, REST), subheads=frozenset({2}), doubt=2.0)


def test_the_top_is_the_first_line_of_any_part_but_the_headline() -> None:
    assert grown().frozen().top == 0
    assert Draft(0, 1, body=(REST,), jumps=(TEXT,), headlines=(NAME,)).top == 1


def test_a_draft_with_a_headline_only_is_empty() -> None:
    assert Draft(0, 1, headlines=(NAME,)).empty
    assert not any(Draft(0, 1, **{part: (REST,)}).empty for part in ("body", "bylines", "jumps"))
