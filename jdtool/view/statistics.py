"""Records → what a run gave: counts, doubtful articles, authors, words in each section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from jdtool.edits.pieces import is_blank
from jdtool.view.pages import is_doubtful

_MOST_DOUBTFUL = 200  # kept, so that memory does not grow with the run
_NO_SECTION = "(none)"


class DoubtfulArticle(NamedTuple):
    """One doubtful article."""

    confidence: float
    source: str
    page: int
    id: str
    title: str


@dataclass
class Statistics:
    """Counts over all records of a run. ``words`` are characters that are not blank, as Chinese counts words."""

    records: int = 0
    pages: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    articles_per_page: Counter[int] = field(default_factory=Counter)
    empty_pages: list[tuple[str, int]] = field(default_factory=list)
    authors: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    confidences: Counter[int] = field(default_factory=Counter)
    doubtful: list[DoubtfulArticle] = field(default_factory=list)
    doubtful_count: int = 0
    lacking: Counter[str] = field(default_factory=Counter)

    @property
    def articles(self) -> int:
        return self.kinds["article"]


def statistics(records: Iterable[dict[str, Any]]) -> Statistics:
    """The figures of *records*, those of one page together.

    >>> figures = statistics([{"source": "a", "page": 1, "confidence": 0.5, "paragraphs": ["通车。"]}])
    >>> figures.pages, figures.articles, figures.doubtful[0].confidence, figures.words
    (1, 1, 0.5, Counter({'(none)': 3}))
    """
    figures = Statistics()
    place: tuple[str, int] | None = None
    on_page = 0
    for record in records:
        here = (record.get("source") or "-", record.get("page") or 1)
        if here != place:
            _page_end(figures, place, on_page)
            place, on_page = here, 0
        on_page += record.get("kind", "article") == "article"
        _add(figures, record, here)
    _page_end(figures, place, on_page)
    figures.doubtful.sort()
    return figures


def _page_end(figures: Statistics, place: tuple[str, int] | None, articles: int) -> None:
    if place is None:
        return
    figures.pages += 1
    figures.articles_per_page[articles] += 1
    if not articles and len(figures.empty_pages) < _MOST_DOUBTFUL:
        figures.empty_pages.append(place)


def _add(figures: Statistics, record: dict[str, Any], place: tuple[str, int]) -> None:
    figures.records += 1
    kind = record.get("kind") or "article"
    figures.kinds[kind] += 1
    if kind != "article":
        return
    text = "".join(record.get("paragraphs") or ())
    figures.words[record.get("section") or _NO_SECTION] += sum(not is_blank(c) for c in text)
    figures.authors.update({author["name"] for author in record.get("authors") or ()})
    figures.lacking.update(name for name in ("title", "authors", "dateline") if not record.get(name))
    confidence = record.get("confidence")
    if confidence is None:
        return
    figures.confidences[min(int(confidence * 10), 9)] += 1
    if is_doubtful(record):
        figures.doubtful_count += 1
        title = record.get("title") or text[:20]
        figures.doubtful.append(DoubtfulArticle(confidence, *place, record.get("id") or "", title))
        if len(figures.doubtful) > 2 * _MOST_DOUBTFUL:
            figures.doubtful = sorted(figures.doubtful)[:_MOST_DOUBTFUL]
