"""A line and its ink to the middles of its characters, their step and the size of the type."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.ocr

LEFT, TOP = 20, 15


def measures(text: str, step: float = 30, ink: int = 28, vertical: bool = False) -> Any:
    """Of a line of *text*, a black block *ink* pixels high for each character, *step* pixels from one to the next."""
    import numpy as np

    from jdtool.ocr.engine import Recognised
    from jdtool.ocr.ink_measures import measures_of

    long = round(step * len(text))
    picture = np.full((60, long + 2 * LEFT), 240, dtype=np.uint8)
    for k in range(len(text)):
        start = LEFT + round(step * k)
        picture[TOP : TOP + ink, start + 3 : start + 25] = 20
    quad = np.array([[LEFT, 8], [LEFT + long, 8], [LEFT + long, 52], [LEFT, 52]], dtype=np.float32)
    if vertical:
        picture, quad = np.ascontiguousarray(picture.T), quad[:, ::-1]
    middles = tuple((k + 0.5) / len(text) for k in range(len(text)))
    return measures_of(picture, Recognised(quad, text, middles, (0.9,) * len(text), vertical))


@pytest.mark.parametrize("vertical", [False, True])
def test_a_line_set_solid_has_type_as_large_as_its_step(vertical: bool) -> None:
    line = measures("春天的雨水", vertical=vertical)
    assert line.middles == pytest.approx([35, 65, 95, 125, 155])
    assert line.step == pytest.approx(30) and line.em == pytest.approx(30)


def test_letter_spaced_type_is_as_large_as_its_ink_says() -> None:
    line = measures("春天的雨水", step=60)
    assert line.step == pytest.approx(60)
    assert line.em == pytest.approx(28 / 0.95, abs=1.5)


@pytest.mark.parametrize(
    ("text", "known"), [("春天的", False), ("春天的雨", True), ("AB春天C的雨", False), ("123456", False)]
)
def test_a_step_is_that_of_a_run_of_ideographs(text: str, known: bool) -> None:
    assert (measures(text).step is not None) is known


def test_the_box_of_a_line_that_is_a_little_askew_is_between_its_corners() -> None:
    import numpy as np

    from jdtool.ocr.ink_measures import box_of

    quad = np.array([[0, 10], [100, 14], [98, 34], [-2, 30]], dtype=np.float32)
    assert box_of(quad) == (-1, 12, 99, 32)
    assert box_of(np.roll(quad, 1, axis=0)) == box_of(quad)
