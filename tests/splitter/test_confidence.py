"""Confidence: what speaks against a reading makes it less sure."""

from __future__ import annotations

from jdtool.splitter import split_page
from jdtool.splitter.confidence import WEIGHTS, confidence_of
from jdtool.splitter.draft import Draft, PageFacts
from tests.splitter.test_lost_gaps import GARDEN, column, page_of

PAGE = f"江滩公园种樱花三百株\n\n□记者 张小明 报道\n{column('本报云州讯　' + GARDEN)}\n"


def confidence(page: str) -> float:
    first = next(record for record in split_page(page) if record.kind == "article")
    assert first.confidence is not None
    return first.confidence


def test_a_byline_a_dateline_and_a_headline_of_its_words_are_sure() -> None:
    assert confidence(PAGE) > 0.9


def test_less_sure_without_its_beginning_or_its_headline() -> None:
    assert confidence(column(GARDEN)) < 0.7 < confidence(PAGE)
    assert confidence(PAGE.replace("江滩公园种樱花三百株", "风雨无阻")) < confidence(PAGE)


def test_less_sure_without_blank_lines() -> None:
    with_gaps = "".join(line + "\n" + ("\n" if line in ("江边看樱花",) else "") for line in page_of().splitlines())
    assert confidence(page_of()) <= confidence(with_gaps)


def test_it_is_a_probability_whatever_the_draft() -> None:
    for page in (PageFacts(), PageFacts(is_tight=True, bare=1.0, loose=1.0)):
        assert 0.0 <= confidence_of(Draft(0, 0), [], page) <= 1.0
        assert confidence_of(Draft(0, 0), [], page, dict.fromkeys(WEIGHTS, 0.0)) == 0.5


def test_less_sure_where_columns_stand_side_by_side() -> None:
    draft = Draft(0, 0)
    assert confidence_of(draft, [], PageFacts(is_side_by_side=True)) < confidence_of(draft, [], PageFacts()) / 2
