"""Whether a word or a number runs across the seam of two texts."""

from __future__ import annotations

import pytest

from jdtool.layout.seam_words import word_across


@pytest.mark.parametrize(
    ("before", "after"), [("昨天的图书", "馆里坐满了人"), ("全长1", "8公里"), ("他们在飞机", "场等候 ")]
)
def test_a_word_goes_across(before: str, after: str) -> None:
    assert word_across(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [("灯亮了。", "船来了"), ("", "船来了"), ("渡口", ""), ("abc", "def"), ("他们回家", "渡轮停航")],
)
def test_nothing_does(before: str, after: str) -> None:
    assert not word_across(before, after)
