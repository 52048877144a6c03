"""Marks that an extractor printed in half width count as in print, where the lines are even with it."""

from __future__ import annotations

import pytest

from jdtool.splitter import split_page
from jdtool.text.half_marks import as_printed, has_half_marks
from tests.splitter.test_lost_gaps import NEWS
from tests.splitter.test_printed_bylines import column

_HALF = str.maketrans("，：；（）", ",:;()")


@pytest.mark.parametrize("indent", ["　　", "  "], ids=["wide indent", "narrow indent"])
def test_a_page_with_half_width_marks_and_no_blank_lines(indent: str) -> None:
    page = "".join(f"{headline}\n{column('本报讯　' + text, 14)}" for headline, text in NEWS.items())
    records = split_page(page.translate(_HALF).replace("　　", indent))
    assert [record.text for record in records] == [("本报讯　" + text).translate(_HALF) for text in NEWS.values()]


def test_marks_that_are_half_as_wide_in_print_stay_so() -> None:
    texts = ["老人在桥头念书,听的人", "多,孩子也多,都不肯回家", "天黑了,灯也亮了,河上有", "船,船上有人唱歌,唱得慢"]
    widths = [10.5, 11.0, 11.0, 11.0]
    assert as_printed(texts, widths, 1.0) == widths


def test_numbers_have_no_half_width_marks() -> None:
    assert not has_half_marks("客流 12,000 人次")
