"""Lines of one paragraph to one line: what stands at the seam between two of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from jdtool.patterns import lazy

_LETTER_SEAM = lazy("[\u3400-\u9fff]( ?)[A-Za-z]|[A-Za-z]( ?)[\u3400-\u9fff]")
_DIGIT_SEAM = lazy("[\u3400-\u9fff]( ?)[0-9]|[0-9]( ?)[\u3400-\u9fff]")

_BEGINS_A_WORD = frozenset("(_`<$#\\@")
_ENDS_A_WORD = frozenset(")_`>\\+")


class Spacing(NamedTuple):
    """Whether a text prints a space between Chinese characters and Latin letters, and digits."""

    letters: bool = False
    digits: bool = False

    @classmethod
    def of(cls, texts: Sequence[str]) -> Spacing:
        """The habit that the inside of lines shows: a space twice at least, and three times as often as none.

        >>> Spacing.of(["用 AI 写20行", "的 AI 程序30行"])
        Spacing(letters=True, digits=False)
        """
        whole = "\n".join(texts)
        if " " not in whole:
            return cls()
        return cls(_has_habit(_LETTER_SEAM, whole), _has_habit(_DIGIT_SEAM, whole))

    def at(self, last: str, first: str) -> bool:
        """True where a space goes between the last character of a line and the first one of the next."""
        latin, han = (last, first) if last.isascii() else (first, last)
        if not "\u3400" <= han <= "\u9fff":
            return False
        if latin.isdigit():
            return self.digits
        return self.letters and (latin.isalpha() or latin in (_ENDS_A_WORD if latin is last else _BEGINS_A_WORD))


def _has_habit(seam: re.Pattern[str], text: str) -> bool:
    spaces = Counter(a + b for a, b in seam.findall(text))
    return spaces[" "] > 1 and spaces[" "] >= 3 * spaces[""]


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
            parts.append(_seam(parts, text))
        elif spacing and end.isascii() != text[0].isascii() and spacing.at(end, text[0]):
            parts.append(" ")
        parts.append(text)
        end = text[-1]
    return "".join(parts)


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
