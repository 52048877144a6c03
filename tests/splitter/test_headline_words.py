"""What the words of a headline say for each article."""

from __future__ import annotations

from math import log

import pytest

from jdtool.splitter.headline_words import WordIndex, words_of

TEXTS = ["守灯人在渡口守了三十年的灯。", "茶园开了三条小路。", None, "渡口的船停了。"]


def evidence(headline: str, high: int = 4) -> dict[int, float]:
    words = words_of(headline)
    return WordIndex(TEXTS, [words]).evidence(words, range(high), 0, high)


def test_pairs_and_characters_are_words_and_numbers_are_whole() -> None:
    assert words_of("灯 12，塔") == {"灯": 0.3, "12": 1.0, "塔": 0.3}
    assert words_of("第１２号") == words_of("第12号")


def test_a_word_that_one_article_has_says_more_than_one_that_two_have() -> None:
    assert evidence("守灯")[0] > evidence("渡口")[0] > 0
    assert evidence("渡口")[0] == evidence("渡口")[3]
    assert evidence("守灯")[0] == pytest.approx(0.9 * log(4) * (1 + 2 * 0.3) * 1.5)


def test_what_no_article_has_says_nothing() -> None:
    assert not any(evidence("晴雨").values())


def test_the_lead_counts_more_and_the_rest_of_a_long_article_nothing() -> None:
    words = words_of("灯塔")
    texts = ["灯塔" + "一" * 200, "一" * 200 + "灯塔", "一" * 700 + "灯塔", "二"]
    lead, body, end, none = WordIndex(texts, [words]).evidence(words, range(4), 0, 4).values()
    assert lead > body > end == none == 0.0
