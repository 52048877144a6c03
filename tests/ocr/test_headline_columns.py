"""Blocks of large characters: columns of a vertical headline, or lines of a level one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from jdtool.scans.ocr_lines import Cell, OcrLine

pytestmark = pytest.mark.ocr
SIZE = 40


def row(text: str, right: float, top: float, pitch: float, size: float = SIZE) -> OcrLine:
    """A row of characters that ends at *right*."""
    left = right - pitch * len(text)
    cells = [Cell(c, (left + pitch * k, top, left + pitch * (k + 1), top + size), 0.9) for k, c in enumerate(text)]
    return OcrLine(tuple(cells), False, (left, top, right, top + size))


def texts(rows: Sequence[str], across: float, down: float) -> list[tuple[str, bool]]:
    """What becomes of *rows* of large characters, with running text around them: texts, and which of them run down."""
    from jdtool.ocr.headline_columns import with_headline_columns

    body = [row("春天的雨水从北边的山上下来把田", 700, 500 + 30 * k, 18, 18) for k in range(8)]
    large = [row(text, 400, 60 + down * k, across) for k, text in enumerate(rows)]
    lines = with_headline_columns([*large, *body])
    assert [line.text for line in lines[-8:]] == [line.text for line in body]
    return [(line.text, bool(line.vertical)) for line in lines[:-8]]


COLUMNS = ["天气预报", "明日有雨", "出门带伞"]
ROWS = ["".join(column[k] for column in COLUMNS[::-1]) for k in range(4)]


def test_rows_that_make_no_words_are_columns_from_right_to_left() -> None:
    assert texts(ROWS, 52, 50) == [(column, True) for column in COLUMNS]


def test_the_last_column_may_be_shorter() -> None:
    rows = [*ROWS[:2], *(text[1:] for text in ROWS[2:])]
    assert texts(rows, 52, 50) == [("天气预报", True), ("明日有雨", True), ("出门", True)]


def test_a_level_headline_of_several_lines_stays_one() -> None:
    assert texts(COLUMNS, 52, 50) == [(text, False) for text in COLUMNS]
    assert texts(COLUMNS, 42, 56) == [(text, False) for text in COLUMNS]


def test_characters_that_stand_closer_across_than_down_are_read_across() -> None:
    assert texts(ROWS, 42, 56) == [(text, False) for text in ROWS]


def test_rows_that_do_not_stand_character_below_character_are_no_block() -> None:
    from jdtool.ocr.headline_columns import with_headline_columns

    body = [row("春天的雨水从北边的山上下来把田", 700, 500 + 30 * k, 18, 18) for k in range(8)]
    large = [row(text, 400 + 26 * (k % 2), 60 + 50 * k, 52) for k, text in enumerate(ROWS)]
    assert with_headline_columns([*large, *body]) == [*large, *body]


def test_a_page_without_lines() -> None:
    from jdtool.ocr.headline_columns import with_headline_columns

    assert with_headline_columns([]) == []


def column(text: str, left: float, top: float, size: float = SIZE) -> OcrLine:
    cells = [Cell(c, (left, top + size * k, left + size, top + size * (k + 1)), 0.9) for k, c in enumerate(text)]
    return OcrLine(tuple(cells), True, (left, top, left + size, top + size * len(text)))


@pytest.mark.parametrize(("top", "text"), [(58, "天气预报"), (225, "气预报天")])
def test_a_character_right_above_or_below_a_column_is_part_of_it(top: float, text: str) -> None:
    from jdtool.ocr.headline_columns import with_whole_columns

    (line,) = with_whole_columns([column("气预报", 300, 100), row("天", 341, top, 42)])
    assert line.text == text and line.vertical and line.extent[0] == 300


@pytest.mark.parametrize(("right", "top", "size"), [(341, 20, SIZE), (400, 58, SIZE), (320, 80, 16)])
def test_a_character_elsewhere_or_of_another_size_is_not(right: float, top: float, size: float) -> None:
    from jdtool.ocr.headline_columns import with_whole_columns

    lines = [column("气预报", 300, 100), row("天", right, top, size, size)]
    assert with_whole_columns(lines) == lines
