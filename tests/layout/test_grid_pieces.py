"""Lines of text with columns side by side, cut where a column begins."""

from __future__ import annotations

from jdtool.layout.grid_pieces import pieces_of

LEFT = ["渡轮公司昨天宣布说，", "两条航线的末班船将推", "迟到晚上十点三十分。", "夜里过江的人比去年多"]
RIGHT = ["江边的灯会今天晚上开", "幕，市民可以从东门入", "场，观灯不收取费用。", "灯会要开到下月初十。"]


def pieces(lines: list[str]) -> list[list[str]]:
    return [[piece.text for piece in row] for row in pieces_of("\n".join(lines))]


def test_two_blanks_separate_columns() -> None:
    assert pieces([f"{a}  {b}" for a, b in zip(LEFT, RIGHT, strict=True)]) == [
        [a, b] for a, b in zip(LEFT, RIGHT, strict=True)
    ]


def test_one_blank_separates_columns_where_it_stands_in_line_after_line() -> None:
    assert pieces([f"{a} {b}" for a, b in zip(LEFT, RIGHT, strict=True)]) == [
        [a, b] for a, b in zip(LEFT, RIGHT, strict=True)
    ]


def test_a_blank_in_one_line_separates_nothing() -> None:
    lines = [
        *(LEFT[k % 4] + RIGHT[k % 4] for k in range(4)),
        "渡轮公司 昨天宣布",
        *(LEFT[k] + RIGHT[k] for k in range(4)),
    ]
    assert pieces(lines)[4] == ["渡轮公司 昨天宣布"]


def test_a_wide_blank_that_the_lines_around_run_across_is_inside_its_line() -> None:
    whole = [a + b for a, b in zip(LEFT, RIGHT, strict=True)]
    assert pieces([*whole, "本报临江讯    昨天宣布", *whole])[4] == ["本报临江讯    昨天宣布"]


def test_a_justified_line_is_not_cut_between_its_characters() -> None:
    lines = [f"{a} {b}" for a, b in zip(LEFT, RIGHT, strict=True)]
    spaced = " ".join("两条航线的") + "  " + RIGHT[0]
    assert pieces([*lines, spaced, *lines])[4] == ["两条航线的", RIGHT[0]]


def test_a_byline_is_not_cut_at_the_column_below() -> None:
    below = [f"{a:12} {b}" for a, b in zip(LEFT, RIGHT, strict=True)]
    assert pieces(["□记者 张小明 李芳芳 报道", *below])[0] == ["□记者 张小明 李芳芳 报道"]


def test_every_character_keeps_its_position() -> None:
    lines = [f"  {a}   {b}" for a, b in zip(LEFT, RIGHT, strict=True)]
    for line, row in zip(lines, pieces_of("\n".join(lines)), strict=True):
        for piece in row:
            assert line[piece.left : piece.right] == piece.text
