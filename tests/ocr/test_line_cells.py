"""Where the characters of a line stand: drawn here as blocks of ink, 20 pixels to the em."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

pytestmark = pytest.mark.ocr
EM = 20


def line_of(text: str, starts: list[int]) -> Any:
    """The line that is read of *text* whose characters begin at *starts*."""
    import numpy as np

    from jdtool.ocr.engine import Recognised
    from jdtool.ocr.line_cells import line_of

    long = starts[-1] + EM + 10
    picture = np.full((40, long), 240, dtype=np.uint8)
    for start in starts:
        for stroke in (11, 17, 26):
            picture[stroke : stroke + 3, start + 1 : start + EM - 1] = 20
    quad = np.array([[0, 4], [long, 4], [long, 36], [0, 36]], dtype=np.float32)
    middles = tuple((start + EM / 2) / long for start in starts)
    return line_of(picture, Recognised(quad, text, middles, (0.9,) * len(text), False))


def line_with_stroke(text: str, long: float) -> Any:
    """The line that is read of *text*, whose middle character is a stroke of *long* em between two others."""
    import numpy as np

    from jdtool.ocr.engine import Recognised
    from jdtool.ocr.line_cells import line_of

    wide = round(20 + EM * (2 + long))
    picture = np.full((40, wide), 240, dtype=np.uint8)
    for start in (10, wide - 10 - EM):
        for stroke in (11, 17, 26):
            picture[stroke : stroke + 3, start + 1 : start + EM - 1] = 20
    picture[19:21, 10 + EM + 2 : wide - 10 - EM - 2] = 20
    quad = np.array([[0, 4], [wide, 4], [wide, 36], [0, 36]], dtype=np.float32)
    middles = ((10 + EM / 2) / wide, 0.5, 1 - (10 + EM / 2) / wide)
    return line_of(picture, Recognised(quad, text, middles, (0.9,) * 3, False))


def gaps(line: Any) -> list[float]:
    return [(after.box[0] - before.box[2]) / EM for before, after in pairwise(line.cells)]


def test_characters_that_are_set_solid_touch() -> None:
    line = line_of("春天的雨水", [10 + EM * k for k in range(5)])
    assert line.text == "春天的雨水" and max(map(abs, gaps(line))) < 0.01
    assert abs(line.cells[0].box[0] - 10) < 2 and abs(line.cells[-1].box[2] - 110) < 2


def test_a_space_between_two_names_is_as_wide_as_a_printed_one() -> None:
    line = line_of("何秋雨沈一鸣", [10 + EM * k + 12 * (k > 2) for k in range(6)])
    widest = max(range(5), key=gaps(line).__getitem__)
    assert widest == 2 and 0.3 < gaps(line)[2] < 0.55


def test_between_two_columns_the_whole_blank_is_left() -> None:
    line = line_of("何秋雨沈一鸣", [10 + EM * k + 24 * (k > 2) for k in range(6)])
    assert abs(gaps(line)[2] - 1.2) < 0.15


def test_letter_spaced_characters_have_no_spaces_between_them() -> None:
    line = line_of("春天的雨水", [10 + 32 * k for k in range(5)])
    assert max(gaps(line)) < 0.01


def test_a_stroke_of_two_em_is_a_whole_dash_whatever_it_was_read_as() -> None:
    assert [line_with_stroke(text, 2).text for text in ("春—雨", "春一雨", "春-雨")] == ["春——雨"] * 3


def test_a_stroke_of_one_em_stays_what_it_was_read_as() -> None:
    assert [line_with_stroke(text, 1).text for text in ("春—雨", "春一雨")] == ["春—雨", "春一雨"]


def test_above_and_below_a_level_stroke_in_a_vertical_line_there_is_no_space() -> None:
    import numpy as np

    from jdtool.ocr.engine import Recognised
    from jdtool.ocr.line_cells import line_of

    picture = np.full((20 + 4 * EM, 40), 240, dtype=np.uint8)
    for k in (0, 2, 3):
        for stroke in (1, 8, 16):
            picture[10 + k * EM + stroke : 13 + k * EM + stroke, 11:29] = 20
    picture[29 + EM // 2 : 31 + EM // 2, 11:29] = 20
    quad = np.array([[4, 0], [36, 0], [36, 20 + 4 * EM], [4, 20 + 4 * EM]], dtype=np.float32)
    middles = tuple((10 + (k + 0.5) * EM) / (20 + 4 * EM) for k in range(4))
    line = line_of(picture, Recognised(quad, "第一回合", middles, (0.9,) * 4, True))
    assert all(abs(after.box[1] - before.box[3]) < 0.01 * EM for before, after in pairwise(line.cells))


def test_a_wide_space_before_a_name_in_a_byline_is_no_gutter() -> None:
    line = line_of("本报记者何秋雨", [10 + EM * k + 20 * (k > 3) for k in range(7)])
    assert 0.3 < gaps(line)[3] < 0.6
    assert gaps(line_of("春天的雨何秋雨", [10 + EM * k + 20 * (k > 3) for k in range(7)]))[3] > 0.85
