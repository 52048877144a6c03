"""Frames of a grid to frames in points."""

from __future__ import annotations

from jdtool.layout.frames import BODY, HEADLINE, Frame
from jdtool.layout.grid_columns import GridFrame
from jdtool.layout.grid_points import LEAD, SIZE, Numbers, in_points
from jdtool.layout.grid_tokens import GridPiece
from jdtool.layout.rows import Row

DEPTH = {row: float(row) for row in range(40)}


def frame(top: int, left: int, *texts: str, vertical: bool = False) -> GridFrame:
    return GridFrame(tuple(GridPiece(top + k, left, text) for k, text in enumerate(texts)), left, vertical)


def points(*frames: tuple[GridFrame, str]) -> tuple[list[Frame], dict[Row, Numbers]]:
    return in_points(frames, DEPTH)


def headlines(*frames: tuple[GridFrame, str]) -> list[str]:
    return [own.text for own in points(*frames)[0] if own.kind == HEADLINE]


def test_a_position_is_as_wide_as_the_type_and_rows_are_a_lead_apart() -> None:
    ((own,), numbers) = points((frame(3, 4, "两条航线", "末班船3点"), BODY))
    first, second = own.rows
    assert first.box == (4 * SIZE, 3 * LEAD, 8 * SIZE, 3 * LEAD + SIZE)
    assert second.box == (4 * SIZE, 4 * LEAD, 8.5 * SIZE, 4 * LEAD + SIZE)
    assert (own.left, numbers) == (4 * SIZE, {first: (3,), second: (4,)})


def test_vertical_lines_are_read_from_right_to_left() -> None:
    ((own,), numbers) = points((frame(0, 2, "班渡", "船轮", "加公", "开司", vertical=True), HEADLINE))
    assert own.text == "渡轮公司班船加开"
    assert [row.box[0] for row in own.rows] == [3 * SIZE, 2 * SIZE]
    assert list(numbers.values()) == [(0, 1, 2, 3)] * 2


def test_text_reaches_to_the_next_column() -> None:
    left, right = points((frame(0, 0, "两条航线的末班", "船推迟"), BODY), (frame(0, 12, "票价不变"), BODY))[0]
    assert left.box[2] == (12 - 1.5) * SIZE
    assert right.box[2] == 16 * SIZE
    alone = points((frame(0, 0, "两条航线的末班", "船推迟"), BODY), (frame(9, 12, "票价不变"), BODY))[0][0]
    assert alone.box[2] == 7 * SIZE
    short = points((frame(0, 0, "船推"), BODY), (frame(0, 12, "票价不变"), BODY))[0][0]
    assert short.box[2] == 2 * SIZE


def test_a_headline_is_as_wide_as_its_type_may_be_up_to_what_stands_beside_it() -> None:
    head = frame(0, 0, "渡轮加开夜班"), HEADLINE
    assert points(head)[0][0].rows[0].box[2] == 6 * SIZE
    assert points(head)[0][0].box[2] == 12 * SIZE
    assert points((frame(0, 9, "票价不变"), BODY), head)[0][1].box[2] == 8 * SIZE


def test_decks_one_below_another_are_one_headline() -> None:
    upper, lower = (frame(0, 0, "渡轮加开夜班"), HEADLINE), (frame(2, 1, "末班船推迟"), HEADLINE)
    assert headlines(upper, lower) == ["渡轮加开夜班末班船推迟"]
    assert headlines(upper, (frame(1, 0, "票价都没有变动过了。"), BODY), lower) == ["渡轮加开夜班", "末班船推迟"]
    assert headlines(upper, (frame(8, 1, "末班船推迟"), HEADLINE)) == ["渡轮加开夜班", "末班船推迟"]
    assert headlines(upper, (frame(2, 30, "末班船推迟"), HEADLINE)) == ["渡轮加开夜班", "末班船推迟"]


def test_a_label_over_briefs_is_no_deck() -> None:
    assert headlines((frame(0, 0, "简讯"), HEADLINE), (frame(2, 0, "末班船推迟"), HEADLINE)) == ["简讯", "末班船推迟"]
