"""Running heads and page numbers: lines that stand at the edges of pages, above the text or below it.

With form feeds they are known by two things: the same words at the same edge of several pages, digits aside; and
numbers that count on with the pages. Without form feeds page numbers are known by counting on at a distance, where one
of them at least cuts a sentence; and a running head by cutting sentences more than once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jdtool.patterns import lazy
from jdtool.text.list_items import value_of
from jdtool.text.single_column import MARK, Column

_DIGITS = lazy("[0-9０-９]+")
_BLANKS = lazy(r"\s+")
_PAGE_NUMBER = lazy(
    r"[·•.—–―~～\-*\[［【（(第\s]*([0-9０-９]{1,4}|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十百零〇]{1,5})[·•.—–―~～\-*\]］】）)页頁\s]*"
)
_DEPTH = 2  # so many lines at an edge of a page may be heads
_PAGE = 4  # a page has more lines
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class RunningHeads:
    """What is known of the heads of one text, which may come in parts: the words of those seen before count."""

    def __init__(self) -> None:
        self._words: set[str] = set()

    def of(self, column: Column) -> set[int]:
        """The lines of a column that are running heads or page numbers."""
        heads = self._over_pages(column) if column.lines.breaks else _over_distances(column)
        return heads | _inside(column, heads)

    def _over_pages(self, column: Column) -> set[int]:
        """The heads among the lines beside form feeds."""
        breaks = sorted(column.lines.breaks)
        pages = [range(a, b) for a, b in pairwise([0, *breaks, len(column.fixed)]) if b > a]
        edges = [_edge_lines(page) for page in pages]
        pages_of_words: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        pages_of_offset: defaultdict[int, set[int]] = defaultdict(set)
        for page, sides in enumerate(edges):
            for side, lines in enumerate(sides):
                for k in lines:
                    pages_of_words[side, _words(column.lines.texts[k])].add(page)
                    for value in _numbers(column.lines.texts[k]):
                        pages_of_offset[value - page].add(page)
        heads: set[int] = set()
        for page, sides in enumerate(edges):
            for side, lines in enumerate(sides):
                for k in lines:
                    text = column.lines.texts[k]
                    words = _words(text)
                    counts_on = any(len(pages_of_offset[value - page]) > 1 for value in _numbers(text))
                    repeated = len(pages_of_words[side, words]) > 1 or words in self._words
                    if not (counts_on or repeated) or not _is_short(column, k):
                        break
                    heads.add(k)
                    self._words.add(words)
        return heads


def _edge_lines(page: range) -> tuple[Sequence[int], Sequence[int]]:
    """The lines at the top and at the bottom of a page, the outermost first."""
    depth = min(_DEPTH, len(page) // 2)
    return page[:depth], page[::-1][:depth]


def _words(text: str) -> str:
    """A line without its blanks, and with its numbers alike.

    >>> _words("旧事　12"), _words("第 3 页")
    ('旧事#', '第#页')
    """
    if number := _PAGE_NUMBER.fullmatch(text):
        text = f"{text[: number.start(1)]}#{text[number.end(1) :]}"
    return _DIGITS.sub("#", _BLANKS.sub("", text))


def _numbers(text: str) -> Iterator[int]:
    """The numbers that a line at the edge of a page may count with.

    >>> list(_numbers("第 3 页 共 8 页")), list(_numbers("— xiv —")), list(_numbers("二十"))
    ([3, 8], [14], [20])
    """
    number = _PAGE_NUMBER.fullmatch(text)
    if number and not number[1].isdecimal():
        yield _roman(number[1].lower()) if number[1].isascii() else value_of(number[1])
    else:
        yield from (int(digits) for digits in _DIGITS.findall(text) if len(digits) < 5)


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in pairwise([*values, 0]))


def _is_short(column: Column, k: int) -> bool:
    """True for a line that is no running text: short, without the marks of a sentence."""
    if column.extents[k] * 4 > column.width * 3 or column.lines.endings[k] == 2:
        return False
    return MARK.search(column.lines.texts[k]) is None


def _over_distances(column: Column) -> set[int]:
    """Page numbers that count on from page to page, and what stands beside more than one of them."""
    texts = column.lines.texts
    chains: list[list[int]] = []
    value = 0
    for k in range(len(texts)):
        number = _PAGE_NUMBER.fullmatch(texts[k]) if len(texts[k]) < 16 else None
        if number is None or not number[1].isdecimal():
            continue
        if chains and int(number[1]) == value + 1 and k - chains[-1][-1] > _PAGE:
            chains[-1].append(k)
        else:
            chains.append([k])
        value = int(number[1])
    heads: set[int] = set()
    for chain in chains:
        if len(chain) > 1 and any(_cuts(column, k) for k in chain):
            beside = {texts[j] for k in chain for j in (k - 1, k + 1) if _is_head(column, j)}
            repeated = [k for k, text in enumerate(texts) if text in beside and _is_head(column, k)]
            words = Counter(texts[k] for k in repeated)
            heads.update(chain, (k for k in repeated if words[texts[k]] > 1))
    return heads


def _cuts(column: Column, k: int) -> bool:
    """True where line *k*, with what may be heads beside it, stands inside a sentence."""
    return column.is_cut(k - 1 - _is_head(column, k - 1), k + 1 + _is_head(column, k + 1))


def _inside(column: Column, heads: set[int]) -> set[int]:
    """Page numbers inside a sentence with the heads beside them, and heads that stand inside sentences repeatedly."""
    texts = column.lines.texts
    inside: set[int] = set()
    repeated: defaultdict[str, list[int]] = defaultdict(list)
    for k in column.own:
        if k in heads or column.extents[k] * 2 > column.width:
            continue
        number = _PAGE_NUMBER.fullmatch(texts[k])
        if number and number[1].isdecimal():
            if _cuts(column, k):
                inside.update(range(k - _is_head(column, k - 1), k + 1 + _is_head(column, k + 1)))
        elif _is_head(column, k) and column.is_cut(k - 1, k + 1):
            repeated[texts[k]].append(k)
    for places in repeated.values():
        if len(places) > 1:
            inside.update(places)
    return inside


def _is_head(column: Column, k: int) -> bool:
    """True for a line that may be a running head: half a line or less, without the marks of a sentence."""
    if not 0 <= k < len(column.fixed) or column.fixed[k] or column.extents[k] * 2 > column.width:
        return False
    return not column.lines.endings[k] and MARK.search(column.lines.texts[k]) is None
