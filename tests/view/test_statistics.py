"""The figures of a run: counts by page, kind, author and section, and the articles to look at first."""

from __future__ import annotations

import pytest

from jdtool.view.statistics import statistics


def record(source: str = "a.txt", page: int = 1, **fields: object) -> dict[str, object]:
    return {"source": source, "page": page, "kind": "article", **fields}


RECORDS = [
    record(
        title="一", confidence=0.9, authors=[{"name": "何田", "role": None}], paragraphs=["一二 三"], section="要闻"
    ),
    record(confidence=0.5, paragraphs=["四五"], section="副刊"),
    record(kind="furniture", paragraphs=["六"]),
    record(page=2, kind="caption", confidence=0.1),
    record("b.txt", title="三", confidence=0.79, authors=[{"name": "何田", "role": "记者"}], section="要闻"),
]


def test_the_figures() -> None:
    figures = statistics(RECORDS)
    assert (figures.records, figures.pages, figures.articles) == (5, 3, 3)
    assert figures.kinds == {"article": 3, "furniture": 1, "caption": 1}
    assert figures.articles_per_page == {2: 1, 0: 1, 1: 1}
    assert figures.empty_pages == [("a.txt", 2)]
    assert [one.confidence for one in figures.doubtful] == [0.5, 0.79]
    assert figures.authors == {"何田": 2}
    assert figures.words == {"要闻": 3, "副刊": 2}
    assert figures.lacking == {"title": 1, "authors": 1, "dateline": 3}


def test_memory_does_not_grow_with_doubtful_articles() -> None:
    figures = statistics(record(confidence=k % 100 / 200) for k in range(5000))
    assert figures.doubtful_count == 5000 and len(figures.doubtful) <= 400
    assert figures.doubtful[0].confidence == 0 and figures.doubtful[199].confidence <= 0.02


def test_records_of_one_page_count_as_one_page_only_while_they_stand_together() -> None:
    figures = statistics([record(), record(page=2), record()])
    assert figures.pages == 3


@pytest.mark.parametrize(("confidence", "tenth"), [(0.0, 0), (0.09, 0), (0.1, 1), (0.95, 9), (1.0, 9)])
def test_confidences_are_counted_by_tenths(confidence: float, tenth: int) -> None:
    assert statistics([record(confidence=confidence)]).confidences == {tenth: 1}


def test_blanks_are_no_words_and_articles_without_a_section_have_one_of_their_own() -> None:
    assert statistics([record(paragraphs=["　一 二\u200b", "三"])]).words == {"(none)": 3}


def test_an_author_named_twice_in_one_article_counts_once() -> None:
    names = [{"name": "何田", "role": "记者"}, {"name": "何田", "role": "摄影"}]
    assert statistics([record(authors=names)]).authors == {"何田": 1}


def test_no_records_are_no_pages() -> None:
    assert (statistics([]).pages, statistics([]).articles) == (0, 0)
