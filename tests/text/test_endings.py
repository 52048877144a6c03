"""How lines end."""

from __future__ import annotations

import pytest

from jdtool.text.endings import ending, is_note, is_trailer

CLOSED = (
    "来了。 来了！” 来了？」 来了…… 来了。） 来了。① 来了。[2] 来了。〔3〕 来了。（注４） 来了。[1][2] 来了。[7-9] "
    "来了。”⑤ 来了。* 他走过来了. 他走过来了． 来了。（张三）"
)


@pytest.mark.parametrize("text", CLOSED.split())
def test_a_sentence_ends(text: str) -> None:
    assert ending(text) == 2


@pytest.mark.parametrize("text", ["如下：", "来了；", "（完）", "见图（三）"])
def test_a_sentence_may_end(text: str) -> None:
    assert ending(text) == 1


@pytest.mark.parametrize("text", ["来了", "来了，", "来了①", "来了[2]", "“来了”", "3.", "、"])
def test_no_sentence_ends(text: str) -> None:
    assert ending(text) < 2


def test_what_only_stands_behind_a_sentence() -> None:
    assert all(map(is_note, ("①", "[12]", "（注３）", "[1][2]")))
    assert not any(map(is_note, ("（张三）", "[见上]", "1")))
    assert is_trailer("（张三 李四）")
    assert not is_trailer("（下转第三版）")
