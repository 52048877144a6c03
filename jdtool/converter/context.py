"""Score the forms of an ambiguous character by the characters around it: a log-linear model, one for each character.

A *pattern* is a piece of the text with ``~`` in place of the ambiguous character and ``·`` for a character that does
not matter: ``皇~`` is "皇 stands before it", ``~·儿`` "儿 stands two places after it". Classes of characters (numerals,
adverbs of degree, sounds of foreign names, what surrounds a person's name, Cantonese nearby) have patterns of their
own. Each pattern that fits adds its weight to a form's score; the form that the dictionary proposes gets a bonus, which
depends on the kind of evidence. No pattern has more than three characters: longer ones repeat sentences of the training
text, and help no register that is not in it.
The weights are data: ``python -m jdtool.converter.train`` fits them and writes ``data/context.txt``.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from jdtool.converter.longest import Chars
from jdtool.converter.name_forms import CLEAR_SURNAMES, PLACES, SOUND_FORMS, SOUNDS, SPEECH_STARTS, TITLE_ENDS
from jdtool.converter.tables import DATA
from jdtool.errors import IOFailure

WEIGHTS = os.path.join(DATA, "context.txt")
UNIT = 0.1  # weights are stored as integers, in this unit
REACH = 3  # characters on each side that patterns look at
FAR = 12  # characters on each side that are searched for Cantonese
_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿几数多0")
_DEGREES = frozenset("很太最更较极颇挺蛮越愈")  # adverbs before an adjective: 太干, 最松
_CLASSED = _NUMERALS | _DEGREES | SOUNDS | TITLE_ENDS
_CANTONESE = re.compile(
    "[嘅咗唔佢哋喺嚟啲冇嗰咁睇嘢攞俾畀喇啩嘥瞓揾嘞啱哂晒噉乜咩]"
)  # characters that only it writes, or nearly
_DIGITS, _LETTERS = "0123456789０１２３４５６７８９", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BLANKS = " \t\r\u3000\xa0"
_KINDS = {"0": _DIGITS, "a": _LETTERS, "_": _BLANKS, "^": "\n"}  # one character of a kind is like another
_SHAPES = Chars({char: kind for kind, chars in _KINDS.items() for char in chars})


class Windows:
    """The windows of a whole text, for speed: its characters are generalised once.

    >>> Windows("在3只猫\\n佢唔系3只猫").at(2)
    ''
    >>> Windows("养着3只猫，说是").at(3)
    '养着0只猫，说'
    """

    def __init__(self, text: str) -> None:
        self._text, self._shaped = text, _SHAPES.convert(text)
        self._plain = not _CANTONESE.search(text)

    def at(self, place: int) -> str:
        """The `window` of a place; empty near the end of a line and near Cantonese, where it takes more to find it."""
        around = self._shaped[place - REACH : place + REACH + 1] if place >= REACH else ""
        if len(around) <= 2 * REACH or "^" in around:
            return ""
        if self._plain or not _CANTONESE.search(self._text, max(0, place - FAR), place + FAR):
            return around
        return ""


def window(line: str, at: int) -> str:
    """A line and a place in it → the seven characters around *at*, digits, letters and blanks generalised, and an
    eighth, ``Y``, where the dozen characters on either side hold one that only Cantonese uses.

    >>> window("在3只猫", 2), window("佢唔系猫", 2)
    ('^在0只猫^^', '^佢唔系猫^^Y')
    """
    around = _SHAPES.convert(f"{line[max(0, at - REACH) : at]:^>3}{line[at : at + 1 + REACH]:^<4}")
    return around + "Y" if _CANTONESE.search(line, max(0, at - FAR), at + FAR) else around


def patterns(around: str) -> list[str]:
    """A `window` → the patterns that fit it.

    >>> patterns("他在皇后面前走")[:6]
    ['~', '皇~', '~面', '在皇~', '~面前', '皇~面']
    """
    c, b, a, _, x, y, z = tuple(around[:7])
    before, after = a + "~", "~" + x
    fitting = [
        "~",
        before,
        after,
        b + before,
        after + y,
        before + x,
        b + before + x,
        before + x + y,
        b + "·~",
        "~·" + y,
        c + "··~",
        "~··" + z,
    ]
    if a in _CLASSED or x in _CLASSED or not "\u3400" <= a < "\ua000":
        fitting += _classes(around)
    if len(around) > 7:
        fitting.append("Y~")
    return fitting


def _classes(around: str) -> list[str]:
    """A `window` → the patterns that name classes of characters."""
    c, b, a, _, x, y, z = tuple(around[:7])
    fitting = []
    if a in _NUMERALS:
        fitting.append("#~")
    elif a in _DEGREES:
        fitting.append("D~")
    if x in _NUMERALS:
        fitting.append("~#")
    if a in SOUNDS or x in SOUNDS:
        left = 0 if a not in SOUNDS else 1 if b not in SOUNDS else 2 if c not in SOUNDS else 3
        right = 0 if x not in SOUNDS else 1 if y not in SOUNDS else 2 if z not in SOUNDS else 3
        fitting.append(f"s{left}~{right}")
    role = "T" if a in TITLE_ENDS else "" if _is_han(a) else "P"
    if role:
        fitting += [f"{role}~{size}{kind}" for size, kind in (("1", _follower(y)), ("2", _follower(z))) if kind]
    return fitting


def name_evidence(around: str) -> str:
    """A `window` → ``surname`` where its character is one and a title stands before, speech or a form of address after
    the one or two characters of a given name, or a title and a blank before and a mark or the end after; ``sound``
    where it stands among at least three sounds of a foreign name; else nothing.

    >>> name_evidence("^市长余春生说"), name_evidence("时时赫里博夫在"), name_evidence("他的家里有人来")
    ('surname', 'sound', '')
    """
    b, a, char, x, y, z = tuple(around[1:7])
    if char in CLEAR_SURNAMES and a in TITLE_ENDS and _is_han(x) and "V" in (_follower(y), _follower(z)):
        return "surname"
    if char in CLEAR_SURNAMES and a == "_" and b in TITLE_ENDS and _is_han(x) and "P" in (_follower(y), _follower(z)):
        return "surname"
    if char in SOUND_FORMS and a in SOUNDS and x in SOUNDS and (b in SOUNDS or y in SOUNDS) and a not in PLACES:
        return "sound"
    return ""


def _follower(char: str) -> str:
    """What may stand behind a person's name: V a verb of speech or a form of address, P a mark; else nothing."""
    return "V" if char in SPEECH_STARTS else "" if _is_han(char) else "P"


def _is_han(char: str) -> bool:
    return "\u3400" <= char < "\ua000"


@dataclass(frozen=True)
class Verdict:
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

    def __init__(self, forms: str, weights: dict[str, tuple[float, ...]], bonus: dict[str, float]) -> None:
        self.forms, self._weights, self._bonus = forms, weights, bonus
        self._zero = (0.0,) * len(forms)
        self._second = {p: w[1] - w[0] for p, w in weights.items()} if len(forms) == 2 else None
        self._least_bonus = min(bonus.values(), default=0.0)  # also that of a kind of evidence not met in training

    def choose(self, around: str, proposal: str, evidence: str, margin: float) -> Verdict:
        """The best form for the *window* *around*; the *proposal* of the dictionary stands unless a form leads it by
        more than *margin*. What the model does not know as a form stands."""
        if proposal not in self.forms:
            return Verdict(proposal, 0.0, "")
        scores = self._scores(around)
        usual = self.forms.index(proposal)
        scores[usual] += self._bonus.get(evidence, self._least_bonus)
        best = max(range(len(scores)), key=scores.__getitem__)
        lead = scores[best] - scores[usual]
        if best == usual or lead <= margin:
            return Verdict(proposal, 0.0, "")
        return Verdict(self.forms[best], lead, self._reason(around, best, usual))

    def confirms(self, around: str, proposal: str, margin: float) -> bool:
        """True where `choose` lets the *proposal* stand whatever the kind of its evidence."""
        number = self.forms.find(proposal)
        if number < 0:
            return True
        if self._second is not None:  # with two forms, one sum is enough
            get = self._second.get
            lead = sum([get(pattern, 0.0) for pattern in patterns(around)])
            return (-lead if number else lead) - self._least_bonus <= margin
        scores = self._scores(around)
        return max(scores) - scores[number] - self._least_bonus <= margin

    def _scores(self, around: str) -> list[float]:
        get = self._weights.get
        known = [weights for pattern in patterns(around) if (weights := get(pattern))]
        return [sum(column) for column in zip(*known, strict=True)] if known else list(self._zero)

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
    weights: dict[str, list[float]] = {}
    for line in lines[1:]:
        _, form, *groups = line.split("\t")
        number = forms.index(form)
        for group in groups:
            weight, *fitting = group.split(" ")
            for pattern in fitting:
                weights.setdefault(pattern, [0.0] * len(forms))[number] = int(weight) * UNIT
    return CharacterModel(forms, {pattern: tuple(values) for pattern, values in weights.items()}, bonus)
