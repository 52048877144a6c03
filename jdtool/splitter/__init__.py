"""A page's text to its articles.

lines.py      lines and what can be seen of each
blocks.py     lines to blocks
telling.py    which block is body text, which headline
bylines.py, names.py, outlets.py, datelines.py, furniture.py     the grammar of the trade's small forms
drafts.py, subheads.py, captions.py, rows.py     where an article begins and ends, and what stands in it
cohesion.py   whether two texts are one article
matching.py   which headline belongs to which text
decks.py      kicker, title, subtitle
flow.py       lines to paragraphs
records.py    the fields of the record
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jdtool.article import Article
from jdtool.press.calendar import day_in
from jdtool.splitter.articles import drafts_of, undoubted
from jdtool.splitter.blocks import FURNITURE, Block
from jdtool.splitter.body_paragraphs import paragraphs_of
from jdtool.splitter.classify import blocks_of
from jdtool.splitter.headlines import match
from jdtool.splitter.lines import Line, lines_of
from jdtool.splitter.records import loose, record

try:  # hashlib's own, without the OpenSSL library that hashlib loads first
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from datetime import date as Day


def split_page(
    text: str, source: str = "-", page: int = 1, first_line: int = 1, year: int | None = None
) -> list[Article]:
    """The articles of one page, in reading order, with captions and furniture in their places.

    *text* is the page as it was extracted, lines parted by ``\\n``; *first_line* the number of its first line in its
    file. *year* dates the datelines where the page does not name its own day. Every line that is not blank is in
    exactly one of the records.

    >>> page = "小城通了地铁\\n\\n□记者 张小明 报道\\n本报青岛讯 近日，第一条线\\n路开通了。\\n"
    >>> article, = split_page(page)
    >>> article.title, article.authors, article.paragraphs
    ('小城通了地铁', [{'name': '张小明', 'role': '记者'}], ['本报青岛讯 近日，第一条线路开通了。'])
    """
    lines = lines_of(text, first_line)
    blocks = blocks_of(lines)
    drafts = drafts_of(blocks, lines)
    spare = match(blocks, drafts, lines) + [b for b in blocks if b.kind == FURNITURE]
    printed = _printed(blocks, lines)
    kept = undoubted(drafts)
    placed = [
        (d.start, record(d, paragraphs, lines, printed, year))
        for d, paragraphs in zip(kept, paragraphs_of(kept, lines), strict=True)
    ]
    placed += [(some[0].first, loose(some, lines)) for some in _together(spare, blocks)]
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    articles = [made for _, made in sorted(placed, key=lambda p: p[0])]
    for index, made in enumerate(articles, 1):
        made.id, made.source, made.page, made.index = f"{digest}-{index:03}", source, page, index
    return articles


def _printed(blocks: list[Block], lines: list[Line]) -> Day | None:
    """The day of the paper, where its folio line names it."""
    for block in blocks:
        if block.kind == FURNITURE:
            day = day_in(lines[block.first].text)
            if day:
                return day
    return None


def _together(spare: list[Block], blocks: list[Block]) -> Iterator[list[Block]]:
    """Runs of loose blocks that are neighbours on the page."""
    wanted = {id(b) for b in spare}
    run: list[Block] = []
    for block in blocks:
        if id(block) in wanted:
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run
