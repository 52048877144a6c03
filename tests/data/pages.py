"""Pages for tests of the stream: any number of them, each of one article and a folio line, no two alike."""

from __future__ import annotations

_PLACES = ["青屏", "云州", "白石", "南湾", "雁鸣", "松岭", "东浦", "望江"]
_THINGS = ["地铁", "老桥", "书店", "渡口", "菜市", "茶园", "码头", "学堂"]


def page(number: int) -> str:
    """The text of page *number*, hard-wrapped.

    >>> page(0).splitlines()[2]
    '青屏地铁昨日开放'
    """
    place = _PLACES[number % len(_PLACES)]
    thing = _THINGS[number // len(_PLACES) % len(_THINGS)]
    body = (
        f"　　本报{place}讯 5月{number % 28 + 1}日，{place}的第{number + 1}处{thing}在整修半年之后重新开放，当天来"
        f"了{number * 37 + 120}人。整修时保留了原来的样子，只换了灯和门，花费{number % 90 + 10} . 5万元。\n"
        "　　住在附近的老人说，从前要走两里路，如今出门就到。管理员介绍，今后每周三下午关门打扫，其余时间都开。\n"
    )
    lines = [part[at : at + 18] for part in body.splitlines() for at in range(0, len(part), 18)]
    folio = f"第{number % 8 + 1}版 地方 2021年5月{number % 28 + 1}日 星期三"
    head = f"{folio}\n\n{place}{thing}昨日开放\n\n□记者 张小明 报道\n"
    return head + "".join(line + "\n" for line in lines)
