"""What is inked of a line: drawn here pixel by pixel."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.ocr


def line(*blocks: tuple[int, int], high: int = 40, top: int = 10, bottom: int = 30, paper: int = 240) -> Any:
    """A white line 200 pixels long, inked in *blocks* from *top* to *bottom*."""
    import numpy as np

    picture = np.full((high, 200), paper, dtype=np.uint8)
    for start, end in blocks:
        picture[top:bottom, start:end] = 20
    return picture


def test_the_ink_of_a_line_and_its_blanks() -> None:
    from jdtool.ocr.ink import ink_of

    ink = ink_of(line((20, 40), (44, 64), (100, 120)), (5, 2, 190, 38), False)
    assert [round(edge) for edge in ink.box] == [20, 10, 120, 30]
    assert ink.blanks == ((40, 44), (64, 100))


def test_a_vertical_line() -> None:
    import numpy as np

    from jdtool.ocr.ink import ink_of

    ink = ink_of(np.ascontiguousarray(line((20, 40), (60, 80)).T), (2, 5, 38, 190), True)
    assert [round(edge) for edge in ink.box] == [10, 20, 30, 80] and ink.blanks == ((40, 60),)
    assert abs(ink.height(True) - 20) < 1


def test_white_type_on_a_dark_ground() -> None:
    from jdtool.ocr.ink import ink_of

    ink = ink_of(255 - line((20, 40), (60, 80)), (5, 2, 190, 38), False)
    assert [round(edge) for edge in ink.box] == [20, 10, 80, 30]


def test_ink_of_the_line_above_and_a_rule_are_left_out() -> None:
    from jdtool.ocr.ink import ink_of

    picture = line((20, 40), (60, 80))
    picture[0:4, 25:35] = 20
    picture[36:38] = 20
    ink = ink_of(picture, (0, 0, 200, 40), False)
    assert [round(edge) for edge in ink.box] == [20, 10, 80, 30]


def test_nothing_inked_is_the_box_itself() -> None:
    from jdtool.ocr.ink import ink_of

    assert ink_of(line(), (5, 2, 190, 38), False).box == (5, 2, 190, 38)


def test_ink_of_a_neighbour_behind_a_blank_is_left_out() -> None:
    from jdtool.ocr.ink import Ink

    ink = Ink((0, 0, 100, 20), ((10, 30), (50, 54), (80, 95)))
    assert ink.between(25, 85, False) == Ink((30, 0, 80, 20), ((50, 54),))
