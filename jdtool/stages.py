"""What clean, convert and summarize do to one record: options → a function from record to record.

The Python API and the cluster steps share them. What a function needs (dictionaries, weights) is loaded once in a
process for the same options.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from jdtool.article import Article
from jdtool.defaults import CONFIG, KEYWORDS, SENTENCES
from jdtool.errors import BadUsage

Record = dict[str, Any]
Change = Callable[[Record], Record]

_CACHE_SIZE = 8  # sets of options; a pipe has one


@lru_cache(_CACHE_SIZE)
def cleaner(on: tuple[str, ...] = (), off: tuple[str, ...] = ()) -> Change:
    """Mends the text fields of a record, as `jdtool clean` does, with rules put *on* and *off*.

    >>> cleaner()({"title": "小麦亩产806 . 2公斤"})
    {'title': '小麦亩产806.2公斤'}
    """
    from jdtool.cleaner import Mender
    from jdtool.cleaner.rules import rule_names

    return Mender(rule_names(on, off)).record


@lru_cache(_CACHE_SIZE)
def converter(config: str = CONFIG, match: str = "auto") -> Change:
    """Converts the text fields of a record, as `jdtool convert` does.

    >>> converter("s2t")({"title": "汉字", "lang": "zh-Hans"})
    {'title': '漢字', 'lang': 'zh-Hant'}
    """
    from jdtool.converter import Converter
    from jdtool.converter.record_fields import FIELDS

    convert = Converter(config, match)
    return lambda record: convert.record(record, FIELDS)


@lru_cache(_CACHE_SIZE)
def summarizer(
    count: int = SENTENCES,
    chars: int | None = None,
    ratio: float | None = None,
    query: str | None = None,
    keywords: int = KEYWORDS,
    plain: bool = False,
    userdict: tuple[str, ...] = (),
    scores: bool = False,
) -> Change:
    """Adds `summary` and `keywords` to a record, as `jdtool summarize` does.

    >>> summarizer(keywords=0)({"paragraphs": ["地铁昨日开通。"]})["summary"]
    ['地铁昨日开通。']
    """
    from jdtool.summarizer import Options
    from jdtool.summarizer.output_forms import keyword_finder, summary_of_record

    check_budget(count, chars, ratio, keywords)
    options = Options(count, chars, ratio, query, plain)
    find = keyword_finder(userdict) if keywords else None
    return lambda record: summary_of_record(record, options, keywords, find, scores)


def check_budget(count: int, chars: int | None = None, ratio: float | None = None, keywords: int = 0) -> None:
    """Raises BadUsage for a budget that the command line refuses too.

    >>> check_budget(3, ratio=0.2)
    """
    if count < 1:
        raise BadUsage(f"count={count}: at least 1 sentence is expected")
    if chars is not None and chars < 1:
        raise BadUsage(f"chars={chars}: at least 1 character is expected")
    if ratio is not None and not 0 <= ratio <= 1:
        raise BadUsage(f"ratio={ratio}: a share from 0 to 1 is expected")
    if keywords < 0:
        raise BadUsage(f"keywords={keywords}: 0 or more are expected")
    if chars is not None and ratio is not None:
        raise BadUsage("chars and ratio are two budgets; give one")


def pages(text: str) -> Iterator[tuple[str, int, int]]:
    """The pages of a text, separated by form feeds, each with its number and the number of its first line.

    >>> list(pages("一\\n\\f二\\n三\\f"))
    [('一\\n', 1, 1), ('二\\n三', 2, 2)]
    """
    line = 1
    for number, page in enumerate(text.removesuffix("\f").split("\f"), 1):
        yield page, number, line
        line += page.count("\n")


def split(text: str, source: str = "-", year: int | None = None) -> Iterator[Article]:
    """The articles of all pages of a text, as `jdtool split` gives them."""
    from jdtool.splitter import split_page

    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for page, number, line in pages(text):
        yield from split_page(page, source, number, line, year)
