"""An article and its continuations to one record, which says where each part was printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jdtool.article import Article, Jump
from jdtool.joiner.matching import ArticleLink
from jdtool.text.lines import ends_sentence
from jdtool.text.seams import joined

_TAKEN_OVER = ("kind", "paragraphs")
"""What the article takes over from a continuation."""
_COMMON = ("paper", "date", "lang", "authors", "dateline")
"""What is left out of a continuation where the article says the same."""


def merge(articles: Sequence[Article], links: Sequence[ArticleLink]) -> list[Article]:
    """Records and the links among them to records in the same order, continuations left out where they stood."""
    follows = {link.start: link.end for link in links}
    continuations = set(follows.values())
    whole: list[Article] = []
    for number, article in enumerate(articles):
        if number in continuations:
            continue
        while number in follows:
            number = follows[number]
            article = _with_continuation(article, articles[number])
        whole.append(article)
    return whole


def _with_continuation(article: Article, rest: Article) -> Article:
    """An article with the text of its continuation, and the rest of that record under `continuations`."""
    authors, dateline = article.authors or rest.authors, article.dateline or rest.dateline
    remainder = {
        name: value
        for name, value in rest.to_dict().items()
        if value not in (None, [], {}) and name not in _TAKEN_OVER
        and not (name in _COMMON and value in (getattr(article, name), authors, dateline))
    }  # fmt: skip
    sure = [each.confidence for each in (article, rest) if each.confidence is not None]
    return replace(
        article,
        authors=authors,
        dateline=dateline,
        paragraphs=_text(article.paragraphs, rest.paragraphs),
        jumps=_without(article.jumps, "to") + _without(rest.jumps, "from"),
        continuations=[*(article.continuations or []), remainder],
        confidence=min(sure, default=None),
    )


def _text(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """The paragraphs of both; a sentence that stopped at the foot of the page goes on in its paragraph.

    >>> _text(["首班船昨"], ["晚离岸。", "票价两元。"]), _text(["首班船昨晚离岸。"], ["票价两元。"])
    (['首班船昨晚离岸。', '票价两元。'], ['首班船昨晚离岸。', '票价两元。'])
    """
    if not above or not below or not above[-1].strip() or ends_sentence(above[-1]):
        return [*above, *below]
    return [*above[:-1], joined([above[-1], below[0]]), *below[1:]]


def _without(jumps: Sequence[Jump] | None, direction: str) -> list[Jump]:
    """What is left of the jumps when that one was followed."""
    return [jump for jump in jumps or () if jump["direction"] != direction]
