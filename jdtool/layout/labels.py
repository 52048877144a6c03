"""Labels: the name over a column of briefs, which is no headline of the first of them."""

from __future__ import annotations

from jdtool.patterns import lazy

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
