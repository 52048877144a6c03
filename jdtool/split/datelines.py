"""Datelines: which paper or agency, from where, on what day, at the head of an article's first paragraph.

``本报青岛讯 6月23日，``, ``【本报讯】``, ``新华社北京10月25日电（记者 …）``, ``据中新社巴黎三日电``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jdtool.article import Author, Dateline
from jdtool.patterns import lazy
from jdtool.split import bylines
from jdtool.split.names import HAN, names_in, person_and_place

if TYPE_CHECKING:  # imported where a day is made: half of the pages name none
    from datetime import date as Day

# One class for the whole of a date: it compiles five times faster than one for each number, and start-up counts.
DATE = "[0-9０-９〇零一二三四五六七八九十廿卅年月 ]{1,14}[日号號]"
_LOOSE = "近日|昨日|今日|日前|昨天|今天|昨晚|今晨|連日|连日|前天|前日"
_OWN = "本[报報刊台社网網站]|本局"
_AGENCY = (
    "新华社|新華社|新华网|中新社|中新网|中国新闻社|中央社|人民网|人民日报|光明日报|经济日报|中国青年报|央视网|央广网|澎湃新闻|"
    "法新社|路透社|路透|美联社|美聯社|合众国际社|合眾社|塔斯社|俄塔社|俄新社|国际文传电讯社|共同社|时事社|韩联社|韓聯社|朝中社|"
    "安莎社|德新社|埃菲社|彭博社|中通社|中评社|工人日报|解放军报|科技日报|中央日報|聯合報"
)
_PLACE = rf"(?:{HAN}|·){{2,8}}?"
_SENT = "专电|專電|电讯|電訊|消息|综合消息|讯|訊|电|電"
_HEAD = re.compile(
    rf"(?P<open>[【〔（(\[［])?(?P<cite>据|據)?(?P<outlet>{_OWN}|{_AGENCY})(?:[／/]{HAN}{{2,4}})?[ 　]?"
    rf"(?:(?:特派|特约|[驻駐](?P<post>{HAN}{{2,6}}?))?(?P<role>记者|記者|特派員|特派员)[ 　]?"
    rf"(?P<who>{HAN}{{2,4}}(?:[、 　]{HAN}{{2,4}})*[ 　])?)?"
    rf"(?P<place>{_PLACE})??[ 　]?(?:(?P<inner>{DATE}|{_LOOSE})[ 　]?)?"
    rf"(?P<sent>{_SENT})(?![话話视視影力子台脑腦动動梯机機池商网網信])(?P<close>[】〕）)\]］])?"
)
_FILED = lazy(r"[〔【（(\[［](?P<by>[^〔〕【】（）()]{4,40}(?:報導|报道|報道))[〕】）)\]］](?=.)")
"""A reporter in brackets before the text, as 〔记者王大明／台北报道〕."""
_AFTER = lazy(rf"[ 　:：，,—]{{0,4}}(?P<date>{DATE}|{_LOOSE})(?=[，,、 　])")
_BRACKET = lazy(r"[ 　]*[（(〔［【](?P<by>[^（）()〔〕【】]{2,60})[）)〕］】]")
_REPORTS = lazy(
    rf"[ 　]*(?P<by>(?:本[报報]|新华社|新華社)?(?:{bylines.ROLE})[^，。：:]{{2,40}}?(?:报道|報導|報道))[：: 　]"
)
_MARK = lazy(r"(?:[■●▲◆★△◎○□►▶·•◇☆]|[0-9０-９]{1,2}[.．、]|[①-⑳])[ 　]?")
"""What a brief opens with, before its dateline."""
_BEGINS = frozenset("本新据據中人光经央澎法路美合塔俄国共时韩韓朝安德埃彭工解科聯【〔（([［")


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
    >>> begins("本报记者昨日获悉"), begins("本报记者昨日电话采访")
    (False, False)
    """
    return may_begin(text) and (_head(text) or _filed(text)) is not None


def may_begin(text: str) -> bool:
    """True where the first character of *text* may open a dateline: the cheapest of looks."""
    return text[0] in _BEGINS


def _head(text: str) -> re.Match[str] | None:
    head = _HEAD.match(text)
    if head and head["role"] and not (head["inner"] or head["close"]):
        return None  # a sentence: 本报记者 … 电
    return head


def _filed(text: str) -> tuple[re.Match[str], list[Author]] | None:
    found = _FILED.match(text)
    people = bylines.parse(found["by"]) if found else None
    return (found, people) if found and people else None


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
        found, named = filed
        return Found(
            Dateline(outlet=None, place=bylines.place(found["by"]), date=None), tuple(named), ("filed",), found.end()
        )
    at = head.end()
    date = head["inner"]
    shape = [head["outlet"] if re.fullmatch(_OWN, head["outlet"]) else "agency", head["cite"] or "", head["sent"][-1]]
    shape.append("within" if date else "")
    place, authors = _reporter(head)
    bracket = _BRACKET.match(paragraph, at)
    if bracket and (people := bylines.parse(bracket["by"])):
        authors, at = people, bracket.end()
        shape.append("bracket")
    elif (reports := _REPORTS.match(paragraph, at)) and (people := bylines.parse(reports["by"])):
        authors, at = people, reports.end()
        shape.append("reports")
    elif date is None and (behind := _AFTER.match(paragraph, at)):
        date = behind["date"]
        at = behind.end()
    return Found(Dateline(outlet=head["outlet"], place=place, date=date), tuple(authors), tuple(shape), at)


def _reporter(head: re.Match[str]) -> tuple[str | None, list[Author]]:
    """The place of a dateline, and the reporter named before it (本报记者王大明台北25日电)."""
    place = head["place"]
    if not head["role"]:
        return place, []
    names = names_in(head["who"] or "") or []
    if not names and place:
        parted = person_and_place(place)
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
