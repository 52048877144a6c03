"""A sheet of a paper as printed (A5, 第3版, 三) to its letter and its number."""

from __future__ import annotations

from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.press.calendar import number

_SHEET = lazy("([A-ZＡ-Ｚ]?)([0-9０-９〇零一二三四五六七八九十廿卅]{1,4})")
_WIDE_TO_NARROW = ord("Ａ") - ord("A")


class SheetNumber(NamedTuple):
    """The letter of the section, "" where there is none, and the number."""

    letter: str
    number: int

    def is_named_by(self, target: SheetNumber, here: SheetNumber | None) -> bool:
        """True where a jump line on the sheet *here* means this one; without a letter it means its own section.

        >>> here = SheetNumber("A", 5)
        >>> here.is_named_by(SheetNumber("", 5), SheetNumber("A", 1)), here.is_named_by(SheetNumber("B", 5), None)
        (True, False)
        """
        if self.number != target.number:
            return False
        return self.letter == target.letter or (not target.letter and (here is None or here.letter == self.letter))


def sheet_number(text: str | None) -> SheetNumber | None:
    """A sheet as printed to its letter and number; None where it has no number.

    >>> sheet_number("第三版"), sheet_number("Ａ05"), sheet_number("要闻")
    (SheetNumber(letter='', number=3), SheetNumber(letter='A', number=5), None)
    """
    match = _SHEET.search(text or "")
    value = number(match[2]) if match else None
    if match is None or value is None:
        return None
    letter = match[1]
    return SheetNumber(letter if letter <= "Z" else chr(ord(letter) - _WIDE_TO_NARROW), value)
