"""Whether a text may end here, and whether it says who wrote it."""

from __future__ import annotations

import pytest

from jdtool.splitter.blocks import BODY, BYLINE, Block, block_of
from jdtool.splitter.draft import Growing
from jdtool.splitter.ends import has_author, is_closed
from jdtool.text.lines import lines_of


def block(text: str, label: str = "", rows: bool = False) -> Block:
    lines = lines_of(text)
    return block_of(lines, 0, len(lines), label, rows=rows)


@pytest.mark.parametrize(
    "text", ["灯会昨夜开了。", "他说：“走吧。”", "江边的灯会昨夜开了\n两岸站满了来看的人\n孩子提着灯"]
)
def test_a_stop_or_a_short_last_line_ends_a_text(text: str) -> None:
    assert is_closed(Growing(0, 1, body=[block(text)]))


@pytest.mark.parametrize(
    "text", ["灯会昨夜", "江边的灯会昨夜开了\n两岸站满", "江边的灯会昨夜开了\n两岸站满了来看的人\n孩子提着灯走走停停"]
)
def test_a_full_last_line_without_a_stop_and_two_lines_do_not(text: str) -> None:
    assert not is_closed(Growing(0, 1, body=[block(text)]))


def test_only_the_last_block_says_whether_the_text_may_end_and_rows_always_may() -> None:
    whole, part = block("灯会昨夜开了。"), block("灯会昨夜")
    assert not is_closed(Growing(0, 2, body=[whole, part]))
    assert is_closed(Growing(0, 2, body=[part, whole]))
    assert is_closed(Growing(0, 1, body=[block("灯亮了", rows=True)]))


def test_a_byline_or_a_dateline_with_a_reporter_names_the_author() -> None:
    plain, reported = block("灯会昨夜开了。"), block("本报云州讯（记者 张小明）灯会昨夜开了。")
    assert has_author(Growing(0, 1, bylines=[block("□记者 张小明", BYLINE)]))
    assert has_author(Growing(0, 1, body=[reported]))
    assert not has_author(Growing(0, 2, body=[plain, reported])), "a second dispatch"
    assert not has_author(Growing(0, 1, body=[block("本报云州讯　灯会昨夜开了。")]))
    assert not has_author(Growing(0, 1, body=[block("记者张小明", BODY)]))
