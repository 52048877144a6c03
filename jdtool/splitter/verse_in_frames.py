"""Verse on a page that is known by its frames: below a byline, lines that look like headlines and are about nothing.

Without blank lines each line of verse looks like a headline, and what follows is the headline of the next text. Words
tell them apart: a headline has most of its words from a text of the page, verse has not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jdtool.article import Author
from jdtool.press import signatures
from jdtool.press.advertisements import is_advertisement
from jdtool.press.labels import is_label
from jdtool.press.roles import BRIEF_MARKS, MARKS
from jdtool.splitter.blocks import BODY, BYLINE, FURNITURE, HEADLINE, Block, texts_beside
from jdtool.splitter.verse_and_tables import is_ragged, is_stanza
from jdtool.splitter.word_overlap import SHARED, share
from jdtool.text.lines import Line

_LINES = 4  # lines at least in a poem
_NARROWEST, _MEAN = 2.0, 4.5  # ideographs in each line, and in most; advertisements have shorter ones
_DECKS = 4  # lines at most in the headline of the next text
_NAME = 4  # characters at most in a name alone
_MARKED = frozenset(MARKS + BRIEF_MARKS)
_EMPTY = frozenset("的一了是在不有我他她它们們个個这這那和着著就也")
"""Characters that say nothing of what a text is about."""
_READ = 400  # characters of a text that its headline is about


def label_verse(blocks: Sequence[Block]) -> list[Block]:
    """Labelled blocks of a page in frames to the same; poems are text line by line, the names over them bylines."""
    verse: dict[int, Block] = {}
    for start, end in _runs(blocks):
        name = blocks[start - 1]
        if sum(len(block.lines) for block in blocks[start:end]) < _LINES:
            continue
        texts = texts_beside(blocks, start, end)
        own = blocks[start : end - _headline_below(blocks, start, end)]
        lines = [line for block in own for line in block.lines]
        if not is_poem(lines) or share("".join([line.text for line in lines]), texts) > SHARED:
            continue
        verse.update((block.first, block._replace(label=BODY, rows=True)) for block in own)
        if name.label == HEADLINE:
            authors = [Author(name=each, role=None) for each in signatures.names_alone(name.text)]
            verse[name.first] = name._replace(label=BYLINE, authors=tuple(authors))
    return [verse.get(block.first, block) for block in blocks]


def is_poem(lines: Sequence[Line]) -> bool:
    """Lines to whether they may be a poem by their looks: ragged, with a few words in each, no marks."""
    if (
        len(lines) < _LINES
        or min(line.width for line in lines) < _NARROWEST
        or _MARKED.intersection(line.text[0] for line in lines)
    ):
        return False
    if sum(line.width for line in lines) < _MEAN * len(lines):
        return False
    return is_stanza(lines) and is_ragged(lines) and not is_advertisement("".join([line.text for line in lines]))


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where headlines stand below a byline, or a name alone with a title above it: the first, and behind the last."""
    i = 0
    while i < len(blocks):
        if blocks[i].label == BYLINE or _is_name(blocks, i):
            end = i + 1
            while end < len(blocks) and blocks[end].label == HEADLINE and not _is_name(blocks, end):
                end += 1
            if end > i + 1:
                yield i + 1, end
        i += 1


def _is_name(blocks: Sequence[Block], i: int) -> bool:
    block = blocks[i]
    alone = block.label == HEADLINE and len(block.lines) == 1 and len(block.text.replace("　", "")) <= _NAME
    return alone and i > 0 and blocks[i - 1].label == HEADLINE and bool(signatures.names_alone(block.text))


def _headline_below(blocks: Sequence[Block], start: int, end: int) -> int:
    """How many of the blocks *start* up to *end* are the headline of what stands below them.

    One at least, but above a dateline that shares no word with it; above it what names its column, or has a word that
    only its text has.
    """
    if end == len(blocks) or blocks[end].label == FURNITURE:
        return 0
    own, other = _text_below(blocks, end)
    shared = [
        any(pair in own and pair not in other and _EMPTY.isdisjoint(pair) for pair in _pairs(block.text))
        for block in blocks[start:end]
    ]
    count = 0 if blocks[end].opening and not shared[-1] else 1
    for k in range(1, min(_DECKS, end - start) + 1):
        if shared[-k] or is_label(blocks[end - k].text):
            count = k
    return count


def _text_below(blocks: Sequence[Block], start: int) -> tuple[str, str]:
    """The text that begins at block *start*, as far as its headline is about it, and the other texts of the page."""
    end, size = start, 0
    while end < len(blocks) and blocks[end].label in (BODY, BYLINE) and size < _READ:
        size += len(blocks[end].text)
        end += 1
    own = blocks[start:end]
    others = texts_beside(blocks, start, end, {block.first for block in own})
    return "".join([block.text for block in own]), "|".join(others)


def _pairs(text: str) -> Iterator[str]:
    return (a + b for a, b in pairwise(text))
