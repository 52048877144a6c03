"""Jump lines, alone and in a paragraph, and what they mean."""

from __future__ import annotations

import pytest

from jdtool.press import jumps
from jdtool.press.jumps import JumpLine


@pytest.mark.parametrize(
    ("line", "jump"),
    [
        ("（下转第三版）", JumpLine("to", "三")),
        ("下转A5版", JumpLine("to", "A5")),
        ("（紧接第二版）", JumpLine("to", "二")),
        ("（上接第一版）", JumpLine("from", "一")),
        ("上接A1版", JumpLine("from", "A1")),
        ("（紧接上版）", JumpLine("from", None)),
        ("（文轉A7）", JumpLine("to", "A7")),
        ("相关报道见6版", JumpLine("see", "6")),
        ("（詳見第四版）", JumpLine("see", "四")),
    ],
)
def test_what_a_jump_line_means(line: str, jump: JumpLine) -> None:
    assert jumps.read(line) == jump


@pytest.mark.parametrize("line", ["他转身上了第8版台", "下转盘的时候要小心", "见面会在第三版画室举行，来了不少人"])
def test_running_text_is_no_jump_line(line: str) -> None:
    assert not jumps.is_jump(line)


def test_a_jump_line_behind_or_before_a_paragraph_is_taken_off_it() -> None:
    assert jumps.behind("全线今天通车。（下转第三版）") == ("全线今天通车。", "（下转第三版）")
    assert jumps.before("（上接第一版）全线今天通车。") == ("全线今天通车。", "（上接第一版）")
    assert jumps.behind("（下转第三版）") is None and jumps.before("（上接第一版）") is None
    assert jumps.behind("他写了一篇文章（载第三版）") is None
