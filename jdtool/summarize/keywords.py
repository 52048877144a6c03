"""The words that tell an article from others.

TF-IDF (Salton and Buckley 1988) with the document frequencies that jieba counted: how often the article says a word,
times how few articles say it at all. Only words that name something are let through: nouns, names, and verbs used as
nouns, as jieba's dictionary marks them. A word that is in no dictionary is a name if the article says it twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from jdtool.summarize.script import simplified
from jdtool.words import Words, load

HEADLINE = 3  # times a word of the headline counts
# jieba's marks: n nouns (nr people, ns places, nt bodies, nz other names), vn and an nouns made of verbs and
# adjectives, j short forms, l and i set phrases.
_NAMING = ("n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "vn", "an", "j")
_UNKNOWN_IDF = 11.5  # of a word in no dictionary: rarer than most
_KEPT = 1 << 16


class Keywords:
    """Keywords by the dictionary *words*."""

    def __init__(self, words: Words) -> None:
        from jdtool.words.sources import idf_table

        self._words, self._idf = words, idf_table()
        self._weights: dict[str, tuple[float, bool]] = {}

    def of(self, paragraphs: Sequence[str], count: int = 8, headline: str | None = None) -> list[str]:
        """The *count* words that tell most, best first, as the text writes them.

        >>> Keywords(load()).of(["第一条地铁昨日开通。地铁票价两元。"], 3, "小城通了地铁")
        ['地铁', '小城', '票价']
        """
        said: Counter[str] = Counter()
        written: dict[str, str] = {}
        for text, times in ((headline or "", HEADLINE), *((p, 1) for p in paragraphs)):
            for word in self._cut(text, written):
                if len(word) > 1:
                    said[word] += times
        scored = [(times * self._weight(word, times), word) for word, times in said.items()]
        found: list[str] = []
        for score, word in sorted(scored, key=lambda each: -each[0]):
            if score <= 0 or len(found) == count:
                break
            if not any(word in other or other in word for other in found):
                found.append(word)
        return [written.get(word, word) for word in found]

    def _cut(self, text: str, written: dict[str, str]) -> list[str]:
        """The words of *text* in simplified characters; *written* learns how the text writes those that differ."""
        plain = simplified(text)
        cut = self._words.cut(plain)
        if plain is not text:
            at = 0
            for word in cut:
                as_is = text[at : at + len(word)]
                at += len(word)
                if as_is != word:
                    written.setdefault(word, as_is)
        return cut

    def _weight(self, word: str, times: int) -> float:
        known = self._weights.get(word)
        if known is None:
            if len(self._weights) >= _KEPT:
                self._weights.clear()
            known = self._weights[word] = self._weigh(word)
        weight, sure = known
        return weight if sure or times > 1 else 0.0

    def _weigh(self, word: str) -> tuple[float, bool]:
        """How much a word tells, and whether it does so if said once."""
        tag = self._words.tag(word)
        if tag is None:
            named = all("\u4e00" <= char <= "\u9fff" for char in word) or (word.isascii() and word.isalpha())
            return (_UNKNOWN_IDF if named else 0.0), False
        if tag not in _NAMING:
            return 0.0, True
        idf = self._idf.get(word)
        return (float(idf) if idf else _UNKNOWN_IDF), True


@cache
def keywords_of(userdicts: tuple[str, ...] = ()) -> Keywords:
    """The keywords by jieba's dictionary and these user dictionaries, loaded once."""
    return Keywords(load(userdicts))
