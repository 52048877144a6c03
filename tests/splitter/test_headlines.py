"""Headlines go to their articles: by words, by place, one to each."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest

from jdtool.splitter import reading_of, split_page
from jdtool.splitter.blocks import BODY, HEADLINE, Block, block_of
from jdtool.splitter.draft import Draft
from jdtool.splitter.headlines import assign_headlines
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


# --- one assignment over the page, from blocks and drafts

PLAIN = "□□"  # characters that no headline has


class Page(NamedTuple):
    drafts: list[Draft]
    unassigned: list[Block]

    @property
    def headlines(self) -> list[str]:
        """The headline of each article, its decks separated by slashes."""
        return ["/".join(block.text for block in draft.headlines) for draft in self.drafts]

    @property
    def left(self) -> list[str]:
        return [block.text for block in self.unassigned]


def assigned(*parts: str, in_frames: bool = False, **attributes: dict[int, object]) -> Page:
    """Parts of a page, one line each, to its drafts: # opens a headline, an empty part is a blank line.

    *attributes* name fields of drafts: for each, the values by the number of the draft.
    """
    lines = lines_of("\n".join(part.removeprefix("#") for part in parts))
    filled = [part for part in parts if part]
    blocks, drafts = [], []
    for k, part in enumerate(filled):
        blocks.append(block_of(lines, k, k + 1, HEADLINE if part[0] == "#" else BODY))
        if part[0] != "#":
            own = {name: values[len(drafts)] for name, values in attributes.items() if len(drafts) in values}
            drafts.append(Draft(k, k + 1, body=(blocks[-1],))._replace(**own))
    return Page(*assign_headlines(blocks, drafts, in_frames))


def test_a_headline_above_its_text_goes_before_one_below() -> None:
    assert assigned("#风雨无阻", "", WELL, "", TRAIN).headlines == ["风雨无阻", ""]
    assert assigned(WELL, "", "#风雨无阻", "", TRAIN).headlines == ["", "风雨无阻"]
    assert assigned(WELL, "", "#风雨无阻").headlines == ["风雨无阻"]
    assert assigned("#风雨无阻", "", WELL, "", "#水落石出").headlines == ["风雨无阻"]


@pytest.mark.parametrize("distance", range(1, 8))
def test_words_reach_over_articles_between(distance: int) -> None:
    others = [part for _ in range(distance) for part in (PLAIN * 40, "")]
    below = assigned(WELL, "", *others, "#古井淘出宋代瓦罐")
    assert below.headlines == ["古井淘出宋代瓦罐", *[""] * distance]
    above = assigned("#古井淘出宋代瓦罐", "", *others, WELL)
    assert above.headlines == [*[""] * distance, "古井淘出宋代瓦罐"]


@pytest.mark.parametrize(("between", "reaches"), [(13, True), (14, False)])
def test_no_headline_belongs_to_an_article_further_away(between: int, reaches: bool) -> None:
    """Counted from the articles right above and below it, fourteen more to each side are in reach."""
    others = [part for _ in range(between) for part in (PLAIN * 40, "")]
    headline = "#古井淘出宋代瓦罐，工人从井底淘出瓦罐四十余只"
    below = assigned(WELL, "", PLAIN * 40, "", *others, headline, "", PLAIN * 40)
    assert bool(below.headlines[0]) == reaches
    above = assigned(PLAIN * 40, "", headline, "", PLAIN * 40, "", *others, WELL)
    assert bool(above.headlines[-1]) == reaches


def test_one_word_does_not_reach_far() -> None:
    others = [part for _ in range(6) for part in (PLAIN * 40, "")]
    assert assigned(WELL, "", *others, "#古今").headlines[0] == ""


def test_a_doubtful_article_needs_words() -> None:
    assert assigned("#风雨无阻", "", WELL, doubt={0: 9.0}).left == ["风雨无阻"]
    assert assigned(TRAIN, "", "#古井淘出宋代瓦罐", "", WELL, doubt={1: 3.0}).headlines == ["", "古井淘出宋代瓦罐"]
    assert assigned("#风雨无阻", "", WELL, doubt={0: 1.0}).headlines == ["风雨无阻"]


@pytest.mark.parametrize("attribute", [{"kind": {0: "caption"}}, {"brief": {0: True}}, {"body": {0: ()}}])
def test_captions_briefs_and_empty_drafts_have_no_headline(attribute: dict[str, dict[int, object]]) -> None:
    page = assigned("#古井淘出宋代瓦罐", "", WELL, **attribute)
    assert (page.headlines, page.left) == ([""], ["古井淘出宋代瓦罐"])


def test_a_subhead_is_no_headline() -> None:
    page = assigned("#风雨无阻", "", WELL, subheads={0: frozenset({0})})
    assert (page.headlines, page.left) == ([""], [])


def test_a_dash_opens_a_subtitle_of_the_headline_above() -> None:
    page = assigned("#江滩公园新种樱花", "", "#——樱花古井", "", GARDEN, "", WELL)
    assert page.headlines == ["江滩公园新种樱花/——樱花古井", ""]


def test_decks_of_one_headline_are_not_separated_by_another_headline() -> None:
    page = assigned(TRAIN, "", GARDEN, "", WELL, "", "#江滩樱花开了", "", "#古井淘出瓦罐", "", "#树下看花")
    assert page.headlines == ["", "江滩樱花开了", "古井淘出瓦罐/树下看花"]


def test_decks_beyond_the_length_of_a_headline_are_left() -> None:
    deck = "江滩公园新种樱花三百株花期从三月中旬开始"  # 20 characters
    page = assigned(f"#{deck}", "", f"#{deck}", "", f"#{deck}", "", GARDEN)
    assert page.headlines == ["/".join([deck] * 3)]
    page = assigned(f"#{deck}", "", f"#{deck}", "", f"#{deck}花", "", GARDEN)
    assert (page.headlines, page.left) == ([f"{deck}/{deck}花"], [deck])
    page = assigned(GARDEN, "", f"#{deck}花", "", f"#{deck}", "", f"#{deck}")
    assert (page.headlines, page.left) == ([f"{deck}花/{deck}"], [deck])


def test_a_headline_is_kept_however_long_its_deck_is() -> None:
    deck = "江滩公园新种樱花三百株花期从三月中旬开始" * 4
    assert assigned(f"#{deck}", "", GARDEN).headlines == [deck]


def test_of_two_headlines_the_one_that_loses_more_keeps_the_article() -> None:
    page = assigned("#江滩公园花期十天", "", PLAIN * 40, "", "#江滩公园樱花三百株", "", GARDEN, "", "#风雨无阻")
    assert page.headlines[1] == "江滩公园樱花三百株"
    assert sorted(filter(None, [*page.left, *page.headlines])) == ["江滩公园樱花三百株", "江滩公园花期十天", "风雨无阻"]


def test_the_margin_says_how_much_better_a_headline_fits_than_elsewhere() -> None:
    clear = assigned("#江滩公园樱花三百株", "", GARDEN, "", WELL).drafts[0].margin
    by_place = assigned("#风雨无阻", "", GARDEN, "", WELL).drafts[0].margin
    against = assigned(GARDEN, "", WELL, "", "#江滩公园樱花三百株", "", TRAIN).drafts[0].margin
    assert clear > against > 0
    assert by_place == pytest.approx(4.0 + 0.8)  # right above the first, a step from the second
    assert assigned("#风雨无阻", "", GARDEN).drafts[0].margin == pytest.approx(4.0 + 1.0)  # above it, or nowhere
    assert assigned(GARDEN).drafts[0].margin == 0.0


def test_the_margin_of_a_headline_of_two_decks_is_that_of_both() -> None:
    both = assigned("#江滩樱花", "", "#三百株", "", GARDEN, "", WELL).drafts[0].margin
    one = assigned("#江滩樱花", "", GARDEN, "", WELL).drafts[0].margin
    assert both > one


def test_a_page_in_frames_whose_headlines_stand_beside_their_texts() -> None:
    parts = [part for head, text in TEXTS.items() for part in (f"#{head}", text)]
    page = assigned(*parts, in_frames=True)
    assert page.headlines == list(TEXTS)


def test_a_page_in_frames_whose_headlines_stand_anywhere() -> None:
    """A heap far from its texts: position counts little, and what no words speak for is left."""
    heads = ["#江滩公园樱花三百株", "#慢火车还在开", "#古井淘出宋代瓦罐"]
    page = assigned(heads[1], GARDEN, heads[2], TRAIN, heads[0], WELL, in_frames=True)
    assert page.headlines == ["江滩公园樱花三百株", "慢火车还在开", "古井淘出宋代瓦罐"]


def test_the_decks_of_one_headline_in_two_frames() -> None:
    page = assigned(
        "#花期大约十天", TRAIN, "#古井淘出宋代瓦罐", GARDEN, "#江滩公园樱花三百株", WELL, "#慢火车票价三十年没涨",
        in_frames=True,
    )  # fmt: skip
    assert page.headlines[0] == "慢火车票价三十年没涨"
    assert "江滩公园樱花三百株" in page.headlines[1]
    assert page.headlines[2] == "古井淘出宋代瓦罐"


def test_each_article_between_costs_a_step() -> None:
    """Of five articles one has the headline's words; all else is the same."""
    below = [assigned(*_five(k), "#古井淘出宋代瓦罐").drafts[k].margin for k in range(4)]
    above = [assigned("#古井淘出宋代瓦罐", "", *_five(k)).drafts[k].margin for k in range(4, 0, -1)]
    for margins in (below, above):
        assert [round(b - a, 6) for a, b in pairwise(margins)] == [0.8] * 3


def _five(k: int) -> list[str]:
    return [part for number in range(5) for part in (WELL if number == k else PLAIN * 40, "")]


def test_a_new_headline_begins_at_a_blank_line_sooner_than_within_a_block_or_at_a_dash() -> None:
    """What a word of the next article is worth suffices at a blank line only."""
    articles = (GARDEN, "", WELL, "", PLAIN * 40)
    assert assigned("#江滩公园新种樱花", "", "#古井", "", *articles).headlines == ["江滩公园新种樱花", "古井", ""]
    assert assigned("#江滩公园新种樱花", "#古井", "", *articles).headlines == ["江滩公园新种樱花/古井", "", ""]
    for dash in "—－":
        page = assigned("#江滩公园新种樱花", "", f"#{dash}古井", "", *articles)
        assert page.headlines == [f"江滩公园新种樱花/{dash}古井", "", ""]
    assert assigned("#江滩公园新种樱花", "", "#古—井", "", *articles).headlines[0] == "江滩公园新种樱花/古—井"


def test_headlines_of_a_heap_stand_in_the_order_of_their_texts() -> None:
    """The same word does not suffice where it would take the headline back to an earlier article."""
    assert assigned(WELL, "", GARDEN, "", "#江滩公园新种樱花", "", "#古井").headlines[0] == ""
    assert assigned(PLAIN * 40, "", WELL, "", GARDEN, "", "#江滩公园新种樱花", "", "#古井").headlines[1] == ""


APART = ("#树下设了二十张长椅市民可以自带茶点", TRAIN, "#古井淘出宋代瓦罐", "#工人从井底淘出四十余只", GARDEN,
         "#江滩公园新种樱花三百株", WELL)  # fmt: skip


def test_where_headlines_stand_anywhere_clear_words_may_give_an_article_two() -> None:
    assert assigned(*APART, in_frames=True).headlines == [
        "",
        "树下设了二十张长椅市民可以自带茶点/江滩公园新种樱花三百株",
        "古井淘出宋代瓦罐/工人从井底淘出四十余只",
    ]


def test_where_headlines_stand_at_their_texts_an_article_has_one() -> None:
    assert sum("樱花" in head or "长椅" in head for head in assigned(*APART).headlines[1:2]) == 1
    assert assigned(*APART).headlines[1] in (APART[0][1:], APART[5][1:])


def test_where_headlines_stand_anywhere_few_words_do_not_give_an_article_two() -> None:
    parts = ("#长椅茶点", *APART[1:])
    page = assigned(*parts, in_frames=True)
    assert page.headlines[1] == "江滩公园新种樱花三百株"
