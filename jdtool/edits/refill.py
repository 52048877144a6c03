"""What is read off an article's text, read again after an edit: decks of the headline, byline, dateline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from jdtool.article import Article, Author
from jdtool.edits.pieces import DECKS, Piece, align
from jdtool.press import bylines, calendar, datelines
from jdtool.splitter import decks


def headline_decks(numbers: Sequence[int], lines: Mapping[int, str], body: str) -> list[Piece]:
    """The lines of a headline → its kicker, title and subtitle; a blank line separates decks.

    >>> lines = {1: "市长在会上说", 3: "小城要通地铁", 5: "——访建设者"}
    >>> [(p.part, p.text) for p in headline_decks([1, 3, 5], lines, "")]
    [('kicker', '市长在会上说'), ('title', '小城要通地铁'), ('subtitle', '——访建设者')]
    """
    groups: list[list[str]] = []
    for i, n in enumerate(numbers):
        if not i or n != numbers[i - 1] + 1:
            groups.append([])
        groups[-1].append(lines[n].strip())
    found = [decks.Deck(decks.joined(own, body), max(map(_width, own)), len(own)) for own in groups]
    named = [(part, text) for part, text in zip(DECKS, decks.roles(found), strict=True) if text]
    pieces = align(numbers, lines, named)
    assert pieces is not None, "decks hold the characters of their lines"
    return pieces


def refilled(article: Article, before: Article, year: int | None) -> Article:
    """*article* with authors, dateline and decks that fit its text; what has not changed since *before* stays."""
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
        if dateline and (day := calendar.iso(dateline["date"], None, year)):
            dateline["iso"] = day
    authors = _authors(article.byline) or (list(head.authors) if head else [])
    return replace(article, authors=authors, dateline=dateline)


def _authors(byline: str | None) -> list[Author]:
    return (bylines.parse(byline) or []) if byline else []


def _width(text: str) -> float:
    """In ideographs; a Latin letter or a digit counts half."""
    return (len(text) + len(text.encode("utf-8", "surrogatepass"))) / 4
