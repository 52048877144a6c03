"""Frames out of order: the last columns of an article that stand below another one, back to the text that they go on.

Extractors print frames as they were drawn. A text that ends in mid-sentence has its rest elsewhere: below an article
that has ended, where a column begins that no paragraph begins with. Which rest is whose is one assignment over the page
by what speaks for each pair; the best pairs are joined first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from jdtool.splitter.blocks import NEVER_FIRST, Block
from jdtool.splitter.draft import Draft
from jdtool.splitter.features import goes_on
from jdtool.splitter.subheads import ITEM
from jdtool.splitter.word_overlap import pairs_of

_READ = 600  # characters of each text whose words are compared
_MOST = 200  # drafts on a page at most
# What speaks for a pair
_LEAST = 2.0
_NO_INDENT = 3.5  # where the paragraphs of the article above it have one
_MARK_FIRST = 3.0  # no column begins a sentence with a mark
_QUOTATION = 2.0  # opened in the one, closed in the other
_SEAM = 1.5  # a word of the page stands across the seam
_SAME_COLUMN, _OTHER_COLUMN = 1.0, -1.0
_SHARED, _SHARES = 0.5, 6  # for each word that the two alone share, so many at most
_FAR = -0.2  # for each article between


class _Tail(NamedTuple):
    """Blocks of a draft that may be the rest of another, with their words and those of what stands above them."""

    draft: int
    blocks: Sequence[Block]
    words: frozenset[str]
    words_above: frozenset[str]


def with_tails(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts to the same; the rest of a text that ends in mid-sentence is added to it, wherever it stands."""
    open_ends = [n for n, draft in enumerate(drafts) if _is_open(draft)]
    tails = [tail for n, draft in enumerate(drafts) for tail in _tails(n, draft)] if open_ends else []
    if not tails or len(drafts) > _MOST:
        return list(drafts)
    words = [pairs_of(_text(draft.body)) for draft in drafts]
    page = "\n".join([_text(draft.body) for draft in drafts])
    scores = sorted(
        (
            (_score(drafts, head, tail, words, page), -head, -tail.draft, tail)
            for head in open_ends
            for tail in tails
            if tail.draft != head
        ),
        reverse=True,
        key=lambda pair: pair[:3],
    )
    moved: dict[int, _Tail] = {}
    for score, head, _, tail in scores:
        if score >= _LEAST and -head not in moved and tail not in moved.values():
            moved[-head] = tail
    return list(_joined(drafts, moved))


def _joined(drafts: Sequence[Draft], moved: Mapping[int, _Tail]) -> Iterator[Draft]:
    """The drafts without the blocks that were moved, and with those that were moved to them."""
    away = {block.first for tail in moved.values() for block in tail.blocks}
    for n, draft in enumerate(drafts):
        body = [block for block in draft.body if block.first not in away]
        if len(body) < len(draft.body):
            draft = draft._replace(body=tuple(body), end=draft.end - len(draft.body) + len(body))
        yield draft._replace(body=(*body, *moved[n].blocks)) if n in moved else draft


def _is_open(draft: Draft) -> bool:
    """True for an article that ends in mid-sentence and does not go on on another page."""
    last = draft.body[-1] if draft.body else None
    if draft.kind != "article" or last is None or draft.jumps or last.rows:
        return False
    return goes_on(last) and last.text[-1] not in "）)"  # a signature


def _tails(number: int, draft: Draft) -> Iterator[_Tail]:
    """What may be the rest of another text: behind a text that has ended, blocks that begin with no paragraph."""
    if draft.kind != "article" or draft.jumps:
        return
    starts = [k for k in range(1, len(draft.body)) if _may_be_rest(draft, k)]
    for first, end in pairwise([*starts, len(draft.body)]):
        blocks, above = draft.body[first:end], draft.body[:first]
        yield _Tail(number, blocks, pairs_of(_text(blocks)), pairs_of(_text(above)))


def _may_be_rest(draft: Draft, k: int) -> bool:
    """True where a frame begins with block *k* of a draft below text that has ended, and no paragraph begins there."""
    above, block = draft.body[k - 1 : k + 1]
    begins = block.glued or block.lines[0].indent or block.rows or block.opening or ITEM.match(block.text)
    return above.closed and not begins and block.first not in draft.subheads


def _score(drafts: Sequence[Draft], head: int, tail: _Tail, words: Sequence[frozenset[str]], page: str) -> float:
    """How much speaks for *tail* as the rest of the draft *head*."""
    end, start = drafts[head].body[-1], tail.blocks[0]
    score = _FAR * abs(tail.draft - head)
    if any(block.lines[0].indent == 2 for block in drafts[tail.draft].body):
        score += _NO_INDENT
    if start.text[0] in NEVER_FIRST:
        score += _MARK_FIRST
    if end.text[-1] + start.text[0] in page:
        score += _SEAM
    own = _text(drafts[head].body)
    if _opened(own) > 0 and _opened(_text(tail.blocks)) < 0:
        score += _QUOTATION
    score += _SAME_COLUMN if abs(_width(end) - _width(start)) <= 1.0 else _OTHER_COLUMN
    shared = tail.words & words[head] - tail.words_above
    with_above = tail.words & tail.words_above - words[head]
    return score + _SHARED * (min(len(shared), _SHARES) - min(len(with_above), _SHARES))


def _width(block: Block) -> float:
    return max(line.full_width for line in block.lines)


def _opened(text: str) -> int:
    """How many more quotations a text opens than it closes."""
    return text.count("“") + text.count("「") - text.count("”") - text.count("」")


def _text(blocks: Sequence[Block]) -> str:
    return "".join([block.text for block in blocks])[:_READ]
