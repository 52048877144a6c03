"""Text shown as it is by a reader of Markdown."""

from __future__ import annotations

import pytest

from jdtool.text.markdown import escape


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("渡口的灯", "渡口的灯"),
        ("# 渡口", r"\# 渡口"),
        ("渡口 # 二", "渡口 # 二"),
        ("- 渡口", r"\- 渡口"),
        ("12) 渡口", r"12\) 渡口"),
        ("2023.5", r"2023\.5"),
        ("a_b*c`d`", r"a\_b\*c\`d\`"),
        ("[渡口](灯)", r"\[渡口\](灯)"),
        ("C:\\灯 & $5", r"C:\\灯 \& \$5"),
        ("一行\n两行", "一行 两行"),
    ],
)
def test_every_mark_is_escaped_where_it_would_count(text: str, escaped: str) -> None:
    assert escape(text) == escaped
