"""What the rules do to characters. Each fix takes a text and gives the mended text and the number of places.

None of them guesses: where a sign may mean two things, it stays. Sources: the Unicode Character Database for what a
compatibility character stands for; GB/T 15834-2011 (punctuation) and CLREQ (the W3C's requirements for Chinese text
layout) for the marks and the spaces that Chinese text has or has not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_DIGIT = "0-9０-９"

# classes of characters, as they stand between the brackets of a pattern
CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"
ZERO_WIDTH = "\u200b-\u200f\u2060"
ODD_SPACES = "\u00a0\u2000-\u200a\u202f\u205f"
FULL_WIDTH = "０-９Ａ-Ｚａ-ｚ"
FORMS = "\u2e80-\u2fdf\uf900-\ufb06\ufe10-\ufe19\ufe30-\ufe6f\U0002f800-\U0002fa1f"
PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"


# --- what cannot be seen

_CONTROLS = re.compile(f"[{CONTROLS}]")


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


_ZERO_WIDTH = re.compile(
    f"(?<=[{HAN}，。、；：！？“”‘’《》（）{_DIGIT}A-Za-z ])[{ZERO_WIDTH}]+(?=[{HAN}，。、；：！？“”‘’《》（）{_DIGIT}A-Za-z ]|$)"
    f"|^[\u200b\u2060]+(?=[{HAN}{_DIGIT}A-Za-z“《（\u3000 ])",
    re.M,
)


def zero_width(text: str) -> tuple[str, int]:
    """Zero-width characters between Chinese or Latin taken out; those that other scripts and emoji need stay.

    >>> zero_width("青\\u200b岛"), zero_width("👩\\u200d🌾")[1]
    (('青岛', 1), 0)
    """
    return _ZERO_WIDTH.subn("", text)


_SOFT = re.compile("\u00ad+(?=.)")


def soft_hyphens(text: str) -> tuple[str, int]:
    """Soft hyphens inside lines taken out. At a line's end one shows that a word goes on; joining lines removes it.

    >>> soft_hyphens("news\\u00adpaper")
    ('newspaper', 1)
    """
    return _SOFT.subn("", text)


_ODD = re.compile(f"(?<=[{HAN}，。、；：！？”’》）])[{ODD_SPACES}]|[{ODD_SPACES}](?=[{HAN}“‘《（])")


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


# --- characters that stand for others


def _compatible() -> dict[str, str]:
    """What radicals, compatibility ideographs, small, vertical and ligature forms stand for, by their decompositions."""
    ranges = (
        range(0x2E80, 0x2FE0),
        range(0xF900, 0xFB00),
        range(0xFB00, 0xFB07),
        range(0xFE10, 0xFE1A),
        range(0xFE30, 0xFE70),
        range(0x2F800, 0x2FA20),
    )
    found: dict[str, str] = {}
    for code in (code for some in ranges for code in some):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts:
            found[chr(code)] = "".join(chr(int(p, 16)) for p in parts if not p.startswith("<"))
    return found


_table: dict[str, str] = {}
_FORMS = re.compile(f"[{FORMS}]")


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
        if stands_for is None:
            return m[0]
        count += 1
        wide = "\ufb06" < m[0] < "\U0002f800" and len(stands_for) == 1 and "!" <= stands_for <= "~"
        return chr(ord(stands_for) + 0xFEE0) if wide else stands_for

    return _FORMS.sub(plain, text), count


_TO_HALF = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
_WIDE_WORD = re.compile(f"[{FULL_WIDTH}]+(?:[．，][０-９]+)*％?")
_POINT = {0xFF0E: ".", 0xFF0C: ",", 0xFF05: "%"}


def half_width(text: str) -> tuple[str, int]:
    """Full-width digits and letters as half-width ones, with the points inside a number.

    >>> half_width("１９９０年增长３７．１％，Ａ股")
    ('1990年增长37.1%，A股', 3)
    """
    return _WIDE_WORD.subn(_halved, text)


def _halved(m: re.Match[str]) -> str:
    word = m[0]
    groups = re.split("，", word)
    if len(groups) > 1 and not all(len(g.split("．")[0]) == 3 for g in groups[1:]):
        return word.translate(_TO_HALF)  # a comma between two numbers, not inside one
    return word.translate({**_TO_HALF, **_POINT})


# --- spaces

# the patterns begin with the space, which is rare, and look back from there: so they run ten times as fast
_IN_NUMBER = re.compile(
    rf"[ \u3000](?<=[{_DIGIT}].)[ \u3000]*(?:[.．][ \u3000]*(?=[{_DIGIT}])|[:：∶][ \u3000]+(?=[{_DIGIT}])|(?=[%％‰℃]))"
)
_COUNT = re.compile(rf"(?m:^)[ \u3000]*[{_DIGIT}]{{1,2}}\Z")
_NUMBER_BEFORE = re.compile(rf"[.．][ \u3000]*[{_DIGIT}]{{1,20}}\Z")
_NUMBER_AFTER = re.compile(rf"[{_DIGIT}]{{1,20}}[ \u3000]*[.．](?![{_DIGIT}])|[{_DIGIT}]{{1,20}}[ \u3000]+[.．]")


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
    rf"(?<![{HAN}] )(?<![{HAN}\u3000A-Za-z{_DIGIT}])[{HAN}](?: [{HAN}]){{2,40}}(?! ?[{HAN}])"
    rf"|(?m:^)[{HAN}] [{HAN}](?m:$)"
    rf"|(?<![{HAN}]\u3000)(?<![{HAN} A-Za-z{_DIGIT}])[{HAN}](?:\u3000[{HAN}]){{2,40}}(?!\u3000?[{HAN}])"
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
_LOOSE = re.compile(
    rf" (?:(?<=[{HAN}{_DIGIT}”’》）」』％%].) {{0,3}}(?=[，。、；：！？”’》）」』])|(?<=[，、“‘《（「『；].) {{0,3}}(?=[{HAN}{_DIGIT}“‘《「『]))"
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


# --- marks

_REPEATED = re.compile("，{2,}|、{2,}|；{2,}|：{2,}|(?<!。)。。(?!。)")


def repeated_marks(text: str) -> tuple[str, int]:
    """Marks printed twice; three stops and more stay, for they may stand for an ellipsis.

    >>> repeated_marks("好，，来了。。"), repeated_marks("这。。。")[1]
    (('好，来了。', 2), 0)
    """
    if not any(twice in text for twice in ("，，", "、、", "；；", "：：", "。。")):
        return text, 0
    return _REPEATED.subn(lambda m: m[0][0], text)


_QUOTES = re.compile('["“”]')
_CODE = re.compile(r"[=<>{}\\|]|\w\(|\":")
_CURLY = re.compile("[“”]")


def mixed_quotes(text: str) -> tuple[str, int]:
    """Straight quotation marks in lines that have curly ones, where the pairs are plain.

    >>> mixed_quotes('“他说"好"。”')[1], mixed_quotes('他说“好"。')
    (0, ('他说“好”。', 1))
    """
    return _by_line(text, lambda line: _paired(line) if _CURLY.search(line) else (line, 0), '"')


def curly_quotes(text: str) -> tuple[str, int]:
    """Straight quotation marks around Chinese, where the pairs are plain.

    >>> curly_quotes('他说"好"。'), curly_quotes('print("好")')[1]
    (('他说“好”。', 2), 0)
    """
    return _by_line(text, _paired, '"')


def _paired(line: str) -> tuple[str, int]:
    """*line* with its straight marks made to open and close in turn; as it is where the curly ones do not fit that."""
    marks = [(m.start(), m[0]) for m in _QUOTES.finditer(line)]
    if len(marks) % 2 or _CODE.search(line) or not re.search(f'[{HAN}]"|"[{HAN}]', line):
        return line, 0
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


_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_HALF_MARK = re.compile(rf"(?<=[{HAN}”’》）」』])[,;:!?](?=[{HAN}“‘《（「『])|(?<=[{HAN}”’》）」』])[;!?,:](?=$)", re.M)
_HALF_BRACKETS = re.compile(rf"(?<=[{HAN}])\(([{HAN}{_DIGIT}、，。 ]{{1,60}})\)(?=[{HAN}，。；：！？、”,;:!?]|$)", re.M)


def full_width_marks(text: str) -> tuple[str, int]:
    """Half-width commas, colons, brackets … between Chinese characters as full-width ones.

    >>> full_width_marks("你好,世界(大)!"), full_width_marks("8:30,a")[1]
    (('你好，世界（大）！', 3), 0)
    """
    text, brackets = _HALF_BRACKETS.subn(r"（\1）", text)
    text, marks = _HALF_MARK.subn(lambda m: _FULL[m[0]], text)
    return text, brackets + marks


_FULL_MARK = re.compile("[，。；！？、]")


def mixed_marks(text: str) -> tuple[str, int]:
    """The same in lines only that have full-width marks too: elsewhere it may be a table or the house's way.

    >>> mixed_marks("你好,世界。"), mixed_marks("姓名,年龄")[1]
    (('你好，世界。', 1), 0)
    """
    return _by_line(text, lambda line: full_width_marks(line) if _FULL_MARK.search(line) else (line, 0), ",;:!?(")


def _by_line(text: str, fix: Callable[[str], tuple[str, int]], needs: Iterable[str]) -> tuple[str, int]:
    """*fix* applied to each line that holds one of the characters of *needs*."""
    total = 0
    lines = text.split("\n")
    for k, line in enumerate(lines):
        if any(c in line for c in needs):
            lines[k], count = fix(line)
            total += count
    return "\n".join(lines), total


# --- what is kept and reported

_PRIVATE = re.compile(f"[{PRIVATE}]")
_CID = re.compile(r"\(cid:\d+\)")


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
