"""What speaks for each pair of characters: the terms, and the chance they give that a brief would hold the pair.

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
function     characters that serve grammar tell little, in first or second place (Luhn's "common words")
number       digits and Latin letters

The weights are fitted (fit.py) on briefs that editors wrote; weights.py holds them with their cross-validation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from math import exp, log
from operator import add

from jdtool.summarize import weights

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
_LATIN = re.compile("[0-9A-Za-z０-９]")
UNIT = 1_000_000  # worth is counted in whole millionths, so that sums are the same in any order, on any machine

Features = tuple[bool, float, float, float, float, int, int]


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


def estimate(
    sentences: Sequence[str],
    headline: str | None = None,
    fitted: dict[str, float] = weights.WEIGHTS,
    sharpness: float = weights.SHARPNESS,
) -> Estimate:
    """The pairs of *sentences* and what each is worth.

    >>> e = estimate(["地铁通了。", "人们来坐地铁。"], "小城通地铁")
    >>> e.worth["地铁"] > e.worth["来坐"]
    True
    """
    counts = Counts(sentences, headline)
    return Estimate(counts.lengths, counts.pairs, counts.worth(fitted, sharpness), counts.features)


class Counts:
    """How often and where the pairs of an article stand."""

    def __init__(self, sentences: Sequence[str], headline: str | None = None) -> None:
        texts = [squeezed(sentence) for sentence in sentences]
        self.texts = texts
        self.lengths = list(map(len, texts))
        self.pairs = [pairs(text) for text in texts]
        self.title = pairs(squeezed(headline or ""))
        self.says = [bool(_SAYS.search(sentence)) for sentence in sentences]
        self.leans = [bool(_LEANS.match(sentence)) for sentence in sentences]
        self.counts: Counter[str] = Counter()  # in how many sentences a pair stands
        for each in self.pairs:
            self.counts.update(each)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each pair: the sentences that have it."""
        return self._places(self.counts.keys())

    def _places(self, wanted: Set[str]) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {pair: [] for pair in wanted}
        for i, each in enumerate(self.pairs):
            for pair in each & wanted:
                places[pair].append(i)
        return places

    def features(self, pair: str) -> Features:
        """The terms of one pair, in the order of TERMS."""
        places = self.places[pair]
        return (
            pair in self.title,
            1 / (1 + places[0]),
            log(len(places)),
            sum(map(self.says.__getitem__, places)) / len(places),
            sum(map(self.leans.__getitem__, places)) / len(places),
            *_KINDS[pair.translate(_KIND)],
        )

    def worth(self, fitted: dict[str, float], sharpness: float) -> dict[str, int]:
        """The chance of each pair, sharpened, in whole millionths.

        Most pairs stand in one sentence only, and not in the headline: but for their kind of character they are all
        alike, and are dealt with a sentence at a time. This, and handing whole sentences from one function in C to
        the next, is what makes it quick.
        """
        headline, position, centrality, cue, back, function, number = (fitted[term] for term in TERMS)

        def chance(log_odds: float) -> int:
            return int(UNIT * (1 + exp(-log_odds)) ** -sharpness)

        kinds: dict[str, str] = {}
        for text in self.texts:
            kind = text.translate(_KIND)
            kinds.update(zip(map(add, text, text[1:]), map(add, kind, kind[1:])))  # noqa: B905 (as long, and quicker)
        by_figures = {figures: function * figures[0] + number * figures[1] for figures in _KINDS.values()}
        special = {pair for pair, count in self.counts.items() if count > 1} | (self.title & self.counts.keys())
        extra = [cue * says + back * leans for says, leans in zip(self.says, self.leans, strict=True)]
        base = [fitted["constant"] + position / (1 + i) for i in range(len(extra))]
        worth: dict[str, int] = {}
        for i, found in enumerate(self.pairs):
            each = {figures: chance(base[i] + extra[i] + more) for figures, more in by_figures.items()}
            row = {kind: each[figures] for kind, figures in _KINDS.items()}
            single = list(found - special)
            worth.update(zip(single, map(row.__getitem__, map(kinds.__getitem__, single))))  # noqa: B905
        for pair, places in self._places(special).items():
            log_odds = base[places[0]] + by_figures[_KINDS[kinds[pair]]]
            if len(places) > 1:
                log_odds += centrality * log(len(places))
            log_odds += sum(map(extra.__getitem__, places)) / len(places)
            worth[pair] = chance(log_odds + headline if pair in self.title else log_odds)
        return worth


class _Kind(dict[int, str]):
    """Kinds of characters: f for grammar's own, n for digits and Latin letters, o for others."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = self[code] = "f" if char in FUNCTION else "n" if _LATIN.match(char) else "o"
        return kind


_KIND = _Kind()
# For each two kinds side by side: the figures of the terms function and number.
_KINDS = {a + b: ((a == "f") + (b == "f"), int(a == "n")) for a in "fno" for b in "fno"}
