"""Brackets around a whole line, and lines that only look so."""

from __future__ import annotations

import pytest

from jdtool.press.brackets import unbracketed


@pytest.mark.parametrize(
    ("line", "inner"),
    [
        ("（记者 张三）", "记者 张三"),
        ("【本报讯】", "本报讯"),
        ("〔記者王大明／台北報導〕", "記者王大明／台北報導"),
        ("（【完】）", "完"),  # one inside the other
        ("（ 完　）", "完"),
        ("（完】", "（完】"),  # two kinds
        ("（完", "（完"),
        ("完）", "完）"),
        ("（）", "（）"),  # nothing is left
        ("（　）", "（　）"),
        ("", ""),
        ("（", "（"),
    ],
)
def test_what_stands_in_them(line: str, inner: str) -> None:
    assert unbracketed(line) == inner
    assert unbracketed(inner) == inner
