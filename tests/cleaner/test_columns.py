"""Columns of a newspaper page told from the headlines, bylines and verse that stand among them."""

from __future__ import annotations

import pytest

from jdtool.cleaner.columns import Columns, is_byline, is_chinese
from jdtool.text.line_measures import Lines

COLUMN = ["江边的灯会昨夜开了，两岸", "站满了来看灯的人，孩子们", "提着自己做的花灯，走走停", "停，直到深夜才散。"]
OTHER = ["渡轮公司为此加开了夜班，", "末班船一点才离岸，船上的", "人还在说哪一盏灯最亮，说", "得船工也回头去看。"]


def columns(lines: list[str]) -> Columns:
    rows = Lines.of(lines)
    return Columns(rows, [False] * len(rows.texts))


def test_a_headline_and_a_byline_above_a_column_are_none_of_it() -> None:
    assert columns(["江边看灯", "□记者 张小明", *COLUMN]).running() == [0, 0, 1, 1, 1, 1]


def test_columns_on_both_sides_of_a_headline_are_two_bodies() -> None:
    bodies = columns([*COLUMN, "渡轮加班", *OTHER]).running()
    assert bodies == [1, 1, 1, 1, 0, 2, 2, 2, 2]


def test_a_dateline_begins_a_body_right_below_another() -> None:
    dated = ["本报云州讯　渡轮公司昨天起", *OTHER[1:]]
    assert columns([*COLUMN, *dated]).running() == [1, 1, 1, 1, 2, 2, 2, 2]


def test_lines_without_a_stop_and_without_marks_are_display() -> None:
    assert columns(["江边看灯两岸同庆", "渡轮加班末班一点", "花灯三百河灯一百"]).running() == [0, 0, 0]


def test_text_in_another_language_is_none() -> None:
    assert (
        columns(["The lantern fair, which", "opened last night, drew", "a crowd to the river, it", "is"]).running()
        == [0] * 4
    )


def test_a_page_is_news_by_a_byline_a_dateline_or_a_jump_line() -> None:
    for sign in ("□记者 张小明", "本报云州讯　灯会开了。", "（下转第三版）"):
        assert columns([*COLUMN, sign]).is_news()
    assert not columns([*COLUMN, *OTHER]).is_news()


@pytest.mark.parametrize("line", ["□记者 张小明", "本报记者 李江 通讯员 王小河", "记者 张小明 摄影报道"])
def test_a_line_that_says_who_wrote_is_a_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", ["记者张小明说，灯会开了，人多，", "江边看灯", "记者看到灯会开了。"])
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert not is_byline(line)


def test_a_text_is_chinese_by_its_share_of_ideographs() -> None:
    assert is_chinese(["江边的 lamp"])
    assert not is_chinese(["a river of lamps 江"])
    assert not is_chinese(["lamps"])


def test_two_lines_are_a_paragraph_where_the_columns_near_are_as_wide() -> None:
    short = ["散场的时候已是深夜了街上", "还有人唱。"]
    assert columns([*COLUMN, *short]).running() == [1] * 6
    narrow = ["散场已是深夜", "还有人唱。"]
    assert columns([*COLUMN, "", *narrow]).running()[4] == 0


def test_a_signature_in_brackets_goes_with_the_text_above_it() -> None:
    assert columns([*COLUMN, "（张小明）"]).running() == [1] * 5


def test_lines_that_are_held_fast_are_none_and_part_the_bodies() -> None:
    rows = Lines.of([*COLUMN, "|灯|会|", *OTHER])
    assert Columns(rows, [k == 4 for k in range(9)]).running() == [1] * 4 + [0] + [2] * 4
