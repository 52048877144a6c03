"""Characters that stand for others, by the decompositions of the Unicode Character Database; and those that no rule can
read, which are counted.

None of these guesses: where a sign may mean two things, it stays.
"""

from __future__ import annotations

import re
import unicodedata

from jdtool.cleaner.classes import FORMS, FULL_WIDTH, PRIVATE
from jdtool.cleaner.radicals import SUPPLEMENT
from jdtool.patterns import lazy


def _compatible() -> dict[str, str]:
    """What radicals, compatibility ideographs, small, vertical and ligature forms stand for."""
    ranges = (
        range(0x2E80, 0x2FE0),
        range(0xF900, 0xFB00),
        range(0xFB00, 0xFB07),
        range(0xFE10, 0xFE1A),
        range(0xFE30, 0xFE70),
        range(0x2F800, 0x2FA20),
    )
    forms = dict(SUPPLEMENT)
    for code in (code for some in ranges for code in some):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts:
            forms[chr(code)] = "".join(chr(int(p, 16)) for p in parts if not p.startswith("<"))
    return forms


_table: dict[str, str] = {}
_FORMS = lazy(f"[{FORMS}]")


def compatibility(text: str) -> tuple[str, int]:
    """Compatibility forms as the characters they stand for; marks become full-width ones, as they were meant.

    >>> compatibility("⼀⾔，豈﹐ﬁne")
    ('一言，豈，fine', 4)
    """
    if not _table:
        _table.update(_compatible())
    count = 0

    def plain(m: re.Match[str]) -> str:
        nonlocal count
        stands_for = _table.get(m[0])
        if stands_for is None or _is_in_a_face(text, m):
            return m[0]
        count += 1
        wide = "\ufb06" < m[0] < "\U0002f800" and len(stands_for) == 1 and "!" <= stands_for <= "~"
        return chr(ord(stands_for) + 0xFEE0) if wide else stands_for

    return _FORMS.sub(plain, text), count


def _is_in_a_face(text: str, m: re.Match[str]) -> bool:
    """True for a vertical mark with no character of East Asian width beside it: (╯°□°)╯︵ ┻━┻."""
    beside = text[max(0, m.start() - 1) : m.start()] + text[m.end() : m.end() + 1]
    return "\ufe30" <= m[0] <= "\ufe4f" and beside > "" and max(beside) < "\u2e80"


_TO_HALF = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
_WIDE_WORD = lazy(
    f"[＃＄]?[{FULL_WIDTH}]+(?:％?[．：／－＋＿＠＆＝？～]{{1,3}}[{FULL_WIDTH}]+|，[０-９]{{3}}(?![０-９])"
    f"|(?<=[Ａ-Ｚａ-ｚ])\u3000(?=[Ａ-Ｚａ-ｚ])[{FULL_WIDTH}]+)*(?:％|＋{{1,2}}(?![{FULL_WIDTH}]))?"
)
_BETWEEN = {ord(mark): ord(mark) - 0xFEE0 for mark in "．％：＃＄／－＋＿＠＆＝？～"} | {0x3000: 0x20}
_COMMA = {0xFF0C: 0x2C}
_THOUSANDS = lazy("[０-９]{1,3}(?:，[０-９]{3})+(?:．[０-９]+)?％?")


def half_width(text: str) -> tuple[str, int]:
    """Full-width digits and letters as half-width ones, with the marks inside a number, a time or a name.

    >>> half_width("１９９０年增长３７．１％，Ａ股，１６：３２")
    ('1990年增长37.1%，A股，16:32', 4)
    """
    return _WIDE_WORD.subn(_halved, text)


def _halved(m: re.Match[str]) -> str:
    word = m[0]
    table = _TO_HALF | _BETWEEN
    return word.translate(table | _COMMA if _THOUSANDS.fullmatch(word) else table)


_PRIVATE = lazy(f"[{PRIVATE}]")
_CID = lazy(r"\(cid:\d+\)")


def private_use(text: str) -> tuple[str, int]:
    """The text as it is, and its private-use characters counted.

    >>> private_use("\\ue001")[1]
    1
    """
    return text, len(_PRIVATE.findall(text))


def cid(text: str) -> tuple[str, int]:
    """The text as it is, and the glyph numbers that a PDF left in place of characters counted.

    >>> cid("(cid:12)年")
    ('(cid:12)年', 1)
    """
    return text, len(_CID.findall(text))
