"""A bound is never below the exact sum: what the bound settles, the score settles too."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jdtool.converter.bounds import Bounds
from jdtool.converter.windows import patterns, window

LINES = st.text("皇后来里很三佢3aZ #·，长说 \u3000", min_size=1, max_size=20)


@given(lines=st.lists(st.tuples(LINES, st.integers(0, 19)), min_size=1, max_size=4), data=st.data())
def test_the_bound_is_not_below_the_sum(lines: list[tuple[str, int]], data: st.DataObject) -> None:
    windows = [window(line, at % len(line)) for line, at in lines]
    names = sorted({pattern for around in windows for pattern in patterns(around)})
    leads = {name: data.draw(st.floats(-5, 5)) for name in names}
    bounds = Bounds(leads)
    for around in windows:
        assert sum(leads[pattern] for pattern in patterns(around)) <= bounds.of(around) + 1e-9


def test_no_neighbour_that_speaks_against_the_form() -> None:
    bounds = Bounds({"皇~": 5.0, "~面": -9.0, "#~": 2.0, "T~1V": 1.0})
    assert bounds.of(window("他在前后面走", 3)) == 0.0
    assert bounds.of(window("他在皇后面走", 3)) == 5.0
    assert bounds.of(window("他在三后面走", 3)) == 2.0
    assert bounds.of(window("本台记者后说", 4)) == 1.0
