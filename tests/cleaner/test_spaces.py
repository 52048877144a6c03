"""Spaces inside numbers, words and names go; those that part words, items and columns stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.cleaner.spaces import han_spaces, letter_spacing, loose_marks, padded_names, pangu, spaced_numbers


def test_numbers_shares_days_and_times_close_up() -> None:
    assert spaced_numbers("长3 . 5米，占20 %，8 : 30点灯") == ("长3.5米，占20%，8:30点灯", 3)
    assert spaced_numbers("1999 - 12 - 31，共12 , 500 , 000盏") == ("1999-12-31，共12,500,000盏", 2)


@pytest.mark.parametrize("text", ["1 . 点灯", "1 . 2 . 3 .", "3 - 1", "第3 号", "甲 ， 乙", "1200 , 500"])
def test_counts_scores_and_lists_keep_their_spaces(text: str) -> None:
    assert spaced_numbers(text) == (text, 0)


def test_a_letter_spaced_word_closes_up_and_single_spaces_between_words_stay() -> None:
    assert letter_spacing("灯　会　開　了\n河 灯\n看灯 赏月 猜谜") == ("灯会開了\n河灯\n看灯 赏月 猜谜", 2)
    for text in ("灯会 开 了吗", "A B C D", "灯 会\u3000"):
        assert letter_spacing(text) == (text, 0)


def test_spaces_beside_marks_go_but_not_behind_an_address() -> None:
    assert loose_marks("他说 ： “ 灯会（ 三天 ）开了 ” 。 走") == ("他说：“灯会（三天）开了”。走", 8)
    for text in ("灯会 开了", "见 www.lantern.cn/a ，", "a , b .", "灯会开了。 李明摄"):
        assert loose_marks(text) == (text, 0)


def test_running_text_with_many_spaces_loses_all_and_headlines_keep_theirs() -> None:
    page = "看灯赏月 两岸同庆\n昨天晚上，江边的 灯会开了，来看 灯的人站满 了两岸，直到夜深 才散。"
    wanted = "看灯赏月 两岸同庆\n昨天晚上，江边的灯会开了，来看灯的人站满了两岸，直到夜深才散。"
    assert han_spaces(page) == (wanted, 4)
    once = "昨天晚上，江边的 灯会开了，来看灯的人站满了两岸。"
    assert han_spaces(once) == (once, 0)


def test_padded_names_need_surnames_and_a_list_a_role_or_a_label() -> None:
    assert padded_names("记者　李　明\n委　员：孙　立　周　平　吴大伟\n王　涛、李小明、赵　伟")[0] == (
        "记者　李明\n委　员：孙立　周平　吴大伟\n王涛、李小明、赵伟"
    )
    for text in ("序　言　　目　录", "灯　会", "编者：灯　谜"):
        assert padded_names(text) == (text, 0)


@given(st.text("灯会A9+%，($)", max_size=20))
def test_pangu_only_adds_single_spaces_and_once_is_enough(text: str) -> None:
    spaced, count = pangu(text)
    assert spaced.replace(" ", "") == text
    assert len(spaced) == len(text) + count
    assert pangu(spaced) == (spaced, 0)
