"""A stop at the edge of a column → whether the paragraph ends there, in text with neither indents nor blank lines.

Nothing but the words can tell. What stands behind the last stop of a paragraph, and what in front of its first word,
is counted where it is sure: at lines that end well short of the edge, against stops inside lines, which end no
paragraph. Three signs are compared (naive Bayes): the mark that ends the sentence, the mark that begins the next one,
and whether a quotation stands open.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from jdtool.patterns import lazy
from jdtool.text.endings import CLOSERS, STOPS

_STOP = lazy(
    f"[{re.escape(STOPS)}]+([{re.escape(CLOSERS)}]?)[{re.escape(CLOSERS)}]*(?=[^{re.escape(STOPS + CLOSERS)}])"
)
_OPENING = frozenset("“「『‘〝")
_MARKS = lazy("[“「『‘〝”」』’〞]")
_CONNECTIVES = frozenset("他她它你其此这這那该該而但然又只并並还還就也故乃遂便因若或虽雖惟且即既则則却卻况況倘尤")
"""Words that point back or link: they open one sentence in five inside paragraphs, one paragraph in twelve."""
_CONNECTIVE = -0.7  # half as many paragraphs begin so as sentences inside them, over a dozen registers
_SMOOTHING = 0.5  # counted to each sign, seen or not

Signs = tuple[str, str, str]
"""The mark in front, the kind of what stands behind, and whether a quotation stands open."""


class EdgeStops:
    """What is counted of one text: the signs at ends of paragraphs, and at stops inside of them."""

    def __init__(self, ends: Iterable[Signs], inner: Iterable[Signs]) -> None:
        self._ends, self._inner = list(ends), list(inner)
        self._tables = [
            (Counter(signs[sign] for signs in self._ends), Counter(signs[sign] for signs in self._inner))
            for sign in range(3)
        ]

    @classmethod
    def of(cls, texts: Sequence[str], ends: Iterable[int]) -> EdgeStops:
        """The lines of a column, and those of them that surely end a paragraph, to what is counted of them."""
        sure = frozenset(ends)
        at_ends: list[Signs] = []
        inside: list[Signs] = []
        depth = 0
        for k, text in enumerate(texts):
            at = 0
            has_quotes = _MARKS.search(text) is not None
            for stop in _STOP.finditer(text):
                if has_quotes:
                    depth = open_quotations(depth, text[at : stop.end()])
                at = stop.end()
                before = text[stop.start(1) - 1] + stop[1]
                inside.append((before, _kind(text[at:].lstrip()[0]), "open" if depth else "closed"))
            if has_quotes:
                depth = open_quotations(depth, text[at:])
            if k in sure:
                if k + 1 < len(texts):
                    at_ends.append(_signs(text, texts[k + 1], depth))
                depth = 0
        return cls(at_ends, inside)

    def ends_paragraph(self, above: str, below: str, is_open: bool) -> bool:
        """True where a paragraph more likely ends with *above* than goes on with *below*."""
        odds = math.log(len(self._ends) + _SMOOTHING) - math.log(len(self._inner) + _SMOOTHING)
        if _kind(below.lstrip()[0]) == "connective":
            odds += _CONNECTIVE
        for sign, (ends, inner) in zip(_signs(above, below, is_open), self._tables, strict=True):
            kinds = len(ends.keys() | inner.keys() | {sign})
            odds += math.log((ends[sign] + _SMOOTHING) / (len(self._ends) + _SMOOTHING * kinds))
            odds -= math.log((inner[sign] + _SMOOTHING) / (len(self._inner) + _SMOOTHING * kinds))
        return odds > 0


def _signs(above: str, below: str, is_open: int | bool) -> Signs:
    """The signs at the place between two texts.

    >>> _signs("“走吧。”", "他说", 0)
    ('。”', 'connective', 'closed')
    """
    tail = above.rstrip(CLOSERS)
    closer = above[len(tail) : len(tail) + 1]
    return tail[-1:] + closer, _kind(below.lstrip()[0]), "open" if is_open else "closed"


def _kind(first: str) -> str:
    if first in _OPENING:
        return "quotation"
    return "connective" if first in _CONNECTIVES else "word"


def open_quotations(depth: int, text: str) -> int:
    """How many quotations stand open behind *text*, where *depth* stood open in front of it.

    >>> open_quotations(0, "他说：“走吧。"), open_quotations(1, "好。”他走了。")
    (1, 0)
    """
    for mark in _MARKS.findall(text):
        depth = depth + 1 if mark in _OPENING else max(0, depth - 1)
    return depth
