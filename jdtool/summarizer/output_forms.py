"""Summaries in the forms they go in and out: plain text, records, the digest of a page, the table of reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile
from math import fsum
from typing import Any

from jdtool.article import Article
from jdtool.summarizer import Options, Summary, summary
from jdtool.summarizer.features import TERMS
from jdtool.summarizer.passages import ends, is_credit, is_heading
from jdtool.summarizer.weights import WEIGHTS

Record = dict[str, Any]
Keywords = Callable[[Summary, int, str | None], list[str]]

_DECKS = 3  # lines at the head of a text that are taken for its headline, at most
_WRAPPED = 0.4  # of lines end as sentences do, or fewer: the text is broken into lines by its column


def of_text(text: str, options: Options, keywords: int = 0, find: Keywords | None = None) -> tuple[str, list[str]]:
    """A text's summary, a sentence a line, then its keywords on one line; and the reasons, as lines of a table.

    Lines without a sentence mark at the head are the headline. A text within the budget comes back as it is. Lines
    that a column has cut are put together first.

    >>> of_text("地铁开通\\n地铁昨日开通。首日天气晴好。市民坐上了地铁。\\n", Options(count=1))[0]
    '地铁昨日开通。\\n'
    """
    lines = _whole_lines([line.strip() for line in text.split("\n")], text)
    decks = [] if len(lines) < 2 else list(takewhile(is_heading, lines[:_DECKS]))
    headline = "　".join(deck for deck in decks if not is_credit(deck)) or None
    body = lines[len(decks) :] or lines
    made = summary(body, headline, options)
    if made.whole and not options.plain:
        out = text if not text or text.endswith("\n") else text + "\n"
    else:
        out = "".join(sentence + "\n" for sentence in made.sentences)
    if keywords and find and made.passages:
        out += " ".join(find(made, keywords, headline)) + "\n"
    return out, table(made)


def of_record(record: Record, options: Options, keywords: int, find: Keywords | None, scores: bool = False) -> Record:
    """The record with `summary` and, if any are wanted, `keywords` added; a caption or furniture as it is.

    Raises BadInput where a field has a wrong type.

    >>> of_record({"paragraphs": ["地铁昨日开通。"], "mine": 1}, Options(), 0, None)
    {'paragraphs': ['地铁昨日开通。'], 'mine': 1, 'summary': ['地铁昨日开通。']}
    """
    article = Article.from_dict(record)
    if article.kind != "article":
        return record
    made = summary(article.paragraphs, article.headline, options)
    added: Record = {"summary": made.sentences}
    if keywords and find:
        added["keywords"] = find(made, keywords, article.headline)
    if scores:
        added["scores"] = reasons(made)
    return record | added


class Digest:
    """One digest a page: the best sentence of each article under its headline. Pages are parted by form feeds."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._page: tuple[str, int] | None = None

    def of(self, record: Record) -> list[str]:
        """What an article adds: headline, sentence, an empty line; nothing for what is no article.

        >>> Digest(Options(count=1)).of({"title": "地铁开通", "paragraphs": ["地铁昨日开通。"]})
        ['地铁开通\\n地铁昨日开通。\\n']
        """
        article = Article.from_dict(record)
        found = [article.headline, *summary(article.paragraphs, article.headline, self._options).sentences]
        if article.kind != "article" or not any(found):
            return []
        page = article.source, article.page
        turned, self._page = self._page not in (None, page), page
        return ["\f" * turned + "".join(f"{line}\n" for line in found if line)]


def reasons(made: Summary) -> list[dict[str, float]]:
    """Why each sentence of a summary was chosen; nothing where the text was within the budget.

    ``rank`` is the turn in which it was taken, ``worth`` how many of its pairs of characters a brief would likely
    hold, ``new`` how many of those were not in sentences taken before. Then what each term adds to the log-odds of a
    pair of the sentence, on average.
    """
    if made.estimate is None or made.gains is None:
        return []
    found: list[dict[str, float]] = []
    for i, gain in made.gains.items():
        counts = made.estimate.counts
        features = [counts.features(pair) for pair in counts.shared[i]]
        features += [counts.own_features(i)] * (len(counts.pairs[i]) - len(features))
        row = {"rank": gain.rank, "worth": round(gain.alone, 2), "new": round(gain.new, 2)}
        for term, values in zip(TERMS, zip(*features, strict=True), strict=True) if features else ():
            row[term] = round(WEIGHTS[term] * fsum(values) / len(features), 3)
        found.append(row)
    return found


def table(made: Summary) -> list[str]:
    """The reasons as lines of a table, each sentence's beginning at the end of its line."""
    rows = reasons(made)
    if not rows:
        return []
    names = list(rows[0])
    lines = [" ".join(f"{name:>10}" for name in names)]
    for row, sentence in zip(rows, made.sentences, strict=True):
        lines.append(" ".join(f"{row.get(name, 0):>10}" for name in names) + f"  {sentence[:20]}")
    return lines


def _whole_lines(lines: Sequence[str], text: str) -> list[str]:
    """The paragraphs of a text: its lines, put together where a column has cut them."""
    full = [line for line in lines if line]
    ended = sum(map(ends, full))
    if len(full) < 4 or not ended or ended > _WRAPPED * len(full):
        return full
    from jdtool.text.paragraphs import joined, paragraphs

    printed = text.split("\n")
    return [joined(printed[i] for i in group) for group in paragraphs(printed)]
