"""The weights of the features of a grid: each feature has one, and they say what print says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.layout.frames import BODY, BYLINE, HEADLINE, Frame
from jdtool.layout.grid_headlines import headline_pairs
from jdtool.layout.grid_links import grid_of, text_pairs
from jdtool.layout.grid_weights import THRESHOLDS, WEIGHTS
from tests.layout.drawn_frames import drawn, upright

LINES = ["两条航线的末班船推迟，", "票价都没有变动。", "本报临江讯 渡轮公司", "到1", "5元的月票（沈一鸣）"]


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    left, top = draw(st.integers(0, 60)), draw(st.integers(0, 30))
    kind = draw(st.sampled_from([BODY, BODY, HEADLINE, BYLINE]))
    if kind == HEADLINE and draw(st.booleans()):
        return upright(left, top, "渡轮加开夜班", kind)
    rows = draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=5))
    return drawn(left, top, *rows, kind=kind, indent=draw(st.sampled_from([0, 2])))


@settings(max_examples=60, deadline=None)
@given(st.lists(frames(), max_size=8))
def test_every_feature_has_a_weight(page: list[Frame]) -> None:
    grid = grid_of(page)
    for _, _, features in [*text_pairs(grid), *headline_pairs(grid, [[k] for k in grid.bodies])]:
        assert set(features) <= set(WEIGHTS)


def test_what_joins_two_columns_weighs_more_than_what_parts_them() -> None:
    assert WEIGHTS["word across"] > 0 > WEIGHTS["no word across"]
    assert WEIGHTS["next column"] > WEIGHTS["later column"]
    assert WEIGHTS["equal tops"] > 0 > WEIGHTS["below the foot"]
    assert WEIGHTS["closed: begins with a dateline"] < 0 < WEIGHTS["headline: shared"]


def test_a_sentence_that_goes_on_is_taken_for_less_than_another_text() -> None:
    assert THRESHOLDS["sentence goes on"] < THRESHOLDS["text"]
