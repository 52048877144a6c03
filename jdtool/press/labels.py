"""Labels: the name of a section or over a column of briefs, which is no headline of what stands below."""

from __future__ import annotations

from jdtool.patterns import lazy

SECTIONS = (
    "要闻|国内|国际|社会|经济|财经|文化|体育|教育|科技|民生|时政|综合|地方|副刊|评论|理论|健康|法治|娱乐|专版|专题|视觉|读书|"
    "周末|天下|都市|城事|三农|要聞|國際|國內|社會|經濟|財經|體育|綜合|地方|兩岸|港聞|中國|焦点|特稿|新闻|新聞"
)
"""The names of sections, as alternatives of a pattern."""

_SECTION = lazy(f"(?:{SECTIONS}){{1,2}}")
_LONGEST = 8  # characters at most

_LABEL = lazy(
    r"(?:\w{0,4}(?:简讯|簡訊|集锦|集錦|短波|快讯|快訊|短讯|短訊|动态|動態|一览|一覽|传真|傳真|速览|速覽|速递|速遞|简报|簡報|要闻|要聞|"
    r"广角|廣角|拾零|掠影|点击|點擊|播报|播報|一句话新闻|一句話新聞|新闻摘要|新聞摘要|简明新闻|簡明新聞)|四面八方|天南地北|五湖四海|本版导读|今日导读)"
)


def is_label(text: str) -> bool:
    """True for the name of a column of briefs.

    >>> [is_label(text) for text in ("文教简讯", "四面八方", "小城通了地铁")]
    [True, True, False]
    """
    return _LABEL.fullmatch(text.replace(" ", "")) is not None


def is_section(text: str) -> bool:
    """True for the name of a section, and nothing else.

    >>> [is_section(text) for text in ("国际", "财经新闻", "国 际", "国际赛事")]
    [True, True, True, False]
    """
    return len(text) <= _LONGEST and _SECTION.fullmatch(text.replace(" ", "")) is not None
