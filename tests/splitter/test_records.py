"""Drafts to records: every field from its lines, and nothing said that the page does not say."""

from __future__ import annotations

from datetime import date

import pytest

from jdtool.article import Article
from jdtool.press.folio import Folio
from jdtool.splitter.blocks import BODY, HEADLINE, JUMP, Block, block_of, blocks_of
from jdtool.splitter.draft import Draft, PageFacts
from jdtool.splitter.records import furniture_of, record_of
from jdtool.text.lines import Line, Place, lines_of

TEXT = "江边的灯会昨夜开了，两岸站满了看灯的人。"
NO_FACTS = PageFacts()


def block(text: str, label: str = BODY) -> Block:
    lines = lines_of(text)
    return block_of(lines, 0, len(lines), label)


def byline(text: str) -> Block:
    return blocks_of(lines_of(text))[0]


def record(
    paragraph: str, page: PageFacts = NO_FACTS, headline: str = "江边看灯", **parts: tuple[Block, ...]
) -> Article:
    draft = Draft(0, 1, headlines=(block(headline, HEADLINE),), body=(block(paragraph),))
    return record_of(draft._replace(**parts), [paragraph], page)


def test_a_byline_names_the_authors_and_else_the_dateline_or_the_end_of_the_text_does() -> None:
    signed = record(TEXT + "（李江）", bylines=(byline("□记者 张小明"),))
    assert (signed.byline, signed.authors) == ("□记者 张小明", [{"name": "张小明", "role": "记者"}])
    assert record("本报云州讯（记者 张小明）" + TEXT).authors == [{"name": "张小明", "role": "记者"}]
    assert [author["name"] for author in record(TEXT + "（李江）").authors] == ["李江"]
    assert record(TEXT).authors == []


def test_a_name_behind_the_headline_is_its_byline_and_other_brackets_are_not() -> None:
    signed = record(TEXT, headline="江边看灯　（张小明）")
    assert (signed.title, signed.byline) == ("江边看灯", "（张小明）")
    for headline in ("江边看灯　（组图）", "江边看灯（张小明）"):
        assert record(TEXT, headline=headline).byline is None
    unsure = "江邊看燈　（阿青）"
    assert record(TEXT, headline=unsure).byline is None
    assert record(TEXT, PageFacts(script="zh-Hant"), unsure).byline == "（阿青）"


def test_the_day_of_a_dateline_is_dated_by_the_page() -> None:
    text = "新华社云州3月2日电　" + TEXT
    dated = record(text, PageFacts(Folio(date=date(2019, 3, 3)))).dateline
    assert dated and (dated["place"], dated["date"], dated.get("iso")) == ("云州", "3月2日", "2019-03-02")
    unknown = record(text).dateline
    assert unknown and "iso" not in unknown
    assert record(TEXT).dateline is None


def test_a_jump_line_behind_the_last_sentence_leaves_the_text() -> None:
    inside = record(TEXT + "（下转第三版）")
    assert (inside.paragraphs, inside.jump) == ([TEXT], "（下转第三版）")
    own = record(TEXT, jumps=(block("（下转第二版）", JUMP),))
    assert (own.paragraphs, own.jump) == ([TEXT], "（下转第二版）")
    assert own.jumps


def test_the_facts_of_the_folio_line_are_those_of_each_record() -> None:
    page = PageFacts(Folio("云州日报", date(2019, 3, 3), "A3", "社会"))
    for article in (record(TEXT, page), furniture_of(lines_of("第三版\n编辑 张小明"), page)):
        assert (article.paper, article.date, article.sheet, article.section) == ("云州日报", "2019-03-03", "A3", "社会")


@pytest.mark.parametrize(
    ("paragraph", "headline", "kind"),
    [
        (TEXT, False, "caption"),
        (TEXT, True, "article"),
        (TEXT * 3, False, "article"),
        ("本报云州讯　" + TEXT, False, "article"),
    ],
)
def test_a_signed_sentence_without_headline_or_dateline_is_a_caption(paragraph: str, headline: bool, kind: str) -> None:
    headlines = (block("江边看灯", HEADLINE),) if headline else ()
    article = record(paragraph, headlines=headlines, bylines=(byline("□记者 张小明"),))
    assert article.kind == kind
    assert article.confidence is not None


def test_furniture_keeps_its_lines_with_their_numbers_and_is_no_matter_of_confidence() -> None:
    furniture = furniture_of(lines_of("第三版\n\n编辑 张小明", first=7), NO_FACTS)
    assert furniture.paragraphs == ["第三版", "编辑 张小明"]
    assert (furniture.lines, furniture.regions) == ({"body": [[7, 7], [9, 9]]}, None)
    assert furniture.confidence is None


def placed(line: Line, box: tuple[float, float, float, float]) -> Line:
    return line._replace(place=Place(page=2, box=box, size=9.0, font="Song", vertical=False, frame=1))


def test_a_region_is_the_box_around_the_lines_of_a_part() -> None:
    lines = lines_of(TEXT[:10] + "\n" + TEXT[10:])
    body = block_of([placed(lines[0], (10, 20, 90, 30)), placed(lines[1], (5, 32, 80, 42))], 0, 2, BODY)
    article = record_of(Draft(0, 1, body=(body,)), [TEXT], NO_FACTS)
    assert article.regions == [{"part": "body", "page": 2, "bbox": [5, 20, 90, 42]}]
    assert article.lines == {"body": [[1, 2]]}
