"""Bylines and datelines in the forms in which papers print them: clean never joins one to other text wrongly."""

from __future__ import annotations

import pytest

from jdtool.cleaner import clean
from jdtool.cleaner.rules import rule_names
from tests.press.forms import BYLINES, OPENINGS

HEAD = "老弄堂里开出社区食堂"
FIRST = "杨浦区一条老弄堂里，社区食堂开张一个月，每天中午要卖出四百多份饭。"
LAST = "食堂原来是一间闲置的车库。街道请来设计师，把墙面刷白，开了天窗。"
RULES = rule_names(
    off=["letter-spacing", "loose-marks", "padded-names", "trailing-blanks", "mixed-marks", "odd-spaces"]
)


def column(text: str, width: int = 20) -> str:
    text = "　　" + text
    return "".join(text[k : k + width] + "\n" for k in range(0, len(text), width))


@pytest.mark.parametrize("form", [form for form, _, _ in BYLINES])
def test_a_byline_is_no_running_text(form: str) -> None:
    lines = clean(f"{HEAD}\n\n{form}\n{column(FIRST)}{column(LAST)}", RULES).split("\n")
    assert form in lines
    assert FIRST in lines


@pytest.mark.parametrize("form", [form for form, _, _ in OPENINGS])
def test_an_opening_begins_its_paragraph(form: str) -> None:
    lines = clean(f"{HEAD}\n\n{column(form + FIRST)}{column(LAST)}", RULES).split("\n")
    assert "".join((form + FIRST).split()) in ["".join(line.split()) for line in lines]
