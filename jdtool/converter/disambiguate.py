"""The choice between readings by the words of the sentence.

Every character gets its own entry first. Then each character that may be read in several ways is looked at: which
words of the sentence hold it? Where they agree, that is the reading. Where they do not (对|俄制|裁, 对|俄|制裁), the
words around it are cut as jieba cuts them, by the largest product of frequencies, and the word that comes out says
it. Where no word holds it, the rules of `readings` look at its neighbours; else it is what it is when it stands alone.

Method: maximum-probability segmentation over a word lattice, as in jieba (https://github.com/fxsjy/jieba), with
OpenCC's phrases among the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from math import log
from typing import TYPE_CHECKING

from jdtool.converter.longest import Chars, Choice, class_of
from jdtool.converter.readings import IN_NAMES, INSIDE_NAMES, PLACES, RULES, SOUNDS

if TYPE_CHECKING:
    from jdtool.converter.cached_tables import Lexicon
    from jdtool.words import Words

_KEPT = 1 << 17  # pairs of characters remembered before the memory is cleared
_REACH = 12  # how many characters on each side have a say
_BACK = 4  # how far before a character a word that holds it is looked for
_WINDOW = 7  # characters on each side that are cut into words where words disagree
_SOUNDS = frozenset(SOUNDS)
_BEFORE = _SOUNDS - PLACES
_LOST = -1e9

Entry = tuple[str, int, str, str]  # what follows the first two characters, length, what the word becomes, frequency


class ByWords:
    """The first step of a conversion, by words."""

    def __init__(self, lexicon: Lexicon, words: Callable[[], Words]) -> None:
        self.chars = Chars(lexicon.chars)
        self._defaults = {c: lexicon.chars.get(c, c) for c in lexicon.alone}
        self._alone: dict[str, str] = lexicon.alone
        self._before, self._after = lexicon.before, lexicon.after
        self._table = lexicon.words
        self._normal = str.maketrans(lexicon.normal)
        self._unusual = re.compile(class_of(lexicon.normal))
        self._trigger = re.compile(class_of(lexicon.alone))
        self._open = words
        self._words: Words | None = None
        self._groups: dict[str, _Group] = {}
        self._decided: dict[str, tuple[str, str]] = {}
        self._pairs: dict[str, bool] = {}

    def convert(self, text: str) -> str:
        """*text* converted."""
        if self._unusual.search(text):
            text = text.translate(self._normal)
        plain = self.chars.convert(text)
        out: list[str] = []
        at = 0
        defaults, choose = self._defaults, self._choose
        for found in self._trigger.finditer(text):
            i = found.start()
            reading = choose(text, i)[0]
            if reading != defaults[text[i]]:
                out += plain[at:i], reading
                at = i + 1
        out.append(plain[at:])
        return "".join(out)

    def choices(self, text: str) -> Iterator[Choice]:
        """Each character of *text* that had a choice."""
        for found in self._trigger.finditer(text):
            i = found.start()
            reading, why = self._choose(text, i)
            yield Choice(i, text[i], reading, why)

    def name(self, name: str) -> str:
        """The name of a person, each character as names have it.

        A surname keeps its simple form (范 于 余 …); of what the words know as a whole, that is taken.
        """
        known = [value for _, length, value, _ in self._words_at(name, 0) if length == len(name)]
        if known and len(name) > 2:
            return known[0]
        return "".join(self._in_name(c, not i) for i, c in enumerate(name))

    def _in_name(self, char: str, first: bool) -> str:
        if char in IN_NAMES and (first or char in INSIDE_NAMES):
            return IN_NAMES[char]
        return self._alone.get(char) or self.chars.convert(char)

    def _choose(self, text: str, at: int) -> tuple[str, str]:
        """The reading of the character at *at*, and why: so many characters on each side decide it, and no others."""
        if at < _REACH:
            return self._decide(text[: at + _REACH], at)
        around = text[at - _REACH : at + _REACH]
        found = self._decided.get(around)
        if found is None:
            if len(self._decided) >= _KEPT // 2:
                self._decided.clear()
            found = self._decided[around] = self._decide(around, _REACH)
        return found

    def _decide(self, text: str, at: int) -> tuple[str, str]:
        reading, first, last = "", 0, 0  # of the longest word found
        others: list[tuple[int, int]] = []  # words that say something else
        groups = self._groups
        char = text[at]
        start, stop = at, at
        if at and text[at - 1] in self._before[char]:
            start = at - _BACK if at > _BACK else 0
        if at + 1 < len(text) and text[at + 1] in self._after[char]:
            stop = at + 1
        for head in range(start, stop):
            pair = text[head : head + 2]
            group = groups.get(pair)
            if group is None:
                group = self._group(pair)
            if head + group.longest <= at:
                continue
            for tail, length, value, _ in group.of(text[head + 2 : head + 3]):
                end = head + length
                if end > at and text.startswith(tail, head + 2):
                    now = value[at - head]
                    if now != reading and reading:
                        others.append((head, end) if length <= last - first else (first, last))
                    if length > last - first:
                        reading, first, last = now, head, end
        if not reading:
            return self._by_itself(text, at)
        crossed = bool(others) and any(head < first or end > last for head, end in others)
        doubtful = crossed or (reading != self._alone[char] and last - first < 4 and self._crossed(text, first, last))
        if doubtful and (found := self._by_path(text, at, None if crossed else (first, last))):
            return self._ruled(text, at, *found)
        return self._ruled(text, at, reading, text[first:last]) if char in RULES else (reading, text[first:last])

    def _crossed(self, text: str, first: int, last: int) -> bool:
        """True where a word of two or three characters reaches over an edge of the word from *first* to *last*."""
        return (first > 0 and self._is_word(text[first - 1 : first + 1])) or self._is_word(text[last - 1 : last + 1])

    def _is_word(self, pair: str) -> bool:
        found = self._pairs.get(pair)
        if found is None:
            if len(self._pairs) >= _KEPT:
                self._pairs.clear()
            found = self._pairs[pair] = len(pair) == 2 and self._jieba().freq(pair) > 0
        return found

    def _jieba(self) -> Words:
        if self._words is None:
            self._words = self._open()
        return self._words

    def _group(self, pair: str) -> _Group:
        """The words that begin with the two characters *pair*."""
        if len(self._groups) >= _KEPT:
            self._groups.clear()
        found = self._groups[pair] = _Group(self._table.lines(pair) if len(pair) == 2 else ())
        return found

    def _ruled(self, text: str, at: int, reading: str, why: str) -> tuple[str, str]:
        """The reading that a word gives, unless a rule knows better."""
        for rule in RULES.get(text[at], ()):
            if rule.over == reading and rule.fits(text, at):
                return rule.reading, rule.why
        return reading, why

    def _by_itself(self, text: str, at: int) -> tuple[str, str]:
        """The reading of a character that no word of the sentence holds."""
        char = text[at]
        for rule in RULES.get(char, ()):
            if rule.over is None and rule.fits(text, at):
                return rule.reading, rule.why
        if char == "里" and _is_sound(text, at):
            return char, "sound in a name"
        return self._alone[char], "alone"

    def _by_path(self, text: str, at: int, kept: tuple[int, int] | None) -> tuple[str, str] | None:
        """The reading by the best way to cut the words around it; None where no word of it crosses the edges *kept*."""
        start = max(0, at - _WINDOW)
        edges = self._cut(text[start : at + _WINDOW + 1])
        if kept and {kept[0] - start, kept[1] - start} <= edges:
            return None
        head = max(edge for edge in edges if edge <= at - start) + start
        word = text[head : min(edge for edge in edges if edge > at - start) + start]
        for _, length, value, _ in self._words_at(word, 0) if len(word) > 1 else ():
            if length == len(word):
                return value[at - head], word
        return self._by_itself(text, at)

    def _cut(self, window: str) -> set[int]:
        """Where the best way to part *window* into words cuts it, its two ends included."""
        words = self._jieba()
        whole = log(words.total)
        size = len(window)
        sums = [0.0] * (size + 1)
        ends = [0] * size
        for i in range(size - 1, -1, -1):
            best, end = _LOST, i + 1
            found = {e: float(freq) for e, freq in words.matches(window, i)}
            for _, length, _, given in self._words_at(window, i):
                found[i + length] = float(given)
            found.setdefault(i + 1, 1.0)
            for e, freq in found.items():
                score = log(freq or 1.0) - whole + sums[e]
                if score >= best:
                    best, end = score, e
            sums[i], ends[i] = best, end
        edges = {0}
        i = 0
        while i < size:
            i = ends[i]
            edges.add(i)
        return edges

    def _words_at(self, text: str, head: int) -> list[Entry]:
        """The words of the lexicon that stand at *head*."""
        pair = text[head : head + 2]
        group = self._groups.get(pair) or self._group(pair)
        return [entry for entry in group.of(text[head + 2 : head + 3]) if text.startswith(entry[0], head + 2)]


class _Group:
    """Words that begin with the same two characters, by their third."""

    __slots__ = ("_by_third", "_two", "longest")

    def __init__(self, lines: Iterable[str]) -> None:
        self._two: list[Entry] = []
        self._by_third: dict[str, list[Entry]] = {}
        self.longest = 0
        for line in lines:
            tail, reading, freq = line.split(" ")
            length = len(reading)
            if length > self.longest:
                self.longest = length
            if tail:
                self._by_third.setdefault(tail[0], []).append((tail, length, reading, freq))
            else:
                self._two.append((tail, length, reading, freq))
        if self._two:
            for entries in self._by_third.values():
                entries += self._two

    def of(self, third: str) -> list[Entry]:
        """Those that may stand where the third character is *third*."""
        return self._by_third.get(third, self._two)


def _is_sound(text: str, at: int) -> bool:
    """True where the character at *at* stands in a transliterated name: among three or more that write sounds.

    >>> _is_sound("名叫赫里博的人", 3), _is_sound("他家里有人", 2), _is_sound("他在盒子里放糖", 4)
    (True, False, False)
    """
    left = right = 0
    while left < at and left < 4 and text[at - left - 1] in (_SOUNDS if left else _BEFORE):
        left += 1
    while at + right + 1 < len(text) and right < 4 and text[at + right + 1] in _SOUNDS:
        right += 1
    if not left:
        begins = at == 0 or not "\u3400" <= text[at - 1] <= "\u9fff"
        return begins and right >= 1
    return (right >= 1 and left + right >= 2) or left >= 3
