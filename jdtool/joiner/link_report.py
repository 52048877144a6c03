"""What `join` did with each jump line, in one line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jdtool.article import Article
from jdtool.errors import printable
from jdtool.joiner.matching import ArticleLink, LooseEnd


def report_of(links: Iterable[ArticleLink], loose_ends: Iterable[LooseEnd]) -> str:
    """Links and what was left alone to a line for each, with the file and the first line of the article."""
    return "".join(f"{line}\n" for line in (*map(_link, links), *map(_loose_ends, loose_ends)))


def _link(link: ArticleLink) -> str:
    """A link to where it leads and why.

    >>> start = Article(source="1.txt", title="渡轮夜班开航", lines={"body": [[5, 9]]})
    >>> end = Article(source="3.txt", lines={"body": [[2, 3]]})
    >>> print(_link(ArticleLink(0, 1, start, end, "each names the other")))
    1.txt:5: «渡轮夜班开航» goes on at 3.txt:2 (each names the other)
    """
    return f"{_place(link.article)}: {_name(link.article)} goes on at {_place(link.continuation)} ({link.ground})"


def _loose_ends(loose_end: LooseEnd) -> str:
    return f"{_place(loose_end.article)}: {_name(loose_end.article)} {loose_end.reason}"


def _place(article: Article) -> str:
    first = min((span[0] for spans in article.lines.values() for span in spans if span), default=None)
    return printable(article.source) + (f":{first}" if first is not None else "")


def _name(article: Article) -> str:
    return f"«{article.title or next(_beginnings(article), article.id)}»"


def _beginnings(article: Article) -> Iterator[str]:
    return (paragraph[:12] + "…" for paragraph in article.paragraphs)
