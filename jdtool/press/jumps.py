"""Jump lines: where an article goes on (下转第三版), where it comes from (上接A1版), what else to read (报道见6版)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from jdtool.article import Jump as JumpField
from jdtool.patterns import lazy

Direction = Literal["to", "from", "see"]

MAX_LENGTH = 30  # characters; a jump line is shorter

_NUMERAL = "[0-9０-９〇零一二三四五六七八九十廿卅"
_SHEET = rf"[A-ZＡ-Ｚ]?{_NUMERAL}、—～~至和及-]{{1,8}}[ ]?(?:版|页|頁)"
_TURN = "紧接|緊接|[下上文][转轉接]|转|轉"
_SEE = (
    "相关(?:报道|新闻|图片|内容|评论)|相關(?:報道|報導|新聞)|更多(?:报道|内容)|"
    "(?:报道|全文|评论|图文|图片|文字|另有)?(?:详见|詳見|另见|刊|见|見)"
)
_ARROWS = " 　▶►▷>＞→"
_LINE = lazy(rf"[（(〔【\[]?[ 　]*(?:{_TURN}|{_SEE})[^。，；：]{{0,14}}?{_SHEET}[^。，；]{{0,6}}[ 　]*[）)〕】\]]?")
_BRACKETED = lazy(
    rf"[（(〔【\[][^。，；：（(）)]{{0,12}}"
    rf"(?:(?:{_TURN})(?:第[ ]?)?[A-ZＡ-Ｚ]?\d{{1,2}}|[见見刊](?:第[ ]?)?(?:{_SHEET}|[A-ZＡ-Ｚ]\d{{1,2}}))[）)〕】\]]"
)
"""In brackets the word 版 may be missing, and what is to be read there may be said in other words."""
_BEHIND = lazy(
    r"[ 　]*[（(][ 　]*(?:紧接|緊接|[下文][转轉]|转|轉|相关报道[见刊]|相關(?:報道|報導|新聞)[見刊])"
    r"(?:[^（()），。]{1,12}[版页頁]|[A-Z]?\d{1,2})[ 　]*[)）]$|"
    r"(?<=[。！？”」』）])[ 　]*[下文][转轉]第?[ 　]?[A-Z]?[\d一二三四五六七八九十]{1,3}[ 　]?[版页頁]$"
)
_BEFORE = lazy(r"^[（(][ 　]*(?:上接|紧接|緊接)[^（()），。]{1,12}[版页頁][^（()），。]{0,4}[)）][ 　]*")
_TO = lazy("[下文][转轉接]|(?<!上)[转轉]|(?:紧接|緊接)(?!上)")
_FROM = lazy("上接|(?:紧接|緊接)上")
_DIRECTION = lazy("上接|[下文][转轉接]|[转轉]|紧接|緊接")
_NUMBER = lazy(rf"(?:第[ ]?)?(?P<sheet>[A-ZＡ-Ｚ]?{_NUMERAL}]{{1,4}})[ ]?[版页頁]?")


class JumpLine(NamedTuple):
    """What a jump line means: the direction, and the sheet as printed (A5, 三), None where it names none."""

    direction: Direction
    sheet: str | None


def is_jump(text: str) -> bool:
    """A line to whether it is a jump line and no more.

    >>> is_jump("（下转第三版）"), is_jump("上接A1版"), is_jump("（相关报道见6版）"), is_jump("他转身上了第8版台")
    (True, True, True, False)
    """
    if len(text) >= MAX_LENGTH:
        return False
    text = text.strip(_ARROWS)
    return _LINE.fullmatch(text) is not None or (text[-1:] in "）)〕】]" and _BRACKETED.fullmatch(text) is not None)


def read(text: str) -> JumpLine:
    """A jump line to what it means.

    >>> read("（下转第三版）"), read("（上接A1版）"), read("相关报道见6版")
    (JumpLine(direction='to', sheet='三'), JumpLine(direction='from', sheet='A1'), JumpLine(direction='see', sheet='6'))
    """
    sheets = _NUMBER.findall(text)  # the last number is the sheet's: 《三农》下转5版
    direction: Direction = "from" if _FROM.search(text) else "to" if _TO.search(text) else "see"
    return JumpLine(direction, sheets[-1] if sheets else None)


def ends(text: str) -> list[JumpLine]:
    """The jump lines of an article, one behind another, to where it goes on and comes from; 见 names neither.

    >>> ends("（上接A1版） （下转第三版）"), ends("相关报道见6版")
    ([JumpLine(direction='from', sheet='A1'), JumpLine(direction='to', sheet='三')], [])
    """
    starts = [direction.start() for direction in _DIRECTION.finditer(text)]
    return [read(text[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=False)]


def fields_of(text: str | None) -> list[JumpField] | None:
    """The jump lines of an article to the field `jumps` of its record; None where they name neither end.

    >>> fields_of("（下转第三版）"), fields_of("（相关报道见6版）")
    ([{'direction': 'to', 'sheet': '三'}], None)
    """
    return [JumpField(direction=end.direction, sheet=end.sheet) for end in ends(text or "")] or None


def behind(paragraph: str) -> tuple[str, str] | None:
    """A paragraph to its text and the jump line behind its last sentence, or None.

    >>> behind("全线今天通车。（下转第三版）"), behind("全线今天通车。")
    (('全线今天通车。', '（下转第三版）'), None)
    """
    start = max(0, len(paragraph) - MAX_LENGTH)
    jump = _BEHIND.search(paragraph, start)
    return (paragraph[: jump.start()], jump[0].strip()) if jump and jump.start() else None


def before(paragraph: str) -> tuple[str, str] | None:
    """A paragraph to its text and the jump line before its first sentence, or None.

    >>> before("（上接第一版）全线今天通车。")
    ('全线今天通车。', '（上接第一版）')
    """
    jump = _BEFORE.match(paragraph)
    return (paragraph[jump.end() :], jump[0].strip()) if jump and jump.end() < len(paragraph) else None


_INSTALMENT_ENDS = lazy("[（(](?:未完|待[续續]|未完[，、]?待[续續]|[续續]完|全文完|完)[)）]$")


def ends_instalment(text: str) -> bool:
    """A text to whether it ends with the mark of an instalment or of its last one: （未完）, （待续）, （完）.

    >>> ends_instalment("他走了。（未完）"), ends_instalment("（下转第三版）")
    (True, False)
    """
    return text[-1:] in "）)" and _INSTALMENT_ENDS.search(text) is not None
