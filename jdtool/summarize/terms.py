"""What speaks for each pair of characters: the terms, and the chance they give that a brief would hold the pair.

A good brief is estimated pair by pair. A pair is two characters side by side, punctuation left out; it needs no
dictionary and is the same thing in simplified and in traditional text. How likely an editor's brief holds a pair of
the article is a logistic function of a few terms; a sentence is worth the pairs it brings (choosing.py).

Estimating units of content and covering them is due to Gillick and Favre, "A scalable global model for
summarization" (2009); learning the estimate from briefs, to Hong and Nenkova, "Improving the estimation of word
importance for news multi-document summarization" (2014). The terms:

headline     the pair, or one of its characters, stands in the headline (Edmundson 1969, "title method")
position     1 divided by the number of the sentence that has it first: news says the main thing first
             (Baxendale 1958; Lin and Hovy 1997)
centrality   the logarithm of how many sentences have it (Luhn 1958; Radev et al. 2000)
cue          the share of those sentences that report speech (Edmundson 1969, "cue method"): in Chinese news
             "stated", "stressed" and the like introduce what the article is for
back         the share of those sentences that lean on the one before (besides, but, he …)
function     characters that serve grammar tell little, in first or second place (Luhn's "common words")
number       digits and Latin letters

The weights are fitted (fit.py) on briefs that editors wrote; weights.py holds them with their cross-validation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, log
from operator import add

from jdtool.summarize import weights

TERMS = ("headline", "headline_characters", "position", "centrality", "cue", "back", "function", "number")

# Grammar's own characters, in both scripts: particles, prepositions, conjunctions, pronouns, adverbs of degree.
FUNCTION = frozenset(
    "的地得之了着著过過是在和与與及或而但并並就都也还還又很更最不没沒无無将將被把从從到向由对對为為以于於给給让讓"
    "等这這那其此某每各我你您他她它们們者所有会會能可要已再则則且若如因比跟同个個中上下里裡内內"
)
_SAYS = re.compile(
    "表示|指出|强调|強調|认为|認為|介绍|介紹|要求|说|說|称|稱|透露|坦言|告诉|告訴|呼吁|呼籲|宣布|宣佈|重申|建议|建議"
)
_LEANS = re.compile(
    "[“‘「『（(]?(?:此外|另外|同时|同時|与此同时|與此同時|而|但|不过|不過|因此|所以|对此|對此|其中|随后|隨後|之后|之後|另一方面|"
    "据介绍|據介紹|据悉|據悉|据了解|據了解|也|还|還|他|她|它|这|這|该|該|那|然而|为此|為此|于是|於是|接着|接著|最后|最後)"
)
_SKIPPED = re.compile(r"[\W_]+")
_LATIN = re.compile("[0-9A-Za-z０-９]")
UNIT = 1_000_000  # worth is counted in whole millionths, so that sums are the same in any order, on any machine
_KEPT = 1 << 16

Features = tuple[bool, float, float, float, float, float, int, bool]


def squeezed(text: str) -> str:
    """*text* without punctuation and white space.

    >>> squeezed("第3条线路，昨天开通。")
    '第3条线路昨天开通'
    """
    return _SKIPPED.sub("", text)


def pairs(squeezed: str) -> set[str]:
    """The pairs of characters of a text without punctuation.

    >>> sorted(pairs("地铁站"))
    ['地铁', '铁站']
    """
    return set(map(add, squeezed, squeezed[1:]))


@dataclass(frozen=True)
class Estimate:
    """An article's sentences as pairs, and what each pair is worth, in whole millionths."""

    lengths: list[int]
    pairs: list[set[str]]
    worth: dict[str, int]
    features: Callable[[str], Features]


def estimate(sentences: Sequence[str], headline: str | None = None) -> Estimate:
    """The pairs of *sentences* and what each is worth.

    >>> e = estimate(["地铁通了。", "人们来坐地铁。"], "小城通地铁")
    >>> e.worth["地铁"] > e.worth["来坐"]
    True
    """
    texts = [squeezed(sentence) for sentence in sentences]
    found = [pairs(text) for text in texts]
    title = squeezed(headline or "")
    has = _Counts(sentences, found, pairs(title), frozenset(title))
    return Estimate(list(map(len, texts)), found, has.worth(weights.WEIGHTS, weights.SHARPNESS), has.features)


class _Counts:
    """How often and where the pairs of an article stand."""

    def __init__(
        self, sentences: Sequence[str], found: list[set[str]], title: set[str], characters: frozenset[str]
    ) -> None:
        self.title, self.characters = title, characters
        self.sentences: Counter[str] = Counter()
        self.cued: Counter[str] = Counter()
        self.leaning: Counter[str] = Counter()
        self.first: dict[str, int] = {}
        for each in found:
            self.sentences.update(each)
        for i in range(len(found) - 1, -1, -1):
            self.first.update(dict.fromkeys(found[i], i))
            if _SAYS.search(sentences[i]):
                self.cued.update(found[i])
            if _LEANS.match(sentences[i]):
                self.leaning.update(found[i])

    def features(self, pair: str) -> Features:
        """The terms of one pair, in the order of TERMS."""
        count = self.sentences[pair]
        return (
            pair in self.title,
            sum(char in self.characters for char in pair) / 2,
            1 / (1 + self.first[pair]),
            log(count),
            self.cued.get(pair, 0) / count,
            self.leaning.get(pair, 0) / count,
            sum(char in FUNCTION for char in pair),
            bool(_LATIN.match(pair)),
        )

    def worth(self, fitted: dict[str, float], sharpness: float) -> dict[str, int]:
        """The chance of each pair, sharpened, in whole millionths. The same sum as over `features`, only quicker."""
        headline, characters, position, centrality, cue, back, function, number = (fitted[term] for term in TERMS)
        base = [fitted["constant"] + position / (1 + i) for i in range(max(self.first.values(), default=0) + 1)]
        logs = [0.0, *(centrality * log(k) for k in range(1, max(self.sentences.values(), default=1) + 1))]
        cued, leaning, first = self.cued.get, self.leaning.get, self.first
        title, known = self.title, self.characters
        plain = _Plain(function, number)
        worth: dict[str, int] = {}
        for pair, count in self.sentences.items():
            sum_ = base[first[pair]] + logs[count] + plain[pair]
            if said := cued(pair):
                sum_ += cue * said / count
            if leant := leaning(pair):
                sum_ += back * leant / count
            if not known.isdisjoint(pair):
                sum_ += characters * ((pair[0] in known) + (pair[1] in known)) / 2
                if pair in title:
                    sum_ += headline
            worth[pair] = int(UNIT * (1 + exp(-sum_)) ** -sharpness)
        return worth


class _Plain(dict[str, float]):
    """What speaks for a pair wherever it stands."""

    def __init__(self, function: float, number: float) -> None:
        self._function, self._number = function, number

    def __missing__(self, pair: str) -> float:
        value = self[pair] = self._function * sum(char in FUNCTION for char in pair) + self._number * bool(
            _LATIN.match(pair)
        )
        return value
