"""Lines that are page numbers, and numbers in the heads of pages."""

from __future__ import annotations

import pytest

from jdtool.text.page_numbers import numbers_in_head, page_number, words_of


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", "12"), ("— 12 —", "12"), ("第12页", "12"), ("12/80", "12"), ("xii", "xii"),
     ("12 月", ""), ("渡口 12", ""), ("第12章", ""), ("1" * 30, "")],
)  # fmt: skip
def test_page_number(text: str, number: str) -> None:
    assert page_number(text) == number


def test_heads_of_two_pages_have_the_same_words() -> None:
    assert words_of("渡口 的灯 12") == words_of("渡口的灯　13")
    assert words_of("渡口的灯 12") != words_of("渡口的船 12")


@pytest.mark.parametrize(
    ("text", "numbers"), [("xiv", [14]), ("ix", [9]), ("- 十二 -", [12]), ("渡口 12", [12]), ("电话 62113477", [])]
)
def test_numbers_in_head(text: str, numbers: list[int]) -> None:
    assert list(numbers_in_head(text)) == numbers
