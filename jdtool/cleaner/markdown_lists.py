"""Lists of Markdown, in which an indent says how deep a line stands: CommonMark 5.2."""

from __future__ import annotations

from collections.abc import Container, Sequence

from jdtool.patterns import lazy

_SIGNS = frozenset("`~#-*+")
_ONLY_IN_MARKDOWN = lazy(r"\s*(?:```|~~~)|#{1,6} \S|\s{2,}[-*+] \S")
_ITEM = lazy(r"(?:[-*+]|\d{1,2}[.)]) ")
_BLANKS = " \t"


def is_markdown(lines: Sequence[str]) -> bool:
    """Lines to whether they are Markdown: a fence, a heading or an item of a nested list is among them.

    >>> is_markdown(["# 小城", "", "地铁通了。"]), is_markdown(["#1 号楼", "- 地铁"])
    (True, False)
    """
    whole = "\n".join(lines)
    if not any(sign in whole for sign in _SIGNS):
        return False
    return any(line.lstrip()[:1] in _SIGNS and _ONLY_IN_MARKDOWN.match(line) for line in lines if line)


def without_meaning(lines: Sequence[str], in_markdown: bool) -> Container[int]:
    """Lines to the numbers of those whose indent says nothing of a list: no items, and in Markdown nothing below one.

    >>> text = ["1. 地铁", "   - 一号线", "", "   昨日开通。", "", "　　公交改线。"]
    >>> sorted(without_meaning(text, True)), sorted(without_meaning(text, False))
    ([0, 2, 4, 5], [0, 2, 3, 4, 5])
    """
    if not any(line[:1] in ("\t", " ") for line in lines):
        return range(len(lines))
    meant: set[int] = set()
    in_item = False
    for k, line in enumerate(lines):
        if not line or line.isspace():
            continue
        is_item = _ITEM.match(line, len(line) - len(line.lstrip())) is not None
        if line[0] not in _BLANKS:
            in_item = in_markdown and is_item
        elif is_item or in_item:
            meant.add(k)
    return frozenset(range(len(lines))) - meant if meant else range(len(lines))
