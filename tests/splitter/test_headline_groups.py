"""Headlines that stand together, and labels that are none."""

from __future__ import annotations

from jdtool.splitter.blocks import BODY, HEADLINE, Block, block_of
from jdtool.splitter.draft import Draft
from jdtool.splitter.headline_groups import NONE, groups_of, labels_of
from jdtool.text.lines import lines_of


def page(*parts: str) -> tuple[list[Block], list[Draft], set[int]]:
    """Parts, one line each: # opens a headline, an empty part is a blank line."""
    lines = lines_of("\n".join(part.removeprefix("#") for part in parts))
    filled = [part for part in parts if part]
    blocks = [block_of(lines, k, k + 1, HEADLINE if p[0] == "#" else BODY) for k, p in enumerate(filled)]
    drafts = [Draft(b.first, b.last, body=(b,)) for b in blocks if b.label == BODY]
    return blocks, drafts, {b.first for b in blocks if b.label == HEADLINE}


def test_groups_know_the_articles_beside_them() -> None:
    groups = groups_of(*page("#渡口的灯", "", "灯亮了。", "", "#茶园的路", "#三条", "", "路开了。", "", "#船"))
    assert [[block.text for block in group.blocks] for group in groups] == [["渡口的灯"], ["茶园的路", "三条"], ["船"]]
    assert [(group.before, group.after) for group in groups] == [(NONE, 0), (0, 1), (1, 2)]
    assert [(group.is_above, group.is_below) for group in groups] == [(True, False), (True, True), (False, True)]


def test_a_group_without_blank_lines_is_tight() -> None:
    tight, loose = groups_of(*page("#渡口", "#的灯", "灯亮了。", "", "#茶园", "", "#的路", "路开了。"))
    assert (tight.is_tight, loose.is_tight) == (True, False)


def labels(*parts: str, in_frames: bool = False) -> list[str]:
    blocks, _, free = page(*parts)
    return [block.text for block in labels_of(blocks, [], free, in_frames)]


def test_the_name_of_a_section_is_a_label() -> None:
    assert labels("船来了。", "", "#要闻", "", "#渡口的灯", "", "灯亮了。") == ["要闻"]
    assert labels("#渡口的灯", "", "灯亮了。") == []


def test_a_column_of_briefs_is_one_in_frames_among_headlines_only() -> None:
    parts = ("船来了。", "", "#渡口简讯", "", "#渡口的灯", "", "灯亮了。")
    assert labels(*parts) == []
    assert labels(*parts, in_frames=True) == ["渡口简讯"]
    assert labels("船来了。", "", "#渡口简讯", "", "灯亮了。", in_frames=True) == []
