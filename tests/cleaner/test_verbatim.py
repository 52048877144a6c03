"""Lines that are no running text whatever stands beside them; and running text that only looks a little like it."""

from __future__ import annotations

import pytest

from jdtool.cleaner.verbatim import fixed_lines
from jdtool.text.line_measures import Lines

FIXED = {
    "markdown": "# 灯会\n> 江边\n| 灯 | 会 |\n---\n![灯](a.png)",
    "code": "def light(lamp):\n    # 点灯\n    lamp.on()\n    return lamp;",
    "comment of several lines": "/* 江边的灯会\n昨夜开了 */\nint lamps = 3;\nlamps = lamps + 1;",
    "fence": "```\n江边的灯会昨夜开了\n```",
    "table": "花灯    三元    二百盏\n河灯    五元    一百盏",
    "commas": "名称,价钱,数目\n花灯,3,200\n河灯,5,100",
    "index": "灯会，12，15\n河灯，8-9、20",
    "contents": "点灯………… 3\n河灯............ 12",
    "chat": "李明 20:15\n张小江 20:16",
    "subtitles": "[00:12.50] 灯会开了\n[00:15.00] 人来了",
    "query": "SELECT name\nFROM lamps\nWHERE price > 3;",
    "labels": "地址：江边路三号\n电话：12345",
    "verse": "灯亮了，\n河醒了，\n人来了，\n船走了。",
    "japanese": "川のほとりの灯りがともりました",
    "picture": "+---+---+\n|   |   |\n+---+---+",
}
RUNNING = {
    "prose": "江边的灯会昨夜开了，两岸站满了来看\n灯的人，孩子们提着自己做的花灯，直到\n深夜才散。",
    "a comma in a line": "江边的灯会昨夜开了, 两岸站满了人, 直\n到深夜才散, 灯也就一盏一盏灭了。",
    "one time of day": "灯会定在 20:15\n开始，请大家早一点来，路上慢行。",
    "one label": "地址：江边路三号\n灯会昨夜开了。",
    "one row of cells": "灯会    河灯\n江边的灯会昨夜开了。",
    "three lines of verse": "灯亮了，\n河醒了，\n人来了。",
    "numbers": "江边的灯会从第3\n届起收票，到今年是第12\n届了。",
}


def fixed(text: str) -> list[bool]:
    return fixed_lines(Lines.of(text.split("\n")))


@pytest.mark.parametrize("text", FIXED.values(), ids=FIXED)
def test_every_line_of_it_stays(text: str) -> None:
    assert all(fixed(text))


@pytest.mark.parametrize("text", RUNNING.values(), ids=RUNNING)
def test_none_of_its_lines_is_held_fast(text: str) -> None:
    assert not any(fixed(text))


def test_what_stands_around_it_is_free() -> None:
    prose = "江边的灯会昨夜开了，两岸站满了人。"
    assert fixed(f"{prose}\n```\n灯\n```\n{prose}") == [False, True, True, True, False]
    assert fixed(f"说明::\n\n    江边的灯会\n\n{prose}") == [True, True, False]
