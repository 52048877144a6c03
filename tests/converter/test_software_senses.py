"""Taiwan's words by sense: what is right of software only stays elsewhere."""

from __future__ import annotations

import pytest

from jdtool.converter import Converter
from jdtool.converter.tables import software_senses

LINES = [
    ("邻国发布声明，支持这类文件", "鄰國發佈聲明，支持這類文件"),
    ("社区里的设备运行正常", "社區裡的設備運行正常"),
    ("变量的类型要先声明", "變數的型別要先宣告"),
    ("这款软件支持多种文件", "這款軟體支援多種檔案"),
]


@pytest.mark.parametrize(("line", "right"), LINES)
def test_by_the_line(line: str, right: str) -> None:
    assert Converter("s2twp").convert(line) == right


def test_each_line_by_itself() -> None:
    text = "".join(line + "\n" for line, _ in LINES)
    assert Converter("s2twp").convert(text) == "".join(right + "\n" for _, right in LINES)


def test_the_longest_match_is_opencc_s() -> None:
    assert Converter("s2twp", "longest").convert("支持邻国") == "支援鄰國"


def test_a_word_in_doubt_is_no_sign_of_the_trade() -> None:
    words, trade = software_senses()
    assert not words & set(trade)
