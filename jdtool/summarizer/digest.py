"""The records of a page → a digest of it: what page it is, and each headline with the best sentences under it."""

from __future__ import annotations

from typing import Any

from jdtool.article import Article
from jdtool.summarizer import Options, summary
from jdtool.summarizer.output_forms import body_of
from jdtool.text.markdown import escape

Record = dict[str, Any]


class Digest:
    """A digest of each page, as text or as Markdown. It is fed record by record and remembers the page it is at."""

    def __init__(self, options: Options, markdown: bool = False) -> None:
        self._options, self._markdown = options, markdown
        self._page: tuple[str, int] | None = None

    def add(self, record: Record) -> list[str]:
        """A record → what it adds: the head of a new page, headline, sentences; nothing for what is no article.

        >>> page = {"paper": "江城晚报", "date": "2021-06-23", "sheet": "A5"}
        >>> Digest(Options(count=1)).add(page | {"title": "地铁开通", "paragraphs": ["地铁昨日开通。"]})
        ['江城晚报　2021-06-23　A5\\n\\n地铁开通\\n地铁昨日开通。\\n\\n']
        """
        article = Article.from_dict(record)
        if article.kind != "article":
            return []
        sentences = summary(body_of(article, record), article.headline, self._options).sentences
        if not (article.headline or sentences):
            return []
        section = self._markdown_section if self._markdown else self._text_section
        return [self._page_head(article, record) + section(article.headline, sentences)]

    def _page_head(self, article: Article, record: Record) -> str:
        """The line that begins a new page; empty within a page. In text, form feeds separate pages."""
        page = article.source, article.page
        first, is_new = self._page is None, page != self._page
        self._page = page
        if not is_new:
            return ""
        head = page_name(article, record)
        if self._markdown:
            return ("" if first else "\n") + f"# {escape(head)}\n\n"
        return ("" if first else "\f") + f"{head}\n\n"

    @staticmethod
    def _text_section(headline: str | None, sentences: list[str]) -> str:
        return "".join(f"{line}\n" for line in [headline, *sentences] if line) + "\n"

    @staticmethod
    def _markdown_section(headline: str | None, sentences: list[str]) -> str:
        parts = [f"## {escape(headline)}"] if headline else []
        return "\n\n".join([*parts, *map(escape, sentences)]) + "\n\n"


def page_name(article: Article, record: Record) -> str:
    """An article and its record → the name of its page: paper, date, sheet and section, or file and page number.

    >>> page_name(Article(source="page.txt", page=2), {})
    'page.txt　第2页'
    """
    facts = [record.get(name) for name in ("paper", "date", "sheet", "section")]
    parts = [" ".join(fact.split()) for fact in facts if isinstance(fact, str) and fact.strip()]
    if isinstance(facts[2], str) or len(parts) > 2:
        return "　".join(parts)
    source = [] if article.source == "-" else [" ".join(article.source.split())]
    return "　".join([*parts, *source, f"第{article.page}页"])
