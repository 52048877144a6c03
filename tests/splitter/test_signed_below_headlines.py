"""Supplements of old papers: a pen name in brackets below the headline, instalments, columns of marked items."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter.test_printed_bylines import FIRST, LAST, OTHER, column

TEXT = FIRST + LAST


def articles(page: str) -> list[Article]:
    return [record for record in split_page(page) if record.kind == "article"]


@pytest.mark.parametrize(
    ("line", "name"),
    [("（雲）", "雲"), ("（飛花）", "飛花"), ("（飛花自漢口寄）", "飛花"), ("（一得自港寄）", "一得")],
)
def test_a_pen_name_between_a_headline_and_its_text_is_the_byline(line: str, name: str) -> None:
    first, _ = articles(f"渡口夜話\n\n{line}\n\n{column(TEXT)}\n\n{OTHER}")
    assert (first.title, first.byline, first.authors) == ("渡口夜話", line, [{"name": name, "role": None}])


def test_the_number_of_an_instalment_belongs_to_the_headline() -> None:
    first, _ = articles(f"渡口夜話\n\n（十二）\n\n（飛花）\n\n{column(TEXT)}\n\n{OTHER}")
    assert first.headline == "渡口夜話　（十二）" and first.byline == "（飛花）"


@pytest.mark.parametrize("word", ["（左）", "（完）", "（下）", "（二）"])
def test_a_position_or_a_number_is_no_name(word: str) -> None:
    assert all(not article.authors for article in articles(f"渡口夜話\n\n{word}\n\n{column(TEXT)}"))


def test_items_with_one_mark_below_a_byline_are_its_text() -> None:
    items = ["▲" + text for text in (FIRST, LAST, FIRST[10:])]
    page = "城東小志\n\n（老渡）\n\n" + "\n\n".join(column(item).rstrip() for item in items) + "\n"
    (article,) = articles(page)
    assert article.title == "城東小志" and article.paragraphs == items


def test_a_mark_before_one_sentence_is_a_caption() -> None:
    records = split_page(f"渡口夜話\n\n（飛花）\n\n{column(TEXT)}\n▲新船下水。\n\n{OTHER}")
    assert [record.text for record in records if record.kind == "caption"] == ["▲新船下水。"]
