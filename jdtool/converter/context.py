"""Score the forms of an ambiguous character by the characters around it: a log-linear model, one for each character.

Each pattern that fits the window (see `windows.py`) adds its weight to a form's score; the form that the dictionary
proposes gets a bonus, which depends on the kind of evidence.
The weights are data: ``python -m jdtool.converter.train`` fits them and writes ``data/context.txt``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, NamedTuple

from jdtool.converter.bounds import Bounds
from jdtool.converter.tables import DATA
from jdtool.converter.windows import patterns
from jdtool.errors import IOFailure

WEIGHTS = os.path.join(DATA, "context.txt")
UNIT = 0.1  # weights are stored as integers, in this unit
_SEARCHES = 16  # windows of a character for which its weights are searched, before they are all read
_PATIENCE = 100  # windows of a character that are scored before its `Bounds` are worth building


class Verdict(NamedTuple):
    """The form that scores best, by how much it leads the dictionary's proposal, and the pattern that says most for it
    (empty where the dictionary's proposal stands)."""

    form: str
    lead: float
    pattern: str


class CharacterModel:
    """The forms of one character with their weights.

    >>> model = CharacterModel("後后", {"皇~": (0.0, 5.0)}, {"alone": 1.0})
    >>> model.choose("^在皇后面前走", "後", "alone", 0.5)
    Verdict(form='后', lead=4.0, pattern='皇~')
    """

    def __init__(
        self, forms: str, weights: dict[str, tuple[float, ...]] | _LineWeights, bonus: dict[str, float]
    ) -> None:
        self.forms, self._weights, self._bonus = forms, weights, bonus
        self._windows_left = _SEARCHES
        self._zero = (0.0,) * len(forms)
        self._bounds: list[Bounds | None] = [None] * len(forms)
        self._least_bonus = min(bonus.values(), default=0.0)  # also that of a kind of evidence not met in training

    def choose(self, around: str, proposal: str, evidence: str, margin: float) -> Verdict:
        """The best form for the *window* *around*; the *proposal* of the dictionary stands unless a form leads it by
        more than *margin*. What the model does not know as a form stands."""
        usual = self.forms.find(proposal)
        bonus = self._bonus.get(evidence, self._least_bonus)
        bounds = self._bounds[usual]
        if usual < 0 or (bounds and bounds.of(around) <= bonus + margin):
            return Verdict(proposal, 0.0, "")
        scores = self._scores(around)
        scores[usual] += bonus
        best = max(range(len(scores)), key=scores.__getitem__)
        lead = scores[best] - scores[usual]
        if best == usual or lead <= margin:
            return Verdict(proposal, 0.0, "")
        return Verdict(self.forms[best], lead, self._reason(around, best, usual))

    def check(self, proposal: str, margin: float) -> Callable[[str], bool] | None:
        """A test of windows: True where `choose` lets the *proposal* stand whatever the kind of its evidence; None
        where it always does."""
        usual = self.forms.find(proposal)
        if usual < 0:
            return None
        most = self._least_bonus + margin
        scores_of = self._scores
        bound: Callable[[str], float] | None = None
        count = 0

        def confirms(around: str) -> bool:
            nonlocal bound, count
            if bound and bound(around) <= most:
                return True
            if not bound:
                count += 1
                bound = self._bounds_of(usual).of if count > _PATIENCE else None
            scores = scores_of(around)
            return max(scores) - scores[usual] <= most

        return confirms

    def _bounds_of(self, usual: int) -> Bounds:
        """How far the other forms can lead the form number *usual*."""
        bounds = self._bounds[usual]
        if bounds is None:
            leads = {pattern: max(each) - each[usual] for pattern, each in self._all_weights().items()}
            bounds = self._bounds[usual] = Bounds(leads)
        return bounds

    def _all_weights(self) -> dict[str, tuple[float, ...]]:
        """All weights, read from now on."""
        if isinstance(self._weights, _LineWeights):
            self._weights = self._weights.all()
        return self._weights

    def _scores(self, around: str) -> list[float]:
        self._windows_left -= 1
        get = self._weights.get if self._windows_left else self._all_weights().get
        rows = [weights for pattern in patterns(around) if (weights := get(pattern))]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else list(self._zero)

    def _reason(self, around: str, best: int, usual: int) -> str:
        """The pattern that speaks most for the form number *best* against the form number *usual*."""
        get = self._weights.get
        return max(patterns(around), key=lambda pattern: (w := get(pattern, self._zero))[best] - w[usual])


class ContextModel:
    """The models of all ambiguous characters, each read when its character is first met."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, list[str]] = {}
        self.margin = 0.0
        for line in text.split("\n"):
            if line.startswith("# margin "):
                self.margin = float(line.split()[2])
            elif line and line[0] != "#":
                self._lines.setdefault(line[0], []).append(line)
        self._models: dict[str, CharacterModel | None] = {}

    def model(self, char: str) -> CharacterModel | None:
        """The model of *char*; None where it has none."""
        try:
            return self._models[char]
        except KeyError:
            lines = self._lines.get(char)
            model = self._models[char] = parse(lines) if lines else None
            return model

    @classmethod
    def load(cls) -> ContextModel:
        """The model in `WEIGHTS`. Raises IOFailure where the file cannot be read."""
        try:
            with open(WEIGHTS, encoding="utf-8") as file:
                return cls(file.read())
        except (OSError, UnicodeDecodeError) as fault:
            raise IOFailure("the weights cannot be read; install jdtool again", WEIGHTS) from fault


def parse(lines: list[str]) -> CharacterModel:
    """The lines of one character → its model.

    The first line holds the forms and the dictionary's bonus by kind of evidence; each other line a form and, tab
    after tab, a weight and the patterns that have it.

    >>> parse(["后\\t後后\\talone:10", "后\\t后\\t50 皇~ 王~\\t-8 ~来"]).choose("^^王后来^^", "後", "alone", 0.0).form
    '后'
    """
    _, forms, *kinds = lines[0].split("\t")
    bonus = {kind: int(weight) * UNIT for kind, _, weight in (each.partition(":") for each in kinds)}
    return CharacterModel(forms, _LineWeights(forms, lines[1:]), bonus)


class _LineWeights:
    """The weights of patterns for each form, searched for in the lines that hold them (see `parse`).

    A page has most ambiguous characters once or twice, and each window some dozen patterns of the hundreds that a
    character has: to search for these takes a tenth of the time that it takes to read all.
    """

    def __init__(self, forms: str, lines: list[str]) -> None:
        self._forms = forms
        self._lines = [(forms.index(line[2]), line[3:].replace("\t", " \t") + " ") for line in lines]

    def get(self, pattern: str, default: Any = None) -> Any:
        """The weights of one pattern, *default* where it has none."""
        values: list[float] = []
        for number, line in self._lines:
            at = line.find(f" {pattern} ")
            if at >= 0:
                group = line.rindex("\t", 0, at) + 1
                values = values or [0.0] * len(self._forms)
                values[number] = int(line[group : line.index(" ", group)]) * UNIT
        return values or default

    def all(self) -> dict[str, tuple[float, ...]]:
        """The weights of every pattern."""
        weights: dict[str, list[float]] = {}
        for number, line in self._lines:
            for group in line.split("\t")[1:]:
                weight, *fitting = group.split()
                for pattern in fitting:
                    weights.setdefault(pattern, [0.0] * len(self._forms))[number] = int(weight) * UNIT
        return {pattern: tuple(values) for pattern, values in weights.items()}
