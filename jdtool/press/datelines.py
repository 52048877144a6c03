"""Datelines: which paper or agency, from where, on what day, at the head of an article's first paragraph.

``本报青岛讯 6月23日，``, ``【本报讯】``, ``新华社北京10月25日电（记者 …）``, ``据中新社巴黎三日电``.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from jdtool.article import Author, Dateline
from jdtool.patterns import lazy
from jdtool.press import bylines
from jdtool.press.outlets import AGENCY, NAMED, OWN, WIRE
from jdtool.press.person_names import HAN, names_in, person_and_place

if TYPE_CHECKING:  # imported where a day is made: half of the pages name none
    from datetime import date as Day

# One class for the whole of a date: it compiles five times faster than one for each number, and start-up counts.
DATE = "[0-9０-９〇零一二三四五六七八九十廿卅年月 ]{1,14}[日号號]"
_LOOSE = "近日|昨日|今日|日前|昨天|今天|昨晚|今晨|連日|连日|前天|前日"
_PLACE = rf"(?:{HAN}|·){{2,8}}?"
_MIXED = "(?:综合|綜合)?(?:外电|外電)?"
_SENT = "专电|專電|电讯|電訊|消息|(?<=[报報社网網台臺【])(?:快讯|快訊|特讯|特訊|专讯|專訊)|讯|訊|电|電"
_HEAD = re.compile(
    rf"(?P<open>[【〔（(\[［])?(?P<cite>据|據|综合|綜合)?(?P<outlet>{OWN}|{AGENCY})(?:[／/]{HAN}{{2,4}})?[ 　]?"
    rf"(?:(?:特派|特约|[驻駐](?P<post>{HAN}{{2,6}}?))?(?P<role>记者|記者|特派員|特派员)[ 　]?"
    rf"(?P<who>{HAN}{{2,4}}(?:[、 　]{HAN}{{2,4}})*[ 　])?)?"
    rf"(?P<place>{_PLACE})??[ 　]?(?:(?P<inner>{DATE}|{_LOOSE})[ 　]?)?"
    rf"(?P<sent>{_MIXED}(?:{_SENT})|(?(open)(?:综合|綜合)(?:外电|外電)?(?:报道|報道|報導)|(?!)))"
    rf"(?![话話視视影力子台脑腦动動梯机機池商网網信稿局讯訊])(?P<close>[】〕）)\]］])?"
)
_NAMED = lazy(
    rf"(?P<open>[【〔（(\[［])?(?P<cite>)(?P<role>)(?P<post>)(?P<who>)(?![①-⑳])《?(?P<outlet>{NAMED})》?"
    rf"(?P<place>{_PLACE})??(?P<inner>{DATE})?(?P<sent>专讯|專訊|快讯|快訊|讯|訊)"
    r"(?:(?P<close>[】〕）)\]］])|(?=[ 　（(]|记者|記者|通讯员))"
)
"""A paper that signs with its own name: 江城晚报讯（记者 …, 晚报讯　."""
_SOMEWHERE = lazy(
    rf"(?P<open>[【〔（(\[［])(?P<cite>)(?P<role>)(?P<post>)(?P<who>)(?P<place>{_PLACE}(?:[／/]{_PLACE})?)?(?P<inner>{DATE})?"
    rf"(?P<mix>{_MIXED})(?P<outlet>{WIRE})?(?P<sent>{_SENT})(?P<close>[】〕）)\]］])"
)
"""A place and no paper, in brackets: （吉隆坡25日讯）, 【台北訊】, （伦敦25日法新电）."""
_NO_PLACE = frozenset("通简簡短资資音来來急喜快电電")
_FILED = lazy(r"[〔【（(\[［](?P<by>[^〔〕【】（）()]{4,40}(?:报道|報道|報導|专访|專訪|電|电))[〕】）)\]］](?=.)")
"""A reporter in brackets before the text, as 〔记者王大明／台北报道〕."""
_RUN_IN = lazy(
    rf"(?P<by>(?:{OWN}|{AGENCY})?(?:[驻駐]{HAN}{{1,6}}?)?{bylines.ROLE}"
    r"[^，。：:；！？“”（）()]{2,30}?(?:报道|報導|報道))[：: 　]"
)
"""A reporter and a place at the head of the text, parted from it by a space: 本报记者张三北京报道　."""
_SIGNS, _FILES = frozenset("讯訊电電息"), frozenset("道導访訪电電")
_REPORT = ("报道", "報道", "報導")
_OUTLET = lazy(rf"(?:{OWN}|{AGENCY})")
_AFTER = lazy(rf"[ 　:：，,—]{{0,4}}(?P<date>{DATE}|{_LOOSE})(?=[，,、 　])")
_BRACKET = lazy(r"[ 　]*[（(〔［【](?P<by>[^（）()〔〕【】]{2,60})[）)〕］】]")
_REST = lazy(r"[ 　]*(?P<by>[^（）()〔〕【】\[\]［］]{2,60})[）)〕］】\]]")
"""What the bracket that a dateline opened still holds: 【本报讯 记者张三】."""
_REPORTS = lazy(
    rf"[ 　]*(?P<by>(?:本[报報]|新华社|新華社)?(?:{bylines.ROLE})[^，。：:]{{2,40}}?(?:报道|報道|報導))[：: 　]"
)
_MARK = lazy(r"(?:[■●▲◆★△◎○□►▶·•◇☆]|[0-9０-９]{1,2}[.．、]|[①-⑳])[ 　]?")
"""What a brief opens with, before its dateline."""
_BEGINS = frozenset("本新据據中人光经央澎法路美合塔俄国共时韩韓朝安德埃彭工解科聯综綜记記特编編见首【〔（([［")
_REACH = 48  # characters in which a reporter run in before the text has said all


class Found(NamedTuple):
    """A dateline at the head of a paragraph: its parts, the names in its brackets, its shape."""

    dateline: Dateline
    authors: tuple[Author, ...]
    shape: tuple[str, ...]
    """What the house does: cited or own, 讯 or 电, date within or behind. Datelines of one page share it."""
    length: int
    """How many characters the dateline takes, behind the mark of a brief."""


def begins(text: str) -> bool:
    """A quick look at a line: does it begin as a dateline does?

    >>> begins("本报青岛讯 6月23日，海关与示范区"), begins("〔記者王大明／台北報導〕捷運新線")
    (True, True)
    >>> begins("江城晚报讯（记者 张三）"), begins("（怡保25日讯）一场大雨"), begins("本报记者张三北京报道　一场")
    (True, True, True)
    >>> begins("本报记者昨日获悉"), begins("本报记者昨日电话采访"), begins("记者王方报道了这场雨")
    (False, False, False)
    """
    return may_begin(text) and (_head(text) or _filed(text)) is not None


def may_begin(text: str) -> bool:
    """True where *text* may open with a dateline: the cheapest of looks.

    >>> may_begin("江城晚报讯"), may_begin("下一步，工程还要向北延伸")
    (True, False)
    """
    return text[0] in _BEGINS or "讯" in text or "訊" in text


def _head(text: str) -> re.Match[str] | None:
    head = _HEAD.match(text)
    if head and head["role"] and not (head["inner"] or head["close"]):
        return None  # a sentence: 本报记者 … 电
    return head or _named(text) or _somewhere(text)


def _named(text: str) -> re.Match[str] | None:
    signs = text.count("讯") + text.count("訊") > text.count("讯员") + text.count("訊員")
    return _NAMED.match(text) if signs else None


def _somewhere(text: str) -> re.Match[str] | None:
    """A dateline in brackets that names no paper; 通讯 and 短讯 are no places."""
    found = _SOMEWHERE.match(text) if _last_in_bracket(text) in _SIGNS else None
    if found is None or not (found["place"] or found["mix"] or found["inner"] or len(found["sent"]) > 1):
        return None
    return None if found["place"] and found["place"][-1] in _NO_PLACE else found


def _last_in_bracket(text: str) -> str:
    """The last character in the bracket that opens *text*; a space where none does."""
    if text[0] in "【〔（([［":
        for before, c in pairwise(text[:_REACH]):
            if c in "】〕）)]］":
                return before
    return " "


def _filed(text: str) -> tuple[re.Match[str], bylines.Byline] | None:
    """A reporter at the head of the text, in brackets or parted from it by a space."""
    found = _FILED.match(text) if _last_in_bracket(text) in _FILES else None
    if found is None and text[-1] not in _FILES and any(word in text[:_REACH] for word in _REPORT):
        found = _RUN_IN.match(text)
    said = bylines.read(found["by"], text[found.end() :]) if found else None
    if found is None or said is None:
        return None
    likely = found[0][0] in "【〔（([［" or all(bylines.likely(a["name"]) for a in said.authors)
    return (found, said) if likely else None


def read(paragraph: str) -> Found | None:
    """The dateline at the head of a whole paragraph, or None.

    >>> f = read("新华社巴黎10月25日电（记者 张三 李四）第三届论坛闭幕。")
    >>> f.dateline, [a["name"] for a in f.authors]
    ({'outlet': '新华社', 'place': '巴黎', 'date': '10月25日'}, ['张三', '李四'])
    >>> read("【本报讯】昨日，一场大雪").dateline
    {'outlet': '本报', 'place': None, 'date': '昨日'}
    >>> f = read("（中央社記者王大明台北25日電）捷運新線")
    >>> f.dateline, [a["name"] for a in f.authors]
    ({'outlet': '中央社', 'place': '台北', 'date': '25日'}, ['王大明'])
    """
    marked = _MARK.match(paragraph)
    if marked:
        paragraph = paragraph[marked.end() :]
    if not paragraph or not may_begin(paragraph):
        return None
    head = _head(paragraph)
    if head is None:
        filed = _filed(paragraph)
        if filed is None:
            return None
        found, said = filed
        own = _OUTLET.match(bylines.unbracketed(found["by"]))
        where = Dateline(outlet=own[0] if own else None, place=said.place, date=None)
        return Found(where, tuple(said.authors), ("filed",), found.end())
    at = head.end()
    date = head["inner"]
    outlet = head["outlet"]
    shape = ["own" if outlet is None or _is_own(outlet) else "agency", head["cite"] or "", head["sent"][-1]]
    shape.append("within" if date else "")
    place, authors = _reporter(head, paragraph[at:])
    bracket = (_REST if head["open"] and not head["close"] else _BRACKET).match(paragraph, at)
    if bracket and (people := _in_brackets(bracket["by"], paragraph[bracket.end() :])):
        authors, at = people.authors, bracket.end()
        place = place or people.place
        shape.append("bracket")
    elif (reports := _REPORTS.match(paragraph, at)) and (people := bylines.read(reports["by"])):
        authors, at = people.authors, reports.end()
        shape.append("reports")
    elif date is None and (behind := _AFTER.match(paragraph, at)):
        date = behind["date"]
        at = behind.end()
    return Found(Dateline(outlet=outlet, place=place, date=date), tuple(authors), tuple(shape), at)


def _is_own(outlet: str) -> bool:
    """True where the paper means itself: 本报, or its own name."""
    return re.fullmatch(AGENCY, outlet) is None and re.fullmatch(WIRE, outlet) is None


def _in_brackets(text: str, context: str) -> bylines.Byline | None:
    """The reporters in the brackets of a dateline: with roles, or names alone."""
    said = bylines.read(f"（{text}）", context)
    names = [] if said else bylines.names_alone(text)
    return bylines.Byline([Author(name=n, role=None) for n in names]) if names else said


def _reporter(head: re.Match[str], context: str) -> tuple[str | None, list[Author]]:
    """The place of a dateline, and the reporter named before it (本报记者王大明台北25日电)."""
    place = head["place"]
    if not head["role"]:
        return place, []
    names = names_in(head["who"] or "") or []
    if not names and place:
        parted = person_and_place(place, context)
        names, place = ([parted[0]], parted[1]) if parted else ([place], None)
    return place or head["post"], [Author(name=n, role=head["role"]) for n in names]


_DIGITS = {
    c: str(i) for digits in ("0123456789", "０１２３４５６７８９", "〇一二三四五六七八九") for i, c in enumerate(digits)
}


def number(text: str) -> int | None:
    """A number of the calendar in digits or Chinese numerals.

    >>> [number(t) for t in ("12", "１２", "十二", "二十", "廿五", "一九六三", "三十一")]
    [12, 12, 12, 20, 25, 1963, 31]
    """
    text = text.replace("零", "〇").replace("廿", "二十").replace("卅", "三十")
    if "十" in text:
        tens, _, ones = text.partition("十")
        parts = _DIGITS.get(tens, "" if tens else "1"), _DIGITS.get(ones, "" if ones else "0")
        return int("".join(parts)) if all(parts) else None
    digits = "".join(_DIGITS.get(c, "?") for c in text)
    return int(digits) if digits.isdigit() else None


_PARTS = lazy(r"(?:(\w{4})年)?(\w{1,3})[ ]?月[ ]?(\w{1,3})[ ]?[日号號]")


def iso(date: str | None, printed: Day | None) -> str | None:
    """The day a dateline means, as YYYY-MM-DD, where the paper's own day or year is known.

    *printed* is the day of the paper; where only its year is known, its 31 December. A date that lies more than half
    a year behind the paper's belongs to the year before.

    >>> from datetime import date as Day
    >>> iso("12月30日", Day(2021, 1, 2))
    '2020-12-30'
    """
    if date is None or printed is None:
        return None
    from datetime import date as Day

    parts = _PARTS.fullmatch(date)
    if parts is None:
        return None
    month, day = number(parts[2]), number(parts[3])
    year = number(parts[1]) if parts[1] else printed.year
    try:
        if parts[1] is None and Day(printed.year, month or 0, day or 0).toordinal() - printed.toordinal() > 183:
            year = printed.year - 1
        return Day(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None
