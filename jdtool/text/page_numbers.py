"""Page numbers as they are printed: 3, - 3 -, 第3页, 3/120, Page 3 of 120, xiv, 十二."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jdtool.patterns import lazy
from jdtool.text.list_items import value_of

DIGITS = lazy("[0-9０-９]+")
_BLANKS = lazy(r"\s+")
_FRAME = r"[·•.—–―~～\-*\[\]［］【】（）()|│\s]{0,10}"
_BLANK = r"\s{0,2}"  # bounded, as the frame is: so the time is linear
_TOTAL = r"[0-9０-９]{1,4}"
_PAGE_NUMBER = lazy(
    rf"{_FRAME}(?:[共總总]{_BLANK}{_TOTAL}{_BLANK}[页頁]{_FRAME}[,，、/]?{_BLANK})?"
    rf"第?{_BLANK}(?:[Pp](?:age\b|\.)?{_BLANK})?"
    r"([0-9０-９]{1,4}|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十百零〇]{1,5})"
    rf"{_BLANK}[页頁]?{_FRAME}(?:(?:[/／]|of|[,，]?{_BLANK}[共總总]){_BLANK}{_TOTAL}{_BLANK}[页頁]?{_FRAME})?"
)
_LONGEST = 24
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def page_number(text: str) -> str:
    """A line that is a page number and no more to the number as printed; any other line to nothing.

    >>> [page_number(t) for t in ("- 3 -", "第 3 页 共 8 页", "Page 3 of 8", "３／８", "xiv", "3. 苹果")]
    ['3', '3', '3', '３', 'xiv', '']
    """
    number = _PAGE_NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    return number[1] if number else ""


def words_of(text: str) -> str:
    """A line without its blanks, and with its numbers alike.

    >>> words_of("旧事　12"), words_of("第 3 页"), words_of("- 十二 -")
    ('旧事#', '第#页', '-#-')
    """
    if (number := page_number(text)) and not number.isdecimal():
        text = text.replace(number, "#", 1)
    return DIGITS.sub("#", _BLANKS.sub("", text))


def numbers_in_head(text: str) -> Iterator[int]:
    """The numbers that a line at the edge of a page may count with.

    >>> list(numbers_in_head("第 3 页 共 8 页")), list(numbers_in_head("— xiv —")), list(numbers_in_head("二十"))
    ([3, 8], [14], [20])
    """
    number = page_number(text)
    if number and not number.isdecimal():
        yield _roman(number.lower()) if number.isascii() else value_of(number)
    else:
        yield from (int(digits) for digits in DIGITS.findall(text) if len(digits) < 5)


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in pairwise([*values, 0]))
