"""What stands around an ambiguous character: its window of seven characters, and the patterns that fit it.

A *pattern* is a piece of the text with ``~`` in place of the ambiguous character and ``·`` for a character that does
not matter: ``皇~`` is "皇 stands before it", ``~·儿`` "儿 stands two places after it". Classes of characters (numerals,
adverbs of degree, sounds of foreign names, what surrounds a person's name, Cantonese nearby) have patterns of their
own. No pattern has more than three characters: longer ones repeat sentences of the training text, and help no register
that is not in it.
"""

from __future__ import annotations

from jdtool.converter.longest import Chars
from jdtool.converter.name_forms import CLEAR_SURNAMES, PLACES, SOUND_FORMS, SOUNDS, SPEECH_STARTS, TITLE_ENDS
from jdtool.patterns import lazy

REACH = 3  # characters on each side that patterns look at
FAR = 12  # characters on each side that are searched for Cantonese
NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿几数多0")
DEGREES = frozenset("很太最更较极颇挺蛮越愈")  # adverbs before an adjective: 太干, 最松
_CLASS_MEMBERS = NUMERALS | DEGREES | SOUNDS | TITLE_ENDS
_CANTONESE = lazy(
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
        self._text, self._shapes = text, _SHAPES.convert(text)
        self._plain = not _CANTONESE.search(text)

    def at(self, place: int) -> str:
        """The `window` of a place; empty near the end of a line and near Cantonese, where it takes more to find it."""
        around = self._shapes[place - REACH : place + REACH + 1] if place >= REACH else ""
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
    if a in _CLASS_MEMBERS or x in _CLASS_MEMBERS or not "\u3400" <= a < "\ua000":
        fitting += _classes(around)
    if len(around) > 7:
        fitting.append("Y~")
    return fitting


def _classes(around: str) -> list[str]:
    """A `window` → the patterns that name classes of characters."""
    c, b, a, _, x, y, z = tuple(around[:7])
    fitting = []
    if a in NUMERALS:
        fitting.append("#~")
    elif a in DEGREES:
        fitting.append("D~")
    if x in NUMERALS:
        fitting.append("~#")
    if a in SOUNDS or x in SOUNDS:
        left = 0 if a not in SOUNDS else 1 if b not in SOUNDS else 2 if c not in SOUNDS else 3
        right = 0 if x not in SOUNDS else 1 if y not in SOUNDS else 2 if z not in SOUNDS else 3
        fitting.append(f"s{left}~{right}")
    role = "T" if a in TITLE_ENDS else "" if is_han(a) else "P"
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
    if char in CLEAR_SURNAMES and a in TITLE_ENDS and is_han(x) and "V" in (_follower(y), _follower(z)):
        return "surname"
    if char in CLEAR_SURNAMES and a == "_" and b in TITLE_ENDS and is_han(x) and "P" in (_follower(y), _follower(z)):
        return "surname"
    if char in SOUND_FORMS and a in SOUNDS and x in SOUNDS and (b in SOUNDS or y in SOUNDS) and a not in PLACES:
        return "sound"
    return ""


def _follower(char: str) -> str:
    """What may stand behind a person's name: V a verb of speech or a form of address, P a mark; else nothing."""
    return "V" if char in SPEECH_STARTS else "" if is_han(char) else "P"


def is_han(char: str) -> bool:
    return "\u3400" <= char < "\ua000"
