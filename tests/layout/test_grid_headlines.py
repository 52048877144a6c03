"""Headlines of a grid and the texts that each may stand over."""

from __future__ import annotations

import pytest

from jdtool.layout.frames import HEADLINE, Frame
from jdtool.layout.grid_headlines import headline_pairs
from jdtool.layout.grid_links import Features, grid_of
from tests.layout.drawn_frames import drawn, upright

TEXT = ["两条航线的末班船推迟", "渡轮公司说票价也不变"]
HEAD = drawn(0, 0, "渡轮公司加开夜班", kind=HEADLINE)


def pair(headline: Frame, *columns: Frame, others: tuple[Frame, ...] = ()) -> Features:
    """What is seen of *headline* and the text in *columns*; nothing where it cannot stand over them."""
    grid = grid_of([headline, *columns, *others])
    pairs = {(h, c): features for h, c, features in headline_pairs(grid, [range(1, len(columns) + 1)])}
    return pairs.get((0, 0), {})


def test_a_headline_right_above_its_text() -> None:
    features = pair(HEAD, drawn(0, 2, *TEXT))
    assert {"over", "over: right above the first", "over: inside its columns"} <= set(features)
    assert {"over: aside", "over: another between", "vertical"}.isdisjoint(features)


def test_characters_that_both_have_count_in_pairs() -> None:
    assert pair(HEAD, drawn(0, 2, *TEXT))["headline: shared"] == 3
    assert pair(HEAD, drawn(0, 2, TEXT[0]))["headline: shared"] == 0


def test_rows_of_all_columns_count() -> None:
    assert pair(HEAD, drawn(0, 2, *TEXT), drawn(12, 2, *TEXT))["headline: rows"] == pytest.approx(0.4)


@pytest.mark.parametrize("place", [(0, 20), (60, 2)], ids=["far below", "far aside"])
def test_a_headline_does_not_stand_over_text_far_away(place: tuple[float, float]) -> None:
    assert pair(HEAD, drawn(*place, *TEXT)) == {}


def test_a_headline_aside_and_another_one_between() -> None:
    aside = pair(HEAD, drawn(12, 2, *TEXT))
    assert aside["over: columns aside"] == pytest.approx(0.4) and "over: none right below" in aside
    between = drawn(0, 2, "灯会今晚开幕", kind=HEADLINE)
    assert "over: another between" in pair(HEAD, drawn(0, 4, *TEXT), others=(between,))


def test_a_vertical_headline_stands_beside_its_text() -> None:
    features = pair(upright(0, 0, "渡轮加开夜班", HEADLINE), drawn(2, 0, *TEXT))
    assert features["vertical"] == features["vertical: text to the right"] == 1
    assert features["vertical: other height"] == 0
    left = pair(upright(12, 0, "渡轮加开夜班", HEADLINE), drawn(0, 0, *TEXT))
    assert left["vertical: text to the right"] == 0
    assert pair(upright(0, 0, "渡轮加开夜班", HEADLINE), drawn(2, 12, *TEXT)) == {}


def test_text_is_no_headline() -> None:
    assert pair(drawn(0, 0, *TEXT), drawn(0, 3, *TEXT)) == {}
