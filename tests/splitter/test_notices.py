"""The office that signs a notice, and the number of a document."""

from __future__ import annotations

import pytest

from jdtool.splitter.notices import end_of_signature, is_number
from jdtool.text.lines import lines_of


def signed(text: str) -> int:
    return end_of_signature(lines_of(text), 1)


def test_offices_above_a_day() -> None:
    assert signed("特此通知。\n渡口管理处\n2023年5月20日") == 3
    assert signed("特此通知。\n渡口管理处\n云州渡轮公司\n2023年5月20日\n灯亮了") == 4


@pytest.mark.parametrize(
    "text",
    [
        "特此通知\n渡口管理处\n2023年5月20日",  # the text above goes on
        "特此通知。\n渡口管理处。\n2023年5月20日",  # a sentence
        "特此通知。\n渡口管理处\n5月20日的灯亮了",  # no day by itself
        "特此通知。\n渡口管理处",  # nothing below
        "特此通知。\n" + "渡口管理处" * 5 + "\n2023年5月20日",  # too long
    ],
)
def test_no_signature(text: str) -> None:
    assert signed(text) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [("渡政发〔2023〕8号", True), ("渡政发[2023]第 18 号", True), ("渡政发2023年8号", False), ("〔2023〕8号", False)],
)
def test_number(text: str, number: bool) -> None:
    assert is_number(text) is number
