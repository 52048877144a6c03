"""Rows to frames of text and bylines: what ends a frame, and what is one line of another kind."""

from __future__ import annotations

from jdtool.layout.frames import BODY, BYLINE, JUMP, Measure, is_byline, separated, text_frames
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet

MEASURE = Measure(10.0, 15.0, "Song")
TEXT = ["渡轮公司昨天宣布说，两条", "航线的末班船从下月起推迟", "半小时，票价不动。"]


def row(text: str, x: float, y: float, font: str = "Song") -> Row:
    return Row(text, (x, y, x + 10 * len(text), y + 10), 10.0, font, False)


def rows(text: list[str], x: float, y: float, font: str = "Song") -> list[Row]:
    return [row(line, x, y + 15 * k, font) for k, line in enumerate(text)]


def frames(own: list[Row], **sheet: list[tuple[float, float, float, float]]) -> list[tuple[str, int]]:
    ordered = sorted(own, key=lambda r: (r.box[1], r.box[0]))
    return [(f.kind, len(f.rows)) for f in text_frames(ordered, [], Sheet(1, 600, 800, [], **sheet), MEASURE)]


def test_lines_below_one_another_are_a_frame() -> None:
    assert frames(rows(TEXT, 0, 0)) == [(BODY, 3)]
    assert frames(rows(TEXT, 0, 0) + rows(TEXT, 130, 0)) == [(BODY, 3), (BODY, 3)]


def test_a_gap_a_rule_a_box_or_another_font_ends_a_frame() -> None:
    assert frames(rows(TEXT, 0, 0) + rows(TEXT, 0, 65)) == [(BODY, 3), (BODY, 3)]
    assert frames(rows(TEXT, 0, 0) + rows(TEXT, 0, 45), rules=[(0, 42, 120, 43)]) == [(BODY, 3), (BODY, 3)]
    assert frames(rows(TEXT, 0, 0) + rows(TEXT, 0, 45), boxes=[(-5, 42, 125, 95)]) == [(BODY, 3), (BODY, 3)]
    assert frames(rows(TEXT, 0, 0) + rows(TEXT, 0, 45, "Kai")) == [(BODY, 3), (BODY, 3)]


def test_a_byline_stands_alone_with_the_name_that_was_wrapped() -> None:
    below = rows(TEXT, 0, 45)
    assert frames([row("□记者 何秋雨 通讯员 王", 0, 15), row("江 报道", 0, 30), *below]) == [(BYLINE, 2), (BODY, 3)]


def test_a_byline_indented_as_a_paragraph_is_may_be_wrapped_to_the_edge() -> None:
    below = rows(TEXT, 0, 45)
    assert frames([row("●本报记者 沈一鸣 何秋", 20, 15), row("雨", 0, 30), *below]) == [(BYLINE, 2), (BODY, 3)]


def test_a_short_line_of_the_column_to_the_left_is_no_rest_of_a_byline() -> None:
    kinds = frames([row("●本报记者 沈一鸣 何秋", 130, 15), row("雨", 0, 30)])
    assert (BYLINE, 2) not in kinds


def test_a_jump_line_alone_is_one() -> None:
    assert frames([row("（下转第三版）", 0, 0)]) == [(JUMP, 1)]


def test_bylines_begin_no_text() -> None:
    assert is_byline("□记者 何秋雨 报道")
    assert not is_byline("本报临江讯 记者 何秋雨 报道")


def test_a_rule_beside_two_boxes_does_not_separate_them() -> None:
    above, below = (0.0, 0.0, 100.0, 10.0), (0.0, 20.0, 100.0, 30.0)
    assert separated(above, below, [], Sheet(1, 600, 800, [], rules=[(0, 14, 100, 15)]))
    assert not separated(above, below, [], Sheet(1, 600, 800, [], rules=[(120, 14, 200, 15)]))
