"""Items of lists: each alone, and those that count on."""

from __future__ import annotations

import pytest

from jdtool.text.list_items import counted_items, is_item, value_of


@pytest.mark.parametrize(
    "text", ["一、雨", "（三）雨", "(12)雨", "12．雨", "3)雨", "第五条　雨", "①雨", "● 雨", "- 雨"]
)
def test_an_item(text: str) -> None:
    assert is_item(text)


@pytest.mark.parametrize("text", ["1.5米", "一个人", "第三条路，", "雨", "2019年"])
def test_no_item(text: str) -> None:
    assert not is_item(text)


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["一、雨", "二、雪"], [True, True]),
        (["1. 雨", "停了", "2. 雪"], [True, False, True]),
        (["（9）雨", "（10）雪"], [True, True]),
        (["①雨", "②雪"], [True, True]),
        (["A．雨", "B．雪"], [True, True]),
        (["第九条　雨", "第十条　雪"], [True, True]),
        (["1. 雨", "3. 雪"], [False, False]),
        (["1. 雨", "二、雪"], [False, False]),
        (["1.5米", "2.5米"], [False, False]),
        (["第九条规定", "第十条规定"], [False, False]),
        (["1.", "2."], [False, False]),
    ],
)
def test_a_list_that_is_counted(texts: list[str], wanted: list[bool]) -> None:
    assert counted_items(texts) == wanted


@pytest.mark.parametrize(
    ("number", "value"), [("7", 7), ("１２", 12), ("十", 10), ("十五", 15), ("四十", 40), ("一百零三", 103), ("〇", 0)]
)
def test_the_value_of_a_number(number: str, value: int) -> None:
    assert value_of(number) == value
