"""How well a sentence answers a question: BM25 (Robertson and Zaragoza 2009), a sentence for a document."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from jdtool.summarizer.script import simplified

_K, _B = 1.2, 0.75  # the usual figures of BM25: how soon repetition tires, how much length counts


def answers(sentences: Sequence[str], query: str) -> list[float]:
    """For each sentence, how well it answers the words of *query*, from 0 to 1 for the best.

    The words stand between spaces; a word matches wherever its characters stand, in either script, in any case.

    >>> answers(["地铁通了。", "票价两元。"], "票价")
    [0.0, 1.0]
    """
    texts = [simplified(sentence).casefold() for sentence in sentences]
    mean = sum(map(len, texts)) / max(1, len(texts))
    scores = [0.0] * len(texts)
    for word in dict.fromkeys(simplified(query).casefold().split()):
        counts = [text.count(word) for text in texts]
        having = sum(map(bool, counts))
        rarity = log(1 + (len(texts) - having + 0.5) / (having + 0.5))
        for i, count in enumerate(counts):
            if count:
                room = _K * (1 - _B + _B * len(texts[i]) / mean)
                scores[i] += rarity * count * (_K + 1) / (count + room)
    best = max(scores, default=0.0)
    return [score / best if best else 0.0 for score in scores]
