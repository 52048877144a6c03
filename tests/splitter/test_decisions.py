"""The grounds of what `split` decided, in one line for each article."""

from __future__ import annotations

from typing import Any

import pytest

from jdtool.article import Article
from jdtool.splitter.decisions import RunnerUp, report_of, runners_up, why


def article(**fields: Any) -> Article:
    fields = {"index": 1, "title": "江边看灯", "paragraphs": ["江边的灯会开了。"], "lines": {"body": [[3, 9]]}} | fields
    return Article(**fields)


@pytest.mark.parametrize(
    ("fields", "ground"),
    [
        ({"lines": {"byline": [[2, 2]], "body": [[3, 9]]}}, "its byline"),
        ({"lines": {"byline": [[10, 10]], "body": [[3, 9]]}}, "its text"),
        ({"dateline": {"outlet": "本报", "place": None, "date": None}}, "its dateline"),
        ({"lines": {"headline": [[1, 2]], "body": [[3, 9]]}}, "the headline above it"),
        ({"lines": {"headline": [[12, 12]], "body": [[3, 9]]}}, "its text"),
    ],
)
def test_what_an_article_begins_at(fields: dict[str, Any], ground: str) -> None:
    assert f": begins at {ground}, " in why(article(**fields))


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ({"headline": [[1, 2]], "body": [[3, 9]]}, "headline above (1-2)"),
        ({"headline": [[1, 1], [12, 12]], "body": [[3, 9]]}, "headline below (1, 12)"),
        ({"headline": [[1, 1]]}, "headline alone (1)"),
        ({"body": [[3, 9]]}, "no headline"),
    ],
)
def test_where_its_headline_stands(lines: dict[str, list[list[int]]], place: str) -> None:
    assert place in why(article(lines=lines))


def test_the_second_best_article_and_the_confidence_are_told_where_known() -> None:
    text = why(article(confidence=0.456), RunnerUp(article=7, evidence=2.0, own=9.36))
    assert text.endswith("else of article 7 (words 9.4 to 2.0), confidence 0.46")
    assert "else" not in why(article())
    assert "confidence" not in why(article())


def test_furniture_belongs_to_no_article_and_is_named_by_its_first_words() -> None:
    furniture = article(kind="furniture", title=None, paragraphs=["第三版　本版编辑　张小明　电话"])
    assert why(furniture) == "furniture 1 «第三版　本版编辑　张小明…»: belongs to no article"


def test_a_headline_is_weighed_against_the_texts_of_other_articles_only() -> None:
    lamps = article()
    ferry = article(index=2, title="渡轮加班", paragraphs=["渡轮昨夜在江边加班。"])
    furniture = article(index=3, kind="furniture", title=None, paragraphs=["江边看灯"])
    well = article(index=4, title="古井", paragraphs=["老城的古井淘净了。"])
    second, *others = runners_up([lamps, ferry, furniture, well])
    assert second and second.article == 2
    assert second.own > 0 < second.evidence
    assert others == [None, None, None]


def test_a_report_has_a_line_for_each_piece_with_its_file_and_first_line() -> None:
    first = article(source="a.txt", lines={"headline": [[12, 12]], "body": [[3, 9]]})
    report = report_of([first, article(source="b\n.txt", index=2, kind="caption")])
    lines = report.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("a.txt:3: article 1 «江边看灯»: ")
    assert ":3: caption 2 «江边看灯»: " in lines[1]
