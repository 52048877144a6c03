"""What a text layer does to a page: lost blank lines, lost indents, headlines that fell elsewhere."""

from __future__ import annotations

from tests.splitter.composer.style import Signing as S
from tests.splitter.composer.style import Style

TIGHT = Style(
    name="tight",
    about="a text layer with hardly a blank line: only indents part paragraphs, only short lines part articles",
    menu=(("news", 4, 6), ("feature", 0, 1), ("brief", 1, 2)),
    stock=("news", "briefs", "others", "long"),
    widths=(18, 20),
    cut=0.05,
    widen=0.1,
    news=(
        S("<本报>讯（记者{@记者}　通讯员{@通讯员}）", weight=2),
        S("<本报>{place}{date}讯（记者{@记者}）", weight=2),
        S("<本报>讯　记者{@记者}、{@记者}报道："),
        S("<新华社>{place}{date}电（记者{@记者}）"),
    ),
    briefs=(S("<本报>讯　"),),
    features=(S(byline="本报记者　{@记者}"),),
    between=0.1,
    deck_gap=0.0,
    deck_break=0.2,
    head_gap=0.05,
    folios=("{n}版　{section}　{y}年{m}月{d}日　星期{w}",),
    editors=("责编　{@}　版式　{@}",),
)

SHORT_LINE = Style(
    name="shortline",
    about="a text layer that lost its indents: only a short last line tells a paragraph's end",
    menu=(("news", 3, 5), ("feature", 0, 1), ("editorial", 0, 1), ("brief", 1, 2)),
    stock=("news", "briefs", "others", "long"),
    widths=(15, 16, 17, 18, 19, 20, 21, 22),
    indent="",
    cut=0.35,
    widen=0.0,
    news=(
        S("<本报>讯（记者 {@记者} 通讯员 {@通讯员}）", weight=2),
        S("<本报>{place}{date}讯 记者{@记者}报道："),
        S("<新华社>{place}{date}电（记者 {@记者}）"),
        S(byline="◆本报记者 {@记者}", weight=2),
    ),
    features=(S(byline="◆本报记者 {@记者}"),),
    folios=("{y}年{m}月{d}日 星期{w} {section} {n}",),
    editors=("责任编辑：{@} 电话：0531-85190000",),
)

HEAP = Style(
    name="heap",
    about="a text layer whose headlines were lifted off their articles: heaped at the foot, or far away",
    menu=(("news", 4, 6), ("feature", 0, 1), ("editorial", 0, 1)),
    stock=("news", "others", "long"),
    widths=(17, 20, 24),
    gap=0.8,
    cut=0.4,
    places={"before": 0.3, "heap": 0.4, "far": 0.3},
    news=(
        S("<本报>{place}{date}电　（记者{@记者}）", weight=3),
        S("<本报>{place}{date}电　（记者{@记者}、{@记者}）"),
        S("<新华社>{place}{date}电　（记者{@记者}）"),
        S("<本报>讯　", byline="本报记者　{@记者}"),
    ),
    features=(S(byline="本报记者　{@记者}　{@记者}"),),
    folios=("{y}年{m}月{d}日　星期{w}　{n}　{section}",),
    editors=("本版责编：{@} {@} {@}",),
    jumps=("（下转第{N}版）",),
    jump=0.15,
)

MIDDLE = Style(
    name="middle",
    about="a text layer that reads columns first: the headline falls between two columns of its own article",
    menu=(("news", 3, 5), ("feature", 0, 1), ("brief", 1, 2)),
    stock=("news", "briefs", "others", "long"),
    widths=(16, 19, 22),
    cut=1.0,
    widen=0.1,
    places={"before": 0.5, "inside": 0.5},
    news=(
        S("<本报>讯（记者 {@记者} 通讯员 {@通讯员}）", weight=2),
        S("<本报>{place}{date}电（记者{@记者}）", weight=2),
        S("<本报>讯　", byline="●记者 {@记者} 报道"),
    ),
    features=(S(byline="●本报记者 {@记者}"),),
    captions=("▲图为{text}（本报记者 {@记者} 摄）", "图为{text}　　本报记者　{@记者}　摄"),
    caption_inside=0.15,
    folios=("{n}\n{section}\n{y}年{m}月{d}日 星期{w}",),
)

ASCII = Style(
    name="ascii",
    about="a text layer with half-width marks and no rule against a comma at a line's start",
    menu=(("news", 4, 6), ("feature", 0, 1), ("editorial", 0, 1), ("brief", 1, 2)),
    stock=("news", "briefs", "others", "long"),
    widths=(15, 17, 19, 22),
    indent="  ",
    gap=0.2,
    cut=0.3,
    kinsoku=False,
    whole_words=False,
    half_marks=True,
    spaced_heads=0.5,
    news=(
        S("<本报>讯(记者{@记者} 通讯员{@通讯员})", weight=2),
        S("<本报>{place}{date}讯(记者 {@记者})", weight=2),
        S("<新华社>{place}{date}电(记者{@记者} {@记者})"),
        S("<本报>讯 ", byline="本报记者 {@记者}"),
        S("[<本报>讯]", byline="(本报记者 {@记者})"),
    ),
    features=(S(byline="本报记者 {@记者} 文/图"),),
    places={"before": 0.9, "after": 0.1},
    folios=("{y}-{m}-{d} 第{n}版:{section}", "{n} {section} {y}.{m}.{d} 星期{w}"),
    editors=("责编:{@} 版式:{@} 校对:{@}", "编辑/{@} 电话:0571-85310000 E-mail:desk@example.com"),
    jumps=("(下转第{n}版)", "(下转{n}版)"),
    jump=0.2,
    captions=("{text} {@摄} 摄", "图为{text}(记者{@记者}摄)"),
    caption=0.4,
    stray=("广告", "今日{n}版"),
)
