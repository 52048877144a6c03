"""The names of sections and of columns of briefs."""

from __future__ import annotations

import pytest

from jdtool.press.labels import is_label, is_section


@pytest.mark.parametrize("text", ["要闻", "国际新闻", "体 育", "經濟", "社会评论"])
def test_section(text: str) -> None:
    assert is_section(text)


@pytest.mark.parametrize("text", ["国际油价上涨", "要闻要闻要闻", "渡口", "国内外"])
def test_no_section(text: str) -> None:
    assert not is_section(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [("渡口简讯", True), ("一句话新闻", True), ("渡口的灯快讯", True), ("渡口通了快讯说", False), ("渡口", False)],
)
def test_label(text: str, label: bool) -> None:
    assert is_label(text) is label
