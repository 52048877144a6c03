"""Why sentences were selected, as fields and as a table that fits the terminal."""

from __future__ import annotations

from unicodedata import east_asian_width

import pytest

from jdtool.summarizer import Options, Summary, summary
from jdtool.summarizer.features import FEATURES
from jdtool.summarizer.scores import score_rows, score_table

ARTICLE = [
    "昨日清晨六点，小城首条地铁开通，首班车从北站准时驶出。天气晴好。不少市民起了个大早。",
    "地铁全长三十公里，设二十座车站。据市交通局统计，首日有三万人乘坐地铁。站内商店明日开张。",
]


def result() -> Summary:
    return summary(ARTICLE, "小城首条地铁开通", Options(count=3))


def test_each_selected_sentence_has_its_scores() -> None:
    rows = score_rows(result())
    assert [list(row) for row in rows] == [["rank", "value", "new", *FEATURES]] * 3
    assert sorted(row["rank"] for row in rows) == [1, 2, 3]
    assert all(row["new"] <= row["value"] for row in rows)


def test_a_text_within_the_budget_has_no_scores() -> None:
    whole = summary(ARTICLE, None, Options(count=20))
    assert (score_rows(whole), score_table(whole)) == ([], [])


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 120, 140, 200])
def test_the_table_fits_the_terminal(width: int) -> None:
    lines = score_table(result(), width)
    assert len(lines) == 4
    for line in lines:
        assert sum(2 if east_asian_width(char) in "WF" else 1 for char in line) <= max(width, 21)


def test_a_wide_table_shows_the_head_of_each_sentence() -> None:
    lines = score_table(result())
    assert lines[0].split() == ["rank", "value", "new", *FEATURES]
    assert lines[1].endswith("昨日清晨六点，小城首条地铁开通，首班车从")
