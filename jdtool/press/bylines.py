"""Bylines: who wrote it, by mark, role and name.

A byline is one or two short lines, or brackets in the dateline: ``□本报记者 张三 通讯员 李四 报道``, ``（记者 张三）``,
``文/图 本报记者 张三``. It is known by its grammar: behind an optional mark come roles, each with names, and perhaps a
closing word; a line with anything else on it is no byline. `FORMS` lists the forms in the order of trial.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.press import signatures
from jdtool.press.brackets import unbracketed
from jdtool.press.outlets import AGENCY, HOUSE
from jdtool.press.person_names import HAN, ends_as_place, names_in, person_and_place, surnamed
from jdtool.press.roles import (
    CLOSING_SHARES,
    DESKS,
    NAMED_SHARES,
    OPENING_SHARES,
    PIECES,
    RANKS,
    REPORTS,
    SHARES,
    SOURCES,
    SPACED_CLOSINGS,
    TASKS,
    WORDS_AND_PICTURES,
    WRITERS,
    pattern,
)
from jdtool.press.roles import MARKS as MARKS

MAX_LENGTH = 80  # characters; a longer line is a sentence
_MAX_NAMES = 8  # names without a role

ROLE = rf"(?:(?:{pattern(RANKS)})?(?:{pattern(DESKS)})?(?:{pattern(WRITERS)})(?:团|组)?)"
_POST = rf"(?:[驻駐]{HAN}{{1,6}}?)?"
_SHARE = pattern(SHARES)
_LABEL = rf"(?:独家|獨家|专题|專題)?(?:{pattern(TASKS, SHARES)})(?:[、与與和及](?:{pattern(TASKS, SHARES)}))?"
_REPORT = pattern(REPORTS)

_PART = lazy(
    rf"[/／](?P<behind>{_SHARE})(?![^ 　、，])|(?<![^ 　])(?P<before>{_LABEL})[/／:：](?!(?:{_SHARE})(?![^ 　]))|"
    rf"{HOUSE}?{_POST}(?P<role>{ROLE})[:：]?"
)
"""What separates names: a share of the work behind them (/文) or before them (图/, 採訪：), or a role."""
_CLOSING = lazy(
    rf"(?P<report>[ 　/／]*(?:(?:{pattern(SOURCES)})?(?:{_REPORT})|{pattern(PIECES)}))[:：。]?$|"
    rf"(?:[ 　]*(?:{pattern(CLOSING_SHARES)})|[ 　]+(?:{pattern(SPACED_CLOSINGS)}))[:：。]?$"
)
_OPENING = lazy(
    rf"(?:{pattern(OPENING_SHARES)})(?:[ 　:：/／]+|(?=本报|本報|记者|記者))|"
    rf"[【〔（(\[［](?:{HOUSE})?(?:独家|獨家)?(?:{pattern(PIECES)})[】〕）)\]］][ 　]*(?=.)"
)
_PLACE = lazy(rf"([ 　/／])({HAN}{{2,4}}(?:[－—-]{HAN}{{2,4}})?)$")
"""Where a report comes from, as 北京 in 本报记者 张三 北京报道."""
_FROM = lazy(rf"[ 　]*(?:发自|發自)[ 　]?(?P<place>{HAN}{{2,8}})$")
_RUN = lazy(rf"(?:{HAN}|[·•]){{4,14}}$")
_SPACED_SHARES = lazy(r"(文|撰文)[ 　]+(.{2,20}?)(?:[ 　]+([图圖摄攝]|摄影|攝影)[ 　]+(.{2,20}))?")
_GIVEN = lazy(
    r"[ 　]*(?:图片|圖片|供图|图|圖)[/／:：| ][ 　]*"
    r"(?:(?:由|均由)?[^，。 　]{2,8}(?:提供|供图)|视觉中国|資料圖片|资料图片)$"
)
"""A photograph that nobody of the house took."""
_DESK = lazy(
    rf"(?:{HAN}{{2,8}}[/／])?(?:{HOUSE}|据|據)?(?:综合|綜合)(?:{AGENCY}|外电|外電|[、和及])*(?:{_REPORT}|消息|电|電|讯|訊)"
)
_SPACE = lazy("[ 　/／·、]")
_PIPES = str.maketrans(dict.fromkeys("|｜┃│丨", " ") | {"╱": "／"})
_STROKES = frozenset("|｜┃│丨╱")
_PIPED = lazy(rf"(?<![^ 　])({_LABEL})[ 　]*[|｜┃│丨]")


class Byline(NamedTuple):
    """What a byline says: who, and where from (〔记者王大明／台北报道〕)."""

    authors: list[Author]
    place: str | None = None


# --- is it worth reading


_HINT = lazy(
    rf"{pattern(WRITERS)}|摄|攝|撰|特派|发自|發自|"
    rf"[／/╱：:|｜ 　](?<=[{''.join(sorted({word[-1] for word in SHARES + TASKS}))}].)|"
    rf"[／/╱](?=[{''.join(sorted({word[0] for word in SHARES}))}])"
)
HINTS = frozenset({word[0] for word in WRITERS} | set("摄攝撰特发發／/╱：:|｜ 　"))
"""A line that has none of these has no hint: a look that costs less."""
LAST = frozenset("道導访訪电電息訊】〕］]）)")
_SHORT = 24


def is_candidate(text: str) -> bool:
    """A line to whether it is worth reading as a byline: it has a mark, a role or a share of the work.

    >>> is_candidate("本报记者 张三"), is_candidate("图/李四"), is_candidate("小城通了地铁")
    (True, True, False)
    """
    if text[0] in MARKS or (text[-1] in LAST and len(text) < _SHORT):
        return True
    return not HINTS.isdisjoint(text) and _HINT.search(text) is not None


def has_role(text: str) -> bool:
    """A line to whether a role or a share of the work opens it, as in the second line of a byline.

    >>> has_role("通讯员 李四 报道"), has_role("近日，记者")
    (True, False)
    """
    return _HINT.match(text) is not None


# --- the line, ready for the forms


class _Core(NamedTuple):
    """A line without its marks, brackets and closing words, and what was taken off."""

    names: str
    context: str
    place: str | None
    share: str | None
    """The closing word, where it says what the names did: 摄, 编译."""
    has_mark: bool
    signed: bool
    """True where a mark, 文/图, a share or a closing word says that names without a role are a byline."""
    framed: bool
    """True where anything but names and roles shows that the line is no sentence."""


def _core(text: str, context: str) -> _Core:
    bare = unbracketed(text)
    has_mark = bare[0] in MARKS
    bare = bare.lstrip(MARKS)
    if not _STROKES.isdisjoint(bare):
        bare = _PIPED.sub(r"\1：", bare).translate(_PIPES)
    bare = unbracketed(bare.strip(" 　"))
    opening = _OPENING.match(bare)
    names = _GIVEN.sub("", bare[opening.end() :] if opening else bare)
    framed = has_mark or opening is not None or names != text
    closing = _FROM.search(names) or _CLOSING.search(names)
    if closing is None:
        return _Core(names.rstrip(" 　/／"), bare, None, None, has_mark, has_mark or opening is not None, framed)
    place = closing.groupdict().get("place")
    reports = place is not None or closing["report"] is not None
    spaced = closing[0][0] in " 　/／"
    names = names[: closing.start()]
    if reports and not place and not spaced:
        names, place = _without_place(names, context)
    word = closing[0].strip(" 　")
    share = word if word in NAMED_SHARES else None
    signed = has_mark or opening is not None or share is not None or (reports and (place is not None or spaced))
    return _Core(names.rstrip(" 　/／"), bare, place, share, has_mark, signed, True)


def _without_place(text: str, context: str) -> tuple[str, str | None]:
    """The names of a byline, and the place behind them: after a stroke or a space, or run on to the last name."""
    place_behind = _PLACE.search(text)
    if place_behind:
        stroke, place = place_behind[1] in "/／", place_behind[2]
        if stroke or not surnamed(place) or ends_as_place(place) or place in context:
            return text[: place_behind.start()], place
        return text, None
    roles = list(_PART.finditer(text))
    run = _RUN.search(text, roles[-1].end()) if roles else None
    pair = person_and_place(run[0], context) if run else None
    if run and pair:
        return text[: run.start()] + pair[0], pair[1]
    return text, None


# --- the forms


def roles_and_names(core: _Core) -> list[Author] | None:
    """Roles and shares, each with its names, to the end of the line.

    A share behind names (/图) ends the role before them: the names that follow have the share behind *them*. Without
    any frame the names have to look like names: 文化记者来到海边 begins a sentence.

    >>> [a["role"] for a in read("记者 张三 通讯员 李明/文 王红/图").authors]
    ['记者', '通讯员', '图']
    """
    text = core.names
    parts = list(_PART.finditer(text))
    if not parts:
        return None
    authors: list[Author] = []
    role: str | None = None
    at = 0
    for part in [*parts, None]:
        listed = text[at : part.start() if part else len(text)]
        names = names_in(listed)
        if role and names and listed[0] == "、":
            return None  # 本社记者、编辑都来了: a sentence
        share = part["behind"] if part else None
        if names is None or (role is None and names and not (share or (part and all(map(signatures.likely, names))))):
            return None
        behind = part["role"] if part else None  # 张三 本报记者: the role behind the name
        authors += [Author(name=name, role=role or share or behind) for name in names]
        role = None if share else part["role"] or part["before"] if part else None
        at = part.end() if part else at
    framed = core.framed or _SPACE.search(text) or all(surnamed(author["name"]) for author in authors)
    return authors if authors and framed else None


def signed_names(core: _Core) -> list[Author] | None:
    """Names without a role that a mark, a share or a closing word presents: ◇张三, 张三 编译, 张三 报道.

    Behind a mark stands where they belong to: ○文学院2008级 张三.

    >>> read("张三 编译").authors, read("○文学院2008级 张三").authors
    ([{'name': '张三', 'role': '编译'}], [{'name': '张三', 'role': '文学院2008级'}])
    """
    if not core.signed or core.names[-1:] in ("、", "，"):
        return None  # ▲古井淘净、: a brief
    names = names_in(signatures.WHO.sub("", core.names) if core.has_mark else core.names)
    are_likely = names and (core.share in WORDS_AND_PICTURES or all(map(signatures.likely, names)))
    if not names or not are_likely or len(names) > _MAX_NAMES:
        return signatures.of_home(core.names) or None if core.has_mark else None
    return [Author(name=name, role=core.share) for name in names]


def spaced_shares(core: _Core) -> list[Author] | None:
    """Shares separated from their names by nothing but a space; the names have to look like names.

    >>> read("文 张三 图 李四").authors
    [{'name': '张三', 'role': '文'}, {'name': '李四', 'role': '图'}]
    """
    pairs = None if core.signed else _SPACED_SHARES.fullmatch(core.names)
    if pairs is None:
        return None
    authors: list[Author] = []
    for share, listed in ((pairs[1], pairs[2]), (pairs[3], pairs[4])):
        if share:
            names = signatures.names_alone(listed)
            if not names:
                return None
            authors += [Author(name=name, role=share) for name in names]
    return authors


def desk(core: _Core) -> list[Author] | None:
    """The desk that put the report together: a byline without a person.

    >>> read("本报综合报道"), read("即时新闻／综合报道")
    (Byline(authors=[], place=None), Byline(authors=[], place=None))
    """
    whole = core.context
    return [] if ("综合" in whole or "綜合" in whole) and _DESK.fullmatch(whole) else None


FORMS: tuple[Callable[[_Core], list[Author] | None], ...] = (roles_and_names, signed_names, spaced_shares, desk)
"""The forms of a byline, in the order in which they are tried."""


# --- reading


def read(text: str, context: str = "") -> Byline | None:
    """A line to what it says as a byline, or None where it is none.

    *context* is the text beside it: a run of characters that it has too is likelier a place than a name.

    >>> read("本報記者王大明／高雄報導")
    Byline(authors=[{'name': '王大明', 'role': '記者'}], place='高雄')
    >>> read("记者在现场看到，人们排起了长队") is None
    True
    """
    if not 2 <= len(text) <= MAX_LENGTH:
        return None
    core = _core(text, context)
    for form in FORMS:
        authors = form(core)
        if authors is not None:
            return Byline(authors, core.place if authors else None)
    return None


def parse(text: str) -> list[Author] | None:
    """A line to the authors of a byline, or None where it is no byline.

    >>> parse("□本报记者 肖方 通讯员 刘宁 报道")
    [{'name': '肖方', 'role': '记者'}, {'name': '刘宁', 'role': '通讯员'}]
    >>> parse("（本报驻巴黎特约记者 | 张 三）"), parse("文/张三 图/李明")[1]
    ([{'name': '张三', 'role': '特约记者'}], {'name': '李明', 'role': '图'})
    """
    byline = read(text)
    return byline.authors if byline else None


def place(text: str) -> str | None:
    """A byline to the place it names, or None.

    >>> place("〔記者王大明／台北報導〕"), place("记者张三 发自青岛"), place("本报记者 张三 报道")
    ('台北', '青岛', None)
    """
    byline = read(text)
    return byline.place if byline else None


_CREDITS = lazy(r"(?:摄影|攝影|摄|攝|供图|图片提供|绘|制图)[）)】。]?$|^[（(【]?(?:图片|圖片|图|圖)[/／:： 　]")


def is_credit(text: str) -> bool:
    """A byline to whether it is the credit of a photograph: 新华社记者 张三 摄, （图片 李四）.

    >>> is_credit("本报记者 张三 摄"), is_credit("本报记者 张三 摄影报道"), is_credit("文/图 张三")
    (True, False, False)
    """
    return _CREDITS.search(text) is not None
