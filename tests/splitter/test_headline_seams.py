"""Headlines without a gap between them are cut where their words turn to another text of the page."""

from __future__ import annotations

from jdtool.splitter.blocks import BODY, HEADLINE, Block, block_of
from jdtool.splitter.headline_seams import cut_headlines
from jdtool.text.lines import lines_of

LAMPS = "江边的灯会昨夜开了\n两岸站满了看灯的人\n花灯一共有三百多盏"
WELL = "老城东门有一口古井\n井底淘出了一个瓦罐\n街坊排队来打井水喝"
TRAIN = "山里的慢火车还在开\n座位常年是坐得满的\n车票三十年没有涨过"


def page(headline: str, *texts: str) -> list[Block]:
    """A headline with texts below it, as labelled blocks."""
    lines = lines_of("\n".join([headline, *texts]))
    blocks: list[Block] = []
    first = 0
    for part, label in [(headline, HEADLINE), *((text, BODY) for text in texts)]:
        last = first + part.count("\n") + 1
        blocks.append(block_of(lines, first, last, label))
        first = last
    return blocks


def headlines(blocks: list[Block]) -> list[str]:
    return [block.text for block in cut_headlines(blocks) if block.label == HEADLINE]


def test_two_headlines_are_cut_where_the_words_change_sides() -> None:
    blocks = page("江边灯会\n两岸看灯的人\n古井淘出瓦罐", LAMPS, WELL, TRAIN)
    assert headlines(blocks) == ["江边灯会两岸看灯的人", "古井淘出瓦罐"]


def test_the_parts_hold_the_lines_of_the_whole_in_order_and_only_the_first_may_be_glued() -> None:
    blocks = page("江边灯会看灯的人\n古井淘出瓦罐", LAMPS, WELL, TRAIN)
    blocks[0] = blocks[0]._replace(glued=True)
    cut = cut_headlines(blocks)
    assert [line for block in cut for line in block.lines] == [line for block in blocks for line in block.lines]
    assert [(block.first, block.glued) for block in cut[:2]] == [(0, True), (1, False)]
    assert cut[2:] == blocks[1:]


def test_lines_about_one_text_or_about_none_stay_one_headline() -> None:
    for headline in ("江边灯会\n两岸看灯的人", "春去秋来\n又是一年"):
        blocks = page(headline, LAMPS, WELL, TRAIN)
        assert cut_headlines(blocks) == blocks


def test_a_single_text_or_texts_of_two_lines_say_nothing() -> None:
    for texts in ((LAMPS,), (LAMPS.rsplit("\n", 1)[0], WELL.rsplit("\n", 1)[0])):
        blocks = page("江边灯会看灯的人\n古井淘出瓦罐", *texts)
        assert cut_headlines(blocks) == blocks


def test_no_headline_is_shorter_than_three_characters() -> None:
    assert headlines(page("古井\n江边灯会看灯的人", LAMPS, WELL, TRAIN)) == ["古井江边灯会看灯的人"]
