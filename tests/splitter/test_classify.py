"""Blocks to labels: the best sequence over the page, with stanzas and names alone settled outside of it."""

from __future__ import annotations

import pytest

from jdtool.splitter.blocks import BODY, BYLINE, FURNITURE, HEADLINE, Block, blocks_of
from jdtool.splitter.classify import decode, label_blocks
from jdtool.splitter.weights import WEIGHTS
from jdtool.text.lines import lines_of
from tests.splitter.test_printed_bylines import FIRST, LAST, OTHER, column
from tests.splitter.test_verse_and_tables import VERSE

PAGE = f"老弄堂里开出社区食堂\n\n{column(FIRST)}{column(LAST)}\n{OTHER}"


def labelled(text: str) -> list[Block]:
    return label_blocks(blocks_of(lines_of(text)))


def texts(text: str, label: str) -> list[str]:
    return [block.text for block in labelled(text) if block.label == label]


def test_headlines_are_told_from_the_text_below_them() -> None:
    assert texts(PAGE, HEADLINE) == ["老弄堂里开出社区食堂", "冰城供暖提前五天"]
    assert "".join(texts(PAGE, BODY)).startswith(FIRST + LAST)


def test_every_block_gets_a_label_and_labels_it_had_are_kept() -> None:
    blocks = blocks_of(lines_of(PAGE))
    blocks[0] = blocks[0]._replace(label=FURNITURE)
    result = label_blocks(blocks)
    assert result[0] == blocks[0]
    assert all(block.label for block in result)
    assert decode(blocks)[0] == FURNITURE
    assert decode([]) == label_blocks([]) == []


def test_the_labels_follow_the_weights() -> None:
    blocks = blocks_of(lines_of(PAGE))
    turned = {name: -weight for name, weight in WEIGHTS.items()}
    assert decode(blocks, turned) != decode(blocks)


@pytest.mark.parametrize("name", ["张小明", "林 青"])
def test_a_name_alone_between_a_headline_and_its_text_is_a_byline(name: str) -> None:
    page = f"老弄堂里开出社区食堂\n\n{name}\n\n{column(FIRST)}{column(LAST)}"
    (byline,) = (block for block in labelled(page) if block.label == BYLINE)
    assert [author["name"].replace(" ", "") for author in byline.authors] == [name.replace(" ", "")]


def test_other_short_lines_there_are_none() -> None:
    for line in ("每天中午四百份", "启事"):
        page = f"老弄堂里开出社区食堂\n\n{line}\n\n{column(FIRST)}{column(LAST)}"
        assert texts(page, BYLINE) == []


def test_stanzas_below_a_byline_are_text_line_by_line() -> None:
    page = f"夜航\n\n□林青\n\n{chr(10).join(VERSE[:3])}\n\n{chr(10).join(VERSE[3:])}\n\n{OTHER}"
    rows = [block for block in labelled(page) if block.rows]
    assert [line.text for block in rows for line in block.lines] == VERSE
    assert all(block.label == BODY for block in rows)
    assert texts(page, HEADLINE)[-1] == "冰城供暖提前五天"
