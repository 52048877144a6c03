"""Strokes across a line: drawn here as hairlines and as 一."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.ocr
EM = 20
ORDINARY = ("第一届比赛", "进一步提高", "统一的看法", "一年又一年", "一起去看海")


def lines_of(*texts: str, thin: str = "—") -> list[str]:
    """The texts of lines in which *thin* is drawn as a hairline, and read as 一."""
    import numpy as np

    from jdtool.ocr.dashes import with_dashes
    from jdtool.ocr.engine import Recognised

    long = 20 + EM * max(map(len, texts))
    picture = np.full((50 * len(texts), long), 240, dtype=np.uint8)
    lines: list[Any] = []
    for row, text in enumerate(texts):
        top = 50 * row
        for k, char in enumerate(text):
            left = 10 + EM * k
            if char in "一—":
                picture[top + 24 : top + (25 if char == thin else 27), left + 2 : left + EM - 2] = 20
            else:
                for stroke in (16, 22, 31):
                    picture[top + stroke : top + stroke + 3, left + 2 : left + EM - 3] = 20
        quad = np.array([[0, top + 8], [long, top + 8], [long, top + 42], [0, top + 42]], dtype=np.float32)
        middles = tuple((10 + EM * (k + 0.5)) / long for k in range(len(text)))
        lines.append(Recognised(quad, text.replace("—", "一"), middles, (0.9,) * len(text), False))
    return [line.text for line in with_dashes(picture, lines)]


def test_a_stroke_much_thinner_than_the_others_of_its_size_is_a_dash() -> None:
    texts = (*ORDINARY, "西安—兰州")
    assert lines_of(*texts) == list(texts)


def test_strokes_that_are_all_alike_stay_as_they_were_read() -> None:
    texts = (*ORDINARY, "一律免费用")
    assert lines_of(*texts) == list(texts)
    assert lines_of(*texts, thin="一") == list(texts)


def test_few_strokes_tell_nothing() -> None:
    assert lines_of("第一届比赛", "西安—兰州") == ["第一届比赛", "西安一兰州"]


def test_in_a_code_a_stroke_is_a_dash() -> None:
    assert lines_of("MIG—29型") == ["MIG—29型"]
