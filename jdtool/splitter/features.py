"""What is seen of a block that tells a headline from body text: named features, each with the reason why it holds.

Body text fills its column and ends with a stop; what ends without one goes on in the next block. A headline does
neither. `weights` says how much each feature counts, `classify` finds the best labels for the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.press import captions
from jdtool.press.labels import is_label
from jdtool.press.roles import BRIEF_MARKS, MARKS
from jdtool.press.signatures import pen_name
from jdtool.splitter.blocks import BYLINE, FURNITURE, SALUTATION, Block
from jdtool.splitter.glued_headlines import column_width
from jdtool.splitter.verse_and_tables import is_indented_stanza

MANY_LINES = 7  # a headline has fewer
_VERTICAL_LINES = 3  # lines at least in a vertical headline
_COLUMN_LINES = 3  # lines that show the width of a column
_LIKE, _NEAR = 0.75, 1.25  # ideographs by which a line of a column may differ from its width
_RAGGED = 1.5  # ideographs that the last line of a headline of several lines may lack

_LABEL = 12  # characters at most of what a mark may present as a headline
_SPEAKER = 12  # characters at most in the label of a speaker, and the colon
_PAUSES = frozenset("，、")
_LEANING = frozenset("的向在和与與對对把被將将以从從由及或并並而且因若但则則所让讓给給至自按据據跟往当當是已于於")
"""Words that lean on what follows: a line of a sentence may be cut behind them, a headline does not end in them."""
_ROW = lazy(r"[^：:]{2,10}[：:][^，。 　、/]*[ 　、/]|[^，。\d]*\d[^，。 　]*[ 　][^，。\d]*\d")
"""A row of results or of a table: a label with several things behind it, or several numbers."""
_SPEAKS = lazy(
    "(?:[问答問甲乙丙丁QA]|记者|記者|主持人|采访者|採訪者|编者|編者)[：:]|(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9０-９]{1,2}[.．、]|附(?:件|表|录|錄)?[0-9一二三四]?[：:])"
)
"""The beginning of a question, an answer, or an ordered paragraph."""
_SIGNED = lazy(r"[（(][^（()）]{1,30}[)）]")
_ORNAMENTED = lazy(rf"([{MARKS}★*])([^，。、；]{{2,12}})\1")
_SIGNED_HEADLINE = lazy(r"[^，。、；]{2,14}[ 　]{1,3}([（(][^（()）]{1,6}[)）])")
_NEVER_FIRST = frozenset("，。、；：！？”’）》")


class PageBlocks(NamedTuple):
    """The blocks of a page, with what is known of the page as a whole."""

    blocks: Sequence[Block]
    columns: Sequence[tuple[float, float]]
    """For each block, the widths of the nearest columns of text above and below it (0 where there is none)."""
    lost_indent: float
    """2 where paragraphs begin two ideographs short of their column: extraction dropped their indents; else 0."""
    speakers: frozenset[str]
    """What stands before a colon at the head of several blocks: who asks and who answers."""
    paragraphs_indent: bool
    """True where many blocks begin with the indent of a paragraph."""


def page_of(blocks: Sequence[Block]) -> PageBlocks:
    """Blocks to a page."""
    starts = [block.lines[0].indent == 2 for block in blocks if block.undecided and len(block.lines) > 1]
    speakers = Counter(label for block in blocks if block.undecided and (label := _label_of(block.text)))
    several = frozenset(label for label, count in speakers.items() if count > 1)
    return PageBlocks(blocks, _columns_beside(blocks), _lost_indent(blocks), several, sum(starts) * 3 > len(starts))


def goes_on(block: Block) -> bool:
    """A block of text to whether its sentence goes on elsewhere: no stop, no colon before a list, no stanza."""
    last = block.lines[-1]
    return not (last.closed or last.text[-1] in "：:" or is_indented_stanza(block.lines))


# --- the block by itself


def own_features(block: Block) -> Iterator[str]:
    """A block to what it shows by itself, for the score of HEADLINE."""
    count = len(block.lines)
    if block.opening:
        yield "dateline"  # an article's first words
        return
    if count >= _VERTICAL_LINES and all(line.width <= 1.0 for line in block.lines):
        yield "vertical"  # one character a line is a headline set from top to bottom
        return
    if count >= MANY_LINES:
        yield "many_lines"  # no paper sets a headline in so many lines
        return
    text = block.text
    if not block.closed:
        yield "no_final_stop"  # headlines have no stop
    if is_indented_stanza(block.lines):
        yield "long_stanza" if count > 2 else "short_stanza"  # verse looks like a headline, line by line
    if count == 1 and is_label(text):
        yield "names_column"  # of briefs
    if "。" in text:
        yield "full_stop_inside"  # a headline is one sentence or less
    commas = text.count("，")
    if commas:
        yield "one_comma" if commas == 1 else "several_commas"  # headlines use spaces where text has commas
    if captions.may_be_credited(text) and captions.is_credited(text):
        yield "photo_credit"  # a caption ends with who took the picture
    if text[0] in _NEVER_FIRST or _SIGNED.fullmatch(text):
        yield "begins_in_mid_sentence"  # the rest of a sentence, or a signature behind it
    if (signed := _SIGNED_HEADLINE.fullmatch(text)) and pen_name(signed[1]):
        yield "signed_headline"  # 江边看灯 （飞花）
    if _ORNAMENTED.fullmatch(text):
        yield "ornamented"  # ◇江边看灯◇
    elif text[0] in MARKS or _ROW.match(text) or _SPEAKS.match(text) or SALUTATION.match(text):
        yield "list_item"  # items, rows, speakers and letters have their own looks
    if text[-1] in "，、；" or text.count("“") != text.count("”") or text.count("「") != text.count("」"):
        yield "ends_in_mid_sentence"  # a pause or an open quotation goes on
    elif text[-1] in _LEANING:
        yield "leans_on_next"  # the word needs the next one
    if text[0] in BRIEF_MARKS and len(text) > _LABEL and not _PAUSES.isdisjoint(text):
        yield "brief"  # a mark and a sentence
    length = len(text)
    yield "headline_length" if 2 <= length <= 40 else "longish" if length <= 80 else "too_long"
    if count >= 4:
        yield "four_lines"  # most headlines have three lines at most


# --- the block against the column and what stands above


def column_features(page: PageBlocks, i: int) -> Iterator[str]:
    """Block *i* to how it fits the columns beside it: what is as wide as the column is likelier part of it."""
    block = page.blocks[i]
    if len(block.lines) >= MANY_LINES or block.closed:
        return
    width = max(line.full_width for line in block.lines)
    if width <= 1.0:
        yield "single_character"  # a column's last character, or an initial
        return
    losses = {0.0, page.lost_indent}  # a paragraph's first line may lack an indent that the extraction lost
    misfit = min((abs(width - beside + loss) for beside in page.columns[i] if beside for loss in losses), default=9.0)
    if misfit > _NEAR or misfit <= _LIKE:
        yield "unlike_column" if misfit > _NEAR else "like_column"
    if len(block.lines) > 1 and width - block.lines[-1].width > _RAGGED:
        yield "ragged"  # text that goes on fills its last line


def context_features(page: PageBlocks, i: int) -> Iterator[str]:
    """Block *i* to what stands above it and how the page begins its paragraphs."""
    if (
        i
        and page.blocks[i - 1].label == BYLINE
        and not (_is_cut_off(page.blocks, i) or _signs_text(page.blocks, i - 1))
    ):
        yield "below_byline"  # a byline stands above its text; what has no stops may be verse
    if page.speakers and _label_of(page.blocks[i].text) in page.speakers:
        yield "speaker"  # a question has no stop either
    if page.paragraphs_indent and page.blocks[i].lines[0].indent == 2:
        yield "paragraph_indent"  # as paragraphs of this page begin


def _is_cut_off(blocks: Sequence[Block], i: int) -> bool:
    """True for a line by itself below which neither text nor verse can go on: another byline, a caption, furniture."""
    if len(blocks[i].lines) > 1 or i + 1 == len(blocks):
        return False
    below = blocks[i + 1]
    return below.label in (BYLINE, FURNITURE) or captions.opens(below.text)


def _signs_text(blocks: Sequence[Block], i: int) -> bool:
    """True for a byline below text that has ended, which it may sign."""
    return i > 0 and blocks[i - 1].undecided and blocks[i - 1].closed and has_stop(blocks[i - 1])


def _label_of(text: str) -> str:
    """What a text has before a colon near its beginning; "" where there is none."""
    label, colon, _ = text[:_SPEAKER].partition("：")
    return label if colon and _PAUSES.isdisjoint(label) else ""


# --- the block and its neighbours


def interruption(block: Block, above: Block | None, fits: bool) -> str | None:
    """A headline below text that ends in mid-sentence: between two columns stands what would fill its column."""
    if above is None or not above.undecided or not goes_on(above):
        return None
    return "interrupts_text_in_column" if fits else "interrupts_text"


def open_end(block: Block, below: Block | None) -> str | None:
    """Text that ends in mid-sentence has to go on: not before a byline or a dateline."""
    begins = below is not None and (below.label == BYLINE or below.opening is not None)
    return "open_text_before_article" if begins and goes_on(block) else None


def above_what(block: Block, below: Block | None, indents: bool, text_is_open: bool = False) -> str | None:
    """A headline stands above a byline, a dateline, an indent or other headlines, rarely above bare text.

    *indents* is True where the text below would show it if it began a paragraph, *text_is_open* where text above has
    to go on somewhere.
    """
    if below is None or below.label == FURNITURE:
        return None
    if below.label == BYLINE or below.opening:
        return "above_article_opening"
    if not text_is_open and below.undecided and (below.text[0] in _NEVER_FIRST or below.text[1:2] == "，"):
        return "above_rest_of_sentence"  # 说，…: the line above is the beginning of it
    if block.text[-1] in "：:" and below.rows:
        return "announces_rows"  # what is announced stands below
    if block.text[-1] in "：:" and below.undecided and has_stop(below):
        return "announces_text"
    if not below.undecided:
        return None
    if len(below.lines) == 1:
        last_words = below.closed and below.lines[0].width <= 8 and below.text[-1] != "、"
        return "above_last_words" if last_words else None  # the last words of a sentence stand there
    if below.lines[0].indent == 2:
        return None
    return "above_bare_text_where_paragraphs_indent" if indents else "above_bare_text"


def has_stop(block: Block) -> bool:
    """True where a sentence ends in the block."""
    return "。" in block.text


# --- the page


def _lost_indent(blocks: Sequence[Block]) -> float:
    short = even = 0
    for block in blocks:
        if block.undecided and len(block.lines) >= _COLUMN_LINES and not block.lines[0].indent:
            less = block.lines[1].width - block.lines[0].width
            short += 1.0 <= less <= 3.0
            even += abs(less) < 1.0
    return 2.0 if short > even else 0.0


def _columns_beside(blocks: Sequence[Block]) -> list[tuple[float, float]]:
    own = [column_width(b.lines) if b.undecided and len(b.lines) >= _COLUMN_LINES else 0.0 for b in blocks]
    return list(zip(_nearest_before(own), _nearest_before(own[::-1])[::-1], strict=True))


def _nearest_before(widths: Sequence[float]) -> list[float]:
    """For each place the last width before it that is not 0."""
    nearest, last = [], 0.0
    for width in widths:
        nearest.append(last)
        last = width or last
    return nearest
