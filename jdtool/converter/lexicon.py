"""The words that hold a character with several readings: what `bywords` compiles to.

OpenCC's phrases and jieba's words, each with what it becomes and how often it is met. A phrase that jieba does not
know is given a low frequency: it holds unless a word that jieba knows crosses its edge.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise
from math import log

import orjson

from jdtool.converter.compile_config import default_chars
from jdtool.converter.configs import Config
from jdtool.converter.readings import ALONE, DOUBTFUL, IN_NAMES, INSIDE_NAMES, PLACES, RULES, SOUNDS, SURNAMES
from jdtool.converter.tables import Table, jieba_dict
from jdtool.converter.user_words import OwnWords

UNSEEN = 3  # the frequency of a phrase that jieba does not know: as its rarest words
COMMON = 50  # a word met this often is no chance sequence

# Characters that stand alone so often that a rare name of two characters beginning with them is a coincidence.
_LOOSE = frozenset("于后余只几干里出系并了才复")
_NAMES = ("nr", "ns", "nt")  # jieba's marks for the names of people, places and bodies
_SOUNDED = frozenset(SOUNDS) - PLACES


def compiled(config: Config) -> bytes:
    """The payload for the first step of *config*, which parts the readings."""
    from jdtool.words.table import build

    first = config.steps[0]
    alone = _choices(first)
    entries = list(_entries(first))
    before, after = _beside([word for word, _ in entries], alone)
    parts = {"chars": default_chars([first]), "normal": config.normal, "alone": alone, "before": before, "after": after}
    head = orjson.dumps(parts)
    return struct.pack("<Q", len(head)) + head.ljust(-len(head) % 8 + len(head)) + build(entries)


def _beside(words: list[str], alone: Table) -> tuple[Table, Table]:
    """What stands before and after each character of *alone* inside *words*."""
    before: dict[str, set[str]] = {c: set() for c in alone}
    after: dict[str, set[str]] = {c: set() for c in alone}
    for word in words:
        for one, other in pairwise(word):
            if one in after:
                after[one].add(other)
            if other in before:
                before[other].add(one)
    return {c: "".join(sorted(s)) for c, s in before.items()}, {c: "".join(sorted(s)) for c, s in after.items()}


def _choices(first: Table) -> Table:
    """Each character that may be read in several ways, and what it is by itself."""
    several = {
        c
        for key, value in first.items()
        if len(key) == len(value) > 1
        for c, now in zip(key, value, strict=True)
        if now != first.get(c, c)
    }
    return {c: ALONE.get(c, first.get(c, c)) for c in sorted(several | RULES.keys() | ALONE.keys())}


def _entries(first: Table) -> Iterator[tuple[str, str]]:
    choices = _choices(first)
    counted = {word: (freq, tag) for word, freq, tag in jieba_words()}
    total = sum(freq for freq, _ in counted.values())
    phrases = {k: v for k, v in first.items() if len(k) == len(v) > 1 and k not in DOUBTFUL and not _loose_name(k, v)}
    lattice = _Lattice({word: freq for word, (freq, _) in counted.items()}, phrases, total)
    held = set(choices)
    for key, value in phrases.items():
        if not held.isdisjoint(key):
            yield key, f"{value} {lattice.freq(key)}"
    inside = _Inside(first, phrases, choices, lattice)
    for word, (freq, tag) in counted.items():
        if len(word) < 2 or word in phrases or held.isdisjoint(word) or not freq:
            continue
        named = tag.startswith(_NAMES)
        if (named or word in first) and word[0] in _LOOSE and _coincidence(word, counted):
            continue
        value = inside.reading(word, (named and len(word) < 5) or _SOUNDED.issuperset(word))
        if len(value) == len(word):
            yield word, f"{value} {freq}"


class _Inside:
    """What a word becomes that OpenCC does not know: by the words and phrases it is made of."""

    def __init__(self, first: Table, phrases: Table, choices: Table, lattice: _Lattice) -> None:
        self._first, self._phrases, self._choices, self._lattice = first, phrases, choices, lattice
        self._found = OwnWords(phrases)

    def reading(self, word: str, name: bool = False) -> str:
        """What *word* becomes; a *name* keeps the forms of names."""
        if len(word) == 1:
            return self._choices.get(word) or self._first.get(word, word)
        if word in self._phrases:
            return self._phrases[word]
        out = ""
        for part in self._lattice.parts(word):
            if len(part) > 1:
                out += self.reading(part, name)
            elif name and (part in INSIDE_NAMES or (not out and part in SURNAMES)):
                out += IN_NAMES.get(part) or self.reading(part)
            else:  # a phrase of OpenCC's that ends in the middle of another word still says more than nothing
                out += self._by_phrase(word, len(out)) or self.reading(part)
        return out

    def _by_phrase(self, word: str, at: int) -> str | None:
        """What the longest match makes of the character of *word* at *at*, if that is not its own entry."""
        for start, end, value in self._found.spans(word) if word[at] in self._choices else ():
            if start <= at < end and value[at - start] != self._first.get(word[at], word[at]):
                return value[at - start]
        return None


def _loose_name(key: str, value: str) -> bool:
    """A name of two characters like 于山, which in running text is 于 and a word."""
    return len(key) == 2 and key[0] == value[0] == "于" and key[1] not in "归飞阗寘嗟"


def _coincidence(word: str, counted: dict[str, tuple[int, str]]) -> bool:
    return len(word) == 2 or counted.get(word[1:], (0, ""))[0] >= COMMON


def jieba_words() -> Iterator[tuple[str, int, str]]:
    """The words of the installed jieba: word, frequency, part of speech."""
    with open(jieba_dict(), encoding="utf-8") as file:
        for line in file:
            word, freq, tag = line.split()
            yield word, int(freq), tag


class _Lattice:
    """The best way to part a word into shorter ones: the product of the frequencies is largest."""

    def __init__(self, counted: dict[str, int], phrases: Table, total: int) -> None:
        self._log = log(total)
        self._counted, self._total = counted, total
        self._scores = {word: log(freq) - self._log for word, freq in counted.items() if freq}
        for key in sorted(phrases, key=len):
            if key not in self._scores:
                self._scores[key] = self._guess(key)

    def freq(self, phrase: str) -> int:
        """How often *phrase* is met: as jieba counted it, else a guess."""
        from math import exp

        return self._counted.get(phrase) or max(1, round(exp(self._scores[phrase] + self._log)))

    def _guess(self, phrase: str) -> float:
        """A little more than its parts have together; a phrase of two characters no more than a rare word."""
        parted = self._best(phrase)[1] + 1
        rare = log(UNSEEN) - self._log
        return min(parted, rare) if len(phrase) == 2 else max(parted, rare)

    def parts(self, word: str) -> list[str]:
        """The parts of *word*, at least two."""
        return self._best(word)[0]

    def _best(self, word: str) -> tuple[list[str], float]:
        size = len(word)
        sums = [0.0] + [float("-inf")] * size
        back = [0] * (size + 1)
        for start in range(size):
            for end in range(start + 1, size + 1):
                score = self._scores.get(word[start:end], -self._log if end - start == 1 else None)
                if score is not None and end - start < size and sums[start] + score > sums[end]:
                    sums[end], back[end] = sums[start] + score, start
        out: list[str] = []
        end = size
        while end:
            out.append(word[back[end] : end])
            end = back[end]
        return out[::-1], sums[size]
