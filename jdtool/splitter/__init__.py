"""A page's text to its articles: a pipe of stages, each from frozen values to new ones.

text/lines          text to lines, and what is seen of each
second_prints       the second print of a headline is set aside
lost_gaps           lines to lines with a gap above each frame, where the page has lost its blank lines
cut_lines           lines that were cut before a mark to their printed width
glued_headlines     headlines without a gap are cut from their text
blocks              lines to blocks; bylines, datelines, jump lines and furniture are read once
features, weights   what tells a headline from body text, and how much each feature counts
classify            blocks to labelled blocks, by Viterbi decoding
titled_verse        verse below a title that nobody signs is told from headlines
verse_in_frames     verse of a page without blank lines is told from headlines by its words
articles, subheads  labelled blocks to drafts: where an article begins and ends
briefs              a column of briefs to a draft for each
tails               the rest of a text that was drawn below another one goes back to it
headline_seams      headlines one below the other are cut where their words speak for another text
headlines           drafts to drafts with their headlines, by the words they share
doubtful            drafts opened by an uncertain dateline go back to the one above
body_paragraphs     drafts to whole paragraphs
records, decks      drafts to records
ids                 the id of a record, from its page and its own lines
confidence          how sure each is
ocr_fields          how sure the engine was that recognised the page
from_layout         lines that say where they were printed to drafts, in place of the stages from blocks to paragraphs
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from jdtool.article import Article
from jdtool.press import folio
from jdtool.press.folio import Folio
from jdtool.splitter.articles import drafts_of
from jdtool.splitter.blocks import FURNITURE, Block, blocks_of
from jdtool.splitter.body_paragraphs import lines_of_blocks, paragraphs_of
from jdtool.splitter.classify import label_blocks
from jdtool.splitter.doubtful import merge_doubtful
from jdtool.splitter.draft import Draft, PageFacts
from jdtool.splitter.from_layout import drafts_of_stories, has_places, paragraphs_of_draft
from jdtool.splitter.headline_seams import cut_headlines
from jdtool.splitter.headlines import assign_headlines
from jdtool.splitter.ids import page_key, record_id
from jdtool.splitter.lost_gaps import has_lost_gaps, with_gaps
from jdtool.splitter.records import furniture_of, record_of
from jdtool.splitter.second_prints import without_doubles
from jdtool.splitter.tails import with_tails
from jdtool.splitter.titled_verse import label_titled_verse
from jdtool.splitter.verse_in_frames import label_verse
from jdtool.splitter.weights import WEIGHTS
from jdtool.text.line_spans import line_numbers, numbers_in, spans_of
from jdtool.text.lines import Line, lines_of
from jdtool.text.script import script_of_page

if TYPE_CHECKING:
    from jdtool.layout.monospace import Linear
    from jdtool.layout.page_text import PageText


_SAMPLE = 60  # lines that tell the script of the page


def split_page(
    text: str,
    source: str = "-",
    page: int = 1,
    first_line: int = 1,
    year: int | None = None,
    page_text: PageText | None = None,
) -> list[Article]:
    """The text of one page to its articles in reading order, with captions and furniture in their places.

    Lines of *text* are separated by ``\\n``; *first_line* is the number of the first one in its file. *year* dates the
    datelines where the page does not name its own day. Every line that is not blank is in exactly one record.
    *page_text* says where the lines of *text* stood on the page, where that is known.

    >>> page = "小城通了地铁\\n\\n□记者 张小明 报道\\n本报青岛讯 近日，第一条线\\n路开通了。\\n"
    >>> article, = split_page(page)
    >>> article.title, article.authors, article.paragraphs
    ('小城通了地铁', [{'name': '张小明', 'role': '记者'}], ['本报青岛讯 近日，第一条线路开通了。'])
    """
    linear = None if page_text else _side_by_side(text)
    lines = lines_of(linear.text if linear else text, first_line)
    where = page_text or linear
    if where:
        lines = [line._replace(place=place) for line, place in zip(lines, where.places, strict=True)]
    articles = split_lines(lines, year, is_side_by_side=linear is not None)
    _name(articles, lines, source, page)
    if linear:
        for article in articles:
            _number_as_printed(article, linear, first_line)
            article.regions = None
    if page_text:
        for article in articles:
            article.page_size = list(page_text.size)
        if page_text.certainty:
            from jdtool.splitter.ocr_fields import add_ocr

            add_ocr(articles, lines, page_text.certainty)
    return articles


def _name(articles: Sequence[Article], lines: Sequence[Line], source: str, page: int) -> None:
    """Say of each article which page it is from, its place there, and its id."""
    texts = {line.number: line.text for line in lines}
    key, ids = page_key(source, page), set[str]()
    for index, article in enumerate(articles, 1):
        article.source, article.page, article.index = source, page, index
        article.id = record_id(key, [texts[n] for n in line_numbers(article.lines)], ids)
        ids.add(article.id)


def _number_as_printed(article: Article, linear: Linear, first_line: int) -> None:
    """Give an article the numbers of its lines in the file, in place of those in the text in reading order."""
    for part, spans in article.lines.items():
        own = {number for n in numbers_in(spans) for number in linear.numbers[n - first_line]}
        article.lines[part] = spans_of(first_line + number for number in sorted(own))


class PageReading(NamedTuple):
    """A page as it was read, before its records are made."""

    blocks: Sequence[Block]
    drafts: Sequence[Draft]
    paragraphs: Sequence[list[str]]
    """Of each draft."""
    unassigned: Sequence[Block]
    """Headlines that belong to no article."""
    lines: Sequence[Line]
    """Without the second prints."""
    doubles: Sequence[Line]
    """The second prints of lines that were printed twice."""
    in_frames: bool
    """True where the page has lost its blank lines and is known by its frames."""


def reading_of(lines: Sequence[Line], weights: Mapping[str, float] = WEIGHTS) -> PageReading:
    """The lines of one page to its blocks and drafts; *weights* are those of the labels."""
    lines, doubles = without_doubles(lines)
    in_frames = has_lost_gaps(lines)
    blocks = label_blocks(blocks_of(with_gaps(lines)), weights)
    blocks = list(label_titled_verse(blocks))
    if in_frames:
        blocks = cut_headlines(label_verse(blocks))
    drafts, unassigned = assign_headlines(blocks, with_tails(drafts_of(blocks, in_frames)), in_frames)
    drafts = merge_doubtful(drafts, in_frames)
    return PageReading(blocks, drafts, paragraphs_of(drafts), unassigned, lines, doubles, in_frames)


def facts_of(reading: PageReading, year: int | None = None) -> PageFacts:
    """A reading to what is known of the page as a whole."""
    articles = [draft for draft in reading.drafts if draft.kind == "article" and draft.body]
    bare = sum(not draft.bylines and not draft.body[0].opening for draft in articles)
    count = max(1, len(articles))
    return PageFacts(
        _folio(reading.blocks),
        year,
        _script(reading.lines),
        reading.in_frames,
        bare / count,
        min(1.0, len(reading.unassigned) / count),
    )


def _side_by_side(text: str) -> Linear | None:
    """A page whose columns stand side by side to its columns one below the other; None for any other page."""
    if "  " not in text:  # nothing separates columns: layout/ need not be imported
        return None
    from jdtool.layout.monospace import linear_text

    return linear_text(text)


def split_lines(lines: Sequence[Line], year: int | None = None, is_side_by_side: bool = False) -> list[Article]:
    """The lines of one page to its articles in reading order."""
    if has_places(lines):
        return _split_printed(lines, year, is_side_by_side)
    reading = reading_of(lines)
    page = facts_of(reading, year)
    records = [
        (reading.blocks[draft.start].lines[0].number, record_of(draft, paragraphs, page))
        for draft, paragraphs in zip(reading.drafts, reading.paragraphs, strict=True)
    ]
    loose = [lines_of_blocks(run) for run in _furniture(reading.blocks, reading.unassigned)]
    records += [(own[0].number, furniture_of(own, page)) for own in (*loose, reading.doubles) if own]
    return [article for _, article in sorted(records, key=lambda record: record[0])]


def _split_printed(lines: Sequence[Line], year: int | None, is_side_by_side: bool) -> list[Article]:
    """Lines that say where they were printed to articles: the layout tells where each begins and ends."""
    drafts, loose = drafts_of_stories(lines)
    page = PageFacts(_folio(loose), year, _script(lines), is_side_by_side=is_side_by_side)
    records = [(draft.start, record_of(draft, paragraphs_of_draft(draft), page)) for draft in drafts]
    records += [(block.first, furniture_of(block.lines, page)) for block in loose]
    return [article for _, article in sorted(records, key=lambda record: record[0])]


def _folio(blocks: Sequence[Block]) -> Folio:
    """What the furniture of the page says of it: the paper, its day, the sheet, the section."""
    return folio.facts(line.text for block in blocks if block.label == FURNITURE for line in block.lines)


def _script(lines: Sequence[Line]) -> str | None:
    """The script of the page, by lines from all over it."""
    texts = [line.text for line in lines]
    return script_of_page(texts, "".join(texts[:: 1 + len(texts) // _SAMPLE]))


def _furniture(blocks: Sequence[Block], unassigned: Sequence[Block]) -> Iterator[list[Block]]:
    """Runs of blocks that belong to no article and are neighbours on the page."""
    loose = {block.first for block in unassigned}
    for is_loose, run in groupby(blocks, key=lambda block: block.label == FURNITURE or block.first in loose):
        if is_loose:
            yield list(run)
