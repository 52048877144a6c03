"""Furniture, what is none, and what a folio line says."""

from __future__ import annotations

from datetime import date

import pytest

from jdtool.press import folio
from jdtool.press.folio import Folio


@pytest.mark.parametrize(
    "line",
    [
        "江城日报 2020年6月30日 星期二 A5 要闻", "第3版", "要闻·7", "A9 社会", "责编：李小明 美编：王小红",
        "编辑 | 李小明　美编 | 王红", "热线电话：0532-12345678", "www.example.com", "扫码看视频", "公益广告",
        "農曆七月廿四", "中華民國二十三年五月六日", "1998.2.7 星期六 A15",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert folio.is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "2019年10月4日，全市召开了大会", "星期天，他照例去图书馆看书。", "编辑部的故事", "第三版的校样还没有送来，",
        "扫雪的人们来自十几个单位", "广告牌倒了", "小城通了地铁",
    ],
)  # fmt: skip
def test_no_furniture(line: str) -> None:
    assert not folio.is_furniture(line)


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("江城日报 2020年6月30日 星期二 A5 要闻", Folio("江城日报", date(2020, 6, 30), "A5", "要闻")),
        ("2 2019年10月4日 星期五 综合新闻 责编：李小明 美编：王小红", Folio(None, date(2019, 10, 4), "2", "综合新闻")),
        ("第3版 副刊", Folio(None, None, "第3版", "副刊")),
        ("2021-03-05 星期五 责任编辑 张小明", Folio(None, date(2021, 3, 5), None, None)),
        ("江城晚報 中華民國二十三年五月六日 第二版", Folio("江城晚報", date(1934, 5, 6), "第二版", None)),
        ("热线电话：0532-12345678", Folio()),
    ],
)
def test_the_facts_of_a_folio_line(line: str, facts: Folio) -> None:
    assert folio.read(line) == facts


def test_the_facts_of_a_page_come_from_all_its_furniture() -> None:
    lines = ["A5 要闻", "江城日报", "2020年6月30日 星期二"]
    assert folio.facts(lines) == Folio("江城日报", date(2020, 6, 30), "A5", "要闻")
