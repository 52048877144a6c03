"""GBK that was read as Latin-1 comes back; what only looks like it stays."""

from __future__ import annotations

import pytest

from jdtool.text.gbk import gbk_undone


@pytest.mark.parametrize("text", ["渡口的灯", "小城通了地铁，首日客流三万", "中国报纸 2023"])
def test_text_comes_back(text: str) -> None:
    assert gbk_undone(text.encode("gb18030").decode("latin-1")) == text


@pytest.mark.parametrize(
    "text",
    [
        "渡口的灯",  # was decoded well
        "ÖÐ",  # too short to tell
        "Ünïcödé and déjà vu",  # more letters than high characters
        "ÖÐ¹ú±¨Ö½ 小城",  # not as a whole
        "ÖÐ¹ú±¨Ö",  # ends in half a character
        "",
    ],
)
def test_other_text_is_none(text: str) -> None:
    assert gbk_undone(text) is None
