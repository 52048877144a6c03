"""What `split` decided about each article, and on what ground, in one line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jdtool.article import Article, Spans
from jdtool.errors import printable
from jdtool.splitter.headline_words import WordIndex, words_of


class RunnerUp(NamedTuple):
    """The article that a headline fits second best: its place, what words say for it and for its own."""

    article: int
    evidence: float
    own: float


def report_of(articles: Iterable[Article]) -> str:
    """A line for each article of a page, with its file and the first of its lines."""
    pieces = list(articles)
    seconds = runners_up(pieces)
    return "".join(
        f"{printable(a.source)}:{_first(a)}: {why(a, second)}\n" for a, second in zip(pieces, seconds, strict=True)
    )


def runners_up(pieces: Sequence[Article]) -> list[RunnerUp | None]:
    """The pieces of a page to the article that each headline fits second best by its words; None where none shares any.

    >>> pieces = [Article(index=1, title="江边看灯", paragraphs=["江边的灯会开了。"])]
    >>> pieces += [Article(index=2, title="渡轮加班", paragraphs=["渡轮昨夜在江边加班。"])]
    >>> [second and second.article for second in runners_up(pieces)]
    [2, None]
    """
    articles = [piece for piece in pieces if piece.kind == "article" and piece.paragraphs]
    words = {id(piece): words_of(piece.headline or "") for piece in articles}
    index = WordIndex([piece.text for piece in articles], words.values())
    options = range(-1, len(articles))  # -1: of none, as where headlines are assigned
    seconds: dict[int, RunnerUp] = {}
    for own, piece in enumerate(articles):
        evidence = index.evidence(words[id(piece)], options, 0, len(articles))
        second = max((k for k in options if k not in (own, -1)), key=evidence.__getitem__, default=own)
        if second != own and evidence[second] > 0:
            seconds[id(piece)] = RunnerUp(articles[second].index, evidence[second], evidence[own])
    return [seconds.get(id(piece)) for piece in pieces]


def _first(article: Article) -> int:
    return min(span[0] for spans in article.lines.values() for span in spans)


def why(article: Article, second: RunnerUp | None = None) -> str:
    """How *article* was read: where it begins and by what, where its headline stands, how sure that is.

    *second* is whose the headline would be else.

    >>> lines = {"headline": [[27, 27], [29, 29]], "byline": [[3, 3]], "body": [[5, 9]]}
    >>> why(Article(index=2, title="茶园装上“气象站”", byline="□记者 何秋雨", lines=lines, confidence=0.97))
    'article 2 «茶园装上“气象站”»: begins at its byline, headline below (27, 29), confidence 0.97'
    """
    parts = [f"begins at {_ground(article)}", _headline(article)]
    if second:
        parts.append(f"else of article {second.article} (words {second.own:.1f} to {second.evidence:.1f})")
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
    return f"headline {_place(article) or 'alone'} ({_in_words(head)})" if head else "no headline"


def _in_words(spans: Spans) -> str:
    return ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in spans)
