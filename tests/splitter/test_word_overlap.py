"""Two texts are parts of one article where they share words that the page beside them lacks."""

from __future__ import annotations

from jdtool.splitter.word_overlap import is_one

LAMP = "守灯人老周在渡口守了三十年的灯，灯塔修好以后，他搬进了山脚的小屋。"
MORE = "老周说，灯塔的灯现在由机器点亮，守灯人只要每月上去擦一次玻璃。"
TEA = "海边茶场五月开园，游人提篮采摘，当场炒制，价钱公道。"


def test_the_same_words_make_one_article() -> None:
    assert is_one(LAMP, MORE, TEA)
    assert not is_one(LAMP, TEA, MORE)


def test_words_that_stand_beside_too_show_nothing() -> None:
    assert not is_one(LAMP, MORE, LAMP)


def test_digits_and_marks_are_no_words() -> None:
    assert not is_one("2023，2024。2025", "2023，2024。2025", "")
    assert not is_one("", LAMP, TEA)
