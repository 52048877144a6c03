"""Lines that open an item of a list, and lists whose items are counted."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.patterns import lazy

_HAN_NUMBER = "一二三四五六七八九十百零〇"
_NUMBER = f"[{_HAN_NUMBER}]{{1,4}}|[0-9０-９]{{1,3}}"
_ITEM = lazy(
    rf"[（(](?:{_NUMBER})[）)]|[一二三四五六七八九十]{{1,3}}[、．]|[0-9０-９]{{1,2}}[、．.)）](?![0-9０-９])|"
    rf"第[{_HAN_NUMBER}0-9]{{1,6}}[条條章节節回](?![^ 　]{{0,3}}[，、。])|"
    r"[①-⑳⑴-⒛●•◆■□▲△★☆○◎◇※·\-*][ \u3000]?"
)
_COUNTED = lazy(
    rf"(?P<open>[（(〔\[【第]?)(?P<number>{_NUMBER}|[A-Za-zＡ-Ｚａ-ｚ])"
    r"(?P<close>[）)〕\]】][.．、]?|[、．.:：](?![0-9０-９])|[条條章节節回][ \u3000])|"
    r"(?P<circled>[①-⑳⑴-⒛⒈-⒛㈠-㈩])"
)
_OPENS = frozenset("（(〔[【第一二三四五六七八九十百①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}


def is_item(text: str) -> bool:
    """A line to whether it opens an item of a list.

    >>> is_item("一、加强领导"), is_item("1. 苹果"), is_item("1.5公里")
    (True, True, False)
    """
    return _ITEM.match(text) is not None


def counted_items(texts: Sequence[str]) -> list[bool]:
    """Lines to whether each opens an item of a list that is counted: its number follows that of another line above.

    >>> counted_items(["要点：", "一、加强领导", "落实责任", "二、严格检查", "七、其他"])
    [False, True, False, True, False]
    >>> counted_items(["甲裁定（下称裁定", "一），乙裁定（下称裁定", "二），丙"])
    [False, False, False]
    """
    opens_item = [False] * len(texts)
    last: dict[tuple[str, str], tuple[int, int]] = {}  # by style: the number of the last item, and its line
    for k, text in enumerate(texts):
        if text[0] not in _OPENS and not text[0].isalnum():
            continue
        item = _COUNTED.match(text)
        if item is None or item.end() == len(text):
            continue
        if item["close"] and not item["open"] and item["close"][0] in "）)" and k and _is_open(texts[k - 1]):
            continue  # it closes the bracket of the line above
        if item["circled"]:
            style, value = ("", ""), ord(item["circled"])
        else:
            style, value = (item["open"], item["close"]), value_of(item["number"])
        before = last.get(style)
        if before and value == before[0] + 1:
            opens_item[before[1]] = opens_item[k] = True
        last[style] = (value, k)
    return opens_item


def _is_open(text: str) -> bool:
    """True where a line ends inside a bracket."""
    return max(text.rfind("（"), text.rfind("(")) > max(text.rfind("）"), text.rfind(")"))


def value_of(number: str) -> int:
    """The number of an item, in digits, in Chinese or as a letter, to its value.

    >>> [value_of(n) for n in ("12", "３", "十", "二十三", "一百零五", "b")]
    [12, 3, 10, 23, 105, 98]
    """
    if number.isdecimal():
        return int(number)
    if number[0] not in _HAN_NUMBER:
        return ord(number)
    value = digit = 0
    for mark in number:
        if mark in "十百":
            value += (digit or 1) * (10 if mark == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[mark]
    return value + digit
