"""The Python API: what the subcommands do, as functions over text and articles. Import it as `jdtool`.

>>> import jdtool
>>> page = "小城通了地铁\\n\\n□记者 张小明 报道\\n近日，第一条线路开通了。\\n"
>>> for article in jdtool.summarize(jdtool.convert(jdtool.clean(jdtool.split(page)), "s2t"), 1):
...     print(article.title, article.authors[0]["name"], article.summary)
小城通了地鐵 張小明 ['近日，第一條線路開通了。']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, overload

from jdtool import stages
from jdtool.article import Article
from jdtool.stages import Change

if TYPE_CHECKING:
    from jdtool.converter import Converter

__all__ = ["Article", "clean", "convert", "sentences", "split", "summarize"]


def split(text: str, *, source: str = "-", year: int | None = None) -> Iterator[Article]:
    """The articles of newspaper pages, in reading order, with captions and furniture in their places.

    *text* is what was extracted from the pages, parted by form feeds; *source* names it in the records. *year* is the
    paper's, for the dates of datelines.

    >>> [a.title for a in split("小城通了地铁\\n\\n□记者 张小明 报道\\n近日，第一条线路开通了。\\n")]
    ['小城通了地铁']
    """
    return stages.split(text, source, year)


@overload
def clean(what: str, *, on: Iterable[str] = ..., off: Iterable[str] = ...) -> str: ...
@overload
def clean(what: Article, *, on: Iterable[str] = ..., off: Iterable[str] = ...) -> Article: ...
@overload
def clean(what: Iterable[Article], *, on: Iterable[str] = ..., off: Iterable[str] = ...) -> Iterator[Article]: ...


def clean(
    what: str | Article | Iterable[Article], *, on: Iterable[str] = (), off: Iterable[str] = ()
) -> str | Article | Iterator[Article]:
    """A text with its lines joined into paragraphs and its characters mended; or articles with theirs.

    *on* and *off* name rules (`jdtool clean --list`). Raises BadUsage for a name that is no rule.

    >>> clean("　　小城昨日下了一场大\\n雪，最深处达15 . 5厘\\n米。")
    '小城昨日下了一场大雪，最深处达15.5厘米。'
    >>> clean(Article(title="小麦亩产806 . 2公斤")).title
    '小麦亩产806.2公斤'
    """
    if isinstance(what, str):
        from jdtool.cleaner import clean as of_text
        from jdtool.cleaner.rules import chosen

        return of_text(what, chosen(on, off))
    return _changed(what, stages.cleaner(tuple(on), tuple(off)))


@overload
def convert(what: str, config: str = ..., *, match: str = ...) -> str: ...
@overload
def convert(what: Article, config: str = ..., *, match: str = ...) -> Article: ...
@overload
def convert(what: Iterable[Article], config: str = ..., *, match: str = ...) -> Iterator[Article]: ...


def convert(
    what: str | Article | Iterable[Article], config: str = "s2t", *, match: str = "auto"
) -> str | Article | Iterator[Article]:
    """A text or articles converted: *config* is s2t, t2s, s2twp … (`jdtool convert --list`).

    *match* is `words`, `longest` or `auto`. Raises BadUsage where there is no such configuration.

    >>> convert("汉字", "s2t")
    '漢字'
    >>> convert(Article(title="汉字", lang="zh-Hans")).lang
    'zh-Hant'
    """
    if isinstance(what, str):
        return _of_text(config, match).convert(what)
    return _changed(what, stages.converter(config, match))


@overload
def summarize(
    what: str, count: int = ..., *, chars: int | None = ..., ratio: float | None = ..., query: str | None = ...
) -> list[str]: ...
@overload
def summarize(
    what: Article,
    count: int = ...,
    *,
    chars: int | None = ...,
    ratio: float | None = ...,
    query: str | None = ...,
    keywords: int = ...,
) -> Article: ...
@overload
def summarize(
    what: Iterable[Article],
    count: int = ...,
    *,
    chars: int | None = ...,
    ratio: float | None = ...,
    query: str | None = ...,
    keywords: int = ...,
) -> Iterator[Article]: ...


def summarize(
    what: str | Article | Iterable[Article],
    count: int = 3,
    *,
    chars: int | None = None,
    ratio: float | None = None,
    query: str | None = None,
    keywords: int = 8,
) -> list[str] | Article | Iterator[Article]:
    """The *count* sentences of a text that say most; or articles with `summary` and `keywords` added.

    The budget is *chars* characters if given, else this *ratio* of them, else *count* sentences. *query* draws the
    choice towards sentences with these words.

    >>> summarize("小城的第一条地铁开通了。首日三万人乘坐。", 2)
    ['小城的第一条地铁开通了。', '首日三万人乘坐。']
    >>> summarize(Article(paragraphs=["地铁昨日开通。"]), keywords=0).summary
    ['地铁昨日开通。']
    """
    if isinstance(what, str):
        from jdtool.summarizer import Options
        from jdtool.summarizer import summarize as of_text

        return of_text(what, None, Options(count, chars, ratio, query))
    return _changed(what, stages.summarizer(count, chars, ratio, query, keywords))


def sentences(text: str) -> list[str]:
    """The sentences of a text, as `summarize` sees them.

    >>> sentences("地铁开通了。“真快！”老张说。")
    ['地铁开通了。', '“真快！”老张说。']
    """
    from jdtool.text.sentences import sentences as of_text

    return of_text(text)


def _changed(what: Article | Iterable[Article], change: Change) -> Article | Iterator[Article]:
    if isinstance(what, Article):
        return Article.from_dict(change(what.to_dict()))
    return (Article.from_dict(change(article.to_dict())) for article in what)


@lru_cache(8)
def _of_text(config: str, match: str) -> Converter:
    from jdtool.converter import Converter

    return Converter(config, match)
