"""What captions open with, and the credit at their end."""

from __future__ import annotations

import pytest

from jdtool.press.captions import is_credited, may_be_credited, opens


@pytest.mark.parametrize("text", ["图为渡口的灯。", "▲渡口的灯", "图①渡口的灯", "上图：渡口", "圖為渡口", "▼图为渡口"])
def test_a_caption_opens(text: str) -> None:
    assert opens(text)


@pytest.mark.parametrize("text", ["图书馆开放了", "上游水位下降", "他说图为渡口", "地图上没有"])
def test_text_does_not(text: str) -> None:
    assert not opens(text)


CREDITS = [
    "渡口亮起了灯。张小明 摄",
    "渡口亮起了灯。（本报记者 张小明 摄影）",
    "渡口亮起了灯。图/张小明",
    "渡口亮起了灯。资料图片",
    "渡口亮起了灯。新华社发",
    "渡口亮起了灯。（张小明供图）",
]


@pytest.mark.parametrize("text", CREDITS)
def test_a_credit_is_seen_and_the_cheap_look_lets_it_pass(text: str) -> None:
    assert is_credited(text) and may_be_credited(text)


@pytest.mark.parametrize(
    "text", ["他喜欢摄影", "渡口亮起了灯。他走了。", "渡口，张小明摄。", "渡口" * 80 + "。张小明 摄"]
)
def test_no_credit(text: str) -> None:
    assert not is_credited(text)
