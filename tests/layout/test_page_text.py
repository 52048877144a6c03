"""A sheet to its text: lines in reading order, each with its place."""

from __future__ import annotations

from jdtool.layout.page_text import INDENT, page_text
from jdtool.layout.sheet import Glyph, Sheet

TEXT = [
    "渡轮公司昨天宣布说，",
    "两条航线的末班船从今天起推迟",
    "到十点半，票价都没有变动过，",
    "夜里过江的人多了。",
]


def line(text: str, x: float, y: float, size: float = 10, font: str = "Song") -> list[Glyph]:
    return [Glyph(char, (x + size * k, y, x + size * (k + 1), y + size), size, font) for k, char in enumerate(text)]


def article(x: float, y: float) -> list[Glyph]:
    """Running text whose first line is indented."""
    return [glyph for k, text in enumerate(TEXT) for glyph in line(text, x + 20 * (k == 0), y + 15 * k)]


def sheet(*parts: list[Glyph]) -> Sheet:
    return Sheet(3, 600, 800, [glyph for part in parts for glyph in part])


def test_a_headline_stands_apart_and_a_paragraph_begins_with_an_indent() -> None:
    read = page_text(sheet(line("渡轮加开夜班", 60, 150, 20), article(60, 190)))
    assert read.text == "\n".join(["渡轮加开夜班", "", INDENT + TEXT[0], *TEXT[1:], ""])
    assert (read.number, read.size) == (3, (600, 800))


def test_decks_of_other_type_are_separated_by_a_blank_line() -> None:
    decks = line("渡轮加开夜班", 60, 130, 24), line("末班船推迟半小时", 60, 160, 16)
    assert page_text(sheet(*decks, article(60, 190))).text.startswith("渡轮加开夜班\n\n末班船推迟半小时\n\n")
    same = line("渡轮公司宣布", 60, 130, 20), line("加开夜班航线", 60, 156, 20)
    assert page_text(sheet(*same, article(60, 190))).text.startswith("渡轮公司宣布\n加开夜班航线\n\n")


def test_every_line_that_is_not_blank_has_its_place_and_every_character_is_kept() -> None:
    page = sheet(
        line("渡轮加开夜班", 60, 150, 20), article(60, 190), line("灯会今晚开幕", 300, 150, 20), article(300, 190)
    )
    read = page_text(page)
    lines = [text for text in read.text.splitlines() if text]
    assert len(lines) == len(read.places)
    for text, place in zip(lines, read.places, strict=True):
        left, top, right, _ = place.box
        drawn = [glyph for glyph in page.glyphs if glyph.box[1] == top and left <= glyph.box[0] < right]
        assert text.strip() == "".join(glyph.text for glyph in drawn)
    stories = [place.story for place in read.places]
    assert stories == sorted(stories) and len(set(stories)) == 2


def test_numbers_of_frames_go_up_with_the_text() -> None:
    frames = [place.frame for place in page_text(sheet(line("渡轮加开夜班", 60, 150, 20), article(60, 190))).places]
    assert frames == [0, 1, 1, 1, 1]


def test_an_empty_page_has_no_text() -> None:
    assert page_text(Sheet(1, 600, 800, [])).text == ""
