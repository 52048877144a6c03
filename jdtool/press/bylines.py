"""Bylines: who wrote it, by mark, role and name.

A byline is one or two short lines, or brackets in the dateline: ``□本报记者 张三 通讯员 李四 报道``, ``（记者 张三）``,
``文/图 本报记者 张三``. It is told by its grammar: after an optional mark come roles, each with names, and perhaps a
closing word; anything else on the line and it is no byline.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.press.outlets import AGENCY, HOUSE
from jdtool.press.person_names import COMPOUND, HAN, ends_as_place, names_in, person_and_place, surnamed

MARKS = "□■◎●○▲△◆◇★☆▼▽◢※|｜┃│丨"
"""What a byline may open with; no letter of a sentence."""

_RANK = (
    "特约|特派|特邀|见习|实习|首席|高级|资深|驻站|驻地|驻外|专职|全媒体|融媒体|融媒|新媒体|"
    "特級|特約|見習|實習|高級|資深|專職"
)
_WRITER = (
    "记者|記者|通讯员|通訊員|评论员|評論員|特派员|特派員|观察员|觀察員|撰稿人|撰稿|主笔|主筆|编译|編譯|供稿|整理|实习生|實習生|"
    "编辑|編輯|作者|译者|譯者|口述|摄影|攝影|图片|圖片|撰文|采写|採寫|通讯|报道员"
)
ROLE = rf"(?:(?:{_RANK})?(?:摄影|攝影|文字|体育|財經|财经)?(?:{_WRITER})(?:团|组)?)"
_POST = rf"(?:[驻駐]{HAN}{{1,6}}?)?"
_SHARE = "文字|文图|图文|圖文|文|图|圖|摄影|攝影|摄|攝|供图|制图|绘"
_TASK = (
    "报道|報道|報導|采访|採訪|采写|採寫|撰文|翻译|翻譯|策划|策劃|统筹|統籌|执行|執行|执笔|執筆|制图|製圖|漫画|漫畫|插画|插畫|"
    "绘图|繪圖|视频|視頻|剪辑|剪輯|设计|設計"
)
_LABEL = rf"(?:独家|獨家|专题|專題)?(?:{_TASK}|{_SHARE})(?:[、与與和及](?:{_TASK}|{_SHARE}))?"
_PART = re.compile(
    rf"[/／](?P<behind>{_SHARE})(?![^ 　、，])|(?<![^ 　])(?P<before>{_LABEL})[/／:：](?!(?:{_SHARE})(?![^ 　]))|"
    rf"{HOUSE}?{_POST}(?P<role>{ROLE})[:：]?"
)
"""What parts a byline: a share of the work behind names (/文) or before them (图/, 採訪：), or a role."""
_CLOSING = re.compile(
    r"(?P<report>[ 　/／]*(?:"
    r"(?:综合外电|綜合外電|综合|綜合|联合|聯合|连线|連線|独家|獨家|现场|現場|专题|專題)?(?:报道|報道|報導)|"
    r"专稿|专访|專訪|特稿))[:：。]?$|"
    r"(?:[ 　]*(?:供稿|摄影报道|摄影|攝影|摄|攝|撰文|整理|编译|編譯|综合整理|综合|制图)|"
    r"[ 　]+(?:文/图|图/文|文/摄|文／图|图／文|文|电|電|绘|制|写|撰))[:：。]?$"
)
_OPENING = lazy(r"(?:文/图|图/文|文/摄|文／图|图／文|图文|文图|摄/文)(?:[ 　:：/／]+|(?=本报|本報|记者|記者))")
_PLACE = lazy(rf"([ 　/／])({HAN}{{2,4}}(?:[－—-]{HAN}{{2,4}})?)$")
"""Where a report comes from, as 北京 in 本报记者 张三 北京报道."""
_FROM = lazy(rf"[ 　]*(?:发自|發自)[ 　]?(?P<place>{HAN}{{2,8}})$")
_RUN = lazy(rf"(?:{HAN}|[·•]){{4,14}}$")
_SHARES = (
    "文/图",
    "图/文",
    "文/摄",
    "文／图",
    "图／文",
    "文",
    "摄",
    "攝",
    "摄影",
    "攝影",
    "编译",
    "編譯",
    "整理",
    "撰文",
)
_SPACED_SHARES = lazy(r"(文|撰文)[ 　]+(.{2,20}?)(?:[ 　]+([图圖摄攝]|摄影|攝影)[ 　]+(.{2,20}))?")
"""Shares parted from their names by nothing but a space."""
_GIVEN = lazy(
    r"[ 　]*(?:图片|圖片|供图|图|圖)[/／:：| ][ 　]*"
    r"(?:(?:由|均由)?[^，。 　]{2,8}(?:提供|供图)|视觉中国|資料圖片|资料图片)$"
)
"""A photograph that nobody of the house took."""
_WHO = lazy(r"[ 　]*[（(][^（()）]{2,24}[)）]$")
"""What the writer is, behind the name: 张三（作家）."""
_NOBODY = lazy(
    rf"(?:{HAN}{{2,8}}[/／])?(?:{HOUSE}|据|據)?(?:综合|綜合)(?:{AGENCY}|外电|外電|[、和及])*(?:报道|報道|報導|消息|电|電|讯|訊)"
)
"""A byline without a person: the desk that put the report together."""
_SPACE = lazy("[ 　/／·、]")
_OUTLET = lazy("[报報社网網刊据據载載]")
_PIPES = str.maketrans(dict.fromkeys("|｜┃│丨", " ") | {"╱": "／"})
_STROKES = frozenset("|｜┃│丨╱")
_PIPED = lazy(rf"(?<![^ 　])({_LABEL})[ 　]*[|｜┃│丨]")
_BRACKETS = {"（": "）", "(": ")", "【": "】", "〔": "〕", "[": "]", "［": "］", "「": "」", "〖": "〗"}
MAX_LENGTH = 80  # a byline of more characters is a sentence


class Byline(NamedTuple):
    """What a byline says: who, and where from (〔记者王大明／台北报道〕)."""

    authors: list[Author]
    place: str | None = None


def place(text: str) -> str | None:
    """The place that a byline names: 〔记者王大明／台北报道〕, 本报记者 张三 北京报道.

    >>> place("〔記者王大明／台北報導〕"), place("记者张三 发自青岛"), place("本报记者 张三 报道")
    ('台北', '青岛', None)
    """
    found = read(text)
    return found.place if found else None


def parse(text: str) -> list[Author] | None:
    """The authors of a byline, or None where *text* is no byline.

    >>> parse("□本报记者 肖方 通讯员 刘宁 报道")
    [{'name': '肖方', 'role': '记者'}, {'name': '刘宁', 'role': '通讯员'}]
    >>> parse("（本报驻巴黎特约记者 | 张 三）"), parse("文/张三 图/李明")[1]
    ([{'name': '张三', 'role': '特约记者'}], {'name': '李明', 'role': '图'})
    >>> [a["role"] for a in parse("记者 张三 通讯员 李明/文 王红/图")]
    ['记者', '通讯员', '图']
    >>> parse("记者在现场看到，人们排起了长队") is None
    True
    """
    found = read(text)
    return found.authors if found else None


def read(text: str, context: str = "") -> Byline | None:
    """What a byline says, or None where *text* is no byline; a place that the *context* names is likelier one.

    >>> read("本報記者王大明／高雄報導"), read("本报综合报道")
    (Byline(authors=[{'name': '王大明', 'role': '記者'}], place='高雄'), Byline(authors=[], place=None))
    """
    if not 2 <= len(text) <= MAX_LENGTH:
        return None
    bare = unbracketed(text)
    marked = bare[0] in MARKS
    bare = bare.lstrip(MARKS)
    if not _STROKES.isdisjoint(bare):
        bare = _PIPED.sub(r"\1：", bare).translate(_PIPES)
    bare = unbracketed(bare.strip(" 　"))
    nobody = Byline([]) if ("综合" in bare or "綜合" in bare) and _NOBODY.fullmatch(bare) else None
    opened = _OPENING.match(bare)
    if opened:
        bare = bare[opened.end() :]
    bare = _GIVEN.sub("", bare)
    closed = _FROM.search(bare) or _CLOSING.search(bare)
    core = bare[: closed.start()] if closed else bare
    where = closed.groupdict().get("place") if closed else None
    reports = closed is not None and (where is not None or closed["report"] is not None)
    if reports and not where and closed and closed[0][0] not in " 　/／":
        core, where = _placed(core, context)
    core = core.rstrip(" 　/／")
    if _PART.search(core) is None:
        share = closed[0].strip(" 　") if closed else None
        share = share if share in _SHARES else None
        signed = reports and closed and (where or closed[0][0] in " 　/／")
        authors = _plain(core, share, marked) if marked or opened or share or signed else _spaced(core)
        return Byline(authors, where) if authors else nobody
    authors = _parted(core)
    framed = marked or closed or opened or bare != text or _SPACE.search(bare)
    if authors and not framed and not all(surnamed(a["name"]) for a in authors):
        return None  # 文化记者来到海边: a sentence's beginning
    return Byline(authors, where) if authors else nobody


def _placed(core: str, context: str) -> tuple[str, str | None]:
    """The names of a byline, and the place behind them: after a stroke or a space, or run on to the last name."""
    found = _PLACE.search(core)
    if found:
        stroke, where = found[1] in "/／", found[2]
        if stroke or not surnamed(where) or ends_as_place(where) or where in context:
            return core[: found.start()], where
        return core, None
    roles = list(_PART.finditer(core))
    run = _RUN.search(core, roles[-1].end()) if roles else None
    parted = person_and_place(run[0], context) if run else None
    if run and parted:
        return core[: run.start()] + parted[0], parted[1]
    return core, None


def _spaced(text: str) -> list[Author] | None:
    """文 张三 图 李四: nothing but a space behind the share, so that the names have to look like names."""
    found = _SPACED_SHARES.fullmatch(text)
    if found is None:
        return None
    authors: list[Author] = []
    for share, names in ((found[1], found[2]), (found[3], found[4])):
        if share:
            people = names_alone(names)
            if not people:
                return None
            authors += [Author(name=n, role=share) for n in people]
    return authors


def _plain(text: str, share: str | None, marked: bool) -> list[Author] | None:
    """Names without a role, as a mark or 文/图 stands before them; a share of the work behind them is theirs."""
    names = names_in(_WHO.sub("", text) if marked else text)
    if not names or len(names) > 8 or not all(map(likely, names)):
        return None
    return [Author(name=n, role=share) for n in names]


def likely(name: str) -> bool:
    """True where a name without a role before it looks like one."""
    return "·" in name or (surnamed(name) and len(name) in ((3, 4) if name[:2] in COMPOUND else (2, 3)))


def _parted(text: str) -> list[Author] | None:
    """Roles and shares with their names, to the end of *text*; None where something else is in between.

    A share behind names (/图) ends the role before them: the names that follow have the share behind *them*.
    """
    authors: list[Author] = []
    role: str | None = None
    at = 0
    for part in [*_PART.finditer(text), None]:
        names = names_in(text[at : part.start() if part else len(text)])
        share = part["behind"] if part else None
        if names is None or (role is None and names and not (share or (part and all(map(likely, names))))):
            return None
        follows = part["role"] if part else None  # 张三 本报记者: the role behind the name
        authors += [Author(name=n, role=role or share or follows) for n in names]
        role = None if share else part["role"] or part["before"] if part else None
        at = part.end() if part else at
    return authors or None


def names_alone(text: str) -> list[str]:
    """The names of a signature without a role, each with a surname; none where *text* is something else.

    >>> names_alone("张小明　李红"), names_alone("完"), names_alone("新华社")
    (['张小明', '李红'], [], [])
    """
    names = names_in(_WHO.sub("", text)) or []
    return names if all(map(likely, names)) else []


def signature(text: str) -> list[Author]:
    """The writer that signs a text: names alone, or who they are and then their names (市民 张小明).

    >>> signature("张小明　李红")[1], signature("市民 张小明"), signature("新华社"), signature("据新华社 张小明")
    ({'name': '李红', 'role': None}, [{'name': '张小明', 'role': '市民'}], [], [])
    """
    names = names_alone(text)
    if names:
        return [Author(name=n, role=None) for n in names]
    role, _, rest = text.strip().partition(" ") if " " in text else text.strip().partition("　")
    if not rest or not 2 <= len(role) <= 6 or _OUTLET.search(role):
        return []
    return [Author(name=n, role=role) for n in names_alone(rest)]


def unbracketed(text: str) -> str:
    """*text* without the brackets around the whole of it.

    >>> unbracketed("（记者 张三）")
    '记者 张三'
    """
    while len(text) > 2 and _BRACKETS.get(text[0]) == text[-1]:
        text = text[1:-1].strip(" 　")
    return text


_CREDITS = lazy(r"(?:摄影|攝影|摄|攝|供图|图片提供|绘|制图)[）)】。]?$|^[（(【]?(?:图片|圖片|图|圖)[/／:： 　]")


def is_credit(text: str) -> bool:
    """True for the credit of a photograph: 新华社记者 张三 摄, （图片 李四）.

    >>> is_credit("本报记者 张三 摄"), is_credit("本报记者 张三 摄影报道"), is_credit("文/图 张三")
    (True, False, False)
    """
    return _CREDITS.search(text) is not None
