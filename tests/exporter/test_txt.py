"""Plain text."""

from __future__ import annotations

from tests.exporter.sample import ARTICLE, RECORDS, file_of


def test_txt_is_the_text_of_the_page() -> None:
    assert file_of(RECORDS, "txt").decode().split("\n") == [
        "城南轨道交通",
        "小城通了地铁",
        "首日客流三万",
        "□记者 张小明 通讯员 李芳 报道",
        *ARTICLE["paragraphs"],
        "（下转第三版）",
        "",
        "图为站台。",
        "",
    ]


def test_text_at_a_terminal_is_wrapped_at_its_width() -> None:
    record = {"title": "小城通了地铁", "paragraphs": ["第一条线路昨日开通，首日三万人乘坐。票价两元。"]}
    rows = file_of([record], "txt", width=20).decode().splitlines()
    assert rows == ["小城通了地铁", "第一条线路昨日开通，", "首日三万人乘坐。票价", "两元。"]
    assert "".join(rows[1:]) == record["paragraphs"][0]
