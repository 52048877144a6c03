"""Advertisements: what they say of a shop, a practice or a sale."""

from __future__ import annotations

from jdtool.patterns import lazy

_WORDS = lazy(
    "电话|電話|热线|熱線|地址|住址|診所|诊所|门诊|門診|价目|價目|廉价|廉價|减价|減價|特价|特價|优惠|優惠|贈品|赠品|奉送|定价|定價|"
    "经售|經售|代售|零售|批发|批發|出品|发行所|發行所|总发行|總發行|藥房|药房|醫師|医师|开幕|開幕|开盘|售楼|招聘|招租|出租|专治|專治|"
    "营业|營業|光顾|光顧|惠顾|惠顧|[元角]起|[零一二三四五六七八九〇]{4,}(?!年)|(?<![0-9.])[0-9]{5,}(?![0-9.年])"
)
_MARKS = frozenset("，。、；！？,")
_LEAST = 12  # characters; less shows nothing


def is_advertisement(text: str) -> bool:
    """A text to whether it is an advertisement: no sentence, but where to go, what to pay or whom to call.

    >>> is_advertisement("江边茶庄新茶上市欢迎光顾电话六二一三四"), is_advertisement("新茶上市，茶庄的电话响个不停。")
    (True, False)
    """
    return len(text) >= _LEAST and _MARKS.isdisjoint(text) and _WORDS.search(text) is not None
