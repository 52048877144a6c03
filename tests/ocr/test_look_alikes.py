"""Characters that print makes alike, on pages in one script, in both, and of earlier times."""

from __future__ import annotations

import pytest

from jdtool.scans.ocr_lines import Cell, OcrLine

pytestmark = pytest.mark.ocr


def corrected(*texts: str) -> list[str]:
    from jdtool.ocr.look_alikes import in_one_script

    lines = [OcrLine(tuple(Cell(char, (0, 0, 1, 1), 0.9) for char in text)) for text in texts]
    return [line.text for line in in_one_script(lines)]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("報紙說圖書館這個時間開放，内外测量", "報紙說圖書館這個時間開放，內外測量"),
        ("报纸说图书馆这个时间开放，內外測量", "报纸说图书馆这个时间开放，内外测量"),
        ("圖書館這個時間開放，裡有産品，税收為重", "圖書館這個時間開放，裡有產品，稅收為重"),
        ("內外", "內外"),
    ],
)
def test_a_page_has_one_script(text: str, same: str) -> None:
    assert corrected(text) == [same]


def test_a_page_in_both_scripts_stays_as_it_was_read() -> None:
    texts = ["报纸说图书馆內外", "報紙說圖書館内外"]
    assert corrected(*texts) == texts


def test_a_line_in_the_other_script_stays_as_it_was_read() -> None:
    page = "報紙說圖書館開館時間從國慶節後調整為週一至週六讀者須憑證進入閱覽室參觀並遵守規則請勿喧嘩"
    assert corrected(page, page, "这张报说话") == [page, page, "这张报说话"]


def test_forms_of_today_are_those_of_a_page_of_today() -> None:
    assert corrected("為了圖書館觀衆的温度") == ["為了圖書館觀眾的溫度"]
    assert corrected("爲了圖書館觀衆的温度") == ["爲了圖書館觀衆的温度"]


def test_what_was_read_is_kept() -> None:
    from jdtool.ocr.look_alikes import in_one_script

    (line,) = in_one_script([OcrLine(tuple(Cell(char, (0, 0, 1, 1), 0.9) for char in "報紙圖書館說内"))])
    assert [(cell.text, cell.read) for cell in line.cells][5:] == [("說", None), ("內", "内")]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("今天.小雨", "今天，小雨"),
        ("（小雨）.明天", "（小雨），明天"),
        ("3.5万", "3.5万"),
        ("www.a.cn", "www.a.cn"),
        ("第1.雨", "第1.雨"),
    ],
)
def test_a_point_between_ideographs_is_a_comma(text: str, same: str) -> None:
    from jdtool.ocr.look_alikes import with_commas

    line = with_commas(OcrLine(tuple(Cell(char, (0, 0, 1, 1), 0.9) for char in text)))
    assert line.text == same and [cell.read for cell in line.cells if cell.read] == ["."] * (text != same)
