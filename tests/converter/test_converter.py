"""The later steps of a conversion respect words; jdtool's additions; OpenCC's own result stays available."""

from __future__ import annotations

import pytest

from jdtool.converter import Converter, convert


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("他改变量子力学的教法", "他改變量子力學的教法"),
        ("多数组织反对", "多數組織反對"),
        ("人们聚集成群", "人們聚集成群"),
        ("一个数组有十个变量", "一個陣列有十個變數"),
        ("内存和硬盘", "記憶體和硬碟"),
    ],
)
def test_words_of_taiwan_inside_words(text: str, want: str) -> None:
    assert convert(text, "s2twp") == want


def test_own_words_have_priority_in_every_step() -> None:
    assert Converter("s2twp", own={"数组": "數組"}).convert("数组和内存") == "數組和記憶體"


@pytest.mark.parametrize(
    ("config", "text", "want"),
    [
        ("tw2s", "譯著和專著", "译著和专著"),
        ("tw2s", "看著電視", "看着电视"),
        ("tw2s", "老王 著", "老王 著"),
        ("s2t", "甩干机里的木制茶几", "甩乾機裏的木製茶几"),
        ("s2t", "胡同口的死胡同", "胡同口的死胡同"),
    ],
)
def test_words_that_opencc_lacks(config: str, text: str, want: str) -> None:
    assert convert(text, config) == want


def test_longest_match_is_opencc_alone() -> None:
    assert convert("瓷制", "s2t", "longest") == "瓷制"
    assert convert("瓷制", "s2t") == "瓷製"
