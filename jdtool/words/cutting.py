"""Text → words: jieba's accurate mode, word for word.

jieba's rule: of all ways to cut a run of text into words of the dictionary, take the one whose product of frequencies
is largest (a shortest path, computed from the right); then let the hidden Markov model make words of the single
characters left side by side. The sums of logarithms are computed in jieba's order, so that ties are decided alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import log
from operator import add
from typing import TypeVar

from jdtool.patterns import lazy
from jdtool.words.hmm import Model
from jdtool.words.table import Table

# A run of text to cut, and how the rest is separated: jieba's re_han_default and re_skip_default.
_RUN = lazy(r"([\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+)")
_REST = lazy(r"\r\n|.", re.DOTALL)
_LATIN = lazy("[a-zA-Z0-9]")

_T = TypeVar("_T")

_IMPOSSIBLE = float("-inf")
_CACHE_SIZE = 1 << 17  # entries of a cache before it is cleared: bounds the memory at some 35 MB

# What begins at two characters: scores of the first alone and of both as a word, third characters of longer words.
# Three pairs in four begin no word: of those, only the score of the first is kept, which makes cutting quicker.
_Pair = tuple[float, float, str] | float
_Longer = list[tuple[str, int, float]]  # what follows the third character, the length of the word, its score


class Words:
    """The words of a dictionary, and text cut into them. ``total`` is the sum of all frequencies.

    >>> from jdtool.words import load
    >>> words = load()
    >>> words.freq("地铁") > 0, words.freq("铁地")
    (True, 0)
    """

    def __init__(self, table: Table, hmm: Callable[[], Table]) -> None:
        self._table, self._hmm = table, hmm
        self.total = int((table.get("") or "0 x").split()[0])
        self._user_groups: dict[str, dict[str, str]] = {}  # head: {tail: value}, from user dictionaries
        self._split: set[str] = set()
        self.user_words: set[str] = set()
        """The words of user dictionaries, but for those with frequency 0, which takes a word away."""
        self._clear_caches()

    def _clear_caches(self) -> None:
        """Clear the caches: the dictionary has changed."""
        self._model: Model | None = None
        self._least = log(1) - log(self.total) if self.total else 0.0
        self._groups: dict[str, dict[str, str]] = {}
        self._alone: dict[str, float] = {}
        self._runs: dict[str, list[str]] = {}
        self._pairs: _Cache[_Pair] = _Cache(self._pair)
        self._longer: _Cache[_Longer] = _Cache(self._longer_than)

    def freq(self, word: str) -> int:
        """A word → how often jieba counted it, 0 where it is not in the dictionary."""
        value = self._group(word[:2]).get(word[2:]) if word else None
        return _number(value) if value else 0

    def tag(self, word: str) -> str | None:
        """A word → its part of speech in the dictionary (n, v, ns, nr …), None where it is not there.

        >>> from jdtool.words import load
        >>> load().tag("地铁")
        'n'
        """
        value = self._group(word[:2]).get(word[2:]) if word else None
        return value.partition(" ")[2] if value and value[0] != "0" else None

    def matches(self, text: str, start: int = 0) -> list[tuple[int, int]]:
        """The words of the dictionary that begin at *start* of a text: the end and frequency of each, short first.

        >>> from jdtool.words import load
        >>> [end for end, freq in load().matches("在地铁站", 1)]
        [2, 3, 4]
        """
        ends: list[tuple[int, int]] = []
        if freq := self.freq(text[start : start + 1]):
            ends.append((start + 1, freq))
        if len(text) < start + 2:
            return ends
        for tail, value in self._group(text[start : start + 2]).items():
            if text.startswith(tail, start + 2) and (freq := _number(value)):
                ends.append((start + 2 + len(tail), freq))
        return sorted(ends)

    def cut(self, text: str, hmm: bool = True) -> list[str]:
        """A text → its words, as ``jieba.lcut(text, HMM=hmm)`` gives them; joined they are the text.

        >>> from jdtool.words import load
        >>> load().cut("第3条线路，昨天开通。")
        ['第', '3', '条', '线路', '，', '昨天', '开通', '。']
        """
        out: list[str] = []
        for i, block in enumerate(_RUN.split(text)):
            if not i % 2:
                out += _REST.findall(block)
            elif hmm:
                self._cut_run(block, out)
            else:
                out += self._plain(block)
        return out

    def add(self, word: str, freq: int | None = None, tag: str | None = None) -> None:
        """Add a word, as jieba's add_word does; without *freq*, it is as frequent as it takes to be cut out whole."""
        if freq is None:
            freq = self._frequent_enough(word)
        beginnings = [(word[:end], "0 x") for end in range(1, len(word)) if self._value(word[:end]) is None]
        for each, value in [*beginnings, (word, f"{freq} {tag or self.tag(word) or 'x'}")]:
            self._user_groups.setdefault(each[:2], {})[each[2:]] = value
        self.total += freq
        if freq:
            self.user_words.add(word)
        else:
            self._split.add(word)
            self.user_words.discard(word)
        self._clear_caches()

    def _frequent_enough(self, word: str) -> int:
        """jieba's suggest_freq: a word → a frequency just above that of its parts together."""
        share = 1.0
        for part in self.cut(word, hmm=False):
            value = self._value(part)
            share *= (_number(value) if value else 1) / float(self.total)
        value = self._value(word)
        return max(int(share * self.total) + 1, _number(value) if value else 1)

    def _value(self, word: str) -> str | None:
        """Frequency and part of speech of a word, or of what jieba holds as the beginning of one."""
        return self._group(word[:2]).get(word[2:])

    def _group(self, head: str) -> dict[str, str]:
        """Two characters → the tails and values of the words that begin with them."""
        group = self._groups.get(head)
        if group is None:
            if len(self._groups) >= _CACHE_SIZE:
                self._groups.clear()
            group = self._groups[head] = self._table.group(head) | self._user_groups.get(head, {})
        return group

    def _score(self, freq: int) -> float:
        """A frequency → the logarithm of its share of the total; _IMPOSSIBLE for what is no word."""
        return log(freq) - log(self.total) if freq else _IMPOSSIBLE

    def _pair(self, head: str) -> _Pair:
        """Two characters → what may begin at them."""
        if head in self._user_groups:
            group = self._group(head)
            return self._one(head[0]), self._score(_number(group.get("", "0"))), "".join(tail[:1] for tail in group)
        lines = self._table.lines(head)
        if not lines:
            one = self._one(head[0])
            return one if one != _IMPOSSIBLE else self._least
        two, thirds = _IMPOSSIBLE, ""
        for line in lines:
            if line[0] == " ":
                two = self._score(int(line.split(" ")[1]))
            else:
                thirds += line[0]
        return self._one(head[0]), two, thirds

    def _longer_than(self, start: str) -> _Longer:
        """Three characters → the words of three characters and more that begin with them, short first."""
        third = start[2]
        tails = [(tail, value) for tail, value in self._table.group(start[:2], third).items()]
        if start[:2] in self._user_groups:
            tails = [(tail, value) for tail, value in self._group(start[:2]).items() if tail[:1] == third]
        words = [(tail[1:], len(tail) + 2, self._score(_number(value))) for tail, value in tails]
        return sorted((each for each in words if each[2] != _IMPOSSIBLE), key=lambda each: each[1])

    def _one(self, char: str) -> float:
        """A character → its score by itself; _IMPOSSIBLE for one that only begins words."""
        score = self._alone.get(char)
        if score is None:
            value = self._value(char)
            score = self._alone[char] = self._score(_number(value)) if value else self._least
        return score

    def _ends(self, text: str) -> list[int]:
        """A run of text → for each place, where the word that begins there ends, on the best path to the end."""
        size = len(text)
        ends = list(range(1, size + 1))
        sums = [0.0] * (size + 1)
        ahead = 0.0  # the sum two places on
        last = self._one(text[-1])
        best = sums[size - 1] = last if last != _IMPOSSIBLE else self._least
        more = self._longer
        at = size - 1
        for pair in reversed(list(map(self._pairs.__getitem__, map(add, text, text[1:])))):
            at -= 1
            if pair.__class__ is float:
                ahead = best
                best = sums[at] = pair + best
                continue
            one, two, thirds = pair  # type: ignore[misc]
            end = at + 1
            path = one + best
            if two + ahead >= path:
                path = two + ahead
                end = at + 2
            if thirds and at + 2 < size and text[at + 2] in thirds:
                for rest, length, score in more[text[at : at + 3]]:
                    if text.startswith(rest, at + 3) and score + sums[at + length] >= path:
                        path = score + sums[at + length]
                        end = at + length
            if path == _IMPOSSIBLE:  # no word begins here, and the character is none
                path, end = self._least + best, at + 1
            ahead = best
            best = sums[at] = path
            ends[at] = end
        return ends

    def _cut_run(self, text: str, out: list[str]) -> None:
        """Append the words of a run of text to *out*, the model's words among them."""
        ends = self._ends(text)
        at = alone = 0  # characters from alone to at are single
        size = len(text)
        while at < size:
            end = ends[at]
            if end - at > 1:
                if alone < at:
                    out += self._singles(text[alone:at])
                out.append(text[at:end])
                alone = end
            at = end
        if alone < size:
            out += self._singles(text[alone:])

    def _singles(self, text: str) -> list[str]:
        """Characters left single side by side → their words."""
        if len(text) == 1:
            return [text]
        words = self._runs.get(text)
        if words is None:
            if len(self._runs) >= _CACHE_SIZE // 4:
                self._runs.clear()
            words = self._runs[text] = list(text) if self._freq_of(text) else self._by_model(text)
        return words

    def _freq_of(self, word: str) -> int:
        """`freq` without the cache: runs seldom come again."""
        value = self._user_groups.get(word[:2], {}).get(word[2:]) or self._table.get(word)
        return _number(value) if value else 0

    def _by_model(self, text: str) -> list[str]:
        if self._model is None:
            self._model = Model(self._hmm())
            self._model.force_split = self._split
        return self._model.cut(text)

    def _plain(self, text: str) -> Iterator[str]:
        """A run of text → its words without the model: single Latin letters and digits are joined."""
        ends = self._ends(text)
        at, latin = 0, ""
        while at < len(text):
            word = text[at : ends[at]]
            at = ends[at]
            if len(word) == 1 and _LATIN.match(word):
                latin += word
                continue
            if latin:
                yield latin
                latin = ""
            yield word
        if latin:
            yield latin


def _number(value: str) -> int:
    """A value of the table → the frequency in it."""
    return int(value.partition(" ")[0])


class _Cache(dict[str, _T]):
    """What *compute* gives for each key, computed once while there are not too many."""

    def __init__(self, compute: Callable[[str], _T]) -> None:
        self._compute = compute

    def __missing__(self, key: str) -> _T:
        if len(self) >= _CACHE_SIZE:
            self.clear()
        value = self[key] = self._compute(key)
        return value
