"""Which way up a page is, and how far askew."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pytest

pytestmark = pytest.mark.ocr


def quad(x: float, y: float, long: float, high: float, angle: float) -> Any:
    """The corners of a line that begins at *x* and *y*, turned clockwise by an *angle* in degrees."""
    import numpy as np

    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    corners = [(0, 0), (long, 0), (long, high), (0, high)]
    return np.array([(x + a * c - b * s, y + a * s + b * c) for a, b in corners], dtype=np.float32)


@pytest.mark.parametrize("angle", [-3.0, 0.0, 2.0])
def test_level_and_vertical_lines_have_the_angle_of_their_page(angle: float) -> None:
    import numpy as np

    from jdtool.ocr.upright import skew_of

    level = [quad(50, 40 * k, 400, 20, angle) for k in range(5)]
    tall = [np.roll(quad(40 * k, 50, 400, 20, angle + 90), -3, axis=0) for k in range(5)]
    assert skew_of(level) == pytest.approx(math.radians(angle), abs=1e-4)
    assert skew_of(tall) == pytest.approx(math.radians(angle), abs=1e-4)


def test_short_lines_and_steep_ones_tell_nothing() -> None:
    from jdtool.ocr.upright import skew_of

    short, steep = quad(0, 0, 80, 20, 2), quad(0, 0, 400, 20, 12)
    assert skew_of([short, steep]) == skew_of([]) == 0
    assert skew_of([short, steep, quad(0, 0, 400, 20, 1)]) == pytest.approx(math.radians(1), abs=1e-4)


class MarkedEngine:
    """An engine that reads 上 where the top of a square of a picture is inked, or, as engines do, a quarter further to
    the left; it is less sure of others."""

    def read(self, pieces: Sequence[Any]) -> list[Any]:
        from jdtool.ocr.engine import LineReading

        readings = []
        for piece in pieces:
            high, wide = piece.shape
            squares = [piece[:, k * high : (k + 1) * high] for k in range(max(1, wide // high))]
            chars = "".join("上" if self.is_known(square) else "下" for square in squares)
            sure = tuple(0.99 if char == "上" else 0.3 for char in chars)
            readings.append(LineReading(chars, tuple((k + 0.5) / len(chars) for k in range(len(chars))), sure))
        return readings

    def is_known(self, square: Any) -> bool:
        return any(bool(own[: len(own) // 3].mean() < own[len(own) // 3 :].mean() - 20) for own in (square, square.T))


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_page_is_turned_until_its_characters_stand_upright(turns: int) -> None:
    import numpy as np

    from jdtool.ocr.upright import turns_to_upright

    page = np.full((400, 400), 240, dtype=np.uint8)
    for row in range(5):
        page[60 * row + 30 : 60 * row + 42, 20:340] = 20  # the upper part of the characters of a line
    picture = np.ascontiguousarray(np.rot90(page, -turns))
    lines = []
    for row in range(5):
        left, top, right, bottom = 20, 60 * row + 26, 340, 60 * row + 66
        for _ in range(turns):
            left, top, right, bottom = 400 - bottom, left, 400 - top, right
        lines.append(np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float32))
    assert turns_to_upright(MarkedEngine(), picture, lines) == turns  # type: ignore[arg-type]


def test_a_page_without_lines_stays_as_it_is() -> None:
    import numpy as np

    from jdtool.ocr.upright import turns_to_upright

    assert turns_to_upright(MarkedEngine(), np.full((40, 40), 240, dtype=np.uint8), []) == 0  # type: ignore[arg-type]
