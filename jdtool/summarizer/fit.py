"""Fit the weights: ``python -m jdtool.summarizer.fit ITEMS.jsonl [--write]``.

ITEMS has one object a line: title, paragraphs, reference (an editor's brief). Each bigram of an article is an example:
does the brief contain it? Logistic regression by Newton's method gives the weights of the features; a small grid gives
SHARPNESS and BREVITY. The printed scores come from ten-fold cross-validation: each item is summarized with weights
fitted on the others. ``--write`` writes the weights fitted on all items into weights.py.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from jdtool.summarizer import weights
from jdtool.summarizer.candidates import candidates_of
from jdtool.summarizer.features import FEATURES, BigramCounts, bigrams, letters
from jdtool.summarizer.select import Budget, select_sentences

FOLDS = 10
RIDGE = 10.0  # pulls the weights towards zero, with the force of so many examples
GRID = [(s, b) for s in (1.0, 1.25, 1.5, 2.0) for b in (60, 100, 150, 200, 250)]

_Examples = Counter[tuple[tuple[float, ...], bool]]


@dataclass
class Item:
    """An article, its brief, and the counts of its bigrams."""

    sentences: list[str]
    counts: BigramCounts
    brief: str
    examples: _Examples
    """Feature values of bigrams, and whether the brief contains them → how many."""


def item(record: dict[str, object]) -> Item:
    """One object of ITEMS → an item."""
    paragraphs, title, brief = record["paragraphs"], record.get("title"), record["reference"]
    assert isinstance(paragraphs, list) and isinstance(brief, str)
    candidates = candidates_of(paragraphs)
    counts = BigramCounts([c.content for c in candidates], title if isinstance(title, str) else None)
    in_brief = bigrams(letters(brief))
    examples: _Examples = Counter()
    for bigram in counts.places:
        examples[(1.0, *map(float, counts.features(bigram))), bigram in in_brief] += 1
    for i, each in enumerate(counts.bigrams):
        own = each - counts.recurring[i]
        values = (1.0, *map(float, counts.own_features(i)))
        examples[values, True] += len(own & in_brief)
        examples[values, False] += len(own - in_brief)
    return Item([c.text for c in candidates], counts, letters(brief), examples)


def fit_weights(items: Sequence[Item]) -> dict[str, float]:
    """Items → the weights, by Newton's method."""
    examples: _Examples = Counter()
    for each in items:
        examples.update(each.examples)
    size = len(FEATURES) + 1
    w = [0.0] * size
    for _ in range(8):
        gradient = [-RIDGE * v for v in w]
        hessian = [[RIDGE * (i == j) for j in range(size)] for i in range(size)]
        gradient[0], hessian[0][0] = 0.0, 1e-6
        for (x, in_brief), times in examples.items():
            probability = 1 / (1 + exp(-sum(a * b for a, b in zip(w, x, strict=True))))
            error, variance = times * (in_brief - probability), times * probability * (1 - probability)
            for i, value in enumerate(x):
                if value:
                    gradient[i] += error * value
                    row, part = hessian[i], variance * value
                    for j, other in enumerate(x):
                        row[j] += part * other
        w = [a + b for a, b in zip(w, _solution(hessian, gradient), strict=True)]
    return dict(zip(("constant", *FEATURES), w, strict=True))


def _solution(matrix: list[list[float]], right: list[float]) -> list[float]:
    """A system of linear equations → its solution, by Gaussian elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        best = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(len(rows)):
            if k != i and rows[k][i]:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def selection(each: Item, fit: dict[str, float], sharpness: float, brevity: int) -> list[int]:
    """An item and weights → the three sentences that they select."""
    values = each.counts.estimate(fit, sharpness)
    return list(select_sentences(values, Budget(3), each.counts.lengths, brevity=brevity))


def rouge(brief: str, summary: str) -> tuple[float, float, float]:
    """A brief and a summary → ROUGE-1, -2 and -L (F1) over characters (Lin 2004).

    >>> rouge("地铁开通", "地铁开通")
    (1.0, 1.0, 1.0)
    """
    values = []
    for n in (1, 2):
        a, b = (Counter(t[i : i + n] for i in range(len(t) - n + 1)) for t in (brief, summary))
        values.append(_f(sum((a & b).values()), sum(a.values()), sum(b.values())))
    row = [0] * (len(summary) + 1)  # the longest common subsequence so far, by the length of the summary's head
    for char in brief:
        diagonal = 0
        for j, other in enumerate(summary, 1):
            diagonal, row[j] = row[j], diagonal + 1 if char == other else max(row[j], row[j - 1])
    return values[0], values[1], _f(row[-1], len(brief), len(summary))


def _f(hit: int, one: int, other: int) -> float:
    return 2 * hit / (one + other) if one + other else 0.0


def score(items: Sequence[Item], picks: Sequence[Sequence[int]]) -> tuple[float, float, float]:
    """Items and a selection of sentences for each → the mean ROUGE."""
    each = [
        rouge(i.brief, letters("".join(i.sentences[k] for k in pick))) for i, pick in zip(items, picks, strict=True)
    ]
    r1, r2, rl = (sum(v[k] for v in each) / len(each) for k in range(3))
    return r1, r2, rl


def folds(items: Sequence[Item]) -> Iterator[tuple[dict[str, float], list[int]]]:
    """Items → ten times the weights fitted on nine tenths of them, and the indices of the items left out."""
    for k in range(FOLDS):
        yield fit_weights([x for i, x in enumerate(items) if i % FOLDS != k]), list(range(k, len(items), FOLDS))


def main(arguments: Sequence[str]) -> None:
    """Fit, cross-validate and print; with --write, write weights.py."""
    path = next((a for a in arguments if not a.startswith("-")), None)
    if path is None:
        sys.exit(__doc__)
    with open(path, encoding="utf-8") as file:
        items = [item(json.loads(line)) for line in file if line.strip()]
    lead = score(items, [range(min(3, len(x.sentences))) for x in items])
    print("lead-3              ", *(f"{v:.4f}" for v in lead))
    parts = list(folds(items))
    results = []
    for sharpness, brevity in GRID:
        picks: list[list[int]] = [[] for _ in items]
        for fit, held_out in parts:
            for i in held_out:
                picks[i] = selection(items[i], fit, sharpness, brevity)
        result = score(items, picks)
        results.append((sum(a / b for a, b in zip(result, lead, strict=True)) / 3, sharpness, brevity, result))
        gain = [f"{100 * (a / b - 1):+.1f} %" for a, b in zip(result, lead, strict=True)]
        print(f"sharpness {sharpness} brevity {brevity:3}", *(f"{v:.4f}" for v in result), *gain)
    _, sharpness, brevity, result = max(results)
    final = fit_weights(items)
    for name, value in final.items():
        spread = [fit[name] for fit, _ in parts]
        print(f"{name:20} {value:+.3f}   in the folds {min(spread):+.3f} … {max(spread):+.3f}")
    if "--write" in arguments:
        _write(final, sharpness, brevity, result, lead, len(items))


def _write(
    w: dict[str, float], sharpness: float, brevity: int, result: Sequence[float], lead: Sequence[float], n: int
) -> None:
    figures = ", ".join(f"{a:.3f} ({100 * (a / b - 1):+.0f} %)" for a, b in zip(result, lead, strict=True))
    lines = [
        '"""The fitted weights of the features: made by `python -m jdtool.summarizer.fit`, not by hand.',
        "",
        f"Fitted on {n} news items with an editor's brief. Ten-fold cross-validation, three sentences, character",
        f"ROUGE-1, -2, -L: {figures} against the first three sentences.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "WEIGHTS = {",
        *(f'    "{name}": {value:.3f},' for name, value in w.items()),
        "}",
        f"SHARPNESS = {sharpness}  # the power a probability is raised to: what is certain counts for more",
        f"BREVITY = {brevity}  # characters of a brief: the fewer, the more a long sentence has to bring",
    ]
    assert weights.__file__
    with open(os.path.abspath(weights.__file__), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
