"""A query and the sentences: words that few sentences have decide, in either script, in either case."""

from __future__ import annotations

import pytest

from jdtool.summarizer.query import relevance_of

SENTENCES = ["地铁昨日开通。", "地铁票价两元。", "首日天气晴好。", "GDP增长了。"]


@pytest.mark.parametrize(
    ("query", "best"),
    [("票价", 1), ("天气", 2), ("地铁 票价", 1), ("gdp", 3), ("票價", 1), ("  开通  开通 ", 0)],
)
def test_the_best_answer_has_one(query: str, best: int) -> None:
    relevance = relevance_of(SENTENCES, query)
    assert relevance[best] == 1.0 == max(relevance) and relevance.count(1.0) == 1
    assert all(0 <= value <= 1 for value in relevance)


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    relevance = relevance_of(SENTENCES, "地铁 晴好")
    assert relevance[2] > relevance[0] == relevance[1] > 0 == relevance[3]


def test_a_word_said_twice_counts_more_and_a_long_sentence_less() -> None:
    assert relevance_of(["票价涨了票价", "票价涨了一元"], "票价")[0] == 1.0
    assert relevance_of(["票价涨了" + "，市民都说好" * 9, "票价涨了"], "票价")[1] == 1.0


@pytest.mark.parametrize(("sentences", "query"), [([], "票价"), (SENTENCES, "火车"), (SENTENCES, ""), ([""], "票价")])
def test_nothing_to_answer(sentences: list[str], query: str) -> None:
    assert relevance_of(sentences, query) == [0.0] * len(sentences)
