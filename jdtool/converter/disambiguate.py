"""Choose the form of each ambiguous character: the dictionary proposes, the context decides.

First every character gets the form that its own entry gives. Then each ambiguous character is looked at. The
*dictionary* proposes a form: that of OpenCC's phrase which holds the character. Where phrases disagree (对|俄制|裁,
对|俄|制裁), or a word of jieba's reaches over the edge of the phrase, the text around is cut into words by the most
probable path, and the phrase inside the word on the path counts. Without a phrase the character's own entry is
proposed. The *context* (`context.py`) then scores all forms and overrules the dictionary where another form leads
by more than the margin.

Method: maximum-probability segmentation over a word lattice, as in jieba (https://github.com/fxsjy/jieba), and a
log-linear model over the neighbouring characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from jdtool.converter.context import ContextModel
from jdtool.converter.longest import Chars, Choice, class_of
from jdtool.converter.name_forms import CLEAR_SURNAMES, GIVEN_NAMES, SOUND_FORMS, SURNAMES
from jdtool.converter.windows import Windows, name_evidence, window
from jdtool.patterns import lazy
from jdtool.words.best_path import best_path

if TYPE_CHECKING:
    from jdtool.converter.cached_tables import Lexicon
    from jdtool.words import Words

_CACHE_SIZE = 1 << 17  # entries of a cache before it is cleared
_REACH = 12  # characters on each side that can influence a decision
_BACK = 4  # how far before a character a phrase that holds it may begin
_WINDOW = 7  # characters on each side that are cut into words
_MARK = lazy("[，。！？；：“”（）《》]")
_RARE = 3.0  # the frequency of a phrase that jieba does not know: as its rarest words

_IN_NAMES = CLEAR_SURNAMES | SOUND_FORMS  # for these `name_evidence` may propose a form
_NAME_REASONS = {"surname": "a surname", "sound": "a sound in a foreign name"}

Phrase = tuple[str, int, str]  # what follows the first two characters, length, what the phrase becomes


class Evidence(NamedTuple):
    """The dictionary's proposal: the *form*, the *phrase* that gives it (empty: the character's own entry) and the
    *kind*, on which its weight depends: ``alone``; ``pair``, a phrase of two characters; ``rare``, one that is no word
    of jieba's; ``long``, a longer phrase; each of these with ``+cut`` where the segmentation chose it; ``surname`` and
    ``sound``, see `context.name_evidence`."""

    form: str
    phrase: str
    kind: str


class Disambiguator:
    """The first step of a conversion to traditional characters. *open_words* opens jieba's dictionary when needed."""

    def __init__(self, lexicon: Lexicon, open_words: Callable[[], Words], context: ContextModel | None) -> None:
        self.chars = Chars(lexicon.chars)
        self._defaults = lexicon.defaults
        self._before, self._after = lexicon.before, lexicon.after
        self._changing = frozenset(lexicon.changing)
        self._table = lexicon.words
        self._normal = str.maketrans(lexicon.normal)
        self._unusual = re.compile(class_of(lexicon.normal))
        self._trigger = re.compile(class_of(lexicon.defaults))
        self._open_words = open_words
        self._context = context
        self._words: Words | None = None
        self._groups: dict[str, _Group] = {}
        self._checks: dict[str, Callable[[str], bool] | None] = {}
        self._pairs: dict[str, bool] = {}
        self._frequencies: dict[str, float] = {}

    def convert(self, text: str) -> str:
        """*text* converted, character for character."""
        if self._unusual.search(text):
            text = text.translate(self._normal)
        plain = self.chars.convert(text)
        out: list[str] = []
        position = 0
        windows, changing, in_doubt = Windows(text), self._changing, self._in_doubt
        for match in self._trigger.finditer(text):
            at = match.start()
            if text[at : at + 2] in changing or text[at - 1 : at + 1] in changing or in_doubt(text, at, windows):
                form = self._form(text, at, windows)
                if form != plain[at]:
                    out += plain[position:at], form
                    position = at + 1
        out.append(plain[position:])
        return "".join(out)

    def choices(self, text: str) -> Iterator[Choice]:
        """Each ambiguous character of *text* with the form chosen and the evidence for it."""
        for match in self._trigger.finditer(text):
            at = match.start()
            line, place = _around(text, at)
            form, reason = self._decide(line, place, window(line, place))
            yield Choice(at, text[at], form, self._defaults[text[at]], reason)

    def proposals(self, text: str) -> Iterator[tuple[int, Evidence]]:
        """Each ambiguous character of *text* with the dictionary's proposal; for training."""
        for match in self._trigger.finditer(text):
            line, place = _around(text, match.start())
            yield match.start(), self._evidence(line, place, window(line, place))

    def word_edges(self, text: str, start: int, end: int, phrase_ends: Callable[[int], set[int]]) -> list[int]:
        """The edges of words inside *text* from *start* to *end*, on the most probable path through its surroundings.

        *phrase_ends* gives the ends of further words (those of a later step) that begin at a place of *text*.
        """
        first = max(0, start - _WINDOW)
        surroundings = text[first : end + _WINDOW]

        def more(place: int) -> dict[int, float]:
            ends = (each - first for each in phrase_ends(first + place) if each <= first + len(surroundings))
            return {each: max(_RARE, self._likely(surroundings[place:each])) for each in ends}

        return [first + edge for edge in self._cut(surroundings, more) if start < first + edge < end]

    def name(self, name: str) -> str:
        """The name of a person, its surname and given name in the forms that names have.

        A phrase of OpenCC's that is the whole name of three or more characters goes before.
        """
        whole = [value for _, length, value in self._phrases_at(name, 0) if length == len(name) > 2]
        if whole:
            return whole[0]
        forms = (SURNAMES | GIVEN_NAMES, GIVEN_NAMES)
        return "".join(forms[at > 0].get(char) or self.chars.convert(char) for at, char in enumerate(name))

    def _in_doubt(self, text: str, at: int, windows: Windows) -> bool:
        """False where the character at *at*, which no phrase changes, certainly has its default form: the context
        confirms it whatever the evidence."""
        char = text[at]
        try:
            check = self._checks[char]
        except KeyError:
            check = self._checks[char] = self._check_of(char)
        if check is None:
            return False
        around = windows.at(at) or window(*_around(text, at))
        return not check(around)

    def _check_of(self, char: str) -> Callable[[str], bool] | None:
        """A test of windows: True where the context confirms the default form of *char* whatever the evidence; None
        where it always does."""
        model = self._context.model(char) if self._context else None
        confirms = model.check(self._defaults[char], self._context.margin) if model and self._context else None
        if char not in _IN_NAMES:
            return confirms
        return lambda around: not name_evidence(around) and (confirms is None or confirms(around))

    def _form(self, text: str, at: int, windows: Windows) -> str:
        """The form of the character at *at*."""
        line, place = _around(text, at)
        return self._decide(line, place, windows.at(at) or window(line, place))[0]

    def _decide(self, line: str, at: int, around: str) -> tuple[str, str]:
        """The form of the character at *at* of a line, and the reason. *around* is its `window`."""
        evidence = self._evidence(line, at, around)
        model = self._context.model(line[at]) if self._context else None
        if self._context and model:
            verdict = model.choose(around, evidence.form, evidence.kind, self._context.margin)
            if verdict.pattern:
                return verdict.form, f"context: {verdict.pattern} +{verdict.lead:.1f}"
        return evidence.form, f"dictionary: {evidence.phrase}" if evidence.phrase else _NAME_REASONS.get(
            evidence.kind, "own entry"
        )

    def _evidence(self, text: str, at: int, around: str) -> Evidence:
        """The dictionary's proposal for the character at *at*, whose `window` is *around*."""
        char = text[at]
        form, first, last = "", at, at  # of the longest phrase
        rivals: list[tuple[int, int]] = []  # phrases that give another form
        start = max(0, at - _BACK) if at and text[at - 1] in self._before[char] else at
        stop = at + 1 if at + 1 < len(text) and text[at + 1] in self._after[char] else at
        for head in range(start, stop):
            for _, length, value in self._phrases_at(text, head):
                end = head + length
                if end > at:
                    other = value[at - head]
                    if form and other != form:
                        rivals.append((head, end) if length <= last - first else (first, last))
                    if length > last - first:
                        form, first, last = other, head, end
        if char in _IN_NAMES and last - first < 3 and (reason := name_evidence(around)):
            return Evidence((SURNAMES | GIVEN_NAMES)[char], "", reason)
        if not form:
            return Evidence(self._defaults[char], "", "alone")
        is_crossed = any(head < first or end > last for head, end in rivals)
        if is_crossed or (form != self._defaults[char] and last - first < 4 and self._is_crossed(text, first, last)):
            by_path = self._evidence_by_path(text, at, None if is_crossed else (first, last))
            if by_path:
                return by_path
        return Evidence(form, text[first:last], self._kind(text[first:last]))

    def _kind(self, phrase: str) -> str:
        if len(phrase) > 2:
            return "long"
        return "pair" if self._is_word(phrase) else "rare"

    def _is_crossed(self, text: str, first: int, last: int) -> bool:
        """True where a word of two characters reaches over an edge of the phrase from *first* to *last*."""
        return (first > 0 and self._is_word(text[first - 1 : first + 1])) or self._is_word(text[last - 1 : last + 1])

    def _is_word(self, pair: str) -> bool:
        is_word = self._pairs.get(pair)
        if is_word is None:
            if len(self._pairs) >= _CACHE_SIZE:
                self._pairs.clear()
            is_word = self._pairs[pair] = len(pair) == 2 and self._jieba().freq(pair) > 0
        return is_word

    def _jieba(self) -> Words:
        if self._words is None:
            self._words = self._open_words()
        return self._words

    def _evidence_by_path(self, text: str, at: int, phrase: tuple[int, int] | None) -> Evidence | None:
        """The proposal by the most probable cut; None where no word on its path crosses an edge of *phrase*."""
        start, stop = max(0, at - _WINDOW), at + _WINDOW + 1
        for mark in _MARK.finditer(text, start, stop):  # no word reaches over a mark
            if mark.end() > at:
                stop = mark.start()
                break
            start = mark.end()
        edges = [start] + [start + end for end in self._cut(text[start:stop])]
        if phrase and phrase[0] in edges and phrase[1] in edges:
            return None
        number = bisect_right(edges, at)
        word, place = text[edges[number - 1] : edges[number]], at - edges[number - 1]
        form, longest = "", ""
        for head in range(place + 1):
            for _, length, value in self._phrases_at(word, head):
                if head + length > place and length > len(longest):
                    form, longest = value[place - head], word[head : head + length]
        if not longest:
            return Evidence(self._defaults[text[at]], "", "alone+cut")
        return Evidence(form, longest, self._kind(longest) + "+cut")

    def _cut(self, text: str, more: Callable[[int], dict[int, float]] | None = None) -> list[int]:
        """The ends of the words on the most probable path through *text*; OpenCC's phrases are words too, and so are
        those that *more* gives for a place: their ends, with frequencies."""
        words = self._jieba()

        def words_at(start: int) -> dict[int, float]:
            ends = more(start) if more else {}
            ends.update((end, float(freq)) for end, freq in words.matches(text, start))
            for _, length, _ in self._phrases_at(text, start):
                if start + length not in ends:
                    ends[start + length] = self._frequency(text[start : start + length])
            return ends

        return best_path(len(text), words_at, words.total)

    def _frequency(self, phrase: str) -> float:
        """The frequency of a phrase that jieba does not know: of two characters at most that of a rare word, else at
        least."""
        likely = self._likely(phrase)
        return max(1.0, min(likely, _RARE) if len(phrase) == 2 else max(likely, _RARE))

    def _likely(self, phrase: str) -> float:
        """A frequency at which *phrase* is a little more probable than its words side by side."""
        frequency = self._frequencies.get(phrase)
        if frequency is None:
            words = self._jieba()
            whole = log(words.total)
            path = [0, *best_path(len(phrase), lambda start: dict(words.matches(phrase, start)), words.total)]
            score = sum(log(words.freq(phrase[one:other]) or 1) - whole for one, other in pairwise(path))
            frequency = self._frequencies[phrase] = exp(score + whole + 1)
        return frequency

    def _phrases_at(self, text: str, start: int) -> list[Phrase]:
        """OpenCC's phrases with an ambiguous character that begin at *start*."""
        pair = text[start : start + 2]
        group = self._groups.get(pair)
        if group is None:
            if len(self._groups) >= _CACHE_SIZE:
                self._groups.clear()
            lines = self._table.lines(pair) if len(pair) == 2 else ()
            group = self._groups[pair] = _Group(lines) if lines else _NO_GROUP
        if group is _NO_GROUP:
            return []
        return [p for p in group.of(text[start + 2 : start + 3]) if text.startswith(p[0], start + 2)]


class _Group:
    """Phrases that begin with the same two characters, by their third."""

    __slots__ = ("_by_third", "_pair")

    def __init__(self, lines: Iterable[str]) -> None:
        self._pair: list[Phrase] = []
        self._by_third: dict[str, list[Phrase]] = {}
        for line in lines:
            tail, value = line.split(" ")
            if tail:
                self._by_third.setdefault(tail[0], []).append((tail, len(value), value))
            else:
                self._pair.append((tail, len(value), value))
        for phrases in self._by_third.values():
            phrases += self._pair

    def of(self, third: str) -> list[Phrase]:
        """The phrases that may stand where the third character is *third*."""
        return self._by_third.get(third, self._pair)


_NO_GROUP = _Group(())


def _around(text: str, at: int) -> tuple[str, int]:
    """*text* and a place in it → as much of its line as can influence the decision, and the place in that."""
    start = text.rfind("\n", max(0, at - _REACH), at) + 1 or max(0, at - _REACH)
    end = text.find("\n", at, at + _REACH)
    return text[start : end if end >= 0 else at + _REACH], at - start
