"""A sheet of a paper as printed (A5, 第3版, 三) to its letter and its number."""

from __future__ import annotations

from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.press.calendar import number

_SHEET = lazy("([A-ZＡ-Ｚ]?)([0-9０-９〇零一二三四五六七八九十廿卅]{1,4})")
_WIDE_TO_NARROW = ord("Ａ") - ord("A")


class Sheet(NamedTuple):
    """The letter of the section, "" where there is none, and the number."""

    letter: str
    number: int

    def is_named_by(self, named: Sheet, here: Sheet | None) -> bool:
        """True where a jump line on the sheet *here* means this one; without a letter it means its own section.

        >>> Sheet("A", 5).is_named_by(Sheet("", 5), Sheet("A", 1)), Sheet("A", 5).is_named_by(Sheet("B", 5), None)
        (True, False)
        """
        if self.number != named.number:
            return False
        return self.letter == named.letter or (not named.letter and (here is None or here.letter == self.letter))


def sheet_of(printed: str | None) -> Sheet | None:
    """A sheet as printed to its letter and number; None where it has no number.

    >>> sheet_of("第三版"), sheet_of("Ａ05"), sheet_of("要闻")
    (Sheet(letter='', number=3), Sheet(letter='A', number=5), None)
    """
    found = _SHEET.search(printed or "")
    value = number(found[2]) if found else None
    if found is None or value is None:
        return None
    letter = found[1]
    return Sheet(letter if letter <= "Z" else chr(ord(letter) - _WIDE_TO_NARROW), value)
