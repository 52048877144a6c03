"""Recognised lines to a sheet: em boxes in points, and where lines may begin."""

from __future__ import annotations

import pytest

from jdtool.scans import sheets
from jdtool.scans.certainty import recognised_text
from jdtool.scans.ocr_lines import Cell, OcrFault, OcrLine, OcrPage
from jdtool.scans.sheets import sheet_of_lines


def page_of(*texts: str, points: float | None = None) -> OcrPage:
    """Level lines of type of 40 units, 60 from one to the next."""
    lines = [OcrLine((Cell(text, (0, 60 * k, 40 * len(text), 60 * k + 40)),)) for k, text in enumerate(texts)]
    return OcrPage(1, 1000, 800, lines, points=points)


def test_vertical_lines_are_read_from_right_to_left() -> None:
    texts = [
        "春天的雨水從北邊的山上下來，把田裡的",
        "泥土都浸透了，種田的人說今年的收成會",
        "比往年更好一些，茶樹也發了新的芽。",
    ]
    lines = [
        OcrLine((Cell(text, (600 - 60 * k, 100, 640 - 60 * k, 100 + 40 * len(text))),)) for k, text in enumerate(texts)
    ]
    read = recognised_text(OcrPage(1, 900, 1000, lines[::-1]))
    assert "".join(read.text.split()) == "".join(texts)
    assert all(place.vertical for place in read.places)


def test_two_columns_in_one_line_with_a_mark_between_them() -> None:
    left = [
        "春天的雨水从山上",
        "把田里的泥土浸透",
        "种田的人说收成好",
        "茶树也发了新的芽",
        "河边的路铺好了石",
        "学校修了一座新楼",
    ]
    right = [text[::-1] for text in left]

    def cells(text: str, start: int, top: int) -> list[Cell]:
        return [Cell(char, (start + 20 * k, top, start + 20 * k + 20, top + 20)) for k, char in enumerate(text)]

    lines = []
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        top = 100 + 34 * row
        if row == 2:
            mark = Cell("。", (267, top, 277, top + 20))
            lines.append(OcrLine((*cells(one, 100, top), mark, *cells(other, 290, top))))
        else:
            lines += [OcrLine(tuple(cells(one, 100, top))), OcrLine(tuple(cells(other, 290, top)))]
    text = recognised_text(OcrPage(1, 600, 500, lines)).text
    assert "种田的人说收成好。\n" in text and right[2] in text.split()


def test_the_characters_of_a_cell_share_its_length_by_their_widths() -> None:
    line = OcrLine((Cell("茶园AB", (0, 0, 120, 40)),))
    glyphs = sheet_of_lines(OcrPage(1, 1000, 800, [line], points=0.25)).glyphs
    assert [(glyph.text, glyph.box[0], glyph.box[2]) for glyph in glyphs] == [
        ("茶", 0, 10), ("园", 10, 20), ("A", 20, 25), ("B", 25, 30),
    ]  # fmt: skip


@pytest.mark.parametrize(("points", "size"), [(0.25, 10), (0.24, 9.6), (1.0, 9.5), (None, 9.5)])
def test_a_resolution_is_believed_where_the_text_has_a_size_that_is_printed(points: float | None, size: float) -> None:
    sheet = sheet_of_lines(page_of("春天的雨水从山上下来", "把田里的泥土都浸透了", points=points))
    assert sheet.glyphs[0].size == pytest.approx(size)
    assert sheet.width == pytest.approx(1000 * size / 40)


def test_lines_begin_at_their_first_character() -> None:
    assert sheet_of_lines(page_of("春天的雨水", "把田里的泥", "土")).starts == {5, 10}


@pytest.mark.parametrize(("gap", "starts"), [(7, {3}), (5, frozenset())])
def test_behind_a_mark_that_hangs_apart_a_line_may_begin(gap: int, starts: set[int]) -> None:
    boxes = {"春": 0, "天": 20, "。": 40 + gap, "雨": 80, "水": 100}
    line = OcrLine(tuple(Cell(char, (left, 0, left + 20, 20)) for char, left in boxes.items()))
    assert sheet_of_lines(OcrPage(1, 600, 500, [line])).starts == starts


def test_single_characters_below_one_another_may_be_one_line() -> None:
    assert sheet_of_lines(page_of("春", "天")).starts == frozenset()


def test_more_characters_than_a_page_has_are_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_GLYPHS", 9)
    assert len(sheet_of_lines(page_of("春天的雨水从山上下")).glyphs) == 9
    with pytest.raises(OcrFault, match="more than 9 characters"):
        sheet_of_lines(page_of("春天的雨水", "从山上下来"))
