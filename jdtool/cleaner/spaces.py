"""Spaces that Chinese text does not have: inside numbers, between the letters of a word, beside marks.

After CLREQ, the requirements for Chinese text layout of the W3C.

None of these guesses: where a sign may mean two things, it stays.
"""

from __future__ import annotations

import re

from jdtool.cleaner.classes import DIGIT, HAN

# the patterns begin with the space, which is rare, and look back from there: so they run ten times as fast
_IN_NUMBER = re.compile(
    rf"[ \u3000](?<=[{DIGIT}].)[ \u3000]*(?:[.．][ \u3000]*(?=[{DIGIT}])|[:：∶][ \u3000]+(?=[{DIGIT}])|(?=[%％‰℃]))"
)
_COUNT = re.compile(rf"(?m:^)[ \u3000]*[{DIGIT}]{{1,2}}\Z")
_NUMBER_BEFORE = re.compile(rf"[.．][ \u3000]*[{DIGIT}]{{1,20}}\Z")
_NUMBER_AFTER = re.compile(rf"[{DIGIT}]{{1,20}}[ \u3000]*[.．](?![{DIGIT}])|[{DIGIT}]{{1,20}}[ \u3000]+[.．]")


def spaced_numbers(text: str) -> tuple[str, int]:
    """Numbers, shares and times of day closed up; the counting of a list stays as it is.

    >>> spaced_numbers("154 . 8亿元，占43 . 3 %，8 ： 30开始")
    ('154.8亿元，占43.3%，8：30开始', 4)
    >>> spaced_numbers("1 . 2 . 3 .")
    ('1 . 2 . 3 .', 0)
    """
    count = 0

    def closed(m: re.Match[str]) -> str:
        nonlocal count
        found = m[0].strip(" \u3000")
        if found in (".", "．"):
            before = text[max(0, m.start() - 24) : m.start()]
            if _NUMBER_BEFORE.search(before) or _COUNT.search(before) or _NUMBER_AFTER.match(text, m.end()):
                return m[0]
        count += 1
        return found

    return _IN_NUMBER.sub(closed, text), count


_SPACED = re.compile(
    rf"(?<![{HAN}] )(?<![{HAN}\u3000A-Za-z{DIGIT}])[{HAN}](?: [{HAN}]){{2,40}}(?! ?[{HAN}])"
    rf"|(?m:^)[{HAN}] [{HAN}](?m:$)"
    rf"|(?<![{HAN}]\u3000)(?<![{HAN} A-Za-z{DIGIT}])[{HAN}](?:\u3000[{HAN}]){{2,40}}(?!\u3000?[{HAN}])"
)


def letter_spacing(text: str) -> tuple[str, int]:
    """Words set with a space between all characters closed up: three characters and more, or two that are a whole line.

    A single space between words, clauses or names stays.

    >>> letter_spacing("青 岛 港 开 港"), letter_spacing("要 闻"), letter_spacing("记者 张 三 李四")[1]
    (('青岛港开港', 1), ('要闻', 1), 0)
    """
    total = done = 0
    parts: list[str] = []
    for m in _LONE.finditer(text):
        if m.start() < done:
            continue
        start = text.rfind("\n", done, m.start()) + 1 or done
        end = text.find("\n", m.end())
        end = len(text) if end < 0 else end
        line, count = _SPACED.subn(lambda m: m[0].replace(" ", "").replace("\u3000", ""), text[start:end])
        parts += [text[done:start], line]
        total, done = total + count, end
    return "".join([*parts, text[done:]]), total


_LONE = re.compile(f"[ \u3000][{HAN}](?=[ \u3000\n]|\\Z)")
_CLOSING, _OPENING = "，。、；：！？”’》）」』", "“‘《（「『"
_LOOSE = re.compile(
    rf" (?:(?<=[{HAN}{DIGIT}”’》）」』％%].) {{0,3}}(?=[{_CLOSING}])"
    rf"|(?<=[，、；{_OPENING}].) {{0,3}}(?=[{HAN}{DIGIT}{_OPENING}]))"
)


def loose_marks(text: str) -> tuple[str, int]:
    """Spaces taken out before a Chinese closing mark and behind a comma or an opening mark.

    >>> loose_marks("他说 ， “ 好 ” 。")
    ('他说，“好”。', 5)
    """
    total = 0
    while True:
        text, count = _LOOSE.subn("", text)
        total += count
        if not count:
            return text, total
