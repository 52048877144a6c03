"""Sentences and a query → how well each answers it: BM25 (Robertson and Zaragoza 2009), a sentence for a document."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from jdtool.summarizer.simplify import simplify

_K1, _B = 1.2, 0.75  # BM25's usual parameters: how soon repetition saturates, how much length counts


def relevance_of(sentences: Sequence[str], query: str) -> list[float]:
    """Sentences → how well each answers the words of *query*, from 0 to 1 for the best.

    The words of the query stand between spaces; a word matches wherever its characters stand, in either script, in
    either case.

    >>> relevance_of(["地铁通了。", "票价两元。"], "票价")
    [0.0, 1.0]
    """
    texts = [simplify(sentence).casefold() for sentence in sentences]
    mean_length = sum(map(len, texts)) / max(1, len(texts))
    scores = [0.0] * len(texts)
    for word in dict.fromkeys(simplify(query).casefold().split()):
        counts = [text.count(word) for text in texts]
        frequency = sum(map(bool, counts))
        rarity = log(1 + (len(texts) - frequency + 0.5) / (frequency + 0.5))
        for i, count in enumerate(counts):
            if count:
                saturation = _K1 * (1 - _B + _B * len(texts[i]) / mean_length)
                scores[i] += rarity * count * (_K1 + 1) / (count + saturation)
    best = max(scores, default=0.0)
    return [score / best if best else 0.0 for score in scores]
