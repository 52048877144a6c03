"""Repeated, straight and half-width marks: all of a line or none, and never in code or numbers."""

from __future__ import annotations

import pytest

from jdtool.cleaner.marks import curly_quotes, full_width_marks, mixed_marks, mixed_quotes, repeated_marks


def test_marks_printed_twice_go_and_ellipses_stay() -> None:
    assert repeated_marks("灯会，，，开了；；走。。") == ("灯会，开了；走。", 3)
    for text in ("走。。。", "走吧！！", "什么？？", "好……", "——"):
        assert repeated_marks(text) == (text, 0)


def test_a_doubled_mark_inside_an_open_quotation_may_be_a_misread_quotation_mark() -> None:
    assert repeated_marks("他说：“走吧，，\n灯会，，开了") == ("他说：“走吧，，\n灯会，开了", 1)
    assert repeated_marks("“走吧。”他说，，") == ("“走吧。”他说，", 1)


def test_a_straight_mark_is_paired_with_the_curly_one_of_its_line() -> None:
    assert mixed_quotes('挂出“灯会"的牌子\n挂出"灯会”的牌子') == ("挂出“灯会”的牌子\n挂出“灯会”的牌子", 2)


@pytest.mark.parametrize(
    "text", ['挂出"灯会"的牌子', '“他说"走"。”', '一面10"和一面12"的灯，“大”', '写"灯"“会', '“灯”会，<b>="好"']
)
def test_straight_marks_stay_where_no_pair_is_plain(text: str) -> None:
    assert mixed_quotes(text) == (text, 0)


def test_curly_quotes_take_single_marks_and_corner_brackets_too() -> None:
    assert curly_quotes("他说'灯会'，「开了」") == ("他说‘灯会’，“开了”", 4)
    for text in ("it's 灯会", "'lantern fair'", "他说'灯会", 'say("灯")'):
        assert curly_quotes(text) == (text, 0)


def test_half_width_marks_change_where_a_line_has_full_width_ones() -> None:
    assert mixed_marks("灯会开了,游人(大多是孩子)来了。") == ("灯会开了，游人（大多是孩子）来了。", 2)
    assert mixed_marks("灯会开了,游人来了") == ("灯会开了,游人来了", 0)


@pytest.mark.parametrize("text", ["8:30开灯", "共1,200盏", "lantern, fair; ok?", "http://a.b:80"])
def test_marks_of_numbers_notes_and_latin_stay_half_width(text: str) -> None:
    assert full_width_marks(text) == (text, 0)


def test_a_line_typed_with_spaces_behind_its_marks_loses_them() -> None:
    assert full_width_marks("灯会开了, 游人来了; 走吧!") == ("灯会开了，游人来了；走吧！", 3)
    assert full_width_marks("灯会开了, 120 ! 人") == ("灯会开了, 120 ! 人", 0)


def test_marks_of_notes_change_together_in_a_line_of_mixed_marks() -> None:
    assert mixed_marks("灯会(1)、庙会(2)开了。") == ("灯会（1）、庙会（2）开了。", 2)
    assert mixed_marks("灯会(1)、庙会 (2)开了。") == ("灯会(1)、庙会 (2)开了。", 0)


def test_marks_of_notes_change_together_or_not_at_all() -> None:
    assert full_width_marks("见(1)、(2)") == ("见(1)、(2)", 0)
