"""What cannot be seen: line ends, controls, zero-width characters, soft hyphens, odd spaces, trailing blanks.

None of these guesses: where a sign may mean two things, it stays.
"""

from __future__ import annotations

import re

from jdtool.cleaner.classes import CONTROLS, DIGIT, HAN, ODD_SPACES, ZERO_WIDTH
from jdtool.patterns import lazy

_RETURNS = lazy("\r+(?=\n|\\Z)")


def line_ends(text: str) -> tuple[str, int]:
    """Carriage returns before line ends taken out.

    >>> line_ends("一\\r\\n二\\r")
    ('一\\n二', 2)
    """
    return _RETURNS.subn("", text)


_CONTROLS = lazy(f"[{CONTROLS}]")


def controls(text: str) -> tuple[str, int]:
    """Control characters taken out; tabs, line ends and form feeds stay.

    >>> controls("正\\x00文\\x1f\\t。")
    ('正文\\t。', 2)
    """
    return _CONTROLS.subn("", text)


def byte_order_marks(text: str) -> tuple[str, int]:
    """Byte-order marks inside the text taken out.

    >>> byte_order_marks("上\\ufeff下")
    ('上下', 1)
    """
    return text.replace("\ufeff", ""), text.count("\ufeff")


_BESIDE = f"{HAN}，。、；：！？“”‘’《》（）【】「」『』…—{DIGIT} \\x21-\\x7e"
_ZERO_WIDTH = lazy(f"(?<=[{_BESIDE}])[{ZERO_WIDTH}]+(?=[{_BESIDE}]|$)|^[{ZERO_WIDTH}]+(?=[{_BESIDE}\u3000])", re.M)


def zero_width(text: str) -> tuple[str, int]:
    """Zero-width characters between Chinese or Latin taken out; those that other scripts and emoji need stay.

    >>> zero_width("青\\u200b岛"), zero_width("👩\\u200d🌾")[1]
    (('青岛', 1), 0)
    """
    return _ZERO_WIDTH.subn("", text)


_SOFT = lazy("\u00ad+(?=.)")


def soft_hyphens(text: str) -> tuple[str, int]:
    """Soft hyphens inside lines taken out. At a line's end one shows that a word goes on; joining lines removes it.

    >>> soft_hyphens("news\\u00adpaper")
    ('newspaper', 1)
    """
    return _SOFT.subn("", text)


_ODD = lazy(f"(?<=[{HAN}，。、；：！？”’》）])[{ODD_SPACES}]|[{ODD_SPACES}](?=[{HAN}“‘《（])")


def odd_spaces(text: str) -> tuple[str, int]:
    """No-break spaces and the like become plain spaces beside Chinese; elsewhere they may be meant.

    >>> odd_spaces("青岛\\u00a0烟台")
    ('青岛 烟台', 1)
    """
    return _ODD.subn(" ", text)


_TRAILING = (" \n", "\t\n", "\u3000\n")


def trailing_blanks(text: str) -> tuple[str, int]:
    """Blanks at line ends taken out.

    >>> trailing_blanks("一 \\n二\\u3000")
    ('一\\n二', 2)
    """
    if text[-1:] not in " \t\u3000" and not any(mark in text for mark in _TRAILING):
        return text, 0
    lines = text.split("\n")
    clean = [line.rstrip(" \t\u3000") for line in lines]
    return "\n".join(clean), sum(a != b for a, b in zip(lines, clean, strict=True))
