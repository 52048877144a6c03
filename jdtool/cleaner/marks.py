"""Punctuation: repeated, straight, half-width.

After GB/T 15834-2011, General rules for punctuation.

None of these guesses: where a sign may mean two things, it stays.
"""

from __future__ import annotations

import re

from jdtool.cleaner.by_line import by_line
from jdtool.cleaner.classes import DIGIT, HAN
from jdtool.cleaner.punctuation import from_corner
from jdtool.patterns import lazy

_REPEATED = lazy("，{2,}|、{2,}|；{2,}|：{2,}|(?<!。)。。(?!。)")


def repeated_marks(text: str) -> tuple[str, int]:
    """Marks printed twice; three stops and more stay, for they may stand for an ellipsis, and any inside a quotation.

    >>> repeated_marks("好，，来了。。"), repeated_marks("这。。。")[1]
    (('好，来了。', 2), 0)
    """
    if not any(twice in text for twice in ("，，", "、、", "；；", "：：", "。。")):
        return text, 0
    count = 0

    def once(m: re.Match[str]) -> str:
        nonlocal count
        start = text.rfind("\n", 0, m.start()) + 1
        if any(text.rfind(a, start, m.start()) > text.rfind(b, start, m.start()) for a, b in ("“”", "「」", "『』")):
            return m[0]  # a scanner reads ，， for ”，
        count += 1
        return m[0][0]

    return _REPEATED.sub(once, text), count


_STRAIGHT = lazy('"')
_QUOTES = lazy('["“”]')
_CODE = lazy(r"[=<>{}\\|]|\w\(|\":")
_CURLY = lazy("[“”]")


def mixed_quotes(text: str) -> tuple[str, int]:
    """Straight quotation marks in lines that have curly ones, where the pairs are plain.

    >>> mixed_quotes('“他说"好"。”')[1], mixed_quotes('他说“好"。')
    (0, ('他说“好”。', 1))
    """
    return by_line(text, _STRAIGHT, lambda line: _paired(line) if _CURLY.search(line) else (line, 0))


def curly_quotes(text: str) -> tuple[str, int]:
    """Straight quotation marks around Chinese, where the pairs are plain, and corner brackets, to curly ones.

    >>> curly_quotes('他说"好"。'), curly_quotes('print("好")')[1]
    (('他说“好”。', 2), 0)
    """
    text, double = by_line(text, _STRAIGHT, _paired)
    text, single = by_line(text, _APOSTROPHE, _single_quotes)
    text, corner = from_corner(text)
    return text, double + single + corner


_APOSTROPHE = lazy("'")
_SINGLE = lazy(rf"(?<![A-Za-z0-9])'([^'\n]{{0,200}}[{HAN}][^'\n]{{0,200}})'(?![A-Za-z0-9])")


def _single_quotes(line: str) -> tuple[str, int]:
    """Straight single marks around Chinese, where all of the line are in pairs."""
    if line.count("'") % 2 or _CODE.search(line):
        return line, 0
    line, count = _SINGLE.subn(r"‘\1’", line)
    return line, 2 * count


def _paired(line: str) -> tuple[str, int]:
    """*line* with its straight marks made to open and close in turn; as it is where the curly ones do not fit that."""
    marks = [(m.start(), m[0]) for m in _QUOTES.finditer(line)]
    if len(marks) % 2 or _CODE.search(line) or not re.search(f'[{HAN}]"|"[{HAN}]', line):
        return line, 0
    if any(mark == '"' and line[at - 1 : at].isdigit() for at, mark in marks[::2]):
        return line, 0  # inches
    curly = [mark for _, mark in marks if mark != '"']
    if curly == ["“", "”"] * (len(curly) // 2) and any(
        mark == '"' and marks[turn + 1][1] != '"' for turn, (_, mark) in enumerate(marks) if turn % 2 == 0
    ):
        return line, 0  # straight marks inside curly ones are quotations in a quotation
    letters = list(line)
    for turn, (at, mark) in enumerate(marks):
        wanted = "”" if turn % 2 else "“"
        if mark != '"' and mark != wanted:
            return line, 0
        letters[at] = wanted
    return "".join(letters), sum(mark == '"' for _, mark in marks)


_HALF_WIDTH = lazy("[,;:!?(]")
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_CHINESE = rf"[{HAN}”’》）」』]"
_BESIDE_CHINESE = lazy(
    rf"(?<={_CHINESE})[,;:!?](?=[{HAN}“‘《（「『A-Za-z{DIGIT}])|(?<={_CHINESE})[;!?,:](?=$)|"
    rf"(?<=[A-Za-z{DIGIT}])[,;!?](?=[{HAN}“‘《（「『])|(?<=[{DIGIT}%])[;!?](?=$)|(?<=[A-Za-z]):(?=[{HAN}])",
    re.M,
)
_APART = lazy(rf"(?<={_CHINESE})[,;:!?](?=\s*[^\s{HAN}“‘《（「『A-Za-z{DIGIT}]|\s+[^\s])")
"""A half-width mark that cannot change: then all of its kind in the line stay as they are."""
_HALF_BRACKETS = lazy(rf"(?<=[{HAN}])\(([{HAN}{DIGIT}、，。 ]{{1,60}})\)(?=[{HAN}，。；：！？、”,;:!?]|$)", re.M)
_NUMBER_IN_BRACKETS = lazy(r"\([0-9]{1,3}\)")

_LATIN_BRACKETS = lazy(
    rf"(?<=[{HAN}])\((?=[0-9 .&/%+-]{{0,60}}[A-Za-z])([A-Za-z0-9][A-Za-z0-9 .&/%+-]{{0,60}})\)"
    rf"(?=[{HAN}，。；：！？、”,;:!?.]|$)",
    re.M,
)


def full_width_marks(text: str) -> tuple[str, int]:
    """Half-width commas, colons, brackets beside Chinese characters as full-width ones; all of a line or none.

    Brackets around Latin words are a matter of taste: only this rule changes them.

    >>> full_width_marks("你好,世界(大)!"), full_width_marks("8:30,a")[1], full_width_marks("好, 走吧!")[0]
    (('你好，世界（大）！', 3), 0, '好，走吧！')
    """
    return by_line(text, _HALF_WIDTH, _typed_line)


_NUMBERED = lazy("(?:^|(?<=[;；。，、：:]))\\(([一二三四五六七八九十]{1,3})\\)")
_TYPED_MARK = lazy(rf"(?<={_CHINESE})([,;:!?]) +(?=[{HAN}“‘《（「『])")
_LEFT = lazy(rf"{_CHINESE}[,;:!?](?!\Z)")


def _typed_line(line: str) -> tuple[str, int]:
    """A line with full-width marks, where it was typed as English is: with a space behind every mark."""
    line, brackets = _LATIN_BRACKETS.subn(r"（\1）", line)
    line, numbers = _NUMBERED.subn(r"（\1）", line)
    changed, count = _full_width_line(_TYPED_MARK.sub(r"\1", line))
    if _LEFT.search(changed):
        changed, count = _full_width_line(line)
    return changed, brackets + numbers + count


def _full_width_line(line: str) -> tuple[str, int]:
    changed, brackets = _HALF_BRACKETS.subn(r"（\1）", line)
    if _NUMBER_IN_BRACKETS.search(changed):
        changed, brackets = line, 0  # the marks of notes look alike, wherever they stand
    line = changed
    staying = {m[0] for m in _APART.finditer(line)}
    count = 0

    def full(m: re.Match[str]) -> str:
        nonlocal count
        if m[0] in staying:
            return m[0]
        count += 1
        return _FULL[m[0]]

    return _BESIDE_CHINESE.sub(full, line), brackets + count


_FULL_MARK = lazy("[，。；：！？]")


def mixed_marks(text: str) -> tuple[str, int]:
    """The same in lines only that have full-width marks too: elsewhere it may be a table or the house's way.

    >>> mixed_marks("你好,世界。"), mixed_marks("姓名,年龄")[1]
    (('你好，世界。', 1), 0)
    """
    return by_line(text, _HALF_WIDTH, lambda line: _full_width_line(line) if _FULL_MARK.search(line) else (line, 0))
