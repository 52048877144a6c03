"""Lines of recognised text: their extent, direction and spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.layout.boxes import Box
from jdtool.scans.ocr_lines import Cell, OcrLine, page_of_lines, words_to_line


def words(*texts: str, gap: float) -> list[Cell]:
    """Words of 20 units each in a line, *gap* from one to the next."""
    return [Cell(text, ((20 + gap) * k, 0, (20 + gap) * k + 20, 10)) for k, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "gap", "line"),
    [
        (("New", "York"), 4, "New York"),
        (("New", "York"), 1, "NewYork"),
        (("茶园", "丰收"), 9, "茶园丰收"),
        (("茶园", "AI"), 9, "茶园AI"),
        (("10", " ", "20"), 4, "10 20"),
    ],
)
def test_a_space_stands_where_latin_letters_or_digits_stand_apart(
    texts: tuple[str, ...], gap: float, line: str
) -> None:
    assert words_to_line(words(*texts, gap=gap), OcrLine(())).text == line


@given(st.lists(st.text("茶园ab1 ", max_size=4), max_size=6), st.floats(0, 9))
def test_nothing_but_spaces_is_added_or_lost(texts: list[str], gap: float) -> None:
    assert "".join(words_to_line(words(*texts, gap=gap), OcrLine(())).text.split()) == "".join("".join(texts).split())


@pytest.mark.parametrize(
    ("text", "box", "stated", "down"),
    [
        ("茶园", (0, 0, 10, 20), None, True),
        ("茶园", (0, 0, 20, 10), None, False),
        ("茶", (0, 0, 10, 20), None, False),
        ("茶园", (0, 0, 10, 20), False, False),
        ("茶园", (0, 0, 20, 10), True, True),
    ],
)
def test_the_direction_is_as_stated_or_as_the_shape_tells(text: str, box: Box, stated: bool | None, down: bool) -> None:
    assert OcrLine((Cell(text, box),), stated).runs_down is down


def test_a_line_extends_around_its_cells_unless_the_file_says_otherwise() -> None:
    cells = Cell("茶", (0, 5, 10, 15)), Cell("园", (12, 3, 22, 14))
    assert OcrLine(cells).extent == (0, 3, 22, 15)
    assert OcrLine(cells, box=(0, 0, 30, 20)).extent == (0, 0, 30, 20)


def test_a_page_without_a_size_is_as_large_as_what_stands_on_it() -> None:
    line, picture, rule = OcrLine((Cell("茶园", (0, 0, 20, 10)),)), (0, 20, 300, 260), (0, 280, 200, 284)
    read = page_of_lines(1, (None, 700), [line], [picture, rule], None, "")
    assert (read.width, read.height) == (300, 284)
    assert (read.pictures, read.rules) == ([picture], [rule])
    assert page_of_lines(1, (900, 700), [line], [picture], None, "").width == 900
