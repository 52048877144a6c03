"""What is drawn on a page besides text: tints, and the dark ground beside a page that lies askew."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.ocr
EM = 12.0
TEXT = [((100.0, 100.0 + 20 * k, 400.0, 112.0 + 20 * k), 25) for k in range(8)]


def page() -> Any:
    import numpy as np

    return np.full((800, 600), 245, dtype=np.uint8)


def boxes(picture: Any) -> list[list[int]]:
    from jdtool.ocr.drawn import drawings_of

    return [[round(edge) for edge in box] for box in drawings_of(picture, EM, TEXT).boxes]


def test_a_tint_under_text_is_a_box_around_it() -> None:
    picture = page()
    picture[80:280, 80:420] = 215
    (box,) = boxes(picture)
    assert max(abs(a - b) for a, b in zip(box, (80, 80, 420, 280), strict=True)) < 6


def test_a_dark_wedge_beside_the_paper_is_no_box_around_text() -> None:
    picture = page()
    for row in range(700):
        picture[row, : round(250 * (700 - row) / 700)] = 200
    assert boxes(picture) == []
