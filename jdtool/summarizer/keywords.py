"""An article → the words that distinguish it from others.

TF-IDF (Salton and Buckley 1988) with the document frequencies that jieba counted: how often the article uses a word,
times how few articles use it at all. A word in the headline counts several times more, and so does one in the first
sentence, less so in later ones: news says the main thing first. Only words that name something take part: nouns and
names and verbs used as nouns, as jieba's dictionary marks them; terms whose form gives them away (`term_forms`); words
of user dictionaries. A word in no dictionary has to occur twice.

Words are looked for in the headline, the first sentence and the most valuable sentences, some hundred characters of
them, and counted over the whole article: cutting takes most of the time, and what stands in none of these seldom is
a keyword.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import accumulate

from jdtool.defaults import KEYWORDS
from jdtool.summarizer.features import FUNCTION
from jdtool.summarizer.simplify import is_traditional, simplify
from jdtool.summarizer.term_forms import complete_name, terms_in, transliteration
from jdtool.words import Words, load

HEADLINE = 5  # occurrences that one in the headline counts for
LEAD = 3.0  # the same for one in the first sentence; a quarter of it in the second, a ninth in the third …
RARITY = 0.75  # the power of the inverse document frequency: frequencies count for more than in plain TF-IDF
# jieba's tags: n nouns (nr people, ns places, nt organisations, nz other names), vn and an nouns made of verbs and
# adjectives, j abbreviations.
_NAMING = frozenset(("n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "vn", "an", "j"))
_NUMERALS = frozenset("〇一二三四五六七八九十百千万亿两几第数多每各")
_NOT_IN_NAMES = FUNCTION | _NUMERALS | frozenset("年月日时分秒点号称说道指据率姓驻悉约近前后内外元米吨名人家个件次届")
_UNKNOWN_IDF = 11.5  # of a word in no dictionary: rarer than most
_LATIN_TEXT = 0.8  # the share of ASCII characters above which a text is in English
_RARE = 60  # occurrences in jieba's corpus: a more frequent word is complete as it stands
_CACHE_SIZE = 1 << 16
_CUT = 200  # characters that are cut into words, or 24 for each keyword wanted
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}


def _in_names(char: str) -> bool:
    """Whether a character may belong to a name that no dictionary has."""
    return "\u4e00" <= char <= "\u9fff" and char not in _NOT_IN_NAMES


def _drop_parts(weights: dict[str, float], whole: str, condition: Callable[[str], bool]) -> None:
    """Remove the words that stand within *whole* and meet the *condition*."""
    for part in [word for word in weights if word in whole and word != whole and condition(word)]:
        del weights[part]


class Keywords:
    """Finds keywords by the dictionary *words*."""

    def __init__(self, words: Words) -> None:
        from jdtool.words.sources import idf_table

        self._words, self._idf = words, idf_table()
        self._weights: dict[str, tuple[float, int]] = {}

    def of(
        self, sentences: Sequence[str], count: int = KEYWORDS, headline: str | None = None, order: Sequence[int] = ()
    ) -> list[str]:
        """The sentences of an article and its headline → its *count* keywords, best first, as the article writes them.

        *order* has the indices of the sentences, the most valuable first.

        >>> Keywords(load()).of(["第一条地铁昨日开通。", "地铁票价两元。"], 3, "小城通了地铁")
        ['地铁', '小城', '票价']
        """
        lines_in_print = "\n".join([" ".join((headline or "").split()), *sentences])
        text = simplify(lines_in_print) if is_traditional(lines_in_print) else lines_in_print
        lines = text.translate(_FULL_WIDTH).split("\n")
        title, body = lines[0], "\n".join(lines[1:])
        ends = list(accumulate(len(line) + 1 for line in lines[1:]))
        scores: dict[str, float] = {}
        for word, weight in self._candidates(lines, order, body, max(_CUT, 24 * count)).items():
            times, in_title = body.count(word), word in title
            lead = LEAD / (1 + bisect_right(ends, body.index(word))) ** 2 if times else 0.0
            scores[word] = weight * (times + lead + HEADLINE * in_title)
        text = "\n".join(lines)
        keywords: list[str] = []
        for word in sorted(scores, key=lambda word: -scores[word]):
            if len(keywords) == count:
                break
            if not any(word in other or other in word for other in keywords):
                keywords.append(word)
        return [lines_in_print[(at := text.index(word)) : at + len(word)] for word in keywords]

    def _candidates(self, lines: Sequence[str], order: Sequence[int], body: str, size: int) -> dict[str, float]:
        """Headline and sentences → the words that may be keywords, with their weights."""
        text = "\n".join(lines)
        weights: dict[str, float] = {}
        for sentence in self._sentences_to_cut(lines, order, size):
            words = self._words.cut(sentence)
            for i, word in enumerate(words):
                weight, least = self._weight(word)
                if not weight:
                    continue
                if least > 1 or self._is_piece(word):
                    word = complete_name(words, i, text, partial(self._name_part, word))
                if least == 1 or body.count(word) >= least:
                    weights[word] = weight
        least = 1 if len(body.encode("ascii", "ignore")) > _LATIN_TEXT * len(body) else 2
        for term in terms_in(text, self._is_word):
            if not (term.isascii() and term.isalpha()) or term.isupper() or body.count(term) >= least:
                weights[term] = _UNKNOWN_IDF**RARITY
            if "·" in term:  # its parts are no names by themselves, unless they also stand alone
                times = text.count(term)
                _drop_parts(weights, term, lambda part, times=times: text.count(part) == times)  # type: ignore[misc]
        for word in self._words.user_words:
            if word in text:
                weights[word] = max(weights.get(word, 0.0), _UNKNOWN_IDF**RARITY)
                _drop_parts(weights, word, lambda part: part not in self._words.user_words)
        return weights

    @staticmethod
    def _sentences_to_cut(lines: Sequence[str], order: Sequence[int], size: int) -> list[str]:
        """Headline, first sentence, most valuable sentences: *size* characters of them, each line once."""
        texts: list[str] = []
        for i in dict.fromkeys([0, 1, *(i + 1 for i in order), *range(2, len(lines))]):
            if i < len(lines):
                texts.append(lines[i][: 2 * size])
                if i and (size := size - len(lines[i])) <= 0:
                    break
        return texts

    def _is_word(self, word: str) -> bool:
        return self._words.freq(word) > 0

    def _is_piece(self, word: str) -> bool:
        """Whether a rare word of the dictionary looks like a piece of a foreign name, as 罗申科 is of 波罗申科."""
        return transliteration(word, 1) == word and self._words.freq(word) <= _RARE and self._words.tag(word) != "ns"

    def _name_part(self, piece: str, neighbour: str, step: int) -> str:
        """The characters of a neighbour of *piece* that may belong to the same name."""
        if len(neighbour) == 1:
            foreign = transliteration(piece, step) == piece
            return transliteration(neighbour, step) if foreign else neighbour if _in_names(neighbour) else ""
        if self._words.freq(neighbour) > _RARE or self._words.tag(neighbour) == "ns":
            return ""
        return transliteration(neighbour, step)

    def _weight(self, word: str) -> tuple[float, int]:
        """A word → how much each occurrence counts, and how often it has to occur at least."""
        weight = self._weights.get(word)
        if weight is None:
            if len(self._weights) >= _CACHE_SIZE:
                self._weights.clear()
            weight = self._weights[word] = self._compute_weight(word)
        return weight

    def _compute_weight(self, word: str) -> tuple[float, int]:
        if len(word) == 1:
            return 0.0, 1
        tag = self._words.tag(word)
        if tag is None:
            is_name = all(map(_in_names, word))
            return (_UNKNOWN_IDF**RARITY if is_name else 0.0), 2
        if tag not in _NAMING or _NUMERALS.issuperset(word[:2]):
            return 0.0, 1  # jieba takes 三万人 for a name
        return float(self._idf.get(word) or _UNKNOWN_IDF) ** RARITY, 1


@cache
def load_keywords(userdicts: tuple[str, ...] = ()) -> Keywords:
    """User dictionaries → the search for keywords by jieba's dictionary and theirs, loaded once."""
    return Keywords(load(userdicts, simplify if userdicts else None))
