"""An article → the sentences that say most of it, and its keywords.

candidates.py    paragraphs → the sentences that may stand in a summary; the opening of the first one
features.py      sentences → features of their character bigrams → how much each sentence says
weights.py       the fitted weights of the features (data; made by fit.py)
select.py        what the sentences say → the best selection within a budget
query.py         sentences and a query → how well each answers it
keywords.py      the words that distinguish an article from others
term_forms.py    the terms that no dictionary lists: C919, 歼-20, foreign names
script.py        traditional characters → simplified ones, to look words up
output_forms.py  texts and records → summaries as they are printed
digest.py        the records of a page → a digest of it
scores.py        why each sentence was selected, as fields and as a table
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jdtool.defaults import SENTENCES
from jdtool.summarizer.candidates import Candidate, candidates_of
from jdtool.summarizer.features import Estimate, estimate
from jdtool.summarizer.select import Budget, Gain, select_sentences

__all__ = ["Options", "Summary", "summarize", "summary"]


@dataclass(frozen=True)
class Options:
    """How long the summary may be, and what it is to be about.

    The budget is *chars* characters if given, else the share *ratio* of the text's characters if given, else *count*
    sentences. *query* prefers sentences with these words. *plain* removes the dateline and the reporters from the head
    of a first sentence.
    """

    count: int = SENTENCES
    chars: int | None = None
    ratio: float | None = None
    query: str | None = None
    plain: bool = False


class Summary(NamedTuple):
    """The selected sentences in the order of the text, and why they were selected.

    ``whole`` is True where every candidate is within the budget; a text that is within the budget as it stands was
    not scored: ``estimate`` and ``gains`` are None.
    """

    sentences: list[str]
    whole: bool
    candidates: list[Candidate]
    estimate: Estimate | None = None
    gains: dict[int, Gain] | None = None

    def order_of_value(self) -> list[int]:
        """The indices of all candidates: the selected ones, then the others, the most valuable first."""
        if self.estimate is None or self.gains is None:
            return list(range(len(self.candidates)))
        gains, values = self.gains, self.estimate.sentence_values()
        return sorted(range(len(values)), key=lambda i: (i not in gains, -values[i], i))


def summarize(text: str | Sequence[str], headline: str | None = None, options: Options | None = None) -> list[str]:
    """A text, or its paragraphs → the sentences that say most of it, in the order of the text.

    Each sentence is given as it is printed. A text within the budget comes back whole.

    >>> text = "昨日天气晴好。小城的第一条地铁开通了。市民老张起了个大早。首日三万人乘坐了地铁。"
    >>> summarize(text, "小城首条地铁开通　首日三万人乘坐", Options(count=2))
    ['小城的第一条地铁开通了。', '首日三万人乘坐了地铁。']
    """
    return summary(text, headline, options).sentences


def summary(text: str | Sequence[str], headline: str | None = None, options: Options | None = None) -> Summary:
    """As `summarize`, with the reasons."""
    options = options or Options()
    paragraphs = text.splitlines() if isinstance(text, str) else [line for p in text for line in p.splitlines()]
    candidates = candidates_of(paragraphs)
    texts = [candidate.content if options.plain else candidate.text for candidate in candidates]
    budget = _budget(options, paragraphs)
    if _is_within(texts, budget):
        return Summary(texts, True, candidates)
    values = estimate([candidate.content for candidate in candidates], headline)
    relevance = None
    if options.query and options.query.split():
        from jdtool.summarizer.query import relevance_of

        relevance = relevance_of([candidate.text for candidate in candidates], options.query)
    gains = select_sentences(values, budget, list(map(len, texts)), relevance)
    return Summary([texts[i] for i in gains], len(gains) == len(texts), candidates, values, gains)


def _budget(options: Options, paragraphs: Sequence[str]) -> Budget:
    if options.chars is not None:
        return Budget(None, options.chars)
    if options.ratio is not None:
        return Budget(None, int(options.ratio * sum(map(len, paragraphs))))
    return Budget(options.count)


def _is_within(sentences: Sequence[str], budget: Budget) -> bool:
    if budget.count is not None:
        return len(sentences) <= budget.count
    return sum(map(len, sentences)) <= (budget.chars or 0)
