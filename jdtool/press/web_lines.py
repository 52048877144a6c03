"""The line below the headline of a web page: its day, where it comes from, who wrote it.

``2023-05-18 09:12　来源：江城晚报　作者：何秋雨``: parts with labels, and nothing else on the line.
"""

from __future__ import annotations

from typing import NamedTuple

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.press.person_names import HAN, names_in

MAX_LENGTH = 80  # characters

_DAY = r"(?P<day>\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2}))(?:[ 　T]*\d{1,2}:\d{2}(?::\d{2})?)?"
_NAME = rf"(?:{HAN}{{2,4}}(?:[、·•]{HAN}{{2,6}})*|{HAN}[ 　]{HAN})"
_PART = lazy(
    rf"(?:(?:发布|發布|發佈|更新)?(?:时间|時間|日期)[:：][ 　]*)?{_DAY}|"
    r"(?:信息|新闻|新聞|文章|稿件)?(?:来源|來源)[:：][ 　]*(?P<outlet>[^ 　:：|｜]{2,20})|"
    rf"(?P<role>作者|记者|記者|撰稿|编辑|編輯)[:：][ 　]*(?P<names>{_NAME})|"
    r"(?:阅读|閱讀|浏览|瀏覽|点击|點擊|评论|評論)(?:量|次数|次數|数|數)?[:：]?[ 　]*\d+(?:次|万|萬)?|"
    r"(?:字号|字號|字体|字體)[:：]?[大中小 　]*|分享到?[:：]?|打印"
)
_LABELS = ("来源：", "來源：", "来源:", "來源:", "作者：", "作者:")
_BETWEEN = frozenset(" 　|｜/·，")


class WebLine(NamedTuple):
    """What such a line says, each as printed."""

    day: str | None
    outlet: str | None
    authors: list[Author]


def may_be(text: str) -> bool:
    """A line to whether it is worth reading: the cheapest of looks."""
    if "：" not in text and ":" not in text:
        return False
    return len(text) <= MAX_LENGTH and any(label in text for label in _LABELS)


def read(text: str) -> WebLine | None:
    """A line to what it says, or None where anything else is on it, or only one part.

    >>> read("2023-05-18 09:12　来源：江城晚报　作者：何秋雨")
    WebLine(day='2023-05-18', outlet='江城晚报', authors=[{'name': '何秋雨', 'role': '作者'}])
    >>> read("水的来源：江城晚报记者作了调查"), read("来源：江城晚报")
    (None, None)
    """
    if not may_be(text):
        return None
    day, outlet, authors, at, parts = None, None, list[Author](), 0, 0
    while at < len(text):
        if text[at] in _BETWEEN:
            at += 1
            continue
        part = _PART.match(text, at)
        if part is None or not part[0]:
            return None
        day, outlet = day or part["day"], outlet or part["outlet"]
        authors += [Author(name=name, role=part["role"]) for name in names_in(part["names"] or "") or []]
        at, parts = part.end(), parts + 1
    return WebLine(day, outlet, authors) if parts > 1 and (day or outlet) else None
