"""Characters that are not what they look like: bold printed twice, GBK read as Latin-1, entities of HTML.

None of these guesses: where a sign may mean two things, it stays.
"""

from __future__ import annotations

import re
import unicodedata

from jdtool.cleaner.classes import HAN
from jdtool.cleaner.radicals import SUPPLEMENT
from jdtool.patterns import lazy
from jdtool.text.gbk import gbk_undone

_RADICALS = "\u2e80-\u2fdf"
_TWICE = lazy(f"[{_RADICALS}](?=[{HAN}])")


def doubled_forms(text: str) -> tuple[str, int]:
    """A radical before the character that it stands for taken out: some PDFs give bold characters so.

    >>> doubled_forms("⾃自⼰己的⼈生")
    ('自己的⼈生', 2)
    """
    count = 0

    def single(m: re.Match[str]) -> str:
        nonlocal count
        if SUPPLEMENT.get(m[0], unicodedata.normalize("NFKC", m[0])) != text[m.end()]:
            return m[0]
        count += 1
        return ""

    return _TWICE.sub(single, text), count


def mojibake(text: str) -> tuple[str, int]:
    """GBK that was read as Latin-1, or UTF-8 read as Latin-1 or Windows-1252, undone where all of the text is so.

    >>> mojibake("ÖÐ¹ú±¨Ö½"), mojibake("å±±æ°´ã€‚"), mojibake("déjà vu")[1], mojibake("小城 ÖÐ¹ú")[1]
    (('中国报纸', 1), ('山水。', 1), 0, 0)
    """
    undone = _utf8_undone(text) or gbk_undone(text)
    return (text, 0) if undone is None else (undone, 1)


_NOT_WESTERN = lazy("[^\x00-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_OF_THREE_BYTES = lazy("[ã-ïð].[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def _utf8_undone(text: str) -> str | None:
    """A text that is UTF-8 read byte by byte to what it says, where that is mostly East Asian; else None."""
    if not _OF_THREE_BYTES.search(text) or _NOT_WESTERN.search(text):
        return None
    try:
        undone = b"".join(char.encode("cp1252" if char > "\xff" else "latin-1") for char in text).decode("utf-8")
    except UnicodeError:
        return None
    high = [char for char in undone if char > "\x7f"]
    return undone if sum(char > "\u2e7f" for char in high) * 2 > len(high) else None


_ENTITY = lazy(r"&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));")


def entities(text: str) -> tuple[str, int]:
    """Entities of HTML as the characters they stand for; those of a line end and of unknown names stay.

    >>> entities("小城&nbsp;&ldquo;地铁&#8221;&foo;")
    ('小城\\xa0“地铁”&foo;', 3)
    """
    from html import unescape
    from html.entities import html5

    count = 0

    def plain(m: re.Match[str]) -> str:
        nonlocal count
        if m[3] and f"{m[3]};" not in html5:  # unescape would take the beginning of the name
            return m[0]
        char = unescape(m[0])
        if char in ("\ufffd", m[0]) or char in "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029":
            return m[0]
        count += 1
        return char

    return _ENTITY.sub(plain, text), count
