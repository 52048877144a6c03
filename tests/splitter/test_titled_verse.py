"""Verse below its title, with nobody who signs it."""

from __future__ import annotations

import pytest

from jdtool.splitter import split_page
from tests.splitter.test_lost_gaps import GARDEN, WELL
from tests.splitter.test_printed_bylines import column
from tests.splitter.test_verse_and_tables import VERSE


@pytest.mark.parametrize("gap", ["", "\n"])
def test_an_unsigned_poem_is_an_article_line_by_line(gap: str) -> None:
    news = f"江边看樱花\n\n{column(GARDEN)}\n"
    poem = f"夜渡\n{gap}" + "".join(line + "\n" for line in VERSE)
    articles = [a for a in split_page(f"{news}{poem}\n古井清淤\n\n{column(WELL)}") if a.kind == "article"]
    assert [article.title for article in articles] == ["江边看樱花", "夜渡", "古井清淤"]
    assert articles[1].paragraphs == VERSE


def test_a_heap_of_headlines_is_no_poem() -> None:
    heap = "江滩公园新种樱花\n花期到晚上九点\n老城古井清淤完工\n井底淘出宋代瓦罐\n街坊排队打井水\n园方设了长椅\n"
    records = split_page(f"{column(GARDEN)}\n{column(WELL)}\n{heap}")
    assert not any(article.kind == "article" and "古井" in article.text[:8] for article in records[2:])
