"""The sizes of type on a page, by the boxes of its lines."""

from __future__ import annotations

import pytest

from jdtool.scans.ocr_lines import Cell, OcrLine
from jdtool.scans.type_sizes import type_sizes

TEXT = "春天的雨水从山上下来"


def level(top: float, high: float, text: str = TEXT, size: float = 20, left: float = 0) -> OcrLine:
    """A level line of characters set solid, in a box as *high* as its ink or higher."""
    return OcrLine((Cell(text, (left, top, left + size * len(text), top + high)),))


@pytest.mark.parametrize("last", ["田。", "10.2%。"])
def test_a_last_line_of_narrow_characters_belongs_to_its_column(last: str) -> None:
    texts = ["春天的雨水從北邊的山上下來", "泥土都浸透了種田的人說收成", "比往年好茶樹也發了新的芽苗", last]
    lines = [
        OcrLine(
            (Cell(text, (600 - 60 * k + 8 * (k == 3), 100, 640 - 60 * k - 3 * (k == 3), 100 + 40 * len(text))),), True
        )
        for k, text in enumerate(texts)
    ]
    assert len(set(type_sizes(lines))) == 1


def test_lines_whose_boxes_differ_a_little_have_one_size() -> None:
    lines = [level(30 * k, high) for k, high in enumerate((19, 20, 19.5, 20.4, 19.8, 19.2))]
    assert len(set(type_sizes(lines))) == 1


def test_the_room_that_an_engine_leaves_around_the_ink_is_no_type() -> None:
    lines = [level(40 * k, 26) for k in range(6)]
    assert type_sizes(lines) == pytest.approx([20] * 6)


def test_headlines_of_two_sizes_stay_apart_from_the_text_and_from_each_other() -> None:
    lines = [level(30 * k, 20) for k in range(6)]
    heads = [level(400, 40, size=40), level(600, 60, size=60)]
    assert type_sizes([*heads, *lines]) == pytest.approx([40, 60, *[20] * 6])


def test_sizes_are_in_the_unit_of_the_boxes() -> None:
    small = [level(30 * k, 20) for k in range(4)] + [level(200, 40, size=40)]
    large = [level(90 * k, 60, size=60) for k in range(4)] + [level(600, 120, size=120)]
    assert [3 * size for size in type_sizes(small)] == pytest.approx(type_sizes(large))


def test_no_lines_no_sizes() -> None:
    assert type_sizes([]) == []


def test_the_last_line_of_a_caption_has_the_size_of_the_caption() -> None:
    text = [Cell("春天的雨水從北邊的山上下來", (0, 14 * k, 130, 14 * k + 10)) for k in range(8)]
    caption = [Cell("冬日的湖上有野鴨覓食本報記", (0, 200, 112, 208.6)), Cell("者 林青攝", (0, 212, 42, 220.6))]
    sizes = type_sizes([OcrLine((cell,)) for cell in text + caption])
    assert sizes[-1] == sizes[-2] < sizes[0]
