"""Pages whose decks a layout program drew one here, one there."""

from __future__ import annotations

from jdtool.splitter import split_page

FERRY = (
    "本报讯 江城轮渡公司昨天宣布，\n从下月起在青屏和北湾之间加开\n夜班渡轮，末班推迟到十一点。\n"
    "轮渡公司说，夜班渡轮试行三个\n月，票价不变，老人凭证免费。\n下夜班的纺织女工说，这下不用\n再绕远路过江了。\n"
)
WELL = (
    "本报讯 老城东门修路时挖出一口\n古井，井圈上的绳痕有一指多深。\n文物站的人从井里淘出瓦罐十七\n件，其中三件完好。\n"
    "文物站说，古井将就地保护，东\n门的路改道绕行，瓦罐下月在县\n博物馆展出。\n"
)
BRIDGE = (
    "本报讯 连接两岸的云州大桥昨晚\n合龙，比计划早了四十天。大桥\n主跨六百二十米，桥面双向六条\n车道。\n"
    "建桥的工人说，冬天江上风大，\n钢索结了冰，他们用热水一根一\n根地浇，大桥才没有误期。\n"
)


def titles(text: str) -> dict[str, str | None]:
    """The first words of each article to its headline."""
    articles = (article for article in split_page(text) if article.kind == "article")
    return {article.paragraphs[0][:9]: article.headline for article in articles}


def test_each_deck_goes_to_its_article_by_its_words() -> None:
    page = (
        f"老城东门挖出古井\n{FERRY}轮渡公司加开夜班渡轮\n云州大桥昨晚合龙\n{WELL}下夜班的女工不再绕远路过江\n"
        f"建桥工人用热水浇钢索\n{BRIDGE}十七件瓦罐下月展出\n"
    )
    assert titles(page) == {
        "本报讯 江城轮渡公": "轮渡公司加开夜班渡轮　下夜班的女工不再绕远路过江",
        "本报讯 老城东门修": "老城东门挖出古井　十七件瓦罐下月展出",
        "本报讯 连接两岸的": "云州大桥昨晚合龙　建桥工人用热水浇钢索",
    }


def test_the_name_of_a_section_is_no_headline() -> None:
    page = f"老城东门挖出古井\n国际\n{WELL}轮渡公司加开夜班渡轮\n要闻\n{FERRY}云州大桥昨晚合龙\n{BRIDGE}"
    assert not any("国际" in (title or "") or "要闻" in (title or "") for title in titles(page).values())
    assert sorted(t for t in titles(page).values() if t) == [
        "云州大桥昨晚合龙",
        "老城东门挖出古井",
        "轮渡公司加开夜班渡轮",
    ]
