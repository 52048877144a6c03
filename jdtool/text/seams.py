"""Lines of one paragraph to one line: what stands at the seam between two of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.text.widths import EM, width

_AT_EDGE = lazy(r"[A-Za-z0-9](?:(?<=[^\x00-\x7f].)|(?<=[^\x00-\x7f] .)|(?= ?[^\x00-\x7f]))")
"""A letter or a digit with something beside it that is neither."""

_BEGINS_A_WORD = frozenset("(_`<$#\\@")
_ENDS_A_WORD = frozenset(")_`>\\+")


_LEAST_LETTERS, _LEAST_DIGITS, _LEAST_MARKS = 1, 2, 3  # so many spaces show a habit
_HALF_MARKS = frozenset(",;:")
_BEHIND_HALF_MARK = lazy("[,;:]( ?)(?=[^\\s0-9])")


class Spacing(NamedTuple):
    """Whether a text prints a space between Chinese characters and Latin letters, and digits; and behind half marks."""

    letters: bool = False
    digits: bool = False
    marks: bool = False

    @classmethod
    def of(cls, texts: Sequence[str]) -> Spacing:
        """The habit that the inside of lines shows: a space three times as often as none.

        Of digits it takes two places: behind a dateline a space stands in any house.

        >>> Spacing.of(["用 AI 写20行", "的 AI 程序30行"]), Spacing.of(["本报讯 6月", "用 AI"])
        (Spacing(letters=True, digits=False, marks=False), Spacing(letters=True, digits=False, marks=False))
        """
        whole = "\n".join(texts)
        if " " not in whole:
            return cls()
        seams = Counter(seam for place in _AT_EDGE.finditer(whole) for seam in _seams(whole, place.start()))
        blanks = Counter(_BEHIND_HALF_MARK.findall(whole))
        letters, digits = (
            seams[kind, True] >= max(least, 3 * seams[kind, False])
            for kind, least in (("letter", _LEAST_LETTERS), ("digit", _LEAST_DIGITS))
        )
        return cls(letters, digits, blanks[" "] >= max(_LEAST_MARKS, 3 * blanks[""]))

    def at(self, last: str, first: str) -> bool:
        """True where a space goes between the last character of a line and the first one of the next."""
        if last in _HALF_MARKS:
            return self.marks
        latin, han = (last, first) if last.isascii() else (first, last)
        if not _is_han(han):
            return False
        if latin.isdigit():
            return self.digits
        return self.letters and (latin.isalpha() or latin in (_ENDS_A_WORD if latin is last else _BEGINS_A_WORD))


def _seams(text: str, at: int) -> Iterator[tuple[str, bool]]:
    """The seams of a letter or digit with the Chinese characters beside it, and whether each has a space.

    >>> list(_seams("用 A组", 2))
    [('letter', True), ('letter', False)]
    """
    kind = "digit" if text[at].isdigit() else "letter"
    for beside in (text[max(0, at - 2) : at][::-1], text[at + 1 : at + 3]):
        has_space = beside[:1] == " "
        if _is_han(beside[has_space:][:1]):
            yield kind, has_space


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def joined(lines: Iterable[str], spacing: Spacing | None = None, cuts: Container[int] = ()) -> str:
    """Lines of one paragraph as one line, by the *spacing* of the text they stand in.

    Behind the lines in *cuts* nothing stood, not even where a word was cut.

    Chinese needs nothing between the lines. Two words of a script that parts its words get their space back; a word
    that a hyphen parted becomes whole; digits on both sides are one number.

    >>> joined(["基于AI", "knowledge graph的系", "统，面积达380", "万亩。"])
    '基于AI knowledge graph的系统，面积达380万亩。'
    >>> joined(["the newspa-", "per of a well-known", "１９", "９０年"])
    'the newspaper of a well-known１９９０年'
    """
    parts: list[str] = []
    end = "\u3000"
    for at, line in enumerate(lines):
        text = line.strip()
        if not text:
            continue
        if at - 1 in cuts:
            pass
        elif end < "\u2e80" and text[0] < "\u2e80":
            is_apart = spacing and spacing.marks and end in _HALF_MARKS and not parts[-1][-2:-1].isdigit()
            parts.append(_seam(parts, text) or (" " if is_apart else ""))
        elif spacing and end.isascii() != text[0].isascii() and spacing.at(end, text[0]):
            parts.append(" ")
        parts.append(text)
        end = text[-1]
    return "".join(parts)


_HAN_AND_COMMA = lazy("[\u3400-\u9fff][，；]")
_SPLIT_MARK = lazy("(?<!—)(?:——)*—\\Z|(?<!…)(?:……)*…\\Z")
_MARK = lazy("[，。、；：！？,;:.!?]")  # a running head has none
_EXCLAMATIONS = frozenset("啊哎唉嗳噢哦喔嗯呃呀咦哟唷呵哈嘿嗨喂哼呸嘘好对對是行不来來走看瞧听聽得成")
_VERSE = 12  # characters; a line of verse has no more
_CLAUSE = 20 * EM  # verse and headlines have no lines of this width that end with a comma


def goes_on(above: str, below: str, is_end: bool = False) -> bool:
    """True where a line goes on in the next one, however wide it is: the seam itself shows it.

    The line ends with the comma of an enumeration, with a comma far from its beginning, or in the middle of a Latin
    phrase; or the next one begins with a single character and a comma, as no clause does but an exclamation. Of a line
    that has *is_end* a sentence only the half of a dash or an ellipsis shows that it goes on.

    >>> goes_on("梨、桃、", "杏"), goes_on("一种 convolu-", "tional 网络")
    (True, True)
    >>> goes_on("他在工厂里度过了平平常常的一", "生，直到退休")
    True
    >>> goes_on("小城的第一条地铁昨日开通", "好，我们上车吧。"), goes_on("船开了—", "—没有人", is_end=True)
    (False, True)
    """
    last, first = above[-1], below[0]
    if last in "—…":
        return last == first and len(below) > 1 and below[1] != first and _SPLIT_MARK.search(above[-8:]) is not None
    if is_end:
        return False
    if last == "、":
        return not first.isdigit() or _MARK.search(below) is not None
    if last in "，,":
        return width(above) >= _CLAUSE and _MARK.search(below) is not None
    if last.isascii() and first.isascii() and first.islower():
        return _HYPHENATED.search(above[-_WORD:]) is not None or (last.isalpha() and not above.isascii())
    if len(above) <= _VERSE or first in _EXCLAMATIONS or not _is_han(last):
        return False
    return _HAN_AND_COMMA.match(below) is not None


_WORD = 200  # no word at a line's end is longer
_HYPHENATED = lazy(r"(?<![\w-])[^\W\d_]{2,}[-\u00ad\u2010]$")
_ADDRESS = lazy(r"(?:://|www\.|@)[^\s\u2e80-\uffff]*$")
_PREFIX = lazy(r"(?i)\b(?:all|anti|co|cross|ex?|high|long|low|mid|multi|non|post|pre|pro|self|semi|short|sub|well)$")


def _seam(parts: list[str], text: str) -> str:
    """What goes between the line that *parts* ends with and *text*: a space or nothing. A hyphen may go."""
    before = parts[-1][-_WORD:]
    last, first = before[-1], text[0]
    if last in "-\u00ad\u2010":
        whole = last == "\u00ad" or not _PREFIX.search(before[:-1])
        if whole and first.islower() and _HYPHENATED.search(before):
            parts[-1] = parts[-1][:-1]
        return ""
    if not (first.isalpha() or (first.isdigit() and last.isalpha()) or first in "(\"'&"):
        return ""
    if not (last.isalnum() or last in ",;:!?.)\"'&%"):
        return ""
    if not last.isalnum() and (not before[:-1][-1:].isascii() or _ADDRESS.search(before)):
        return ""
    return " "
