"""Datelines: which paper or agency, from where, on what day, at the head of an article's first paragraph.

``本报青岛讯 6月23日，``, ``新华社北京10月25日电（记者 …）``, ``（漢口廿三日海通電）``, ``〔記者王大明／台北報導〕``.
`FORMS` lists the forms in the order in which they are tried; behind most of them the reporter may follow in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from jdtool.article import Author, Dateline
from jdtool.patterns import lazy
from jdtool.press import bylines, signatures
from jdtool.press.brackets import unbracketed
from jdtool.press.calendar import DATE, LOOSE_DATE
from jdtool.press.outlets import AGENCY, NAMED, OWN, WIRE
from jdtool.press.person_names import HAN, names_in, person_and_place
from jdtool.press.roles import ITEM_MARKS

_REACH = 48  # characters within which a reporter before the text is named
_OPEN, _CLOSE = "【〔（([［", "】〕）)]］"
_PLACE = rf"(?:{HAN}|·){{2,8}}?"
_MIXED = "(?:综合|綜合)?(?:外电|外電)?"
_SENT = "专电|專電|电讯|電訊|消息|(?<=[报報社网網台臺【])(?:快讯|快訊|特讯|特訊|专讯|專訊)|讯|訊|电|電"
_NOT_SENT = "[话話視视影力子台脑腦动動梯机機池商网網信稿局讯訊]"
"""What makes another word of the last character: 电话, 讯问."""

_OWN_OR_AGENCY = lazy(
    rf"(?P<open>[【〔（(\[［])?(?P<cite>据|據|综合|綜合)?(?P<outlet>{OWN}|{AGENCY})(?:[／/]{HAN}{{2,4}})?[ 　]?"
    rf"(?:(?:特派|特约|[驻駐](?P<post>{HAN}{{2,6}}?))?(?P<role>记者|記者|特派員|特派员)[ 　]?"
    rf"(?P<who>{HAN}{{2,4}}(?:[、 　]{HAN}{{2,4}})*[ 　])?)?"
    rf"(?P<place>{_PLACE})??[ 　]?(?:(?P<date>{DATE}|{LOOSE_DATE})[ 　]?)?"
    rf"(?P<sent>{_MIXED}(?:{_SENT})|(?(open)(?:综合|綜合)(?:外电|外電)?(?:报道|報道|報導)|(?!)))"
    rf"(?!{_NOT_SENT})(?P<close>[】〕）)\]］])?"
)
_NAMED_PAPER = lazy(
    rf"(?P<open>[【〔（(\[［])?(?![①-⑳])《?(?P<outlet>{NAMED})》?"
    rf"(?P<place>{_PLACE})??(?P<date>{DATE})?(?P<sent>专讯|專訊|快讯|快訊|讯|訊)"
    r"(?:(?P<close>[】〕）)\]］])|(?=[ 　（(]|记者|記者|通讯员))"
)
_TIME = "(?:(?:[上下]午|[今]?[晨晚夜])?[零一二三四五六七八九十]{1,3}[時时](?:[零一二三四五六七八九十半]{1,3}分?)?)"
_LETTER = "通信|通訊|航訊|航讯|快信"
"""A report that came by mail."""
_IN_BRACKETS = lazy(
    rf"(?P<open>[【〔（(\[［])(?P<place>{_PLACE}(?:[／/]{_PLACE})?)?(?P<date>{DATE})?{_TIME}?"
    rf"(?P<mix>{_MIXED})(?P<outlet>{WIRE})?(?P<sent>{_SENT}|{_LETTER})(?P<close>[】〕）)\]］])"
)
_WIRED = lazy(
    rf"(?P<open>[【〔（(\[［]?)(?P<place>{_PLACE})[ 　]?(?P<date>{DATE}|{LOOSE_DATE})[ 　]?"
    rf"(?!综合|綜合|外[电電]|{_TIME})(?P<outlet>{HAN}{{2,4}}?)(?P<sent>专电|專電|电讯|電訊|电|電)(?!{_NOT_SENT})(?P<close>[】〕）)\]］])?"
)
_AGENCY_FIRST = lazy(
    rf"(?P<open>[【〔（(\[［])(?P<outlet>{HAN}{{1,4}}(?:通讯社|通訊社|社))(?P<place>{_PLACE})?(?P<date>{DATE})?"
    rf"(?P<sent>专电|專電|电讯|電訊|电|電|讯|訊)(?P<close>[】〕）)\]］])"
)
_NO_PLACE = frozenset("通简簡短资資音来來急喜快电電")
"""What makes a word of 讯 or 电 and the character before it: 通讯, 来电."""
_NO_PLACES = lazy(
    "法庭|本[地市省]|[读讀]者|[综綜]合|[体體]育|[财財][经經]|[国國][际際]|[社會会]+|[娱娛][乐樂]|[两兩]岸"
)
"""What a bracket names before 讯 that is no place."""
_FILED = lazy(r"[〔【（(\[［](?P<by>[^〔〕【】（）()]{4,40}(?:报道|報道|報導|专访|專訪|電|电))[〕】）)\]］](?=.)")
_RUN_IN = lazy(
    rf"(?P<by>(?:{OWN}|{AGENCY})?(?:[驻駐]{HAN}{{1,6}}?)?{bylines.ROLE}"
    r"[^，。：:；！？“”（）()]{2,30}?(?:报道|報導|報道))[：: 　]"
)
_OUTLET = lazy(rf"(?:{OWN}|{AGENCY})")
_AFTER = lazy(rf"[ 　:：，,—]{{0,4}}(?P<date>{DATE}|{LOOSE_DATE})(?=[，,、 　])")
_BRACKET = lazy(r"[ 　]*[（(〔［【](?P<by>[^（）()〔〕【】]{2,60})[）)〕］】]")
_REST = lazy(r"[ 　]*(?P<by>[^（）()〔〕【】\[\]［］]{2,60})[）)〕］】\]]")
"""What the bracket that a dateline opened still holds: 【本报讯 记者张三】."""
_REPORTS = lazy(
    rf"[ 　]*(?P<by>(?:本[报報]|新华社|新華社)?(?:{bylines.ROLE})[^，。：:]{{2,40}}?(?:报道|報道|報導))[：: 　]"
)
_MARK = lazy(rf"(?:[{ITEM_MARKS}]|[0-9０-９]{{1,2}}[.．、]|[①-⑳])[ 　]?")
"""What a brief opens with, before its dateline."""
_FIRST = frozenset("本新据據中人光经央澎法路美合塔俄国共时韩韓朝安德埃彭工解科聯综綜记記特编編见首" + _OPEN)
_SIGNS, _FILES = frozenset("讯訊电電息信"), frozenset("道導访訪电電")
_REPORT_WORDS = ("报道", "報道", "報導")


class Opening(NamedTuple):
    """What stands at the head of a paragraph: the dateline, the reporters named with it, the shape."""

    dateline: Dateline
    authors: tuple[Author, ...]
    shape: tuple[str, ...]
    """What the house does: own or agency, cited, 讯 or 电, date within or behind. Datelines of a page share it."""
    length: int
    """How many characters it takes, the mark of a brief included."""


class _Form(NamedTuple):
    """A match of one of the forms, its parts by the same names whatever the form."""

    outlet: str | None
    place: str | None
    date: str | None
    sent: str
    end: int
    cite: str = ""
    open_bracket: bool = False
    """True where the bracket that the dateline opened is not closed yet."""
    authors: tuple[Author, ...] = ()


# --- the forms


def own_or_agency(text: str) -> _Form | None:
    """A paper that means itself, or an agency: 本报青岛讯, 新华社北京10月25日电, （中央社記者王大明台北25日電）.

    >>> read("新华社巴黎10月25日电（记者 张三）第三届论坛闭幕。").dateline
    {'outlet': '新华社', 'place': '巴黎', 'date': '10月25日'}
    """
    parts = _OWN_OR_AGENCY.match(text)
    if parts is None or (parts["role"] and not (parts["date"] or parts["close"])):
        return None  # a sentence: 本报记者 … 电
    form = _form(parts, parts["cite"] or "")
    if not parts["role"]:
        return form
    names, place = names_in(parts["who"] or "") or [], parts["place"]
    if not names and place:
        pair = person_and_place(place, text[parts.end() :])
        names, place = ([pair[0]], pair[1]) if pair else ([place], None)
    authors = tuple(Author(name=name, role=parts["role"]) for name in names)
    return form._replace(place=place or parts["post"], authors=authors)


def named_paper(text: str) -> _Form | None:
    """A paper that signs with its name: 江城晚报讯（记者 …）, 晚报讯　.

    >>> read("江城晚报北山10月25日讯（记者 张三）").dateline
    {'outlet': '江城晚报', 'place': '北山', 'date': '10月25日'}
    """
    signs = text.count("讯") + text.count("訊") > text.count("讯员") + text.count("訊員")
    parts = _NAMED_PAPER.match(text) if signs else None
    return _form(parts) if parts else None


def agency_first(text: str) -> _Form | None:
    """Any agency by the end of its name, in brackets: （海通社柏林廿三日電）, 【電通社東京電】.

    >>> read("（海通社柏林廿三日電）").dateline
    {'outlet': '海通社', 'place': '柏林', 'date': '廿三日'}
    """
    parts = _AGENCY_FIRST.match(text) if _last_in_bracket(text) in _SIGNS else None
    return _form(parts) if parts else None


def in_brackets(text: str) -> _Form | None:
    """A place, a day or both, and no paper: （吉隆坡25日讯）, 【台北訊】, （伦敦25日法新电）.

    >>> read("（吉隆坡25日讯）一场大雨").dateline
    {'outlet': None, 'place': '吉隆坡', 'date': '25日'}
    """
    parts = _IN_BRACKETS.match(text) if _last_in_bracket(text) in _SIGNS else None
    if parts is None or not (parts["place"] or parts["mix"] or parts["date"] or len(parts["sent"]) > 1):
        return None
    form = _form(parts)
    if parts["place"] and _NO_PLACES.fullmatch(parts["place"]):
        return form._replace(place=None)
    return None if parts["place"] and parts["place"][-1] in _NO_PLACE else form


def wired(text: str) -> _Form | None:
    """Place, day, and any agency before 電, known by their order: （重慶廿三日海通電）, （北平廿三日路透社電）.

    >>> read("（漢口廿三日海通電）江水續漲。").dateline
    {'outlet': '海通', 'place': '漢口', 'date': '廿三日'}
    >>> read("〔倫敦二十一日電通社電〕").dateline
    {'outlet': '電通社', 'place': '倫敦', 'date': '二十一日'}
    >>> read("漢口廿三日海通電）江水續漲。").dateline  # scanned, the bracket before it lost
    {'outlet': '海通', 'place': '漢口', 'date': '廿三日'}
    """
    parts = _WIRED.match(text) if "日" in text[:_REACH] else None
    if parts is None or (parts["open"] and not parts["close"]):
        return None
    return _form(parts)


FORMS: tuple[Callable[[str], _Form | None], ...] = (own_or_agency, named_paper, agency_first, wired, in_brackets)
"""The forms of a dateline, in the order in which they are tried."""


def filed(text: str) -> Opening | None:
    """A reporter at the head of the text, in brackets or before a space, in place of a dateline.

    >>> read("〔記者王大明／台北報導〕捷運新線").dateline
    {'outlet': None, 'place': '台北', 'date': None}
    >>> read("本报记者张三北京报道　一场大雪").authors
    ({'name': '张三', 'role': '记者'},)
    """
    parts = _FILED.match(text) if _last_in_bracket(text) in _FILES else None
    if parts is None and text[-1] not in _FILES and any(word in text[:_REACH] for word in _REPORT_WORDS):
        parts = _RUN_IN.match(text)
    byline = bylines.read(parts["by"], text[parts.end() :]) if parts else None
    if parts is None or byline is None:
        return None
    if parts[0][0] not in _OPEN and not all(signatures.likely(author["name"]) for author in byline.authors):
        return None
    own = _OUTLET.match(unbracketed(parts["by"]))
    dateline = Dateline(outlet=own[0] if own else None, place=byline.place, date=None)
    return Opening(dateline, tuple(byline.authors), ("filed",), parts.end())


def _form(parts: re.Match[str], cite: str = "") -> _Form:
    groups = parts.groupdict()
    is_open = bool(groups.get("open")) and not groups.get("close")
    return _Form(groups["outlet"], groups["place"], groups["date"], groups["sent"], parts.end(), cite, is_open)


def _match(text: str) -> _Form | None:
    return next((match for form in FORMS if (match := form(text))), None)


def _last_in_bracket(text: str) -> str:
    """The last character in the bracket that opens *text*; a space where none does."""
    if text[0] in _OPEN:
        for before, character in pairwise(text[:_REACH]):
            if character in _CLOSE:
                return before
    return " "


# --- reading


def may_begin(text: str) -> bool:
    """A line to whether it is worth reading as a dateline: the cheapest of looks.

    >>> may_begin("江城晚报讯"), may_begin("下一步，工程还要向北延伸")
    (True, False)
    """
    return text[0] in _FIRST or "讯" in text or "訊" in text or ("日" in text and ("電" in text or "电" in text))


def begins(text: str) -> bool:
    """A line to whether it begins with a dateline.

    >>> begins("本报青岛讯 6月23日，海关与示范区"), begins("〔記者王大明／台北報導〕捷運新線")
    (True, True)
    >>> begins("江城晚报讯（记者 张三）"), begins("（怡保25日讯）一场大雨"), begins("本报记者张三北京报道　一场")
    (True, True, True)
    >>> begins("本报记者昨日获悉"), begins("本报记者昨日电话采访"), begins("记者王方报道了这场雨")
    (False, False, False)
    """
    return may_begin(text) and (_match(text) is not None or filed(text) is not None)


def read(paragraph: str) -> Opening | None:
    """A whole paragraph to the dateline at its head, or None.

    >>> opening = read("新华社巴黎10月25日电（记者 张三 李四）第三届论坛闭幕。")
    >>> opening.dateline, [author["name"] for author in opening.authors]
    ({'outlet': '新华社', 'place': '巴黎', 'date': '10月25日'}, ['张三', '李四'])
    >>> read("【本报讯】昨日，一场大雪").dateline
    {'outlet': '本报', 'place': None, 'date': '昨日'}
    >>> opening = read("（中央社記者王大明台北25日電）捷運新線")
    >>> opening.dateline, [author["name"] for author in opening.authors]
    ({'outlet': '中央社', 'place': '台北', 'date': '25日'}, ['王大明'])
    """
    mark = _MARK.match(paragraph)
    text = paragraph[mark.end() :] if mark else paragraph
    if not text or not may_begin(text):
        return None
    start = len(paragraph) - len(text)
    form = _match(text)
    if form is None:
        opening = filed(text)
        return opening._replace(length=start + opening.length) if opening else None
    end, date, place, authors = form.end, form.date, form.place, form.authors
    shape = ["own" if form.outlet is None or _is_own(form.outlet) else "agency", form.cite, form.sent[-1]]
    shape.append("within" if date else "")
    bracket = (_REST if form.open_bracket else _BRACKET).match(text, end)
    reports = _REPORTS.match(text, end)
    if bracket and (byline := _in_dateline(bracket["by"], text[bracket.end() :])):
        authors, end, place = tuple(byline.authors), bracket.end(), place or byline.place
        shape.append("bracket")
    elif reports and (byline := bylines.read(reports["by"])):
        authors, end = tuple(byline.authors), reports.end()
        shape.append("reports")
    elif date is None and (behind := _AFTER.match(text, end)):
        date, end = behind["date"], behind.end()
    return Opening(Dateline(outlet=form.outlet, place=place, date=date), authors, tuple(shape), start + end)


def _is_own(outlet: str) -> bool:
    """True where the paper means itself: 本报, or its own name."""
    return re.fullmatch(AGENCY, outlet) is None and re.fullmatch(WIRE, outlet) is None and not outlet.endswith("社")


def _in_dateline(text: str, context: str) -> bylines.Byline | None:
    """The reporters in the brackets of a dateline: with roles, or names alone."""
    byline = bylines.read(f"（{text}）", context)
    names = [] if byline else signatures.names_alone(text)
    return bylines.Byline([Author(name=name, role=None) for name in names]) if names else byline
