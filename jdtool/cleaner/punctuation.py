"""Punctuation written with the wrong characters: stops as dots, dashes as hyphens, quotation marks turned round.

After GB/T 15834-2011, General rules for punctuation.

None of these guesses: where a sign may mean two things, it stays.
"""

from __future__ import annotations

import re

from jdtool.cleaner.by_line import by_line
from jdtool.cleaner.classes import HAN
from jdtool.patterns import lazy

_BEFORE = rf"[{HAN}，、；：？！”’」』）》】]"
_AFTER = rf"[{HAN}，。、；：？！“”‘’「」『』（）《》【】]"
_STOPS = lazy(r"。(?<=[^\s。…].)。{2,}(?![。…])")
_DOTS = lazy(rf"[.·](?<={_BEFORE}.)(?:(?<=\.)\.{{2,17}}|(?<=·)·{{2,11}})(?={_AFTER}|$)", re.M)
_ELLIPSIS = "……"


def ellipses(text: str) -> tuple[str, int]:
    """Three stops or dots and more to an ellipsis, where no ellipsis stands beside them.

    >>> ellipses("他说。。。我不去了..."), ellipses("绪论......12")[1], ellipses("我想……。。。")[1]
    (('他说……我不去了……', 2), 0, 0)
    """
    if not any(dots in text for dots in ("。。。", "...", "···")):
        return text, 0
    text, stops = _STOPS.subn(_ELLIPSIS, text)
    text, dots = _DOTS.subn(_ELLIPSIS, text)
    return text, stops + dots


_HYPHENS = lazy(rf"-(?<=[{HAN}，。！？”」』）》].)-{{1,2}}(?=[{HAN}“”「」『』（《])")
_EN_DASHES = lazy(rf"–(?<=[{HAN}，。！？”」』）》].)–(?=[{HAN}“「『（《])")
_SPLIT_DASH = lazy(rf"—(?<=[{HAN}，。！？”」』）》].) —(?=[{HAN}“「『（《])")


def dashes(text: str) -> tuple[str, int]:
    """Two or three hyphens between Chinese characters to a dash; so two en dashes, or dashes with a space.

    >>> dashes("他走了--再也没有回来"), dashes("jdtool --help")[1]
    (('他走了——再也没有回来', 1), 0)
    """
    text, hyphens = _HYPHENS.subn("——", text)
    text, others = _EN_DASHES.subn("——", text)
    text, split = _SPLIT_DASH.subn("——", text)
    return text, hyphens + others + split


_POINT = lazy(rf"(?<=[{HAN}”’」』）》】])[.．]|[.．](?<=[A-Za-z]{{2}}.)(?=[{HAN}“‘「『（《【])")
_LATIN_WORD = lazy(rf"[{HAN}] ?[A-Za-z0-9+#]{{2,30}}\Z")
_FULL_MARK = lazy("[，。；：！？、]")
_LABEL = lazy(r"(?:^|[\s，。；：（(])[（(]?[一二三四五六七八九十]{1,3}\Z")
_MORE = lazy(rf"\Z|[“‘「『（《【”’」』）{HAN}]")
_LAST_POINT = lazy(r"[.．](?=[”’」』）]*[^\S\n]*$)", re.M)
_ENDS_WITH_POINT = lazy(rf"[{HAN}”’」』）》】][.．][”’」』）]*\s*\Z")


def full_stops(text: str) -> tuple[str, int]:
    """Dots that end Chinese sentences to stops, in lines that end with one and have full-width marks; all or none.

    >>> full_stops("他来了，坐下.她没有说话."), full_stops("一、第三.A组，见.doc文件.")[1], full_stops("1.苹果，梨")[1]
    (('他来了，坐下。她没有说话。', 2), 0, 0)
    """
    return by_line(text, _LAST_POINT, _with_stops)


def _with_stops(line: str) -> tuple[str, int]:
    if not (_ENDS_WITH_POINT.search(line, max(0, len(line) - 8)) and _FULL_MARK.search(line)):
        return line, 0
    places = [m.start() for m in _POINT.finditer(line)]
    places = [at for at in places if not _LABEL.search(line, max(0, at - 5), at)]
    if not all(_ends_there(line, at) for at in places):
        return line, 0
    letters = list(line)
    for at in places:
        letters[at] = "。"
    return "".join(letters), len(places)


def _ends_there(line: str, at: int) -> bool:
    """True where Chinese goes on behind the point, and stands before it, maybe with a Latin word in between."""
    if not _MORE.match(line, at + 1):
        return False
    return not line[at - 1].isascii() or _LATIN_WORD.search(line, max(0, at - 32), at) is not None


_AT_COLON = lazy("[：:][」”』’]")
_PAIRS = (("「", "」"), ("“", "”"), ("『", "』"), ("‘", "’"))


def reversed_quotes(text: str) -> tuple[str, int]:
    """Quotation marks turned round, where all of a line are: a closing one behind a colon, then an opening one.

    >>> reversed_quotes("他說：」明天見。「"), reversed_quotes("走吧」他說：「好。")[1]
    (('他說：「明天見。」', 2), 0)
    """
    return by_line(text, _AT_COLON, _turned_round)


def _turned_round(line: str) -> tuple[str, int]:
    total = 0
    for opening, closing in _PAIRS:
        first = line.find(closing)
        if first < 1 or line[first - 1] not in "：:":
            continue
        marks = [c for c in line if c in (opening, closing)]
        if marks == [closing, opening] * (len(marks) // 2):
            line = line.translate({ord(opening): closing, ord(closing): opening})
            total += len(marks)
    return line, total


_CORNER = str.maketrans("“”‘’", "「」『』")
_CURLY = str.maketrans("「」『』〝〞〟", "“”‘’“””")


def corner_quotes(text: str) -> tuple[str, int]:
    """Curly quotation marks to corner brackets; an apostrophe between Latin letters or before a year stays.

    >>> corner_quotes("他說“好‘書’”，it’s")
    ('他說「好『書』」，it’s', 4)
    """
    count = 0

    def cornered(m: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return m[0].translate(_CORNER)

    return _CURLY_MARK.sub(cornered, text), count


_CURLY_MARK = lazy(r"[“”‘]|’(?!(?<=[A-Za-z].)[A-Za-z]|[0-9]{2}年)")


def from_corner(text: str) -> tuple[str, int]:
    """Corner brackets and double primes to curly quotation marks.

    >>> from_corner("他說「好」")
    ('他說“好”', 2)
    """
    count = sum(map(text.count, "「」『』〝〞〟"))
    return (text.translate(_CURLY), count) if count else (text, 0)


_MIDDLE = lazy(rf"[●•‧・∙⋅･](?:(?<=[{HAN}]{{2}}.)|(?<=^[{HAN}].)|(?<=[^{HAN}][{HAN}].))(?=[{HAN}]{{2}})", re.M)


def middle_dots(text: str) -> tuple[str, int]:
    """Other dots between the parts of a foreign name to the middle dot.

    >>> middle_dots("列夫•托尔斯泰"), middle_dots("欧•亨利")[0], middle_dots("•列夫")[1]
    (('列夫·托尔斯泰', 1), '欧·亨利', 0)
    """
    return _MIDDLE.subn("·", text)
