"""Sentences → features of their character bigrams → how much each sentence says.

A good brief is estimated bigram by bigram. A bigram is two characters side by side, punctuation left out; it needs no
dictionary and works alike in simplified and traditional text. The probability that an editor's brief contains a
bigram of the article is a logistic function of a few features; the value of a sentence is the sum over the bigrams it
brings (select.py).

Estimating units of content and covering them is due to Gillick and Favre, "A scalable global model for
summarization" (2009); learning the estimate from briefs, to Hong and Nenkova, "Improving the estimation of word
importance for news multi-document summarization" (2014). The features of a bigram:

headline     1 if it stands in the headline (Edmundson 1969, "title method")
position     1 divided by the number of the sentence that has it first: news says the main thing first
             (Baxendale 1958; Lin and Hovy 1997)
centrality   the logarithm of how many sentences have it (Luhn 1958; Radev et al. 2000)
cue          the share of those sentences that report speech (Edmundson 1969, "cue method"): in Chinese news
             "stated", "stressed" and the like introduce the message of the article
back         the share of those sentences that refer back to the one before (besides, but, he …)
function     how many of its two characters are function characters, which say little (Luhn's "common words")
number       how many of its two characters are digits or Latin letters

Most bigrams stand in one sentence and not in the headline. They are treated together, those of a sentence as one group
with the sentence's own share of function characters and digits: they differ in nothing else, they overlap with
nothing, and this makes ranking three times as fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log
from operator import add
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.summarizer import weights

FEATURES = ("headline", "position", "centrality", "cue", "back", "function", "number")

# Characters that serve grammar, in both scripts: particles, prepositions, conjunctions, pronouns, adverbs of degree.
FUNCTION = frozenset(
    "的地得之了着著过過是在和与與及或而但并並就都也还還又很更最不没沒无無将將被把从從到向由對对為为以于於給给让讓"
    "等这這那其此某每各我你您他她它们們者所有会會能可要已再则則且若如因比跟同个個中上下里裡内內"
)
_SPEECH = lazy(
    "表示|指出|强调|強調|认为|認為|介绍|介紹|要求|说|說|称|稱|透露|坦言|告诉|告訴|呼吁|呼籲|宣布|宣佈|重申|建议|建議"
)
_BACK = lazy(
    "[“‘「『（(]?(?:此外|另外|同时|同時|与此同时|與此同時|而|但|不过|不過|因此|所以|对此|對此|其中|随后|隨後|之后|之後|另一方面|"
    "据介绍|據介紹|据悉|據悉|据了解|據了解|也|还|還|他|她|它|这|這|该|該|那|然而|为此|為此|于是|於是|接着|接著|最后|最後)"
)
_SEPARATORS = lazy(r"[\W_]+")
_DIGITS = frozenset("0123456789０１２３４５６７８９ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LATIN_CHARACTERS = lazy("[0-9A-Za-z０-９]")
_FUNCTION_CHARACTERS = lazy(f"[{''.join(sorted(FUNCTION))}]")
UNIT = 1_000_000  # values are whole millionths, so that sums are the same in any order, on any machine

FeatureValues = tuple[float, ...]


def letters(text: str) -> str:
    """A text → the same without punctuation and white space.

    >>> letters("第3条线路，昨天开通。")
    '第3条线路昨天开通'
    """
    return _SEPARATORS.sub("", text)


def bigrams(text: str) -> set[str]:
    """A text without punctuation → its bigrams of characters.

    >>> sorted(bigrams("地铁站"))
    ['地铁', '铁站']
    """
    return set(map(add, text, text[1:]))


class Estimate(NamedTuple):
    """How much the sentences of an article say; values are whole millionths of a bigram that a brief contains.

    ``recurring`` are the bigrams of each sentence that stand elsewhere too, with their ``values``; ``own_values`` is
    the sum over all its other bigrams; ``lengths`` are in characters without punctuation.
    """

    lengths: list[int]
    recurring: list[set[str]]
    values: dict[str, int]
    own_values: list[int]
    counts: BigramCounts

    def sentence_values(self) -> list[int]:
        """The value of each sentence by itself."""
        value = self.values.__getitem__
        return [
            own + sum(map(value, recurring)) for own, recurring in zip(self.own_values, self.recurring, strict=True)
        ]


def estimate(
    sentences: Sequence[str],
    headline: str | None = None,
    feature_weights: dict[str, float] = weights.WEIGHTS,
    sharpness: float = weights.SHARPNESS,
) -> Estimate:
    """Sentences and their headline → how much each says.

    >>> e = estimate(["地铁通了。", "人们来坐地铁。"], "小城通地铁")
    >>> e.values["地铁"] > e.own_values[1]
    True
    """
    return BigramCounts(sentences, headline).estimate(feature_weights, sharpness)


class BigramCounts:
    """How often and where the bigrams of an article stand."""

    def __init__(self, sentences: Sequence[str], headline: str | None = None) -> None:
        texts = [letters(sentence) for sentence in sentences]
        self.lengths = list(map(len, texts))
        self.bigrams = [bigrams(text) for text in texts]
        self.speech = [bool(_SPEECH.search(sentence)) for sentence in sentences]
        self.back = [bool(_BACK.match(sentence)) for sentence in sentences]
        self.character_shares = [
            (
                2 * len(_FUNCTION_CHARACTERS.findall(text)) / (len(text) or 1),
                2 * len(_LATIN_CHARACTERS.findall(text)) / (len(text) or 1),
            )
            for text in texts
        ]
        self.headline = bigrams(letters(headline or ""))
        once: set[str] = set()
        several: set[str] = set()
        for each in self.bigrams:
            several |= once & each
            once |= each
        several |= self.headline & once
        self.recurring = [each & several for each in self.bigrams]
        self.places: dict[str, list[int]] = {bigram: [] for bigram in several}
        for i, each in enumerate(self.recurring):
            for bigram in each:
                self.places[bigram].append(i)

    def features(self, bigram: str) -> FeatureValues:
        """A bigram that sentences share, or that stands in the headline → its features in the order of FEATURES."""
        places = self.places[bigram]
        return (
            bigram in self.headline,
            1 / (1 + places[0]),
            log(len(places)),
            sum(map(self.speech.__getitem__, places)) / len(places),
            sum(map(self.back.__getitem__, places)) / len(places),
            (bigram[0] in FUNCTION) + (bigram[1] in FUNCTION),
            (bigram[0] in _DIGITS) + (bigram[1] in _DIGITS),
        )

    def own_features(self, i: int) -> FeatureValues:
        """The features of the other bigrams of sentence *i*, in the order of FEATURES."""
        return 0, 1 / (1 + i), 0.0, self.speech[i], self.back[i], *self.character_shares[i]

    def estimate(self, feature_weights: dict[str, float], sharpness: float) -> Estimate:
        """The weights of the features → how much each sentence says: their logistic function, sharpened."""
        headline, position, centrality, cue, back, function, number = (feature_weights[name] for name in FEATURES)
        context = [cue * s + back * b for s, b in zip(self.speech, self.back, strict=True)]
        base = [feature_weights["constant"] + position / (1 + i) for i in range(len(context))]
        by_character = _weights_by_character(function, number).get

        def value_of(log_odds: float) -> int:
            return int(UNIT * (1 + exp(-log_odds)) ** -sharpness)

        values: dict[str, int] = {}
        for bigram, places in self.places.items():  # the weighted sum of `features`, only faster
            log_odds = base[places[0]] + by_character(bigram[0], 0.0) + by_character(bigram[1], 0.0)
            if len(places) > 1:
                log_odds += centrality * log(len(places)) + sum(map(context.__getitem__, places)) / len(places)
            else:
                log_odds += context[places[0]]
            values[bigram] = value_of(log_odds + headline if bigram in self.headline else log_odds)
        own_values = [
            value_of(base[i] + context[i] + function * shares[0] + number * shares[1])
            * (len(each) - len(self.recurring[i]))
            for i, (each, shares) in enumerate(zip(self.bigrams, self.character_shares, strict=True))
        ]
        return Estimate(self.lengths, self.recurring, values, own_values, self)


@cache
def _weights_by_character(function: float, number: float) -> dict[str, float]:
    """What a character by itself adds to the log-odds of its bigram."""
    return dict.fromkeys(sorted(FUNCTION), function) | dict.fromkeys(sorted(_DIGITS), number)
