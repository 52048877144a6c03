"""A full point → whether it ends a sentence.

A point stands in numbers (3.5), abbreviations (e.g., No. 5), initials (J. K. Rowling), addresses (www.example.com),
numbers of list items (1. …) and ellipses as well. The abbreviations fall into four classes by what may follow them.
"""

from __future__ import annotations

from typing import NamedTuple

from jdtool.patterns import lazy


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "mr mrs ms dr prof rev hon gen col maj capt cpt lt sgt cmdr adm sen rep gov pres supt messrs mme mlle st mt ft fr"
)
"""A name follows: the point never ends a sentence."""

INSIDE = _words("e.g i.e vs cf viz al approx et")
"""More of the sentence follows."""

BEFORE_NUMBERS = _words(
    "no nos n° p pp vol vols fig figs ch chap sec art eq ref para ca jan feb mar apr jun jul aug sep sept oct nov dec"
)
"""A number follows, or the word is another one and ends its sentence."""

AT_EITHER = _words("co corp inc ltd llc plc bros jr sr etc ph.d dept univ ave blvd rd est")
"""They stand within sentences and at their ends: what follows decides."""

OPENERS = _words(
    "a an the this that these those there here he she it they we you i his her its their our my your what where when "
    "why who which how whose if but and or so yet then now as at in on by for from with after before since while "
    "although though because however meanwhile moreover also not no yes do does did is are was were will would can "
    "could should may might has have had let all some many most more each every both one two three another other such "
    "later today yesterday"
)
"""Words that open sentences, and no names."""

_BEGINNINGS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789“\"'(‘[")
_HAN = "\u3400-\u9fff"
_NEXT_WORD = lazy(r"""\s+[“"'(‘\[]{0,2}([A-Za-z]+|[0-9])""")
_ABBREVIATION = lazy(r"[A-Za-z°]{1,12}(?:\.[A-Za-z]{1,8}){0,4}$")
_INITIALS = lazy(r"[A-Za-z](?:\.[A-Za-z])+$")
_CLOSERS = "”’」』）)］]】〕》〉｝}\"'"
_LABEL = lazy(r"\s*(?:[•⁃‣▪●■◆]\s*)?(?:\d{1,3}|[A-Za-z])\s?$")
_ITEM = lazy(
    rf"(?:^|(?<=[\s。！？；;.．⁃•]))(?P<label>\d{{1,3}}|[a-z])(?P<style>\.\)|[.．]|\))(?=\s*[{_HAN}]|\s+[A-Z“\"'])"
)


class Items(NamedTuple):
    """The numbered items of a list that is printed in one line."""

    starts: list[int]
    """Where the items begin that a new sentence begins with; the first item is not among them."""
    points: frozenset[int]
    """The points of their numbers, which end nothing."""

    @staticmethod
    def of(line: str) -> Items:
        """A line → its list items: numbers or letters that count on from the one at its head.

        >>> Items.of("1. The first item 2. The second item").starts
        [18]
        >>> Items.of("He came at 5. Then he left.").starts
        []
        """
        if not any(mark in line for mark in ".．)"):
            return Items([], frozenset())
        starts: list[int] = []
        points: list[int] = []
        style, value = "", 0
        for item in _ITEM.finditer(line):
            label = item["label"]
            number = int(label) if label.isdigit() else ord(label)
            head = not style and not line[: item.start()].strip(" \t　•⁃‣▪●■◆")
            if not (head or (item["style"] == style and number == value + 1)):
                continue
            style, value = item["style"], number
            points.append(item.start("style"))
            before = line[item.start() - 1 : item.start()]
            if not head and before not in "；;⁃•":
                starts.append(item.start())
        return Items(starts, frozenset(points)) if len(points) > 1 else Items([], frozenset())


def may_begin_sentence(line: str, at: int) -> bool:
    """Whether a new sentence may begin at *at*: a capital, a number, an opening mark or a Chinese character follows."""
    first = next((i for i in range(at, len(line)) if not line[i].isspace()), None)
    if first is None or "\u3400" <= line[first] <= "\u9fff":
        return True
    return first > at and line[first] in _BEGINNINGS


def ends_sentence(line: str, start: int, first: int, end: int) -> int:
    """The points from *first* to *end* of a line → where the sentence from *start* ends behind them, 0 where not.

    >>> ends_sentence("Mr. Li is in. He", 0, 2, 3), ends_sentence("Mr. Li is in. He", 0, 12, 13)
    (0, 13)
    """
    before = line[first - 1 : first]
    points = end - first
    if not before:
        return 0
    if " " in line[first:end]:
        return _ends_spaced(line, first, end)
    following = end
    while line[following : following + 1] in _CLOSERS and following < min(len(line), end + 8):
        following += 1
    if (
        before.isspace()
        and line[max(0, first - 8) : first].rstrip()[-1:].isdigit()
        and line[end : end + 8].lstrip()[:1].isdigit()
    ):
        return 0  # a spaced decimal point: 3 . 5
    if "\u3400" <= before <= "\u9fff":
        return end if (points < 3 or following == len(line)) and not line[following : following + 1].isdigit() else 0
    if not may_begin_sentence(line, following):
        return 0
    if points > 1:  # three points are an ellipsis; four, one and a full point
        return end if points > 3 or following == len(line) else 0
    return end if following == len(line.rstrip()) or _is_full_stop(line, start, first, following) else 0


def _ends_spaced(line: str, first: int, end: int) -> int:
    """``. . .`` is an ellipsis; a fourth point is the full point: the first where it touches a word, else the last."""
    touching = not line[first - 1].isspace()
    if (end - first + 1) // 2 < 4 or not may_begin_sentence(line, end):
        return 0
    return first + 1 if touching else end


def _is_full_stop(line: str, start: int, first: int, following: int) -> bool:
    """Whether a single point behind a Latin word or a number ends the sentence, where a new one may begin."""
    if _LABEL.match(line, start, first):  # the number of an item
        return False
    word = _ABBREVIATION.search(line, max(0, first - 24), first)
    if word is None or (word.start() and line[word.start() - 1] in "@_/-" + "0123456789"):
        return True
    name = word[0].lower()
    after = _NEXT_WORD.match(line, following)
    follower = after[1] if after else ""
    if name in TITLES or name in INSIDE:
        return False
    if name in BEFORE_NUMBERS:
        return not follower.isdigit()
    if name in AT_EITHER or _INITIALS.fullmatch(word[0]) or (len(name) == 1 and name.isalpha() and word[0].isupper()):
        return follower.lower() in OPENERS
    return True
