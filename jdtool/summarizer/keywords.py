"""The words that tell an article from others.

TF-IDF (Salton and Buckley 1988) with the document frequencies that jieba counted: how often the article says a word,
times how few articles say it at all. Only words that name something are let through: nouns, names, and verbs used as
nouns, as jieba's dictionary marks them. A word that is in no dictionary is a name if the article says it twice.

The words are looked for in the headline and in the weightiest sentences, some hundred characters of them, and counted
over the whole article: cutting is the dear part, and what stands in none of these seldom is a keyword.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jdtool.summarizer.script import is_traditional, simplified
from jdtool.words import Words, load

HEADLINE = 3  # times a word of the headline counts
# jieba's marks: n nouns (nr people, ns places, nt bodies, nz other names), vn and an nouns made of verbs and
# adjectives, j short forms, l and i set phrases.
_NAMING = ("n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "vn", "an", "j")
_NUMERALS = frozenset("〇一二三四五六七八九十百千万亿两几第数多每各")  # a count is no name
_UNKNOWN_IDF = 11.5  # of a word in no dictionary: rarer than most
_KEPT = 1 << 16
_CUT = 144  # characters of the weightiest sentences that are cut into words, or 18 for each keyword wanted


class Keywords:
    """Keywords by the dictionary *words*."""

    def __init__(self, words: Words) -> None:
        from jdtool.words.sources import idf_table

        self._words, self._idf = words, idf_table()
        self._weights: dict[str, tuple[float, bool]] = {}

    def of(self, sentences: Sequence[str], count: int = 8, headline: str | None = None) -> list[str]:
        """The *count* words that tell most, best first, as the text writes them.

        *sentences* are the article's, the weightiest first.

        >>> Keywords(load()).of(["第一条地铁昨日开通。", "地铁票价两元。"], 3, "小城通了地铁")
        ['地铁', '小城', '票价']
        """
        written = "\n".join([" ".join((headline or "").split()), *sentences])
        plain = simplified(written) if is_traditional(written) else written
        title, _, whole = plain.partition("\n")
        end = plain.find("\n", len(title) + max(_CUT, 18 * count))
        scores: dict[str, float] = {}
        for word in dict.fromkeys(self._words.cut(plain[:end] if end > 0 else plain)):
            weight, sure = self._weight(word)
            if weight:
                times = whole.count(word)
                if sure or times > 1:
                    scores[word] = weight * (times + HEADLINE * (word in title))
        found: list[str] = []
        for word in sorted(scores, key=lambda word: -scores[word]):
            if len(found) == count:
                break
            if not any(word in other or other in word for other in found):
                found.append(word)
        return [written[(at := plain.index(word)) : at + len(word)] for word in found]

    def _weight(self, word: str) -> tuple[float, bool]:
        """How much a word tells each time, and whether it does so if said once."""
        known = self._weights.get(word)
        if known is None:
            if len(self._weights) >= _KEPT:
                self._weights.clear()
            known = self._weights[word] = self._weigh(word)
        return known

    def _weigh(self, word: str) -> tuple[float, bool]:
        if len(word) == 1:
            return 0.0, True
        tag = self._words.tag(word)
        if tag is None:
            han = word[0] not in _NUMERALS and all("\u4e00" <= char <= "\u9fff" for char in word)
            named = han or (word.isascii() and word.isalpha())
            return (_UNKNOWN_IDF if named else 0.0), False
        if tag not in _NAMING or _NUMERALS.issuperset(word[:2]):  # jieba takes 三万人 for a name
            return 0.0, True
        idf = self._idf.get(word)
        return (float(idf) if idf else _UNKNOWN_IDF), True


@cache
def load_keywords(userdicts: tuple[str, ...] = ()) -> Keywords:
    """The keywords by jieba's dictionary and these user dictionaries, loaded once."""
    return Keywords(load(userdicts))
