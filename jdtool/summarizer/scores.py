"""A summary → why its sentences were selected, as fields of a record and as a table."""

from __future__ import annotations

from math import fsum
from unicodedata import east_asian_width

from jdtool.summarizer import Summary
from jdtool.summarizer.features import FEATURES
from jdtool.summarizer.weights import WEIGHTS

_COLUMN = 10  # characters of a column of figures
_NARROW = 6  # the same where the table has to fit a narrow terminal: the figures lose a decimal, the names their end
_SENTENCE = 40  # columns for the head of the sentence, where the width is not limited
_LEAST = 12  # columns for it at least


def score_rows(summary: Summary) -> list[dict[str, float]]:
    """A summary → the scores of each of its sentences; none where the text was within the budget.

    ``rank`` is the step in which it was taken; ``value`` how many of its bigrams a brief would probably contain;
    ``new`` how many of those were not in sentences taken before. Then what each feature adds to the log-odds of a
    bigram of the sentence, on average.
    """
    if summary.estimate is None or summary.gains is None:
        return []
    rows: list[dict[str, float]] = []
    for i, gain in summary.gains.items():
        counts = summary.estimate.counts
        features = [counts.features(bigram) for bigram in counts.recurring[i]]
        features += [counts.own_features(i)] * (len(counts.bigrams[i]) - len(features))
        row = {"rank": gain.rank, "value": round(gain.alone, 2), "new": round(gain.new, 2)}
        for name, values in zip(FEATURES, zip(*features, strict=True), strict=True) if features else ():
            row[name] = round(WEIGHTS[name] * fsum(values) / len(features), 3)
        rows.append(row)
    return rows


def score_table(summary: Summary, width: int | None = None) -> list[str]:
    """A summary → its scores as lines of a table, at most *width* columns wide; the head of each sentence stands last.

    Wide characters take two columns.
    """
    rows = score_rows(summary)
    if not rows:
        return []
    names = ["rank", "value", "new", *FEATURES]
    narrow = width is not None and width < (_COLUMN + 1) * len(names) + _LEAST
    column = _NARROW if narrow else _COLUMN
    names = names if width is None else names[: max(3, width // (column + 1))]
    room = _SENTENCE if width is None else max(0, min(_SENTENCE, width - (column + 1) * len(names) - 1))
    lines = [" ".join(f"{name[:column]:>{column}}" for name in names)]
    for row, sentence in zip(rows, summary.sentences, strict=True):
        figures = [_figure(row.get(name, 0), narrow) for name in names]
        lines.append(" ".join(f"{figure:>{column}}" for figure in figures) + f"  {head(sentence, room)}".rstrip())
    return lines


def _figure(value: float, narrow: bool) -> str:
    return f"{value:.4g}" if narrow and isinstance(value, float) else str(value)


def head(text: str, columns: int) -> str:
    """A text → its first characters that fit into *columns* of a terminal.

    >>> head("地铁a站", 5)
    '地铁a'
    """
    end = 0
    for char in text:
        columns -= 2 if east_asian_width(char) in "WF" else 1
        if columns < 0:
            break
        end += 1
    return text[:end]
