"""Papers whose writers sign with where they belong to, below their texts or behind a mark."""

from __future__ import annotations

from tests.splitter.composer.style import Signing as S
from tests.splitter.composer.style import Style

READERS = Style(
    name="readers",
    about="a page of readers' letters: each is signed below with the writer's village, factory or school",
    menu=(("letter", 2, 4), ("news", 2, 3), ("editorial", 0, 1), ("brief", 0, 2)),
    stock=("news", "briefs", "others"),
    widths=(14, 16, 18),
    gap=0.1,
    cut=0.2,
    letters=(
        S(byline="青石乡　{@青石乡}", at_end=True),
        S(byline="第二纺织厂工人　{@第二纺织厂工人}", at_end=True),
        S(byline="城东小学 {@城东小学}", at_end=True),
    ),
    news=(S("<本报>讯（记者 {@记者}）"), S(byline="本报记者 {@记者}")),
    briefs=(S("<本报>讯　"),),
    folios=("{section}　第{n}版　{y}年{m}月{d}日　星期{w}　责编／{@}　美编／{@}　校对／{@}",),
)

CAMPUS = Style(
    name="campus",
    about="a campus paper: 学生记者, and essays by ○学院 name",
    menu=(("news", 2, 4), ("feature", 0, 1), ("talk", 1, 2), ("brief", 0, 2)),
    stock=("news", "briefs", "others", "long"),
    widths=(15, 17, 20),
    cut=0.3,
    news=(S("<本报>讯（学生记者 {@学生记者}）", weight=2), S("<本报>讯（校园记者 {@校园记者}）"), S("<本报>讯　")),
    features=(S(byline="学生记者　{@学生记者}"),),
    essays=(S(byline="○文学院2019级　{@文学院2019级}"), S(byline="□物理系　{@物理系}")),
    folios=("{section}　第{n}版　{y}年{m}月{d}日　总第1208期", "第{n}版　{section}　责任编辑：{@}"),
)

HONG_KONG_END = Style(
    name="hkend",
    about="a Hong Kong daily whose reporters sign below their texts: ■記者陳大文",
    menu=(("news", 3, 5), ("brief", 1, 2)),
    stock=("hant", "long_hant"),
    script="hant",
    widths=(14, 16, 18),
    cut=0.3,
    news=(
        S("【<本報>訊】", byline="■記者{@記者}", at_end=True, weight=2),
        S(byline="■記者{@記者}", at_end=True),
        S("【<本報>訊】"),
    ),
    briefs=(S("【<本報>訊】"),),
    folios=("A{n}　{section}　{y}年{m}月{d}日　星期{w}",),
)
