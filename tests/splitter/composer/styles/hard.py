"""Pages that are hard to read: old tabloids, narrow columns, frames out of order, recognised scans."""

from __future__ import annotations

from tests.splitter.composer.style import Signing as S
from tests.splitter.composer.style import Style

OLD_TABLOID = Style(
    name="oldtabloid",
    about="a tabloid before 1949: pen names without a role, dispatches in brackets, a masthead and advertisements",
    menu=(("news", 4, 6), ("feature", 1, 1), ("talk", 0, 1), ("brief", 1, 2)),
    stock=("hant", "long_hant"),
    script="hant",
    widths=(10, 12, 14),
    indent="",
    gap=0.0,
    cut=0.2,
    date="{D}日",
    news=(
        S("（{place}{date}電）", weight=2),
        S("（{place}{date}<海通社>電）"),
        S(byline="（{@}）", weight=2),
        S(byline="{@}"),
    ),
    features=(S(byline="（{@}）"),),
    essays=(S(byline="（{@}）"), S(byline="{@}")),
    briefs=(S("（{place}{date}電）"),),
    folios=("第{n}版　{y}年{m}月{d}日　星期{w}",),
    stray=(
        "江聲報\n發行人　李大海\n館址　柳巷十二號\n電話　四五六七\n零售每份三分",
        "▲新到春茶▼\n江邊茶莊\n電話三二一四\n歡迎光顧",
        "王醫師診所\n專治咳嗽\n門診上午九時至十二時\n地址東門橋南",
    ),
)

NARROW = Style(
    name="narrow",
    about="columns of eight to ten characters without a blank line between articles",
    menu=(("news", 4, 6), ("brief", 1, 2)),
    stock=("news", "briefs", "long"),
    widths=(8, 9, 10),
    cut=0.05,
    between=0.0,
    deck_gap=0.0,
    head_gap=0.0,
    deck_break=0.6,
    news=(S("<本报>讯（记者{@记者}）", weight=2), S("<新华社>{place}{date}电　"), S(byline="本报记者　{@记者}")),
    briefs=(S("<本报>讯　"),),
    folios=("{n}版　{section}　{y}年{m}月{d}日　星期{w}",),
)

FRAMES = Style(
    name="frames",
    about="frames as they were drawn: the second column of an article stands below later articles",
    menu=(("news", 4, 6), ("feature", 0, 1)),
    stock=("news", "others", "long"),
    widths=(16, 19, 22),
    cut=0.8,
    apart=0.5,
    news=(S("<本报>讯（记者 {@记者} 通讯员 {@通讯员}）", weight=2), S("<新华社>{place}{date}电（记者{@记者}）")),
    features=(S(byline="□本报记者　{@记者}"),),
    folios=("{y}年{m}月{d}日　星期{w}　{n}　{section}",),
)

SCAN = Style(
    name="scan",
    about="a recognised scan: one character of a hundred misread, drop capitals lost",
    menu=(("news", 4, 6), ("feature", 0, 1), ("brief", 1, 2)),
    stock=("news", "briefs", "others", "long"),
    widths=(14, 17, 20),
    cut=0.3,
    noise=0.01,
    lost_capital=0.15,
    news=(S("<本报>讯（记者 {@记者}）", weight=2), S("<新华社>{place}{date}电　"), S(byline="□记者　{@记者}　报道")),
    features=(S(byline="本报记者　{@记者}"),),
    folios=("{y}年{m}月{d}日　星期{w}　{n}　{section}",),
)

OLD_SCAN = Style(
    name="oldscan",
    about="a recognised scan of a Hong Kong paper: misread characters, simplified ones among traditional",
    menu=(("news", 4, 6), ("brief", 1, 2)),
    stock=("hant", "long_hant"),
    script="hant",
    widths=(12, 14, 16),
    cut=0.3,
    date="{D}日",
    noise=0.01,
    lost_capital=0.15,
    news=(S("【<本報>訊】", weight=2), S("<中央社>{place}{date}電　"), S("（<本報>訊）", byline="本報記者　{@記者}")),
    briefs=(S("【<本報>訊】"),),
    folios=("A{n} {section} {y}年{m}月{d}日 星期{w}",),
)
