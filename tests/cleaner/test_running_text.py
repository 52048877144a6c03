"""Lines to paragraphs: every line is in exactly one piece, and only running text is joined."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.cleaner.running_text import CleanLine, is_long, is_one_column, is_prose, pieces, with_blanks
from tests.cleaner.test_columns import COLUMN, OTHER
from tests.cleaner.texts import TEXTS

LINES = st.lists(
    st.sampled_from([*COLUMN, *OTHER, "", "江边看灯", "□记者 张小明", "　　灯会", "- 灯", "（李江）"]), max_size=24
)


def wrapped(paragraphs: list[str], width: int) -> list[str]:
    """Paragraphs in a column of *width* characters, each with an indent."""
    texts = ["　　" + text for text in paragraphs]
    return [text[k : k + width] for text in texts for k in range(0, len(text), width)]


@given(LINES)
@settings(max_examples=60)
def test_no_character_is_lost_and_lines_keep_their_order(lines: list[str]) -> None:
    parts = pieces(lines)
    assert "".join("".join(p.text.split()) for p in parts) == "".join("".join(line.split()) for line in lines)
    numbers = [k for p in parts for k in range(p.first, p.last + 1) if lines[k].strip()]
    assert numbers == [k for k, line in enumerate(lines) if line.strip()]


@given(LINES)
@settings(max_examples=60)
def test_blank_lines_come_back_where_they_stood_unless_they_are_dropped(lines: list[str]) -> None:
    kept = list(with_blanks(pieces(lines), lines, drop=False))
    assert sum(not p.text for p in kept) + sum(
        not lines[k] for p in kept if p.text for k in range(p.first, p.last + 1)
    ) == lines.count("")
    fewer = list(with_blanks(pieces(lines), lines, drop=True))
    assert [p.text for p in fewer if p.text] == [p.text for p in kept if p.text]
    assert len(fewer) <= len(kept)


def test_a_book_is_one_column_and_a_page_with_a_byline_is_none() -> None:
    book = wrapped(TEXTS["news"], 24)
    assert is_one_column(book)
    assert not is_one_column(["江边看灯", "□记者 张小明", *book])
    assert not is_one_column([])


def test_a_book_comes_out_by_its_paragraphs_without_the_indents_asked_for() -> None:
    book = wrapped(TEXTS["news"], 24)
    assert [p.text for p in pieces(book, range(len(book)))] == TEXTS["news"]
    assert [p.text for p in pieces(book)] == ["　　" + text for text in TEXTS["news"]]


def test_a_headline_in_two_lines_is_joined_where_the_text_prints_its_words_together() -> None:
    page = ["江边的灯", "会开了", "", "□记者 张小明", "本报讯 " + "".join(COLUMN), ""]
    assert [p.text for p in pieces(page)][:2] == ["江边的灯会开了", "□记者 张小明"]
    apart = ["江边看灯", "渡轮加班", "", *page[3:]]
    assert [p.text for p in pieces(apart)][:2] == ["江边看灯", "渡轮加班"]


def test_the_length_of_running_text_says_whether_it_can_be_joined_or_is_prose() -> None:
    line = "江边的灯会昨夜开了。"
    assert is_prose(CleanLine(line * 2, 0, 0, True))
    assert not is_prose(CleanLine(line, 0, 0, True))
    assert not is_prose(CleanLine(line * 2, 0, 0, False))
    assert is_long(CleanLine(line * 20, 0, 0, True))
    assert not is_long(CleanLine(line * 2, 0, 0, True))


def test_blank_lines_go_beside_prose_and_stay_beside_short_lines_and_tables() -> None:
    prose = "江边的灯会昨夜开了，两岸站满了看灯的人，直到深夜才散。"
    for lines, wanted in (
        ([prose, "", prose], [prose, prose]),
        ([prose, "", "灯会", "", prose], [prose, "灯会", prose]),
        (["灯会", "", "河灯"], ["灯会", "", "河灯"]),
        ([prose, "", "|灯|三元|", "|河|五元|", "", prose], [prose, "", "|灯|三元|", "|河|五元|", "", prose]),
    ):
        assert [p.text for p in with_blanks(pieces(lines), lines, drop=True)] == wanted


def test_a_form_feed_is_kept_with_its_blank_line() -> None:
    prose = "江边的灯会昨夜开了，两岸站满了看灯的人，直到深夜才散。"
    lines = [prose, "\f", prose]
    assert "".join(p.text for p in with_blanks(pieces(lines), lines, drop=True)).count("\f") == 1


def test_lines_of_unlike_width_in_a_body_are_whole_and_lines_of_one_width_are_wrapped() -> None:
    news = ["□记者 张小明", "本报讯 " + COLUMN[0], *COLUMN[1:]]
    assert len(pieces(news)) == 2
    whole = [
        "□记者 张小明",
        "本报讯 江边的灯会昨夜开了。",
        "两岸站满了人。",
        "渡轮加开了夜班，末班船一点才离岸。",
        "古井也淘净了。",
    ]
    assert [p.text for p in pieces(whole)] == whole
