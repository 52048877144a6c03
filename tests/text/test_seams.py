"""What stands at the seam of two lines."""

from __future__ import annotations

import pytest

from jdtool.text.seams import Spacing, joined

APART = Spacing(letters=True, digits=True)


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["写了", "33", "行"], "写了 33 行"),
        (["用", "AI", "写"], "用 AI 写"),
        (["词典", "(dictionary)", "用"], "词典 (dictionary) 用"),
        (["用", "，AI"], "用，AI"),
        (["占5%", "，多"], "占5%，多"),
    ],
)
def test_the_spacing_of_the_text_is_kept(lines: list[str], wanted: str) -> None:
    assert joined(lines, APART) == wanted
    assert joined(lines) == wanted.replace(" ", "")


def test_a_habit_is_seen_three_times_as_often_as_none_and_of_digits_twice() -> None:
    assert Spacing.of(["用 AI"]) == Spacing(letters=True)
    assert Spacing.of(["本报讯 6月"]) == Spacing()
    assert Spacing.of(["改了 6 处"]) == Spacing(digits=True)
    assert Spacing.of(["用 AI 写", "用AI写"]) == Spacing()
    assert Spacing.of(["写 33 行", "用AI"]) == Spacing(digits=True)


def test_behind_a_cut_stood_nothing() -> None:
    assert joined(["REA", "DY is", "the word"], cuts=[0]) == "READY is the word"


def test_a_space_behind_half_width_marks_is_kept_where_the_text_has_it() -> None:
    habit = Spacing.of(["赵某: 水表. 甲地: 乙社, 2010", "钱某, 孙某. 丙地: 丁社; 33"])
    assert habit == Spacing(marks=True)
    assert joined(["甲地:", "乙社, 3(2):", "77"], habit) == "甲地: 乙社, 3(2): 77"
    assert joined(["8:", "30"], habit) == "8:30"
    assert Spacing.of(["赵某:水表,甲地:乙社", "钱某, 孙某"]) == Spacing()
