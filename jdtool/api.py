"""The Python API: what the subcommands do, as functions over text and articles. Import it as `jdtool`.

>>> import jdtool
>>> page = "小城通了地铁\\n\\n□记者 张小明 报道\\n近日，第一条线路开通了。\\n"
>>> for article in jdtool.summarize(jdtool.convert(jdtool.clean(jdtool.split(page)), "s2t"), 1):
...     print(article.title, article.authors[0]["name"], article.summary)
小城通了地鐵 張小明 ['近日，第一條線路開通了。']
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypedDict, overload

from jdtool import stages
from jdtool.article import Article
from jdtool.defaults import CONFIG, KEYWORDS, SENTENCES
from jdtool.errors import BadInput
from jdtool.stages import Change

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from jdtool.converter import Converter

    Files = str | Iterable[str]

__all__ = [
    "Article",
    "clean",
    "convert",
    "export",
    "join",
    "keywords",
    "read_jsonl",
    "sentences",
    "split",
    "split_file",
    "summarize",
    "write_jsonl",
]


class SummaryOptions(TypedDict, total=False):
    """How long a summary may be, and what it is to be about."""

    chars: int | None
    ratio: float | None
    query: str | None
    plain: bool


class RecordOptions(SummaryOptions, total=False):
    """What `summarize` takes for articles besides."""

    keywords: int
    userdict: Files
    scores: bool


def split(text: str, *, source: str = "-", year: int | None = None) -> Iterator[Article]:
    """The articles of newspaper pages, in reading order, with captions and furniture in their places.

    *text* is what was extracted from the pages, which form feeds separate; *source* names it in the records. *year* is
    the paper's, for the dates of datelines.

    >>> [a.title for a in split("小城通了地铁\\n\\n□记者 张小明 报道\\n近日，第一条线路开通了。\\n")]
    ['小城通了地铁']
    """
    return stages.split(text, source, year)


def split_file(
    path: str | os.PathLike[str],
    *,
    pages: Iterable[int] = (),
    password: str | None = None,
    encoding: str = "utf-8",
    year: int | None = None,
) -> Iterator[Article]:
    """The articles of a file, page after page: a PDF, recognised text, a picture (with the extra `ocr`) or plain text.

    *pages* (from 1; none: all) and *password* are for PDFs, *encoding* for text. Raises BadInput where the file or a
    page of it cannot be read, IOFailure where there is no such file.

    >>> [a.title for a in split_file("tests/data/page.pdf") if a.kind == "article"][0]
    '茶园装上“气象站”'
    """
    from jdtool.splitter import split_page
    from jdtool.stream.file_kinds import PAGE_KINDS
    from jdtool.stream.pdf_reading import PdfReading
    from jdtool.stream.reading import Input, Reading

    page_ranges = tuple(range(page, page + 1) for page in pages)
    how = Reading(encoding=encoding, documents=PAGE_KINDS, pdf=PdfReading(page_ranges, password))
    with Input(os.fspath(path), how) as file:
        for page in file.page_chunks():
            yield from split_page(page.text(), page.source, page.page, page.line, year, page.page_text)


def join(articles: Iterable[Article]) -> Iterator[Article]:
    """Articles of an issue, page after page, each in one piece: with its continuations on other pages.

    See `jdtool.joiner.join`; what stands in a continuation beside its text is in the article's `continuations`.

    >>> [article.title for article in join([Article(title="小城通了地铁")])]
    ['小城通了地铁']
    """
    from jdtool.joiner import join as of_records

    return of_records(articles)


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
        from jdtool.cleaner.rules import rule_names

        return of_text(what, rule_names(on, off))
    return _apply(what, stages.cleaner(tuple(on), tuple(off)))


@overload
def convert(what: str, config: str = ..., *, match: str = ...) -> str: ...
@overload
def convert(what: Article, config: str = ..., *, match: str = ...) -> Article: ...
@overload
def convert(what: Iterable[Article], config: str = ..., *, match: str = ...) -> Iterator[Article]: ...


def convert(
    what: str | Article | Iterable[Article], config: str = CONFIG, *, match: str = "auto"
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
    return _apply(what, stages.converter(config, match))


@overload
def summarize(what: str, count: int = ..., **options: Unpack[SummaryOptions]) -> list[str]: ...
@overload
def summarize(what: Article, count: int = ..., **options: Unpack[RecordOptions]) -> Article: ...
@overload
def summarize(what: Iterable[Article], count: int = ..., **options: Unpack[RecordOptions]) -> Iterator[Article]: ...


def summarize(
    what: str | Article | Iterable[Article], count: int = SENTENCES, **options: Any
) -> list[str] | Article | Iterator[Article]:
    """The *count* sentences of a text that say most; or articles with `summary` and `keywords` added.

    The budget is ``chars`` characters if given, else the share ``ratio`` of them, else *count* sentences. ``query``
    prefers sentences with these words; ``plain`` removes dateline and reporters from a first sentence. For articles,
    ``keywords`` is their number, ``userdict`` names files of words in jieba's format, and ``scores`` adds why each
    sentence was selected. Raises BadUsage, a ValueError, for a budget that cannot be.

    >>> summarize("小城的第一条地铁开通了。首日三万人乘坐。", 2)
    ['小城的第一条地铁开通了。', '首日三万人乘坐。']
    >>> summarize(Article(paragraphs=["地铁昨日开通。"]), keywords=0).summary
    ['地铁昨日开通。']
    """
    if isinstance(what, str):
        from jdtool.summarizer import Options
        from jdtool.summarizer import summarize as of_text

        stages.check_budget(count, options.get("chars"), options.get("ratio"))
        return of_text(what, None, Options(count, **options))
    userdict = options.pop("userdict", ())
    names = (userdict,) if isinstance(userdict, str) else tuple(userdict)
    return _apply(what, stages.summarizer(count, userdict=names, **options))


def keywords(text: str, count: int = KEYWORDS, *, title: str | None = None, userdict: Files = ()) -> list[str]:
    """The keywords of a text; words of its *title* count more. *userdict* names files of words in jieba's format.

    >>> keywords("地铁昨日开通。地铁票价两元。", 1)
    ['地铁']
    """
    article = Article(title=title, paragraphs=[line for line in text.splitlines() if line.strip()])
    return summarize(article, keywords=count, userdict=userdict).keywords or []


def sentences(text: str) -> list[str]:
    """The sentences of a text, as `summarize` sees them.

    >>> sentences("地铁开通了。“真快！”老张说。")
    ['地铁开通了。', '“真快！”老张说。']
    """
    from jdtool.text.sentences import sentences as of_text

    return of_text(text)


def read_jsonl(source: str | os.PathLike[str] | Iterable[bytes] | Iterable[str]) -> Iterator[Article]:
    """The articles of a file of records (.gz, .xz and .zst are decompressed), or of an iterable of lines.

    Raises BadInput, a ValueError, with file and line for a line that is not a record; IOFailure where the
    file cannot be read.

    >>> [article.title for article in read_jsonl(['{"title": "桥修好了"}'])]
    ['桥修好了']
    """
    if not isinstance(source, (str, os.PathLike)):
        lines: Iterable[bytes | str] = source
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _article(line, None, number)
        return
    from jdtool.stream.reading import Input, Reading

    with Input(os.fspath(source), Reading("records")) as reader:
        for chunk in reader.line_chunks():
            for number, data in enumerate(chunk.data.split(b"\n"), chunk.line):
                if data.strip():
                    yield _article(data, reader.display_name, number)


def write_jsonl(articles: Iterable[Article], path: str | os.PathLike[str]) -> None:
    """Articles as a file of records, which appears whole or not at all; .gz, .xz and .zst are compressed."""
    from jdtool.stream.writing import Output

    with Output(os.fspath(path)) as out:
        for article in articles:
            out.write(article.to_json() + b"\n")


def export(
    articles: Iterable[Article],
    path: str | os.PathLike[str],
    format: str | None = None,
    *,
    fields: Iterable[str] | None = None,
    rename: Mapping[str, str] | None = None,
    where: Iterable[str] = (),
) -> int:
    """Articles as a file in one of the formats of `jdtool export`; the number of articles written.

    *format* is told by the ending of *path* if not given. *fields*, *rename* and *where* are as on the command line.
    Raises BadUsage for options that do not fit, BadInput for an article that the format cannot hold.
    """
    from jdtool.exporter.encoder import FormatSettings, encoder
    from jdtool.exporter.fields import OutputFields, full
    from jdtool.exporter.formats import format_of
    from jdtool.exporter.manifest import Manifest
    from jdtool.exporter.sinks import OneStream
    from jdtool.exporter.where import Where

    columns = OutputFields(list(fields) if fields is not None else None, rename)
    condition = Where(list(where))
    manifest = Manifest("")
    sink = OneStream(os.fspath(path), encoder(FormatSettings(format or format_of(os.fspath(path)), columns)), manifest)
    try:
        for article in articles:
            record = full(article.to_dict())
            if condition(record):
                sink.add(record)
        sink.finish()
    finally:
        sink.abandon()
    return manifest.records


def _article(line: bytes | str, source: str | None, number: int) -> Article:
    try:
        return Article.from_json(line)
    except BadInput as fault:
        raise BadInput(fault.problem.message, source, number) from None


def _apply(what: Any, change: Change) -> Article | Iterator[Article]:
    """*change* applied to one article, or to each as it is asked for. Raises TypeError for anything else."""
    if isinstance(what, Article):
        return Article.from_dict(change(what.to_dict()))
    if isinstance(what, (bytes, Mapping)) or not isinstance(what, Iterable):
        remedy = "; make it an article with Article.from_dict" if isinstance(what, Mapping) else ""
        raise TypeError(f"a text, an Article or an iterable of Articles is expected, not {type(what).__name__}{remedy}")
    return (Article.from_dict(change(_article_of(article).to_dict())) for article in what)


def _article_of(article: Any) -> Article:
    if not isinstance(article, Article):
        raise TypeError(f"an iterable of Articles is expected; it has a {type(article).__name__}")
    return article


@lru_cache(8)
def _of_text(config: str, match: str) -> Converter:
    from jdtool.converter import Converter

    return Converter(config, match)
