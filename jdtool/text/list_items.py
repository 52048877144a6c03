"""Lines that open an item of a list."""

from __future__ import annotations

from jdtool.patterns import lazy

_ITEM = lazy(
    r"[（(][一二三四五六七八九十百0-9０-９]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．]|[0-9０-９]{1,2}[、．.)）](?![0-9０-９])|"
    r"第[一二三四五六七八九十百零〇0-9]{1,6}[条條章节節回](?![^ 　]{0,3}[，、。])|"
    r"[①-⑳⑴-⒛●•◆■□▲△★☆○◎◇※·\-*][ \u3000]?"
)


def is_item(text: str) -> bool:
    """A line to whether it opens an item of a list.

    >>> is_item("一、加强领导"), is_item("1. 苹果"), is_item("1.5公里")
    (True, True, False)
    """
    return _ITEM.match(text) is not None
