"""What stands on a page and belongs to no article: folio lines, editors, telephones; and jump lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jdtool.patterns import lazy
from jdtool.press.datelines import number
from jdtool.press.person_names import HAN

if TYPE_CHECKING:
    from datetime import date as Day

_N = "[0-9０-９〇零一二三四五六七八九十廿卅]"
_NUMERIC = r"\d{4}[-./]\d{1,2}[-./]\d{1,2}"
_DATE = rf"\w{{4}}[ ]?年{_N[:-1]}月 ]{{2,10}}[日号號]"
_CYCLE = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年"
_OTHER_DAY = lazy(
    rf"(?:中華)?民國[\w○]{{1,3}}年{_N[:-1]}月 ]{{2,10}}[日号號]|"
    rf"(?:(?:农历|農曆|夏历|歲次|岁次)[ ]?(?:{_CYCLE})?|{_CYCLE})[ ]?"
    "[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月[初十廿二三卅][一二三四五六七八九十]{0,2}"
)
"""The day by the moon, or in the years of the Republic."""
_OTHER = lazy("民國|[历曆次]|[子丑寅卯辰巳午未申酉戌亥]年")
_WEEKDAY = "(?:星期|礼拜|禮拜)[一二三四五六日天]"
_SHEET = (
    rf"(?:第[ ]?[A-ZＡ-Ｚ]?\w{{1,3}}[ ]?[版叠疊]|[A-ZＡ-Ｚ]?{_N}{{1,3}}[ ]?[版叠疊]|"
    r"[A-Z]?\d{1,2}/[A-Z]?\d{1,2}[ ]?版?|第[ ]?\w{1,5}[ ]?[期號号])"
)
_EDITOR = (
    "责任编辑|責任編輯|值班编委|编委|組稿|组稿|本版编辑|本版編輯|本版责编|值班编辑|执行编辑|版面编辑|视觉编辑|图片编辑|新媒体编辑|编辑|編輯|责编|責編|主编|主編|"
    "版面設計|版面设计|美术编辑|美術編輯|美编|美編|版式设计|版式|组版|組版|排版|校对|校對|检校|检读|审读|审校|值班主任|值班总编|总编辑|策划|统筹|监制|制图|制版|绘图|联系人"
)
_CONTACT = (
    r"(?:热线|电话|電話|传真|傳真|邮箱|電郵|电子邮件|电子信箱|信箱|邮编|郵編|地址|网址|網址|投稿|E-?mail|Email|QQ|微信|微博|Tel|TEL|Fax|"
    r"订阅|订价|零售|定价|广告|印刷|社址|国内统一刊号|国内统一连续出版物号|邮发代号|发行)"
)
_FOLIO = lazy(rf"{_DATE}|{_NUMERIC}|{_WEEKDAY}|{_SHEET}")
_NAME = rf"(?:{HAN}{{1,8}}(?:[·•]{HAN}{{1,8}})+|{HAN}{{2,4}}|{HAN}[ 　]{{1,2}}{HAN})"
_EDITORS = lazy(
    rf"(?:{_EDITOR})[ 　]?[:：／/|｜ 　]?[ 　]*{_NAME}(?:[ 　、]{_NAME}){{0,3}}"
    r"(?=[ 　、,，/|｜]|$|[责責本值版视图美校编編排组策统监制主])"
)
_SECTION = (
    "要闻|国内|国际|社会|经济|财经|文化|体育|教育|科技|民生|时政|综合|地方|副刊|评论|理论|健康|法治|娱乐|专版|专题|视觉|读书|"
    "周末|天下|都市|城事|三农|要聞|國際|國內|社會|經濟|財經|體育|綜合|地方|兩岸|港聞|中國|焦点|特稿|新闻|新聞"
)
_CORNER = lazy(
    rf"(?:第?[A-ZＡ-Ｚ]?\d{{1,3}}版?[ 　]*[·•・|｜/]?[ 　]*(?:{_SECTION}){{1,2}}|"
    rf"(?:{_SECTION}){{1,2}}[ 　]*[·•・|｜/]?[ 　]*第?[A-ZＡ-Ｚ]?\d{{1,3}}版?|(?:公益|分类|分類)?[广廣]告)"
)
"""The corner of a page: its number and its section (要闻·7, A9 社会)."""
_REACH = lazy(
    rf"{_CONTACT}[^。，]{{0,8}}?[:：]|国内统一(?:连续出版物|刊)号[ 　]*[A-Z]{{2}}[ ]?[\d-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|"
    rf"(?:{_CONTACT})[ 　:：]*[（(]?\d{{3,}}|{HAN}{{2,8}}[:：][ 　]*[（(+]?\d[\d()（） -]{{6,}}"
)
_SCAN = lazy(
    r"(?:扫码|掃碼|扫一扫|掃一掃|(?:扫描|掃描)(?:[上下左右][方侧面邊])?(?:二维码|二維碼|QR[ ]?Code))[ 　，,]?"
    r"(?:[看观觀收阅閱进進关關加下听聽了订訂参參].{0,14})?"
)
"""A square code and what it leads to."""
_WORDS = lazy(r"[^\W\d_]+")
_LOOK = re.compile(
    r"[:：@·•・|｜]|版|\d[-./ 　]|[ 　][A-Z]?\d|星期|礼拜|禮拜|编|編|校|www|电话|热线|年.*月|第.{1,6}[期叠疊]"
)
_PLAIN = frozenset("农農公分广廣扫掃")
"""What a line begins with that is furniture without a number or a stroke: 农历七月廿四, 公益广告."""
_SENTENCE = frozenset("，。；！？,;!?“”")
_REACHABLE = lazy(rf"{_CONTACT}|[@/]|www|\d{{3}}")
MAX_LENGTH = 90

_ARROWS = " 　▶►▷>＞→"
_PAGE = rf"[A-ZＡ-Ｚ]?{_N[:-1]}、—～~至和及-]{{1,8}}[ ]?(?:版|页|頁)"
_TURN = "紧接|緊接|[下上文][转轉接]|转|轉"
_SEE = (
    "相关(?:报道|新闻|图片|内容|评论)|相關(?:報道|報導|新聞)|更多(?:报道|内容)|"
    "(?:报道|全文|评论|图文|图片|文字|另有)?(?:详见|詳見|另见|刊|见|見)"
)
JUMP = lazy(rf"[（(〔【\[]?[ 　]*(?:{_TURN}|{_SEE})[^。，；：]{{0,14}}?{_PAGE}[^。，；]{{0,6}}[ 　]*[）)〕】\]]?")
"""A line that sends the reader to another page, or says where the article comes from."""
_BRACKETED = lazy(
    rf"[（(〔【\[][^。，；：（(）)]{{0,12}}"
    rf"(?:(?:{_TURN})(?:第[ ]?)?[A-ZＡ-Ｚ]?\d{{1,2}}|[见見刊](?:第[ ]?)?(?:{_PAGE}|[A-ZＡ-Ｚ]\d{{1,2}}))[）)〕】\]]"
)
"""The same in brackets: the word 版 may be missing, and what is to be found there may be said in other words."""


def is_jump(text: str) -> bool:
    """True for a line that is a jump line and no more.

    >>> is_jump("（下转第三版）"), is_jump("上接A1版"), is_jump("（相关报道见6版）"), is_jump("他转身上了第8版台")
    (True, True, True, False)
    """
    if len(text) >= 30:
        return False
    text = text.strip(_ARROWS)
    return JUMP.fullmatch(text) is not None or (text[-1:] in "）)〕】]" and _BRACKETED.fullmatch(text) is not None)


def is_furniture(text: str) -> bool:
    """True for a folio line, a line of editors, a line of addresses and telephones.

    Nearly all of the line has to be made of such things: what is left over may be the section's name, a few characters.

    >>> is_furniture("2 2019年10月4日 星期五 综合新闻 责编：李小明 美编：王小红")
    True
    >>> [is_furniture(t) for t in ("第5版", "要闻·7", "1998.2.7 星期六 A15", "编辑 | 李小明　美编 | 王红")]
    [True, True, True, True]
    >>> is_furniture("2019年10月4日，全市召开了大会")
    False
    """
    if not _LOOK.search(text) and text[0] not in _PLAIN:
        return False
    if len(text) > MAX_LENGTH:
        return False
    if text[0] in "扫掃":
        return len(text) <= 24 and _SCAN.fullmatch(text) is not None
    if len(text) <= 16 and _CORNER.fullmatch(text):
        return True
    sentence = not _SENTENCE.isdisjoint(text)
    if sentence and ("。" in text or not _REACHABLE.search(text)):
        return False
    left = _EDITORS.sub(" ", text)
    editors = left != text
    rest = _REACH.sub(" ", left)
    reach = rest != left
    left = _OTHER_DAY.sub(" ", rest) if _OTHER.search(rest) else rest
    left = _FOLIO.sub(" ", left)
    folio = left != rest
    if not (editors or reach or folio):
        return False
    if reach and not folio and not editors:
        return len(text) <= 60
    if sentence:
        return False
    words = _WORDS.findall(left)
    room = 10 if folio and (editors or _folio_marks(text) > 1) else 6
    if folio and not editors and _folio_marks(text) == 1 and not _FOLIO.match(text.lstrip(" 　")):
        room = 4
    return sum(map(len, words)) <= room


def _folio_marks(text: str) -> int:
    return len(_FOLIO.findall(text))


_DAY = lazy(r"(\w{4})[ ]?年[ ]?(\w{1,3})[ ]?月[ ]?(\w{1,3})[ ]?[日号號]")


def printed_on(text: str) -> Day | None:
    """The day a folio line names, or None.

    >>> printed_on("第5版 2019年10月4日 星期五")
    datetime.date(2019, 10, 4)
    """
    found = _DAY.search(text)
    if found is None:
        return None
    from datetime import date as Day

    try:
        return Day(*(number(part) or 0 for part in found.groups()))
    except ValueError:
        return None
