"""What was missed in a line: blocks of ink, 20 pixels to the em, and an engine that says what the test states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

pytestmark = pytest.mark.ocr
EM = 20


class StatedEngine:
    """An engine that reads every picture as *text*, with one *confidence*."""

    def __init__(self, text: str, confidence: float = 0.98) -> None:
        self.text, self.confidence, self.pictures = text, confidence, 0

    def read(self, pieces: Sequence[Any]) -> list[Any]:
        from jdtool.ocr.engine import LineReading

        self.pictures += len(pieces)
        count = len(self.text)
        middles = tuple((k + 0.5) / max(1, count) for k in range(count))
        return [LineReading(self.text, middles, (self.confidence,) * count) for _ in pieces]


def whole(line: str, engine: StatedEngine, missed: str = "", width: float = 1.0) -> Any:
    """The line that comes of *line*, drawn with a character for each of its own and ink of *width* em at `^`."""
    import numpy as np

    from jdtool.ocr.engine import Recognised
    from jdtool.ocr.second_look import with_missed_characters

    places = []
    start, text = 10.0, ""
    for char in line:
        wide = (width if char == "^" else 0.5 if char.isascii() else 1.0) * EM
        places.append((char, start, start + wide))
        start += wide
        text += "" if char == "^" else char
    long = round(start) + 10
    picture = np.full((40, long), 240, dtype=np.uint8)
    for _, left, right in places:
        for stroke in (11, 17, 26):
            picture[stroke : stroke + 3, round(left) + 2 : round(right) - 3] = 20
    quad = np.array([[0, 4], [long, 4], [long, 36], [0, 36]], dtype=np.float32)
    middles = tuple((left + right) / 2 / long for char, left, right in places if char != "^")
    (read,) = with_missed_characters(engine, picture, [Recognised(quad, text, middles, (0.9,) * len(text), False)])  # type: ignore[arg-type]
    return read


def test_a_line_without_ink_left_over_is_not_read_again() -> None:
    engine = StatedEngine("四季如春天")
    assert whole("四季如春", engine).text == "四季如春" and not engine.pictures


def test_the_second_of_two_equal_characters_is_put_in_its_place() -> None:
    read = whole("湖面波光粼^闪动", StatedEngine("波光粼粼闪动"))
    assert read.text == "湖面波光粼粼闪动" and len(read.middles) == len(read.confidences) == 8
    assert list(read.middles) == sorted(read.middles) and read.confidences[5] == 0.98


def test_a_sign_at_the_end_of_a_line() -> None:
    assert whole("一九六^", StatedEngine("一九六〇")).text == "一九六〇"


@pytest.mark.parametrize(
    "engine",
    [
        StatedEngine("波先粼粼闪动"),  # another character beside it
        StatedEngine("波光粼粼粼粼闪动"),  # wider than the ink
        StatedEngine("波光粼粼闪动", 0.4),  # unsure
        StatedEngine("波光粼闪动"),
        StatedEngine(""),
    ],
)
def test_what_is_read_otherwise_or_does_not_fit_changes_nothing(engine: StatedEngine) -> None:
    assert whole("湖面波光粼^闪动", engine).text == "湖面波光粼闪动" and engine.pictures


def test_a_part_of_a_character_is_no_ideograph() -> None:
    assert whole("商店和不少^", StatedEngine("和不少至"), width=0.3).text == "商店和不少"


def test_the_first_digit_of_a_month_that_touches_the_character_before_it() -> None:
    assert whole("本报讯0月2日", StatedEngine("10月")).text == "本报讯10月2日"
    assert whole("本报讯0月2日", StatedEngine("10月", 0.8)).text == "本报讯0月2日"
    assert whole("共300日", StatedEngine("1300日")).text == "共300日"


def test_the_end_of_a_per_mille_sign() -> None:
    assert whole("比例3.2%^的盐水", StatedEngine("3.2%o的盐水"), width=0.4).text == "比例3.2‰的盐水"
    read = whole("比例3.2%0的盐水", StatedEngine(""))
    assert read.text == "比例3.2‰的盐水" and len(read.middles) == len(read.confidences) == len(read.text)
    assert whole("涨了3%00元", StatedEngine("")).text == "涨了3%00元"


def test_a_stroke_as_long_as_two_characters_is_a_whole_dash() -> None:
    assert whole("新纪录^破三项", StatedEngine("新纪录—破三项"), width=2.0).text == "新纪录——破三项"
