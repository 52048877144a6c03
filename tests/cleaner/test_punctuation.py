"""Dots, hyphens and quotation marks that stand for others, and the same signs where they mean what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.cleaner.punctuation import (
    corner_quotes,
    dashes,
    ellipses,
    from_corner,
    full_stops,
    middle_dots,
    reversed_quotes,
)


def test_three_stops_or_dots_and_more_are_an_ellipsis() -> None:
    assert ellipses("走了。。。。\n灯灭了.....他说···") == ("走了……\n灯灭了……他说……", 3)


@pytest.mark.parametrize("text", ["走了。。", "灯会..去", "目录......12", "wait...", "3...5", "。。。", "灯……。。。"])
def test_fewer_dots_leaders_and_latin_dots_stay(text: str) -> None:
    assert ellipses(text) == (text, 0)


def test_hyphens_and_parted_dashes_between_chinese_are_one_dash() -> None:
    assert dashes("灯会---一年一次") == ("灯会——一年一次", 1)
    assert dashes("灯会––一年一次，灯— —火") == ("灯会——一年一次，灯——火", 2)
    for text in ("灯会-一年", "--help", "a--b", "灯会----一年", "灯--help"):
        assert dashes(text) == (text, 0)


def test_points_of_a_line_become_stops_together_or_not_at_all() -> None:
    assert full_stops("灯会开了，人多.他用 GPS 找路.") == ("灯会开了，人多。他用 GPS 找路。", 2)
    for text in ("灯会开了.人多.", "灯会，价3.5元.见a.b", "一.灯会，开了", "灯会，开了。"):
        assert full_stops(text) == (text, 0)


def test_quotation_marks_turn_round_only_where_all_of_the_line_do() -> None:
    assert reversed_quotes("她说：”走。“他说：”好。“") == ("她说：“走。”他说：“好。”", 4)
    for text in ("她说：“走。”", "”走。“", "她说：”走。“他说：“好。”"):
        assert reversed_quotes(text) == (text, 0)


def test_apostrophes_stay_where_quotation_marks_become_corner_brackets() -> None:
    assert corner_quotes("“it’s”，’98年的‘灯’") == ("「it’s」，’98年的『灯』", 4)


@given(st.text("灯会“”‘’，", max_size=20))
def test_corner_brackets_and_back_is_the_same_text(text: str) -> None:
    cornered, count = corner_quotes(text)
    assert from_corner(cornered) == (text, count)


def test_the_dot_of_a_foreign_name_needs_a_name_on_both_sides() -> None:
    assert middle_dots("安娜‧卡列宁\n欧∙亨利") == ("安娜·卡列宁\n欧·亨利", 2)
    for text in ("•灯会开了", "灯会 • 开了", "灯•", "a•b"):
        assert middle_dots(text) == (text, 0)
