"""Whether two texts are parts of one article: by the words that they share and that the page beside them lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import concat

from jdtool.patterns import lazy

_RUN = lazy(r"[^\W\d_]+")
_ABOVE, _BELOW = 1500, 400  # characters that are read of each
SHARED = 0.35
"""A headline has a larger share of its words from the texts of the page; verse and advertisements have a smaller."""
_OWN = 2  # words of a headline at least that only its text has
_LEAST = 0.045  # parts of one article share more of the shorter one's words; of two articles, mostly fewer


def is_one(above: str, below: str, beside: str) -> bool:
    """True where *below* goes on with what *above* tells, seen against what else the page has *beside* them.

    >>> is_one("茶农王小山种了三十年茶。", "王小山的茶园在山坡上。", "江滩公园里种了樱花。")
    True
    >>> is_one("茶农王小山种了三十年茶。", "渡轮下月加开夜班。", "江滩公园里种了樱花。")
    False
    """
    new, old = set(_pairs(below[:_BELOW])), set(_pairs(above[-_ABOVE:]))
    least = max(1.0, _LEAST * min(len(new), len(old)))
    shared = new & old
    return len(shared) > least and sum(pair not in beside for pair in shared) > least


def is_of(headline: str, below: str, above: str) -> bool:
    """True where the words of a *headline* are those of the text *below* it, not those of the text *above*.

    >>> text = "王小山的茶园在山坡上。"
    >>> is_of("山坡上的茶园", text, "渡轮下月加开夜班。"), is_of("山坡上的茶园", text, text)
    (True, False)
    """
    words = set(_pairs(headline))
    own, other = {word for word in words if word in below}, {word for word in words if word in above}
    return len(own - other) >= _OWN and len(own - other) > len(other - own) * 2


def share(text: str, texts: Sequence[str]) -> float:
    """The share of the words of a text that are in any of the others.

    >>> share("茶园采茶", ["王小山的茶园在山坡上。"])
    0.3333333333333333
    """
    pairs = list(_pairs(text))
    return sum(any(pair in other for other in texts) for pair in pairs) / max(1, len(pairs))


def pairs_of(text: str) -> frozenset[str]:
    """A text to each two neighbouring letters in it."""
    return frozenset(_pairs(text))


def _pairs(text: str) -> Iterator[str]:
    """Each two neighbouring letters."""
    for run in _RUN.findall(text):
        yield from map(concat, run, islice(run, 1, None))
