"""The house styles: each one is how some paper, or a kind of paper, sets its pages."""

from __future__ import annotations

from tests.split.composer.style import Signing as S
from tests.split.composer.style import Style

WIRE = Style(
    name="wire",
    about="a national daily of today: agency datelines, indented columns, few marks",
    menu=(("news", 3, 5), ("feature", 0, 1), ("editorial", 0, 1), ("brief", 0, 2)),
    widths=(17, 19, 21, 24),
    cut=0.4,
    news=(
        S("<新华社>{place}{date}电（记者 {@记者}、{@记者}）", weight=3),
        S("<新华社>{place}{date}电　（记者{@记者}）", weight=2),
        S("据<新华社>{place}{date}电（记者{@记者} {@记者}）"),
        S("<中新社>{place}{date}电 （记者 {@记者}）"),
        S("<本报>{place}{date}电　（记者{@记者}）", weight=2),
        S("据<新华社>{place}{date}电　"),
    ),
    features=(
        S(byline="本报记者　{@记者}　{@记者}"),
        S(byline="本报记者　{@记者}"),
        S(byline="新华社记者 {@记者} {@记者}"),
    ),
    letters=(S(closing="（读者　{@读者}）"),),
    second=("另据<新华社>{place}{date}电　", "又讯　"),
    folios=(
        "{section}\n{y}年{m}月{d}日　星期{w}　　{n}",
        "{n}　{section}　{y}年{m}月{d}日　星期{w}",
        "{y}年{m}月{d}日 第{n}版",
    ),
    editors=("本版责编：{@} {@}　版式设计：{@}", "责任编辑　{@}　校对　{@}"),
    jumps=("（下转第{N}版）", "（下转第{n}版）"),
    jump=0.2,
    jump_inline=0.4,
    from_page=("（上接第{N}版）",),
    captions=("{text}\n新华社记者　{@记者}摄", "图为{text}新华社记者 {@记者} 摄", "{text}　　　　本报记者　{@记者}摄"),
    caption=0.6,
)

EVENING = Style(
    name="evening",
    about="a city evening paper: 【本报讯】 and （本报讯）, no indents, a blank line between paragraphs",
    menu=(("news", 3, 5), ("letter", 0, 1), ("note", 0, 1), ("talk", 0, 1), ("brief", 3, 5)),
    widths=(14, 15, 16, 18),
    indent="",
    gap=1.0,
    cut=0.4,
    news=(
        S("【<本报>讯】（记者 {@记者}）", weight=3),
        S("【<本报>讯】（记者 {@记者} 通讯员 {@通讯员}）", weight=2),
        S("（<本报>讯）记者{@记者}报道："),
        S("<本报>讯 记者 {@记者} 报道 ", weight=2),
        S("<本报>讯（首席记者 {@首席记者} 实习生 {@实习生}）"),
        S("<本报>讯（见习记者 {@见习记者}）"),
    ),
    briefs=(S(),),
    essays=(S(byline="□{@}"), S(byline="◎{@}"), S(byline="文/{@文}")),
    letters=(S(closing="（市民 {@市民}）"),),
    brief_labels=("简讯", "城事速览", "短新闻"),
    brief_marks=("●", "■", "1."),
    folios=(
        "{y}.{m}.{d} 星期{w} A{n}",
        "A{n:02d} {section}".replace("{n:02d}", "{n}"),
        "{section} A{n}版 {y}年{m}月{d}日",
    ),
    editors=("责编 {@} 美编 {@} 校对 {@}", "编辑 {@}　组版 {@}　校对 {@}"),
    stray=("新闻热线：962233　投稿邮箱：news@example.cn", "本报地址：解放路88号 邮编：450000 电话：65798888"),
    captions=("▲{text}\n本报记者 {@记者} 摄", "{text}（记者 {@记者} 摄）"),
    caption=0.5,
    notes=True,
)

PIPE = Style(
    name="pipe",
    about="a weekly: `本报记者 | 张三`, long stories with sub-heads, no datelines",
    menu=(("feature", 2, 3), ("news", 1, 3), ("talk", 1, 1), ("qa", 0, 1)),
    widths=(16, 20, 26),
    cut=0.5,
    widen=0.5,
    news=(
        S(byline="本报记者 | {@记者}", weight=2),
        S(byline="记者｜{@记者} 实习生｜{@实习生}"),
        S(byline="特约记者 | {@特约记者}"),
    ),
    features=(
        S(byline="本报记者 | {@记者}"),
        S(byline="本报记者 | {@记者} {@记者}"),
        S(byline="本报特约记者 | {@特约记者}"),
    ),
    essays=(S(byline="{@}"), S(byline="| {@}")),
    dash=True,
    folios=("{n} | {section}  {y}年{m}月{d}日", "{y}/{m}/{d} {section} | {n}"),
    editors=("编辑 | {@}　美编 | {@}", "责编：{@}  邮箱：editor@example.com"),
    jumps=("下转{n}版", "（下转B{n}版）"),
    jump=0.15,
    from_page=("（上接B{n}版）", "上接{n}版"),
    stray=("E-mail：weekly@example.com", "www.example.com 客服电话：400-600-1234"),
)

PHOTO = Style(
    name="photo",
    about="a tabloid with many pictures: 文/图, names with /文 and /图, several roles in one byline",
    menu=(("news", 4, 6), ("talk", 0, 1), ("table", 0, 1)),
    widths=(13, 15, 17),
    indent="",
    gap=1.0,
    cut=0.25,
    news=(
        S(byline="文/图 本报记者 {@记者}", weight=2),
        S(byline="记者 {@记者} 通讯员 {@通讯员} {@通讯员}/文 {@图}/图", weight=2),
        S(byline="记者 {@记者} 文/图"),
        S(byline="{@文}/文 {@图}/图"),
        S(byline="文/{@文} 图/{@图}"),
        S("<本报>讯 ", byline="记者 {@记者} 摄影 {@摄影}"),
        S(byline="见习记者 {@见习记者} 通讯员 {@通讯员} 文/图"),
    ),
    essays=(S(byline="文/{@文}"), S(byline="{@}")),
    places={"before": 0.75, "after": 0.15, "none": 0.1},
    folios=("{n} {section} {y}-{m}-{d} 责编 {@}",),
    captions=("{text} 图/{@图}", "▲图为{text}{@摄}/摄", "{text}\n本报记者 {@记者} 摄"),
    caption=0.9,
    spaced_names=0.3,
)

BRACKET = Style(
    name="bracket",
    about="a provincial daily: 【本报记者 张三】 before the body or （本报记者 张三） at its end",
    menu=(("news", 3, 5), ("feature", 0, 1), ("editorial", 0, 1), ("brief", 1, 3), ("letter", 0, 1)),
    widths=(15, 18, 20, 23),
    cut=0.3,
    news=(
        S("<本报>讯　", byline="【本报记者 {@记者}】", weight=2),
        S("<本报>讯　", closing="（本报记者 {@记者}）", weight=2),
        S("<本报>{place}讯　", byline="（本报记者 {@记者} 通讯员 {@通讯员}）", at_end=True),
        S("<本报>{place}{date}讯　", closing="（{@记者}）".replace("@记者", "@")),
        S("【<本报>{place}讯】", byline="【记者 {@记者} 通讯员 {@通讯员} {@通讯员}】"),
    ),
    features=(S(byline="【本报记者 {@记者} {@记者}】"), S(byline="（本报记者　{@记者}）", at_end=True)),
    letters=(S(closing="（读者 {@读者}）"),),
    briefs=(S("<本报>讯　", closing="（{@}）"),),
    places={"before": 0.7, "heap": 0.15, "after": 0.15},
    spaced_names=0.5,
    folios=("第{N}版　　{section}　　{y}年{m}月{d}日　星期{w}".replace("{N}", "{n}"), "{section}·{n}"),
    editors=("本版编辑：{@}　电话：（0931）8150000", "责任编辑：{@}\n版式：{@}　校对：{@}"),
    jumps=("（下转第{n}版）",),
    jump=0.2,
)
STYLES: tuple[Style, ...] = (WIRE, EVENING, PIPE, PHOTO, BRACKET)
