"""Which articles a headline's words speak for.

The evidence of shared words is the sum of the inverse document frequencies (Sparck Jones 1972) of the two-character
words of the headline that the article has; a word of the article's lead counts more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import log
from operator import concat

from jdtool.patterns import lazy
from jdtool.splitter.draft import Draft

_READ = 600  # characters of an article that its headline is about
_FEW = 400  # words that are looked for one by one
_LEAD, _IN_LEAD = 160, 1.5  # characters that are its lead; what a word counts there
_SINGLE = 0.3  # a single character's share of a word's weight
_TRUST = 0.9  # the words of a headline overlap: their evidence counts a little less than its sum
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGIT = lazy("[0-9]")
_WIDE_DIGIT = lazy("[０-９]")
_WORD = lazy(r"[^\W_]+")

Words = dict[str, float]
"""The words of a headline with their weights."""

_log = lru_cache(maxsize=1024)(log)


def words_of(text: str) -> Words:
    """A headline to its words: numbers whole, each pair of neighbours, and each character a little.

    A headline shortens (女单 for 女子单打), so that single characters tell something where pairs do not.

    >>> words_of("女单 10")
    {'女单': 1.0, '女': 0.3, '单': 0.3, '10': 1.0}
    """
    words: Words = {}
    for part in _WORD.findall(_narrow(text)):
        if part.isdigit():
            words[part] = 1.0
            continue
        words.update((part[i : i + 2], 1.0) for i in range(len(part) - 1))
        words.update((character, _SINGLE) for character in part)
    return words


class WordIndex:
    """For each word of the page's headlines, the articles that have it and what it counts there."""

    def __init__(self, texts: Sequence[str | None], headlines: Iterable[Words]) -> None:
        """Of the *texts* of articles, each whole or its `beginning`; None stands for what has no headline."""
        vocabulary = frozenset(word for words in headlines for word in words)
        self._articles: dict[str, list[tuple[int, float]]] = {}
        for number, text in enumerate(texts):
            if text is not None:
                for word, value in _words_in(_narrow(text[:_READ]), vocabulary):
                    self._articles.setdefault(word, []).append((number, value))

    def evidence(self, words: Words, options: Sequence[int], low: int, high: int) -> dict[int, float]:
        """How much the *words* of a headline speak for each of the *options*, articles from *low* up to *high*."""
        scores = dict.fromkeys(options, 0.0)
        reach = len(scores)  # one more than articles: no word has a weight of 0
        for word, share in words.items():
            holders = self._articles.get(word, [])
            if len(holders) > reach:  # a common word of a long page: only the articles in reach
                holders = holders[bisect_left(holders, (low, 0.0)) : bisect_left(holders, (high, 0.0))]
            holders = [holder for holder in holders if holder[0] in scores]
            if holders:
                weight = _TRUST * share * _log(reach / len(holders))
                for number, value in holders:
                    scores[number] += weight * value
        return scores


def _words_in(text: str, vocabulary: frozenset[str]) -> Iterator[tuple[str, float]]:
    """The words of *vocabulary* that the beginning of an article has, with what they count."""
    if len(vocabulary) <= _FEW:
        anywhere = {word for word in vocabulary if word in text}
    else:  # a long page: one look at the text for all of them
        anywhere = {*vocabulary.intersection(map(concat, text, text[1:])), *vocabulary.intersection(text)}
        if _DIGIT.search(text):
            anywhere |= {word for word in vocabulary if word.isdigit() and word in text}
    lead = text[:_LEAD]
    return ((word, _IN_LEAD if word in lead else 1.0) for word in anywhere)


def beginning(article: Draft) -> str:
    """The beginning of an article's body, as far as its headline is about it."""
    parts: list[str] = []
    size = 0
    for block in article.body:
        parts.append(block.text)
        size += len(block.text)
        if size >= _READ:
            break
    return "".join(parts)


def _narrow(text: str) -> str:
    """*text* with half-width digits: a headline and its text may print a number either way."""
    return text.translate(_WIDE) if _WIDE_DIGIT.search(text) else text
