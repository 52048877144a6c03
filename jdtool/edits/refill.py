"""What is read off an article's text, read again after an edit: decks of the headline, byline, dateline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from jdtool.article import Article, Author
from jdtool.edits.pieces import DECKS, Piece, align
from jdtool.press import bylines, calendar, datelines, jumps
from jdtool.splitter.decks import headline_of
from jdtool.text.lines import Place, lines_of


def headline_pieces(
    numbers: Sequence[int], lines: Mapping[int, str], body: str, places: Mapping[int, Place]
) -> list[Piece]:
    """The lines of a headline → its kicker, title and subtitle, as `split` tells them apart.

    >>> lines = {1: "市长在会上说", 3: "小城要通地铁", 5: "——访建设者"}
    >>> [(p.part, p.text) for p in headline_pieces([1, 3, 5], lines, "", {})]
    [('kicker', '市长在会上说'), ('title', '小城要通地铁'), ('subtitle', '——访建设者')]
    """
    own = [line._replace(place=places.get(n)) for n in numbers for line in lines_of(lines[n], n)]
    decks = [(part, text) for part, text in zip(DECKS, headline_of(own, body), strict=True) if text]
    pieces = align(numbers, lines, decks)
    assert pieces is not None, "decks hold the characters of their lines"
    return pieces


def refill(article: Article, before: Article, year: int | None) -> Article:
    """*article* with authors, dateline and jumps that fit its text; what has not changed since *before* stays."""
    article = article if article.jump == before.jump else replace(article, jumps=jumps.fields_of(article.jump))
    opening = article.paragraphs[:1] if article.kind == "article" else []
    same_opening = opening == before.paragraphs[:1] and article.kind == before.kind
    if same_opening and article.byline == before.byline:
        return article
    if article.kind == "furniture":
        return replace(article, authors=[], dateline=None)
    head = datelines.read(opening[0]) if opening else None
    dateline = article.dateline
    if not same_opening:
        dateline = head.dateline if head else None
        if dateline and (day := calendar.iso(dateline["date"], _day(article), year)):
            dateline["iso"] = day
    authors = _authors(article.byline) or (list(head.authors) if head else [])
    return replace(article, authors=authors, dateline=dateline)


def _day(article: Article) -> date | None:
    """The day of the paper, where the page names it."""
    return date.fromisoformat(article.date) if article.date else None


def _authors(byline: str | None) -> list[Author]:
    return (bylines.parse(byline) or []) if byline else []
