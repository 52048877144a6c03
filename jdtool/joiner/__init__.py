"""The records of an issue to the same records, each article with its continuations on other pages.

issues         records to issues: which pages are of one day's paper
sheet_numbers  a sheet as printed to its letter and number
matching       the records of an issue to the links between an article and where it goes on
merging        an article and its continuations to one record
link_report    links and jump lines without a match to a line for each
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jdtool.article import Article
from jdtool.joiner.issues import Issue
from jdtool.joiner.matching import ArticleLink, LooseEnd, matches_of
from jdtool.joiner.merging import merge


class Joiner:
    """Records one after the other to the records of whole issues; only one issue is held."""

    def __init__(self) -> None:
        self._issue = Issue()
        self.links: list[ArticleLink] = []
        """What was joined since they were last cleared, for a report."""
        self.loose_ends: list[LooseEnd] = []
        """The jump lines that lead nowhere."""

    def feed(self, article: Article) -> list[Article]:
        """The next record to the records of the issue before, where it begins a new one; else to nothing."""
        if self._issue.has_room_for(article):
            self._issue.add(article)
            return []
        articles = self.end()
        self._issue.add(article)
        return articles

    def end(self) -> list[Article]:
        """The records that are held, joined."""
        articles, self._issue = self._issue.articles, Issue()
        links, loose_ends = matches_of(articles)
        self.links += links
        self.loose_ends += loose_ends
        return merge(articles, links)


def join(articles: Iterable[Article]) -> Iterator[Article]:
    """Records, the pages of an issue one after the other, to records with each article in one piece.

    >>> first = Article(source="1.txt", title="渡轮夜班开航", paragraphs=["首班船昨"], jump="（下转第三版）",
    ...                 jumps=[{"direction": "to", "sheet": "三"}], sheet="第1版")
    >>> rest = Article(source="3.txt", title="渡轮夜班开航", paragraphs=["晚离岸。"], jump="（上接第一版）",
    ...                jumps=[{"direction": "from", "sheet": "一"}], sheet="第3版")
    >>> [article.paragraphs for article in join([first, rest])]
    [['首班船昨晚离岸。']]
    """
    joiner = Joiner()
    for article in articles:
        yield from joiner.feed(article)
    yield from joiner.end()
