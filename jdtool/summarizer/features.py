"""What speaks for a sentence: the terms, and the chance they give that a brief would hold what it says.

A good brief is estimated pair by pair. A pair is two characters side by side, punctuation left out; it needs no
dictionary and is the same thing in simplified and in traditional text. How likely an editor's brief holds a pair of
the article is a logistic function of a few terms; a sentence is worth the pairs it brings (choosing.py).

Estimating units of content and covering them is due to Gillick and Favre, "A scalable global model for
summarization" (2009); learning the estimate from briefs, to Hong and Nenkova, "Improving the estimation of word
importance for news multi-document summarization" (2014). The terms:

headline     the pair stands in the headline (Edmundson 1969, "title method")
position     1 divided by the number of the sentence that has it first: news says the main thing first
             (Baxendale 1958; Lin and Hovy 1997)
centrality   the logarithm of how many sentences have it (Luhn 1958; Radev et al. 2000)
cue          the share of those sentences that report speech (Edmundson 1969, "cue method"): in Chinese news
             "stated", "stressed" and the like introduce what the article is for
back         the share of those sentences that lean on the one before (besides, but, he …)
function     characters that serve grammar tell little (Luhn's "common words"): how many of the two
number       digits and Latin letters: how many of the two

Most pairs stand in one sentence and not in the headline. They are taken together, all those of a sentence as one lot
with the sentence's own share of function characters and digits: they differ in nothing else, they overlap with
nothing, and leaving them uncounted makes ranking three times as quick.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from operator import add

from jdtool.summarizer import weights

TERMS = ("headline", "position", "centrality", "cue", "back", "function", "number")

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
_DIGITS = frozenset("0123456789０１２３４５６７８９ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LATIN = re.compile("[0-9A-Za-z０-９]")
_FUNCTION = re.compile(f"[{''.join(sorted(FUNCTION))}]")
UNIT = 1_000_000  # worth is counted in whole millionths, so that sums are the same in any order, on any machine

Features = tuple[float, ...]


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
    """What an article's sentences are worth, in whole millionths of a pair that a brief holds.

    ``shared`` are the pairs of each sentence that stand elsewhere too, with their ``worth``; ``own`` is what all its
    other pairs are worth together.
    """

    lengths: list[int]
    shared: list[set[str]]
    worth: dict[str, int]
    own: list[int]
    counts: Counts


def estimate(
    sentences: Sequence[str],
    headline: str | None = None,
    fitted: dict[str, float] = weights.WEIGHTS,
    sharpness: float = weights.SHARPNESS,
) -> Estimate:
    """What *sentences* are worth.

    >>> e = estimate(["地铁通了。", "人们来坐地铁。"], "小城通地铁")
    >>> e.worth["通地" if "通地" in e.worth else "地铁"] > e.own[1]
    True
    """
    return Counts(sentences, headline).estimate(fitted, sharpness)


class Counts:
    """How often and where the pairs of an article stand."""

    def __init__(self, sentences: Sequence[str], headline: str | None = None) -> None:
        texts = [squeezed(sentence) for sentence in sentences]
        self.lengths = list(map(len, texts))
        self.pairs = [pairs(text) for text in texts]
        self.says = [bool(_SAYS.search(sentence)) for sentence in sentences]
        self.leans = [bool(_LEANS.match(sentence)) for sentence in sentences]
        self.kinds = [
            (2 * len(_FUNCTION.findall(text)) / (len(text) or 1), 2 * len(_LATIN.findall(text)) / (len(text) or 1))
            for text in texts
        ]
        self.title = pairs(squeezed(headline or ""))
        once: set[str] = set()
        again: set[str] = set()
        for each in self.pairs:
            again |= once & each
            once |= each
        again |= self.title & once
        self.shared = [each & again for each in self.pairs]
        self.places: dict[str, list[int]] = {pair: [] for pair in again}
        for i, each in enumerate(self.shared):
            for pair in each:
                self.places[pair].append(i)

    def features(self, pair: str) -> Features:
        """The terms of a pair that sentences share, or that stands in the headline, in the order of TERMS."""
        places = self.places[pair]
        return (
            pair in self.title,
            1 / (1 + places[0]),
            log(len(places)),
            sum(map(self.says.__getitem__, places)) / len(places),
            sum(map(self.leans.__getitem__, places)) / len(places),
            (pair[0] in FUNCTION) + (pair[1] in FUNCTION),
            (pair[0] in _DIGITS) + (pair[1] in _DIGITS),
        )

    def own_features(self, i: int) -> Features:
        """The terms of the other pairs of sentence *i*, in the order of TERMS."""
        return 0, 1 / (1 + i), 0.0, self.says[i], self.leans[i], *self.kinds[i]

    def estimate(self, fitted: dict[str, float], sharpness: float) -> Estimate:
        """What the pairs are worth by the weights *fitted*: the logistic function of their terms, sharpened."""
        headline, position, centrality, cue, back, function, number = (fitted[term] for term in TERMS)
        extra = [cue * says + back * leans for says, leans in zip(self.says, self.leans, strict=True)]
        base = [fitted["constant"] + position / (1 + i) for i in range(len(extra))]
        kind = _by_character(function, number).get

        def chance(log_odds: float) -> int:
            return int(UNIT * (1 + exp(-log_odds)) ** -sharpness)

        worth: dict[str, int] = {}
        for pair, places in self.places.items():  # the sum over `features`, only quicker
            log_odds = base[places[0]] + kind(pair[0], 0.0) + kind(pair[1], 0.0)
            if len(places) > 1:
                log_odds += centrality * log(len(places)) + sum(map(extra.__getitem__, places)) / len(places)
            else:
                log_odds += extra[places[0]]
            worth[pair] = chance(log_odds + headline if pair in self.title else log_odds)
        own = [
            chance(base[i] + extra[i] + function * kinds[0] + number * kinds[1]) * (len(each) - len(self.shared[i]))
            for i, (each, kinds) in enumerate(zip(self.pairs, self.kinds, strict=True))
        ]
        return Estimate(self.lengths, self.shared, worth, own, self)


@cache
def _by_character(function: float, number: float) -> dict[str, float]:
    """What a character by itself adds to the log-odds of its pair."""
    return dict.fromkeys(sorted(FUNCTION), function) | dict.fromkeys(sorted(_DIGITS), number)
