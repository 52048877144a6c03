"""Large type in which no line was found: drawn here as blocks, with a detector that notes where it looks."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.ocr
EM = 20


class NotingEngine:
    """A detector that finds one line around all ink of a picture."""

    def __init__(self) -> None:
        self.pictures: list[Any] = []

    def quads(self, picture: Any) -> list[Any]:
        import numpy as np

        self.pictures.append(picture)
        rows, columns = np.nonzero(picture < 128)
        left, top, right, bottom = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
        return [np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float32)]


def page(*blocks: tuple[int, int, int, int]) -> Any:
    """A page with running text and *blocks* of left, top, right, bottom; and the corners of the lines of its text."""
    import numpy as np

    picture = np.full((900, 700), 245, dtype=np.uint8)
    quads = []
    for k in range(10):
        top = 600 + 28 * k
        for char in range(20):
            picture[top : top + EM - 2, 40 + EM * char + 1 : 40 + EM * (char + 1) - 2] = 20
        quads.append(np.array([[38, top - 2], [444, top - 2], [444, top + EM], [38, top + EM]], dtype=np.float32))
    for left, top, right, bottom in blocks:
        for stroke in range(top, bottom, 12):
            picture[stroke : stroke + 5, left:right] = 20
        picture[top:bottom, left : left + 6] = 20
    return picture, quads


def missed(*blocks: tuple[int, int, int, int]) -> tuple[list[list[int]], NotingEngine]:
    from jdtool.ocr.missed_lines import missed_quads

    engine = NotingEngine()
    found = missed_quads(engine, *page(*blocks))  # type: ignore[arg-type]
    return [[round(float(value)) for value in (*quad.min(axis=0), *quad.max(axis=0))] for quad in found], engine


def test_a_page_whose_ink_is_all_in_lines_is_not_looked_at_again() -> None:
    boxes, engine = missed()
    assert boxes == [] and engine.pictures == []


def test_a_column_of_large_characters_that_was_missed() -> None:
    blocks = [(300, 60 + 52 * k, 345, 105 + 52 * k) for k in range(4)]
    ((left, top, right, bottom),), _ = missed(*blocks)
    assert abs(left - 300) < 4 and abs(right - 345) < 4 and abs(top - 60) < 4 and abs(bottom - 261) < 16


def test_rules_and_single_signs_are_not_looked_at() -> None:
    assert missed((100, 100, 600, 104), (300, 300, 345, 345))[1].pictures == []


def test_a_page_without_lines() -> None:
    from jdtool.ocr.missed_lines import missed_quads

    assert missed_quads(NotingEngine(), page()[0], []) == []  # type: ignore[arg-type]
