"""A page's text to its articles: a pipe of stages, each from frozen values to new ones.

text/lines          text to lines, and what is seen of each
frames              lines to lines with a gap above each frame, where the page has lost its blank lines
blocks              lines to blocks; bylines, datelines, jump lines and furniture are read once
features, weights   what tells a headline from body text, and how much each feature counts
classify            blocks to labelled blocks, by Viterbi decoding
articles, subheads  labelled blocks to drafts: where an article begins and ends
headlines           drafts to drafts with their headlines, by the words they share
body_paragraphs     drafts to whole paragraphs
records, decks      drafts to records
from_layout         lines that say where they were printed to drafts, in place of the stages from blocks to paragraphs
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from jdtool.article import Article
from jdtool.press.calendar import day_in
from jdtool.splitter.articles import drafts_of, merge_doubtful
from jdtool.splitter.blocks import FURNITURE, Block, blocks_of
from jdtool.splitter.body_paragraphs import lines_of_blocks, paragraphs_of
from jdtool.splitter.classify import label_blocks
from jdtool.splitter.frames import with_gaps, without_doubles
from jdtool.splitter.from_layout import drafts_of_stories, has_places, paragraphs_of_draft
from jdtool.splitter.headlines import assign_headlines
from jdtool.splitter.records import furniture_of, record_of
from jdtool.text.lines import Line, lines_of

try:  # hashlib's own, without the OpenSSL library that hashlib loads first
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from datetime import date as Day

    from jdtool.layout.page_text import PageText


def split_page(
    text: str,
    source: str = "-",
    page: int = 1,
    first_line: int = 1,
    year: int | None = None,
    printed: PageText | None = None,
) -> list[Article]:
    """The text of one page to its articles in reading order, with captions and furniture in their places.

    Lines of *text* are separated by ``\\n``; *first_line* is the number of the first one in its file. *year* dates the
    datelines where the page does not name its own day. Every line that is not blank is in exactly one record.
    *printed* says where the lines of *text* stood on the page, where that is known.

    >>> page = "小城通了地铁\\n\\n□记者 张小明 报道\\n本报青岛讯 近日，第一条线\\n路开通了。\\n"
    >>> article, = split_page(page)
    >>> article.title, article.authors, article.paragraphs
    ('小城通了地铁', [{'name': '张小明', 'role': '记者'}], ['本报青岛讯 近日，第一条线路开通了。'])
    """
    lines = lines_of(text, first_line)
    if printed:
        lines = [line._replace(place=place) for line, place in zip(lines, printed.places, strict=True)]
    articles = split_lines(lines, year)
    if printed:
        for article in articles:
            article.page_size = list(printed.size)
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    for index, article in enumerate(articles, 1):
        article.id, article.source, article.page, article.index = f"{digest}-{index:03}", source, page, index
    return articles


def split_lines(lines: Sequence[Line], year: int | None = None) -> list[Article]:
    """The lines of one page to its articles in reading order."""
    if has_places(lines):
        return _split_printed(lines, year)
    lines, doubles = without_doubles(lines)
    blocks = label_blocks(blocks_of(with_gaps(lines)))
    drafts, unassigned = assign_headlines(blocks, drafts_of(blocks))
    drafts = merge_doubtful(drafts)
    day = _day(blocks)
    records = [
        (blocks[draft.start].lines[0].number, record_of(draft, paragraphs, day, year))
        for draft, paragraphs in zip(drafts, paragraphs_of(drafts), strict=True)
    ]
    records += [(run[0].lines[0].number, furniture_of(lines_of_blocks(run))) for run in _furniture(blocks, unassigned)]
    if doubles:
        records.append((doubles[0].number, furniture_of(doubles)))
    return [article for _, article in sorted(records, key=lambda record: record[0])]


def _split_printed(lines: Sequence[Line], year: int | None) -> list[Article]:
    """Lines that say where they were printed to articles: the layout tells where each begins and ends."""
    drafts, loose = drafts_of_stories(lines)
    day = _day(loose)
    records = [(draft.start, record_of(draft, paragraphs_of_draft(draft), day, year)) for draft in drafts]
    records += [(block.first, furniture_of(block.lines)) for block in loose]
    return [article for _, article in sorted(records, key=lambda record: record[0])]


def _day(blocks: Sequence[Block]) -> Day | None:
    """The day of the paper, where its folio line names it."""
    return next((day for block in blocks if block.label == FURNITURE and (day := day_in(block.text))), None)


def _furniture(blocks: Sequence[Block], unassigned: Sequence[Block]) -> Iterator[list[Block]]:
    """Runs of blocks that belong to no article and are neighbours on the page."""
    loose = {block.first for block in unassigned}
    for is_loose, run in groupby(blocks, key=lambda block: block.label == FURNITURE or block.first in loose):
        if is_loose:
            yield list(run)
