"""Spaces that Chinese text does not have: inside numbers, between the letters of a word, beside marks.

After CLREQ, the requirements for Chinese text layout of the W3C.

None of these guesses: where a sign may mean two things, it stays.
"""

from __future__ import annotations

import re
from functools import cache

from jdtool.cleaner.by_line import by_line
from jdtool.cleaner.classes import DIGIT, HAN
from jdtool.patterns import lazy

# the patterns begin with the space, which is rare, and look back from there: so they run ten times as fast
_IN_NUMBER = lazy(
    rf"[ \u3000](?<=[{DIGIT}].)[ \u3000]*(?:[.．][ \u3000]*(?=[{DIGIT}])|[:：∶][ \u3000]+(?=[{DIGIT}])|(?=[%％‰℃]))"
)
_DATE = lazy(r"(?<![0-9])((?:19|20)[0-9]{2}) - ([01]?[0-9]) - ([0-3]?[0-9])(?![0-9])")
_THOUSANDS = lazy(r"(?<![0-9,] )(?<![0-9])([0-9]{1,2})((?: , [0-9]{3})+)(?![0-9]| ,)")
_COUNT = lazy(rf"(?m:^)[ \u3000]*[{DIGIT}]{{1,2}}\Z")
_NUMBER_BEFORE = lazy(rf"[.．][ \u3000]*[{DIGIT}]{{1,20}}\Z")
_NUMBER_AFTER = lazy(rf"[{DIGIT}]{{1,20}}[ \u3000]*[.．](?![{DIGIT}])|[{DIGIT}]{{1,20}}[ \u3000]+[.．]")


def spaced_numbers(text: str) -> tuple[str, int]:
    """Numbers, shares and times of day closed up; the counting of a list stays as it is.

    >>> spaced_numbers("154 . 8亿元，占43 . 3 %，8 ： 30开始")
    ('154.8亿元，占43.3%，8：30开始', 4)
    >>> spaced_numbers("1 . 2 . 3 ."), spaced_numbers("2019 - 05 - 18，1 , 200条")[0]
    (('1 . 2 . 3 .', 0), '2019-05-18，1,200条')
    """
    count = 0
    if " - " in text:
        text, count = _DATE.subn(r"\1-\2-\3", text)
    if " , " in text:
        text, times = _THOUSANDS.subn(lambda m: m[0].replace(" ", ""), text)
        count += times

    def closed(m: re.Match[str]) -> str:
        nonlocal count
        number = m[0].strip(" \u3000")
        if number in (".", "．"):
            before = text[max(0, m.start() - 24) : m.start()]
            if _NUMBER_BEFORE.search(before) or _COUNT.search(before) or _NUMBER_AFTER.match(text, m.end()):
                return m[0]
        count += 1
        return number

    return _IN_NUMBER.sub(closed, text), count


_SPACED = lazy(
    rf"(?<![{HAN}] )(?<![{HAN}\u3000A-Za-z{DIGIT}])[{HAN}](?: [{HAN}]){{2,40}}(?! ?[{HAN}])"
    rf"|(?m:^)[{HAN}] [{HAN}](?m:$)"
    rf"|(?<![{HAN}]\u3000)(?<![{HAN} A-Za-z{DIGIT}])[{HAN}](?:\u3000[{HAN}]){{2,40}}(?!\u3000?[{HAN}])"
)


def letter_spacing(text: str) -> tuple[str, int]:
    """Words set with a space between all characters closed up: three characters and more, or two that are a whole line.

    So is a line that was set wide to fill its column, marks and numbers in it. A single space between words, clauses or
    names stays.

    >>> letter_spacing("青 岛 港 开 港"), letter_spacing("要 闻"), letter_spacing("记者 张 三 李四")[1]
    (('青岛港开港', 1), ('要闻', 1), 0)
    >>> letter_spacing("于 10 月 开 港 ， “ 首")
    ('于10月开港，“首', 1)
    """
    return by_line(text, _LONE, _closed_up)


def _closed_up(line: str) -> tuple[str, int]:
    parts = line.split(" ")
    alone = [part for part in parts if len(part) == 1 and not part.isascii()]
    han = sum("\u3400" <= part <= "\u9fff" for part in alone)
    if len(alone) > _SET_WIDE and han * 3 >= len(alone) and len(alone) * 4 >= len(parts) * 3 and all(parts[1:]):
        return _BESIDE_WIDE.sub("", line), 1
    changed, count = _SPACED.subn(lambda m: m[0].replace(" ", "").replace("\u3000", ""), line)
    return (line, 0) if count and _LEFT_SPACED.search(changed) else (changed, count)


_SET_WIDE = 4  # so many characters that stand alone are a line set wide
_BESIDE_WIDE = lazy(r" (?=[^\x00-\x7f])| (?<=[^\x00-\x7f] )")


_LEFT_SPACED = lazy(rf"(?<![{HAN}])[{HAN}] [{HAN}] [{HAN}](?![{HAN}])")

# A character between two spaces with others beyond ASCII on both sides, or two characters that are a line. (A class of
# all ideographs takes a millisecond to compile, so `_SPACED` waits until a line has this.)
_LONE = lazy(r"[ \u3000](?<=[^\x00-\x7f].)[^\x00-\x7f](?:(?=[ \u3000][^\x00-\x7f])|(?m:$))")
_CLOSING, _OPENING = "，。、；：！？”’》）」』", "“‘《（「『"
_BESIDE_MARK = lazy(f" (?: {{0,3}}(?=[{_CLOSING}])|(?<=[。：！？，、；{_OPENING}].))")
_BEHIND_WORD = lazy(f"(?<=[A-Za-z+#]) {{1,4}}(?=[{_CLOSING}])")
_ADDRESS = lazy(r"[./@:\\\\][^\s]*\Z")
_LOOSE = lazy(
    rf" (?:(?<=[{HAN}{DIGIT}”’》）」』％%].) {{0,3}}(?=[{_CLOSING}])"
    rf"|(?<=[，、；{_OPENING}].) ?(?=[{HAN}{DIGIT}{_OPENING}A-Za-z])"
    rf"|(?<=[。！？].) ?(?=[{HAN}{_OPENING}])(?![{HAN}]{{2,4}}[ /]?[摄攝])"  # who took a picture
    rf"|(?<=：.) ?(?=[{HAN}{DIGIT}{_OPENING}A-Za-z]))"
)


def loose_marks(text: str) -> tuple[str, int]:
    """Spaces taken out before a Chinese closing mark and behind any Chinese mark but a closing one.

    A space behind an address stays: it keeps the mark from being taken for a part of it.

    >>> loose_marks("他说 ， “ 好 ” 。"), loose_marks("用 AI ，见 www.example.com 。")
    (('他说，“好”。', 5), ('用 AI，见 www.example.com 。', 1))
    """
    if not _BESIDE_MARK.search(text):
        return text, 0
    text, total = by_line(text, _BEHIND_WORD, _without_spaces_behind_words)
    while True:
        text, count = _LOOSE.subn("", text)
        total += count
        if not count:
            return text, total


def _without_spaces_behind_words(line: str) -> tuple[str, int]:
    count = 0

    def closed(m: re.Match[str]) -> str:
        nonlocal count
        if _ADDRESS.search(line, max(0, m.start() - _LONGEST_WORD), m.start()):
            return m[0]
        count += 1
        return ""

    return _BEHIND_WORD.sub(closed, line), count


_LONGEST_WORD = 80


_HAN_SPACE = lazy(f" (?<=[{HAN}，、；] )(?=[{HAN}])")
_SENTENCE = lazy("[，。；！？]")
_CREDITS = lazy("记者|記者|通[讯訊][员員]|本[报報]|摄影|攝影|作者|[讯訊电電道導] ")
_WORD_SPACE = lazy(f" (?:(?<=[{HAN}，、；。：！？）”] )(?=[{HAN}{DIGIT}（“])|(?<=[{DIGIT}] )(?=[{HAN}（“]))")
_MARK_SPACE = lazy(f" (?<=[{HAN}{DIGIT}] )(?=[，。、；：！？）”])")
_NUMBER_SPACE = lazy(f" (?:(?<=[{HAN}] )(?=[{DIGIT}])|(?<=[{DIGIT}] )(?=[{HAN}]))")
_APART = 5  # characters to a space, in a line whose words stand apart
_WORD = 8  # characters to a space between Chinese characters or before marks, where numbers stand apart with the words
_DENSE = 40  # characters to a space: more than house styles and headlines put into running text
_SHORT_LINE = 12  # characters; shorter lines may be headlines or names


def han_spaces(text: str) -> tuple[str, int]:
    """Spaces between Chinese characters taken out, all or none, where running text has many: scanners put them there.

    Headlines, bylines and lists are no running text, and keep theirs.

    >>> han_spaces("最早养猫 的国家，早 在五千年前，人们就把野猫驯 养在仓边。")
    ('最早养猫的国家，早在五千年前，人们就把野猫驯养在仓边。', 3)
    >>> han_spaces("同心协力 共建小城")[1]
    0
    """
    lines = text.split("\n")
    running = [
        k
        for k, line in enumerate(lines)
        if len(line) >= _SHORT_LINE
        and "  " not in line
        and _SENTENCE.search(line)
        and (line.count(" ") * _APART >= len(line) or not (" " in line and _CREDITS.search(line[:60])))
    ]
    size = sum(len(lines[k]) for k in running)
    count = sum(len(_HAN_SPACE.findall(lines[k])) for k in running if " " in lines[k])
    if count < 2 or count * _DENSE < size:
        return text, 0
    whole = "".join(lines[k] for k in running)
    apart = count + len(_MARK_SPACE.findall(whole))
    numbers = len(_NUMBER_SPACE.findall(whole))
    pattern = _WORD_SPACE if apart * _WORD >= size and 2 * apart >= numbers else _HAN_SPACE
    total = 0
    for k in running:
        lines[k], count = pattern.subn("", lines[k])
        total += count
    return "\n".join(lines), total


_GAP = lazy("\u3000{2,}| {2,}|\t+")
_PADDED = lazy(f"[{HAN}][ \u3000][{HAN}]")
_PADDING = lazy(f"[ \u3000](?<=[{HAN}].)(?=[{HAN}])")
_NAME = lazy(f"[{HAN}]{{2,4}}")
_PAD = lazy(f"(?<![{HAN}][ \u3000])(?<=[{HAN}])[ \u3000](?=[{HAN}](?:[ \u3000]{{2}}|\t|$))")


def padded_names(text: str) -> tuple[str, int]:
    """Names of two characters padded to the width of three closed up: in a list, behind a role or a label.

    >>> padded_names("王　涛　　李小明　　张　伟"), padded_names("记者　王　涛"), padded_names("目　录")[1]
    (('王涛　　李小明　　张伟', 2), ('记者　王涛', 1), 0)
    """
    if "\u3000" not in text and "  " not in text and "\t" not in text:
        return text, 0
    return by_line(text, _PADDING, _in_list)


def _in_list(line: str) -> tuple[str, int]:
    """The padded names of a line, where it is a list of names."""
    from jdtool.press.person_names import surnamed

    cells = _GAP.split(line.strip())
    padded = [cell for cell in cells if _PADDED.fullmatch(cell)]
    if len(cells) > 1 and padded and all(_NAME.fullmatch(re.sub("[ \u3000]", "", cell)) for cell in cells):
        return (_PAD.sub("", line), len(padded)) if all(surnamed(c[0] + c[2]) for c in padded) else (line, 0)
    if "\u3000" not in line:
        return line, 0
    line, count = _behind_label(line)
    if count:
        return line, count
    line, by_role = _behind_roles(line)
    line, in_series = _in_series(line)
    return line, by_role + in_series


_LABEL = lazy(f"[ \u3000]*[{HAN}](?:[{HAN}]{{0,5}}|[ \u3000]{{1,2}})[{HAN}][：:][ \u3000]?")


def _behind_label(line: str) -> tuple[str, int]:
    """The padded names of a list behind a label, as of a committee's members: 委　员：孙　立　周　平　吴大伟."""
    from jdtool.press.person_names import surnamed

    label = _LABEL.match(line)
    names = line[label.end() :].rstrip().split("\u3000") if label else []
    closed: list[str] = []
    count = 0
    letters = iter(names)
    for name in letters:
        if len(name) == 1:
            name += next(letters, "")
            count += 1
            if len(name) != 2 or not surnamed(name):
                return line, 0
        if not _NAME.fullmatch(name):
            return line, 0
        closed.append(name)
    return (label[0] + "\u3000".join(closed), count) if label and count else (line, 0)


_ITEM = lazy(f"(?<![{HAN}])([{HAN}])\u3000([{HAN}])(?![{HAN}](?<!等))")
_BEFORE_ITEM = frozenset("、：:")
_BEHIND_ITEM = frozenset("、，。；等")


def _in_series(line: str) -> tuple[str, int]:
    """The padded names of a series: 王　涛、李小明、赵　伟; all of a line or none."""
    from jdtool.press.person_names import surnamed

    for item in _ITEM.finditer(line):
        before, behind = line[: item.start()].rstrip(" \u3000")[-1:], line[item.end() :].lstrip(" \u3000")[:1]
        has_edges = (not before or before in _BEFORE_ITEM) and (not behind or behind in _BEHIND_ITEM)
        if not has_edges or "、" not in before + behind or not surnamed(item[1] + item[2]):
            return line, 0
    return _ITEM.subn(r"\1\2", line)


def _behind_roles(line: str) -> tuple[str, int]:
    """The padded names of a line that stand behind a role or a label: 记者　王　涛, 作者：王　涛."""
    from jdtool.press.person_names import surnamed

    count = 0

    def closed(m: re.Match[str]) -> str:
        nonlocal count
        if not surnamed(m[2] + m[3]):
            return m[0]
        count += 1
        return m[1] + m[2] + m[3]

    return _role_and_name().sub(closed, line), count


@cache
def _role_and_name() -> re.Pattern[str]:
    from jdtool.press.roles import TASKS, WRITERS, pattern

    return re.compile(
        rf"((?:{pattern(WRITERS, TASKS)})[：:]?[ \u3000]?|(?<![{HAN}])[{HAN}]{{2,4}}[：:][ \u3000]?)"
        rf"([{HAN}])\u3000([{HAN}])(?![{HAN}]|\u3000[{HAN}](?![{HAN}]))"
    )


_SEAM = lazy(
    rf"(?<=[{HAN}])(?=[@$£€]?[A-Za-z0-9]|\([A-Za-z0-9][^()\n]{{0,60}}\))"
    rf"|(?:(?<=[A-Za-z0-9])|(?<=[0-9][%℃°])|(?<=[A-Za-z+][+#])|(?<=[A-Za-z0-9]\)))(?=[{HAN}])"
)


def pangu(text: str) -> tuple[str, int]:
    """A space put between Chinese characters and Latin words or numbers.

    >>> pangu("用AI写20行"), pangu("C++占5%多")[0], pangu("世卫(WHO)说花了$5")[0]
    (('用 AI 写 20 行', 4), 'C++ 占 5% 多', '世卫 (WHO) 说花了 $5')
    """
    return _SEAM.subn(" ", text)
