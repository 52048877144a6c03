"""Which rule did what: how often, and one example of each, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jdtool.cleaner.rules import RULES, Rule
from jdtool.cleaner.running_text import CleanLine

_AROUND = 10  # characters shown on either side of a change


@dataclass
class Count:
    """What one rule did."""

    rule: str
    times: int = 0
    before: str = ""
    after: str = ""
    kept: bool = False


class Tally:
    """Counts by rule, in the order of the rules.

    >>> tally = Tally()
    >>> tally.count_change(RULES[3], "正\\x00文", "正文", 1)
    >>> [(c.rule, c.times, c.before, c.after) for c in tally.counts()]
    [('controls', 1, '正\\x00文', '正文')]
    """

    def __init__(self) -> None:
        self._counts = _none()

    def counts(self) -> list[Count]:
        """The rules that found something."""
        return [count for count in self._counts.values() if count.times]

    def take(self) -> list[Count]:
        """The same, to be counted elsewhere: this tally begins anew."""
        counts = self.counts()
        if counts:
            self._counts = _none()
        return counts

    def add(self, counts: Iterable[Count]) -> None:
        """What another tally counted of what comes later in the text.

        >>> here, there = Tally(), Tally()
        >>> there.count_change(RULES[3], "正\\x00文", "正文", 1)
        >>> here.add(there.take())
        >>> here.counts()[0].times, there.counts()
        (1, [])
        """
        for count in counts:
            self._add(count.rule, count.times, count.before, count.after)

    def count_change(self, rule: Rule, before: str, after: str, times: int) -> None:
        """*rule* made *after* of *before*."""
        count = self._counts[rule.name]
        count.times += times
        if not count.before and before != after:
            count.before, count.after = _first_change(before, after)

    def count_lines(self, lines: Sequence[str], parts: Sequence[CleanLine]) -> None:
        """*parts* were made of *lines*: lines joined, blank lines gone, indents gone."""
        blank_before = kept = 0
        for piece in parts:
            kept += not piece.text.strip()
            inside = sum(piece.first < k < piece.last for k in piece.heads)
            own = [line for line in lines[piece.first : piece.last + 1] if line.strip()]
            if len(own) > 1:
                self._add(
                    "reflow",
                    len(own) - 1 - inside,
                    f"{own[0][-_AROUND:]}⏎{own[1][:_AROUND]}",
                    _seam(piece.text, own),
                )
            if piece.heads:
                self._add("running-heads", len(piece.heads), lines[piece.heads[0]].strip()[: 2 * _AROUND], "")
            blank_before += piece.last - piece.first + 1 - len(own) if len(own) > 1 else 0
            if own and own[0][0] != piece.text[0]:
                self._add("indents", 1, own[0][: 2 * _AROUND], piece.text[: 2 * _AROUND])
        gone = sum(not line.strip() for line in lines) - blank_before - kept
        if gone:
            self._add("blank-lines", gone, "⏎⏎", "⏎")

    def _add(self, name: str, times: int, before: str, after: str) -> None:
        count = self._counts[name]
        count.times += times
        if not count.before:
            count.before, count.after = before, after


def _none() -> dict[str, Count]:
    return {rule.name: Count(rule.name, kept=rule.keeps) for rule in RULES}


def _seam(text: str, lines: Sequence[str]) -> str:
    """The place of *text* where its first two lines met."""
    at = text.find(lines[1].strip()[:_AROUND], max(0, len(lines[0].strip()) - 1))
    return text[max(0, at - _AROUND) : at + _AROUND]


def _first_change(before: str, after: str) -> tuple[str, str]:
    """The first place where two texts of as many lines differ, with a little of what stands around it."""
    old, new = next(
        ((a, b) for a, b in zip(before.split("\n"), after.split("\n"), strict=True) if a != b), (before, after)
    )
    start = next((k for k, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    end = next(
        (k for k, (a, b) in enumerate(zip(old[start:][::-1], new[start:][::-1], strict=False)) if a != b),
        min(len(old), len(new)) - start,
    )
    reach = 3 * _AROUND
    before_cut = old[max(0, start - _AROUND) : max(len(old) - end, start) + _AROUND][:reach]
    return before_cut, new[max(0, start - _AROUND) : max(len(new) - end, start) + _AROUND][:reach]
