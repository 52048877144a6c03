"""Which records are of one issue: pages of the same paper and day that come one after the other."""

from __future__ import annotations

from jdtool.article import Article

_MOST_PAGES = 500
"""No issue has more: a run of undated pages is cut here, so that memory does not grow with it."""


class Issue:
    """The records of one issue so far, and what its pages say of it.

    A record is of the same issue where nothing speaks against it (another date; another paper on a page without a
    date) and something for it: paper and date, or the folder of its file.

    >>> issue = Issue()
    >>> issue.add(Article(source="0517/1.txt", date="2021-05-17"))
    >>> issue.has_room_for(Article(source="0517/2.txt")), issue.has_room_for(Article(source="0518/1.txt"))
    (True, False)
    >>> issue.has_room_for(Article(source="0517/1.txt", date="2021-05-18"))
    False
    """

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self._pages: set[tuple[str, int]] = set()
        self._paper: str | None = None
        self._date: str | None = None
        self._folder = ""

    def add(self, article: Article) -> None:
        """Add a record for which there is room."""
        self.articles.append(article)
        self._pages.add((article.source, article.page))
        self._paper = self._paper or article.paper
        self._date = self._date or article.date
        self._folder = _folder(article)

    def has_room_for(self, article: Article) -> bool:
        """True where a record is of this issue, and where it is the first."""
        if not self.articles:
            return True
        if len(self._pages) == _MOST_PAGES and (article.source, article.page) not in self._pages:
            return False
        same_date, same_paper = _same(self._date, article.date), _same(self._paper, article.paper)
        if same_date is False or (same_paper is False and same_date is None):
            return False
        return (same_date is same_paper is True) or _folder(article) == self._folder


def _same(mine: str | None, other: str | None) -> bool | None:
    """True or False where both are known, else None."""
    return mine == other if mine and other else None


def _folder(article: Article) -> str:
    return article.source.rpartition("/")[0]
