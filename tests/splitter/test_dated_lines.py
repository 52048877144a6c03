"""A dateline may be broken over lines, in a narrow column over three; what only looks like one begins nothing."""

from __future__ import annotations

import pytest

from jdtool.splitter.dated_lines import begins_dated
from jdtool.text.lines import lines_of


def dated(text: str) -> list[bool]:
    lines = lines_of(text)
    return [begins_dated(lines, i) for i in range(len(lines))]


@pytest.mark.parametrize("text", ["本报云州讯　灯会开了", "本 报 云 州 讯　灯会开了", "（新华社云州3月2日电）灯会开了"])
def test_a_dateline_on_one_line(text: str) -> None:
    assert dated(text) == [True]


def test_a_dateline_broken_over_two_lines_begins_at_the_first() -> None:
    assert dated("（新华社云州3月\n2日电）灯会昨夜在江边开了，\n两岸站满了人。") == [True, False, False]


def test_three_lines_of_a_dateline_are_read_in_a_narrow_column_only() -> None:
    assert dated("（新华社\n云州3月\n2日电）灯会") == [True, False, False]
    assert not dated("（新华社驻云州的记者\n云州3月\n2日电）灯会")[0]


def test_a_blank_line_or_a_dateline_of_its_own_below_parts_the_two() -> None:
    assert dated("（新华社云州3月\n\n2日电）灯会开了") == [False, False]
    assert dated("（新华社的牌子\n本报云州讯　灯会开了") == [False, True]


@pytest.mark.parametrize("text", ["灯会昨夜在江边开了", "本报记者看到灯会\n开了", "据说灯会开了"])
def test_running_text_begins_with_none(text: str) -> None:
    assert not any(dated(text))
