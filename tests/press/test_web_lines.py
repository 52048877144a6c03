"""The line below the headline of a web page."""

from __future__ import annotations

import pytest

from jdtool.press.web_lines import read


@pytest.mark.parametrize(
    ("text", "day", "outlet", "names"),
    [
        ("2023年5月18日　来源：渡口晚报", "2023年5月18日", "渡口晚报", []),
        ("发布时间：2023/5/18 09:12:07 | 作者：张小明", "2023/5/18", None, ["张小明"]),
        ("来源：渡口晚报　编辑：李红　阅读：1203次", None, "渡口晚报", ["李红"]),
        ("來源：渡口日報｜作者：張小明、李紅｜字體：大 中 小", None, "渡口日報", ["張小明", "李紅"]),
    ],
)
def test_its_parts(text: str, day: str | None, outlet: str | None, names: list[str]) -> None:
    line = read(text)
    assert line is not None
    assert (line.day, line.outlet, [author["name"] for author in line.authors]) == (day, outlet, names)


@pytest.mark.parametrize(
    "text",
    [
        "来源：渡口晚报",
        "水的来源：地下 2023-05-18 他说",
        "作者：张小明　李红",
        "2023-05-18 09:12",
        "来源：渡口晚报 " * 12,
    ],
)
def test_other_lines(text: str) -> None:
    assert read(text) is None
