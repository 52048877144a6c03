"""Lines of text with columns side by side: what stands between their blanks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.layout.grid_tokens import GridPiece, closed_up, rows_of_text
from jdtool.splitter import split_page


def closed(text: str) -> str:
    return closed_up(GridPiece(0, 0, text)).text


def test_rows_know_their_lines_and_positions() -> None:
    (first, second) = rows_of_text("甲乙  丙\n\n 丁")
    assert (first.number, second.number) == (0, 2)
    assert [(token.left, token.right) for token in first.tokens] == [(0, 2), (4, 5)]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("渡 轮 公 司 昨 天 宣 布", "渡轮公司昨天宣布"),
        ("本 报 临 江 10月 3日 讯（记者 何秋雨）", "本报临江10月3日讯（记者 何秋雨）"),
        ("全 年 共 运 送 12 万 人", "全年共运送12万人"),
        ("记者 何秋雨 通讯员 王江", "记者 何秋雨 通讯员 王江"),
        ("王 江", "王 江"),
        ("胜 1 2 0 3 4", "胜1 2 0 3 4"),
    ],
)
def test_blanks_of_justified_lines_are_closed(line: str, text: str) -> None:
    assert closed(line) == text


@given(st.text(alphabet="渡轮10 ，", max_size=20))
def test_closing_takes_out_nothing_but_blanks_and_keeps_the_place(text: str) -> None:
    piece = GridPiece(0, 3, text)
    own = closed_up(piece)
    assert own.text.replace(" ", "") == text.replace(" ", "")
    assert (own.left, own.right) == (piece.left, piece.right)


def test_a_dateline_in_a_justified_line_is_read() -> None:
    left = ["本 报 临 江 10 月 3 日 讯", "渡轮公司昨天宣布说，两条", "航线的末班船推迟半小时。"]
    right = ["江边的灯会今天晚上开幕，", "市民可以从东门入场，观灯", "不收取费用，小孩也一样。"]
    page = "\n".join(f"{a:16}  {b}" for a, b in zip(left * 1 + left[1:] * 6, right * 5, strict=False))
    records = [article for article in split_page(page) if article.dateline]
    assert [(a.dateline["place"], a.dateline["date"]) for a in records if a.dateline] == [("临江", "10月3日")]
