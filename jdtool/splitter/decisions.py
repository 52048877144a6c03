"""What `split` decided about each article, and on what ground, in one line each."""

from __future__ import annotations

from collections.abc import Iterable

from jdtool.article import Article, Spans
from jdtool.errors import shown


def report_of(articles: Iterable[Article]) -> str:
    """A line for each article of a page, with its file and the first of its lines."""
    return "".join(f"{shown(a.source)}:{_first(a)}: {why(a)}\n" for a in articles)


def _first(article: Article) -> int:
    return min(span[0] for spans in article.lines.values() for span in spans)


def why(article: Article) -> str:
    """How *article* was read: where it begins and by what, where its headline stands, how sure that is.

    >>> lines = {"headline": [[27, 27], [29, 29]], "byline": [[3, 3]], "body": [[5, 9]]}
    >>> why(Article(index=2, title="茶园装上“气象站”", byline="□记者 何秋雨", lines=lines, confidence=0.97))
    'article 2 «茶园装上“气象站”»: begins at its byline, headline below (27, 29), confidence 0.97'
    """
    parts = [f"begins at {_ground(article)}", _headline(article)]
    if article.confidence is not None:
        parts.append(f"confidence {article.confidence:.2f}")
    name = article.title or (article.paragraphs[0][:12] + "…" if article.paragraphs else article.byline or "")
    if article.kind == "furniture":
        return f"furniture {article.index} «{name}»: belongs to no article"
    return f"{article.kind} {article.index} «{name}»: {', '.join(parts)}"


def _ground(article: Article) -> str:
    """What says that an article begins here."""
    byline, body = article.lines.get("byline", []), article.lines.get("body", [])
    if byline and (not body or byline[0][0] < body[0][0]):
        return "its byline"
    if article.dateline:
        return "its dateline"
    return "the headline above it" if _place(article) == "above" else "its text"


def _place(article: Article) -> str:
    """Where the headline stands, seen from the text."""
    head = article.lines.get("headline", [])
    rest = [span for part in ("byline", "body") for span in article.lines.get(part, [])]
    if not head or not rest:
        return ""
    return "above" if head[-1][1] < min(span[0] for span in rest) else "below"


def _headline(article: Article) -> str:
    head = article.lines.get("headline", [])
    return f"headline {_place(article) or 'alone'} ({_shown(head)})" if head else "no headline"


def _shown(spans: Spans) -> str:
    return ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in spans)
