"""What is read off an article's text is read again after an edit, and only where the text has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jdtool.article import Article
from jdtool.edits.refill import headline_pieces, refill

BEFORE = Article(
    kind="article",
    byline="□记者 林小满",
    authors=[{"name": "林小满", "role": "特约"}],  # as a user may have set it
    dateline={"outlet": "本报", "place": "柳湾", "date": None},
    paragraphs=["本报柳湾讯 大桥通车。", "全长一千二百米。"],
)


def test_what_has_not_changed_stays_even_where_it_would_be_read_otherwise() -> None:
    assert refill(BEFORE, BEFORE, None) == BEFORE
    later = replace(BEFORE, paragraphs=[BEFORE.paragraphs[0], "全长一千五百米。"])
    assert refill(later, BEFORE, None).authors == BEFORE.authors


def test_another_byline_gives_other_authors_and_leaves_the_dateline() -> None:
    after = refill(replace(BEFORE, byline="□记者 何田 通讯员 周舟"), BEFORE, None)
    assert after.authors == [{"name": "何田", "role": "记者"}, {"name": "周舟", "role": "通讯员"}]
    assert after.dateline == BEFORE.dateline


@pytest.mark.parametrize(("year", "day", "iso"), [(1998, None, "1998-06-03"), (1998, "2003-06-04", "2003-06-03")])
def test_another_opening_gives_another_dateline_dated_by_the_page_before_the_year(
    year: int, day: str | None, iso: str
) -> None:
    openings = replace(BEFORE, paragraphs=["新华社青屏6月3日电 大桥通车。"], date=day)
    dateline = refill(openings, BEFORE, year).dateline
    assert dateline == {"outlet": "新华社", "place": "青屏", "date": "6月3日", "iso": iso}


def test_an_opening_without_a_dateline_has_none() -> None:
    assert refill(replace(BEFORE, paragraphs=["大桥通车。"]), BEFORE, None).dateline is None


def test_authors_of_an_article_without_a_byline_stand_in_its_dateline() -> None:
    after = refill(replace(BEFORE, byline=None, paragraphs=["本报讯（记者 何田）夜市开张。"]), BEFORE, None)
    assert after.authors == [{"name": "何田", "role": "记者"}]


def test_furniture_has_neither_authors_nor_a_dateline() -> None:
    after = refill(replace(BEFORE, kind="furniture", byline=None), BEFORE, None)
    assert (after.authors, after.dateline) == ([], None)


def test_another_jump_line_means_another_sheet() -> None:
    assert refill(replace(BEFORE, jump="（下转第三版）"), BEFORE, None).jumps == [{"direction": "to", "sheet": "三"}]


def test_a_headline_of_one_line_is_its_title() -> None:
    pieces = headline_pieces([4], {4: "柳湾大桥昨日通车"}, "", {})
    assert [(piece.line, piece.part, piece.text) for piece in pieces] == [(4, "title", "柳湾大桥昨日通车")]
