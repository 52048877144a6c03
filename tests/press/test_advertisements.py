"""Advertisements: no sentence, but where to go, what to pay or whom to call."""

from __future__ import annotations

import pytest

from jdtool.press.advertisements import is_advertisement


@pytest.mark.parametrize(
    "text", ["渡口茶庄新茶上市欢迎光顾", "灯塔诊所专治牙病地址渡口路", "三层小楼出租价目面议三八〇四"]
)
def test_advertisement(text: str) -> None:
    assert is_advertisement(text)


@pytest.mark.parametrize("text", ["欢迎光顾", "渡口的灯亮了一夜没有人来", "渡口茶庄新茶上市，欢迎光顾。"])
def test_none(text: str) -> None:
    assert not is_advertisement(text)
