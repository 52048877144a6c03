"""What an article says, in its own sentences.

sentences.py   text to its sentences
passages.py    the sentences that can stand in a summary; datelines
terms.py       what speaks for each pair of characters
weights.py     how much: fitted on editors' briefs by fit.py
choosing.py    the sentences that say most together, within a budget
query.py       how well a sentence answers a question
keywords.py    the words that tell an article from others
script.py      traditional characters to simplified ones, for looking up words
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jdtool.summarizer.features import Estimate, estimate
from jdtool.summarizer.passages import Passage, passages
from jdtool.summarizer.select import Budget, Gain, choose
from jdtool.text.sentences import sentences

__all__ = ["Options", "Summary", "sentences", "summarize", "summary"]


@dataclass(frozen=True)
class Options:
    """What to choose.

    The budget is *chars* characters if given, else *ratio* of the text's characters if given, else *count*
    sentences. *query* draws the choice towards sentences with these words. *plain* drops the dateline words and the
    reporters' bracket from a first sentence.
    """

    count: int = 3
    chars: int | None = None
    ratio: float | None = None
    query: str | None = None
    plain: bool = False


@dataclass(frozen=True)
class Summary:
    """The sentences chosen, in the order of the text. ``whole`` is True where they are all there are."""

    sentences: list[str]
    whole: bool
    passages: list[Passage]
    estimate: Estimate | None = None
    gains: dict[int, Gain] | None = None

    def weightiest(self) -> list[str]:
        """The sentences of the text: those chosen, then the others, the worthiest first."""
        if self.estimate is None or self.gains is None:
            return [p.scored for p in self.passages]
        gains, made = self.gains, self.estimate
        worth = [own + sum(map(made.worth.__getitem__, each)) for own, each in zip(made.own, made.shared, strict=True)]
        order = sorted(range(len(worth)), key=lambda i: (i not in gains, -worth[i], i))
        return [self.passages[i].scored for i in order]


def summarize(text: str | Sequence[str], headline: str | None = None, options: Options | None = None) -> list[str]:
    """The sentences of *text* (one text, or its paragraphs) that say most of it, in the order of the text.

    Each stands in the text as it is given back. A text within the budget comes back whole.

    >>> text = "昨日天气晴好。小城的第一条地铁开通了。市民老张起了个大早。首日三万人乘坐了地铁。"
    >>> summarize(text, "小城首条地铁开通　首日三万人乘坐", Options(count=2))
    ['小城的第一条地铁开通了。', '首日三万人乘坐了地铁。']
    """
    return summary(text, headline, options).sentences


def summary(text: str | Sequence[str], headline: str | None = None, options: Options | None = None) -> Summary:
    """As `summarize`, with the reasons."""
    options = options or Options()
    paragraphs = text.splitlines() if isinstance(text, str) else [line for p in text for line in p.splitlines()]
    found = passages(paragraphs)
    budget = _budget(options, paragraphs)
    if _is_within(found, budget):
        return Summary([_shown(p, options) for p in found], True, found)
    made = estimate([p.scored for p in found], headline)
    sizes = [len(_shown(p, options)) for p in found]
    asked = None
    if options.query and options.query.split():
        from jdtool.summarizer.query import answers

        asked = answers([p.text for p in found], options.query)
    gains = choose(made, budget, sizes, asked)
    return Summary([_shown(found[i], options) for i in gains], len(gains) == len(found), found, made, gains)


def _shown(passage: Passage, options: Options) -> str:
    return passage.scored if options.plain else passage.text


def _budget(options: Options, paragraphs: Sequence[str]) -> Budget:
    if options.chars is not None:
        return Budget(None, options.chars)
    if options.ratio is not None:
        return Budget(None, int(options.ratio * sum(map(len, paragraphs))))
    return Budget(options.count)


def _is_within(found: Sequence[Passage], budget: Budget) -> bool:
    if budget.count is not None:
        return len(found) <= budget.count
    return sum(len(p.text) for p in found) <= (budget.chars or 0)
