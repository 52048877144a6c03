"""Folio lines and other furniture: what stands on a page and belongs to no article, and what it says of the page.

Furniture is the folio line (paper, date, sheet, section), the names of the editors, addresses and telephones, the
masthead, codes to scan. `FORMS` lists its forms in the order of trial; `read` gives the facts of a folio line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from jdtool.patterns import lazy
from jdtool.press import jumps
from jdtool.press.calendar import day_in
from jdtool.press.labels import SECTIONS
from jdtool.press.person_names import HAN, SURNAMES

if TYPE_CHECKING:
    from datetime import date as Day

MAX_LENGTH = 90  # characters

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
    r"[A-Z]?\d{1,2}/[A-Z]?\d{1,2}[ ]?版?|(?:\d{4}[ ]?年[ ]?)?[总總]?第[ ]?\w{1,5}[ ]?[期號号])"
)
_EDITOR = (
    "责任编辑|責任編輯|值班编委|编委|組稿|组稿|本版编辑|本版編輯|本版责编|值班编辑|执行编辑|版面编辑|视觉编辑|图片编辑|新媒体编辑|"
    "编辑|編輯|责编|責編|主编|主編|版面設計|版面设计|美术编辑|美術編輯|美编|美編|版式设计|版式|组版|組版|排版|校对|校對|检校|检读|"
    "审读|审校|值班主任|值班总编|总编辑|策划|统筹|监制|制图|制版|绘图|联系人"
)
_CONTACT = (
    r"(?:热线|电话|電話|传真|傳真|邮箱|電郵|电子邮件|电子信箱|信箱|邮编|郵編|地址|网址|網址|投稿|E-?mail|Email|QQ|微信|微博|Tel|TEL|"
    r"Fax|订阅|订价|零售|定价|广告|印刷|社址|国内统一刊号|国内统一连续出版物号|邮发代号|发行)"
)
_FOLIO = lazy(rf"{_DATE}|{_NUMERIC}|{_WEEKDAY}|{_SHEET}")
_SURNAME = f"[{''.join(sorted(SURNAMES))}]"
_NAME = rf"(?:{HAN}{{1,8}}(?:[·•]{HAN}{{1,8}})+|{HAN}{{2,4}}|{HAN}[ 　]{{1,2}}{HAN})"
_EDITORS = lazy(
    rf"(?:{_EDITOR})(?:[ 　]*[:：／/|｜][ 　]*|[ 　]+|(?={_SURNAME})){_NAME}"
    rf"(?:[ 　、](?!(?:{_EDITOR})[:：／/|｜]){_NAME}){{0,3}}"
    r"(?=[ 　、,，/／|｜]|$|[责責本值版视图美校编編排組策统監制主])"
)
_CORNER = lazy(
    rf"(?:第?[A-ZＡ-Ｚ]?\d{{1,3}}版?[ 　]*[·•・|｜/]?[ 　]*(?:{SECTIONS}){{1,2}}|"
    rf"(?:{SECTIONS}){{1,2}}[ 　]*[·•・|｜/]?[ 　]*第?[A-ZＡ-Ｚ]?\d{{1,3}}版?|(?:公益|分类|分類)?[广廣]告|"
    r"\d{1,3}[ 　]+\d{4}[./]\d{2}|\d{4}[./]\d{2}[ 　]+\d{1,3})"
)
_REACH = lazy(
    rf"{_CONTACT}[^。，]{{0,8}}?[:：]|国内统一(?:连续出版物|刊)号[ 　]*[A-Z]{{2}}[ ]?[\d-]+|"
    rf"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    rf"(?:https?://|www\.)\S+|(?:{_CONTACT})[ 　:：]*[（(]?\d{{3,}}|{HAN}{{2,8}}[:：][ 　]*[（(+]?\d[\d()（） -]{{6,}}"
)
_SCAN = lazy(
    r"(?:扫码|掃碼|扫一扫|掃一掃|(?:扫描|掃描)(?:[上下左右][方侧面邊])?(?:二维码|二維碼|QR[ ]?Code))[ 　，,]?"
    r"(?:[看观觀收阅閱进進关關加下听聽了订訂参參].{0,14})?"
)
_WEB = lazy(
    r"(?:(?:您?(?:现在|當前|当前|现)?的?位置|當前位置)[：: ]*)?(?:首页|首頁)(?:[ 　]*[>＞»›][ 　]*[^>＞»›，。]{1,16})+|"
    r"[【\[]?(?:字号|字號|字体大小|字體大小|字体)[：:]?[ 　]*[大中小特 　]+[】\]]?|分享到?[：:][^，。]{0,40}|"
    r"(?:[【\[](?:打印|列印|关闭|關閉|收藏|返回|分享|推荐|纠错|大|中|小)[^】\]]{0,4}[】\]][ 　]*)+"
)
_WEB_FIRST = frozenset("首您当當现位字分【[")
_WORDS = lazy(r"[^\W\d_]+")
_HINT = lazy(r"[:：@·•・|｜]|版|\d[-./ 　]|[ 　][A-Z]?\d|星期|礼拜|禮拜|编|編|校|www|电话|热线|年.*月|第.{1,6}[期叠疊]")
HINTS = frozenset(":：@·•・|｜版星礼禮编編校w电热年第0123456789０１２３４５６７８９")
"""A line that has none of these has no hint: a look that costs less."""
PLAIN = frozenset("农農公分广廣扫掃首您当當现位字【[")
"""What a line begins with that is furniture without a number or a stroke: 农历七月廿四, 公益广告."""
_SENTENCE = frozenset("，。；！？,;!?“”")
_REACHABLE = lazy(rf"{_CONTACT}|[@/]|www|\d{{3}}")


# --- the forms


def scan_code(text: str) -> bool | None:
    """A square code and what it leads to: 扫码看视频. Any other line that begins so is none.

    >>> is_furniture("扫码看视频"), is_furniture("扫雪的人们来自十几个单位")
    (True, False)
    """
    if text[0] not in "扫掃":
        return None
    return len(text) <= 24 and _SCAN.fullmatch(text) is not None


def corner(text: str) -> bool | None:
    """The corner of a page: its number and its section.

    >>> is_furniture("要闻·7"), is_furniture("A9 社会")
    (True, True)
    """
    return True if len(text) <= 16 and _CORNER.fullmatch(text) else None


def parts_of_a_folio(text: str) -> bool:
    """A line of dates, sheets, editors and contacts with little else: the section's name, a few characters.

    >>> is_furniture("2 2019年10月4日 星期五 综合新闻 责编：李小明 美编：王小红")
    True
    >>> [is_furniture(t) for t in ("第5版", "1998.2.7 星期六 A15", "编辑 | 李小明　美编 | 王红")]
    [True, True, True]
    """
    sentence = not _SENTENCE.isdisjoint(text)
    if sentence and ("。" in text or not _REACHABLE.search(text)):
        return False
    no_editors = _EDITORS.sub(" ", text)
    no_contacts = _REACH.sub(" ", no_editors)
    no_days = _OTHER_DAY.sub(" ", no_contacts) if _OTHER.search(no_contacts) else no_contacts
    rest = _FOLIO.sub(" ", no_days)
    editors, contact, folio = no_editors != text, no_contacts != no_editors, rest != no_contacts
    if not (editors or contact or folio):
        return False
    if contact and not (folio or editors):
        return len(text) <= 60
    return not sentence and sum(map(len, _WORDS.findall(rest))) <= _room(text, editors, folio)


def _room(text: str, editors: bool, folio: bool) -> int:
    """How many characters besides its parts a folio line may have: the surer its parts, the more."""
    marks = len(_FOLIO.findall(text))
    if folio and (editors or marks > 1 or "总第" in text or "總第" in text):
        return 10
    begins = _FOLIO.match(text.lstrip(" 　")) is not None
    return 4 if folio and marks == 1 and not begins else 6


def web_frame(text: str) -> bool | None:
    """What stands around an article on a web page: where it is on the site, the size of type, where to share it.

    >>> [is_furniture(t) for t in ("首页 > 新闻 > 本地", "字号：大 中 小", "【打印】【关闭窗口】", "首页设计得不错")]
    [True, True, True, False]
    """
    return True if text[0] in _WEB_FIRST and _WEB.fullmatch(text) else None


FORMS: tuple[Callable[[str], bool | None], ...] = (scan_code, corner, web_frame, parts_of_a_folio)
"""The forms of furniture: each says True, False, or None where the next one has to say."""


def is_furniture(text: str) -> bool:
    """A line to whether it is a folio line, a line of editors, a line of addresses and telephones.

    >>> is_furniture("要闻·7"), is_furniture("2019年10月4日，全市召开了大会")
    (True, False)
    """
    if text[0] not in PLAIN and (HINTS.isdisjoint(text) or not _HINT.search(text)):
        return False
    if len(text) > MAX_LENGTH:
        return False
    return next((verdict for form in FORMS if (verdict := form(text)) is not None), False)


_DAY_ALONE = lazy(rf"{_DATE}|{_NUMERIC}")


def is_day(text: str) -> bool:
    """A line to whether it is a day, with its year and nothing else.

    >>> is_day("2023年5月20日"), is_day("二〇二三年五月二十日"), is_day("2023年5月20日 星期六")
    (True, True, False)
    """
    return _DAY_ALONE.fullmatch(text) is not None


# --- what a folio line says


class Folio(NamedTuple):
    """The facts of a page: the paper, its day, the sheet as printed, the section; None where the page has none."""

    paper: str | None = None
    date: Day | None = None
    sheet: str | None = None
    section: str | None = None


_PAPER = lazy(rf"(?![日晚早晨时時周快本].$){HAN}{{2,10}}(?<![预預海情举舉通申汇匯简簡喜捷战戰警墙牆板回填谎謊])[报報]")
"""A name that ends in 报, and no word of the language that does: 天气预报, 海报, 举报."""
_PRINTED_SHEET = lazy(
    rf"第[ ]?[A-ZＡ-Ｚ]?{_N}{{1,3}}[ ]?版|[A-ZＡ-Ｚ]?{_N}{{1,3}}[ ]?版|(?<![\w-])[A-ZＡ-Ｚ][0-9０-９]{{1,2}}(?![\w/-])"
)
_BARE_SHEET = lazy(r"(?<![\w.:：/-])[0-9０-９]{1,3}(?![\w.:：/-])")
_ISSUE = lazy(rf"(?:总|總)?第[ ]?{_N}{{1,6}}[ ]?[期號号]|(?:农历|農曆)\S+|今日{_N}{{1,3}}版|[本共]{_N}{{1,3}}版")
_DAYS = lazy(rf"{_DATE}|{_NUMERIC}|{_WEEKDAY}")
_SHEETS = lazy(rf"{_SHEET}|(?<![\w-])[A-ZＡ-Ｚ]?[0-9０-９]{{1,3}}(?![\w-])")
_SECTION_WORD = lazy(rf"{HAN}{{2,8}}")
_SECTIONS = lazy(rf"(?:{SECTIONS}){{1,2}}|{HAN}{{2,4}}(?:新闻|新聞|周刊|副刊|专刊|專刊|版)")


def read(text: str) -> Folio:
    """A line of furniture to what it says of the page.

    A bare number is the sheet's, and an unlisted word the section's, only beside the other parts of a folio line.

    >>> read("江城日报 2020年6月30日 星期二 A5 要闻")
    Folio(paper='江城日报', date=datetime.date(2020, 6, 30), sheet='A5', section='要闻')
    >>> read("第3版 综合新闻 责编：李小明")[2:], read("要闻·7")[2:]
    (('第3版', '综合新闻'), ('7', '要闻'))
    >>> read("江城日报").paper, [any(read(text)) for text in ("天气预报", "日报》", "桥头茶楼", "（下转第三版）")]
    ('江城日报', [False, False, False, False])
    """
    if len(text) > MAX_LENGTH or jumps.is_jump(text.strip(" 　、")):
        return Folio()
    rest = _REACH.sub(" ", _EDITORS.sub(" ", text))
    for pattern in (_OTHER_DAY, _ISSUE):
        rest = pattern.sub(" ", rest)
    day = day_in(text)
    no_day = _DAYS.sub(" ", rest)
    words = _WORDS.findall(_SHEETS.sub(" ", no_day))
    listed = next((word for word in words if _SECTIONS.fullmatch(word)), None)
    sheet = _PRINTED_SHEET.search(no_day) or (_BARE_SHEET.search(no_day) if day or listed else None)
    paper = next((word for word in words if _PAPER.fullmatch(word) and (day or sheet or word == text.strip())), None)
    others = [word for word in words if word != paper and _SECTION_WORD.fullmatch(word)]
    section = listed or (others[0] if len(others) == 1 and (day or sheet) else None)
    return Folio(paper, day, sheet[0].replace(" ", "") if sheet else None, section)


def facts(lines: Iterable[str]) -> Folio:
    """The furniture of a page to what it says of the page: each fact from the first line that has it.

    >>> facts(["要闻·7", "江城日报 2020年6月30日"])
    Folio(paper='江城日报', date=datetime.date(2020, 6, 30), sheet='7', section='要闻')
    """
    folios = [read(line) for line in lines]
    return Folio(
        next((folio.paper for folio in folios if folio.paper), None),
        next((folio.date for folio in folios if folio.date), None),
        next((folio.sheet for folio in folios if folio.sheet), None),
        next((folio.section for folio in folios if folio.section), None),
    )
