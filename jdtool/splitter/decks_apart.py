"""Headlines whose decks were drawn one here, one there: each deck by itself to the article that its words speak for.

Page-layout programs may draw each deck as a frame, in any order. Where the words of a deck say nothing, the trade's
habit does: the decks of a couplet are equally long (江边看灯 / 桥上听风).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from jdtool.splitter.blocks import Block
from jdtool.splitter.decks import LEAD_IN

_CLEAR, _AHEAD = 3.0, 1.0  # evidence that says whose a deck is; by how much it is ahead of the next best
_SURE = 8.0  # evidence that shows how a page draws its decks
_DECKS = 6  # decks for each headline at most
_SHARED = 0.5  # evidence of the second deck of a couplet
_COUPLET = range(4, 10)  # characters of each deck of a couplet
_PLACE = 3  # characters at most in a kicker that names a place
_MOST = 12  # decks at most in one headline; more are something else
_SEAM = 4  # characters, two on each side, that show a word across a seam
_NOWHERE = 10**6

Evidence = Mapping[int, float]
"""For each article, how much the words of a deck speak for it."""
Deck = tuple[Block, Evidence]


def are_apart(decks: Sequence[Deck]) -> bool:
    """Decks in printed order to whether those of one headline mostly stand apart on this page."""
    own: dict[int, list[Block]] = defaultdict(list)
    for block, evidence in decks:
        article = _leader(evidence, _SURE)
        if article is not None:
            own[article].append(block)
    seams = [(above, below) for blocks in own.values() for above, below in pairwise(blocks)]
    if len(decks) > _DECKS * len(own):
        return False  # advertisements, which are no headlines
    return sum(below.first != above.last for above, below in seams) * 2 > len(seams)


def articles_of(decks: Sequence[Deck]) -> list[int | None]:
    """Decks to the number of the article of each; None where neither the words nor another deck tells."""
    articles = [_leader(evidence, _CLEAR) for _, evidence in decks]
    lengths: dict[int, set[int]] = defaultdict(set)
    for (block, _), article in zip(decks, articles, strict=True):
        if article is not None:
            lengths[len(block.text)].add(article)
    return [
        _couplet(evidence, lengths[len(block.text)]) if article is None and len(block.text) in _COUPLET else article
        for (block, evidence), article in zip(decks, articles, strict=True)
    ]


def _leader(evidence: Evidence, least: float) -> int | None:
    """The article that the words clearly speak for."""
    ranks = sorted(evidence, key=lambda number: -evidence[number])[:2]
    if not ranks or evidence[ranks[0]] < least:
        return None
    return None if len(ranks) > 1 and evidence[ranks[0]] - evidence[ranks[1]] < _AHEAD else ranks[0]


def _couplet(evidence: Evidence, articles: set[int]) -> int | None:
    """The article among those with a deck as long as this one that its words fit best."""
    best = max(articles, key=lambda number: evidence.get(number, 0.0), default=None)
    return best if best is not None and evidence.get(best, 0.0) >= _SHARED else None


def in_reading_order(blocks: Sequence[Block], body: str) -> list[Block]:
    """The decks of one headline, drawn in any order, to the order in which they are read.

    A deck that breaks off in a word of the *body* goes before the one that goes on with it; a place or a lead-in (… 说)
    goes first; then the deck whose words the body has first: it names who did it.
    """
    rest = list(blocks)
    if len(rest) > _MOST:
        return rest
    rest.sort(key=lambda block: (_rank(block.text), _place_in(body, block.text)))
    return list(_joined_at_words(rest, body))


def _rank(text: str) -> int:
    return 0 if len(text) <= _PLACE or text.endswith(LEAD_IN) else 1


def _place_in(body: str, text: str) -> int:
    """Where the *body* first has two characters with which *text* opens, or those behind them."""
    places = (body.find(text[k : k + 2]) for k in range(min(4, len(text) - 1)))
    return next((place for place in places if place >= 0), _NOWHERE)


def _joined_at_words(blocks: Sequence[Block], body: str) -> Iterator[Block]:
    """The blocks in their order, but each right before the one that goes on with a word that it breaks off."""
    below = {
        above.first: other
        for above in blocks
        for other in blocks
        if above is not other and _goes_on(above, other, body)
    }
    continuations = {block.first for block in below.values()}
    placed_blocks: set[int] = set()
    for block in [*(b for b in blocks if b.first not in continuations), *blocks]:
        link: Block | None = block
        while link is not None and link.first not in placed_blocks:
            placed_blocks.add(link.first)
            yield link
            link = below.get(link.first)


def _goes_on(above: Block, below: Block, body: str) -> bool:
    """True for neighbours on the page, and where a word of the *body* stands across the seam of two decks.

    >>> from jdtool.splitter.blocks import block_of
    >>> from jdtool.text.lines import lines_of
    >>> lines = lines_of("沙洲镇农\\n桥上听风\\n民画展开幕")
    >>> first, second, third = (block_of(lines, k, k + 1) for k in range(3))
    >>> [_goes_on(above, below, "沙洲镇农民画展昨天开幕") for above, below in ((first, third), (third, first))]
    [True, False]
    """
    seam = above.text[-2:] + below.text[:2]
    return below.first == above.last or (len(seam) == _SEAM and seam in body)
