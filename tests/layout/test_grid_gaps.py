"""Blanks inside lines of text: what is seen of them, and behind which of them a column begins."""

from __future__ import annotations

from jdtool.layout.grid_gaps import begins_column, gap_features, measures_of
from jdtool.layout.grid_tokens import rows_of_text
from jdtool.layout.grid_weights import WEIGHTS

LEFT = ["渡轮公司昨天宣布说，", "两条航线的末班船将推", "迟到晚上十点三十分。", "夜里过江的人比去年多"] * 4
RIGHT = ["江边的灯会今天晚上开", "幕，市民可以从东门入", "场，观灯不收取费用。", "灯会要开到下月初十。"] * 4
COLUMNS = [f"{a} {b}" for a, b in zip(LEFT, RIGHT, strict=True)]
ONE_COLUMN = [a + b for a, b in zip(LEFT, RIGHT, strict=True)]


def features(lines: list[str], at: int, k: int = 1) -> dict[str, float]:
    rows = list(rows_of_text("\n".join(lines)))
    return gap_features(rows, at, rows[at].tokens[k - 1], k, measures_of(rows))


def begins(lines: list[str], at: int, k: int = 1) -> bool:
    rows = list(rows_of_text("\n".join(lines)))
    return begins_column(rows, at, rows[at].tokens[k - 1], k, measures_of(rows))


def test_the_lines_around_say_that_a_column_begins() -> None:
    found = features(COLUMNS, 5)
    assert found["one blank: lines begin here"] > 1
    assert {"one blank: lines begin here above and below", "one blank: no line runs across"} <= set(found)
    assert "one blank: full lines on both sides" in found
    assert begins(COLUMNS, 5)


def test_the_lines_around_say_that_text_runs_on() -> None:
    lines = [*ONE_COLUMN[:5], "渡轮公司昨天  宣布说，两条航线的末班船", *ONE_COLUMN[5:]]
    assert features(lines, 5)["blanks: lines run across"] == 2
    assert not begins(lines, 5)


def test_a_wide_blank_begins_a_column_whatever_stands_around() -> None:
    assert begins([*ONE_COLUMN[:5], "渡轮公司       末班船", *ONE_COLUMN[5:]], 5)


def test_two_lines_longer_together_than_any_column_are_two() -> None:
    single = [f"{text}          {text}" for text in LEFT]
    lines = [*single[:6], f"{LEFT[1]} {RIGHT[3]}", *single[6:]]
    assert features(lines, 6)["one blank: wider than any column"] == 1
    assert "one blank: wider than any column" not in features([*single[:6], "渡轮 公司", *single[6:]], 6)


def test_a_column_set_aside_by_a_position_is_still_one() -> None:
    lines = [line if k % 2 else line.replace(" ", "  ", 1) for k, line in enumerate(COLUMNS)]
    assert all(begins(lines, at) for at in range(2, 14))


def test_names_of_a_byline_stay_together() -> None:
    lines = [*COLUMNS[:5], "□记者 何秋雨 通讯员 王江 报道", *COLUMNS[5:]]
    assert not begins(lines, 5, 1)


def test_every_feature_has_a_weight() -> None:
    kinds = {name.split(":", 1)[0] for name in WEIGHTS}
    assert {"one blank", "blanks", "spaced line"} <= kinds
    assert set(features(COLUMNS, 5)) <= set(WEIGHTS)
