"""Pages of before 1949 without blank lines: pauses for stops, briefs under a mark, narrow columns."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter import test_lost_gaps as lost_gaps
from tests.splitter.composer.wrap import wrap

GARDEN = "江灘新種桃李三百株、一百株為白花、園主謂花期自三月中旬始、為期旬日、假日遊人尤眾、園門延至夜間九時始閉、"
WELL = "東門外之古井、昨已淘淨、井底得瓦罐四十餘隻、其一為宋物、井水經化驗可飲、鄰人爭來汲取、隊伍直至橋頭、"
FERRY = "輪渡公司昨告記者、兩線自下月起加開夜班、首班六時開、票價不變、江邊居民過江觀燈、可無慮歸途矣、"
BRIEFS = [
    "◘某君自江上來、攜鮮魚十尾、分贈友好、一時傳為美談、（雲）",
    "◘江邊茶樓、近日生意清淡、聞將於月底停業、（飛）",
    "◘老城東門、新設書肆一家、所售皆舊書、價極廉、（雲）",
]


TEA = (
    "茶樓主人言、今年新茶上市較遲、山中多雨、採茶者少、價約增一成、老主顧仍以舊價計算、"
    "江邊茶客、每晨自帶點心、談天說地、日中方散、樓上座位、向無虛席、主人以此為樂、"
)


def column(text: str, width: int = 12) -> str:
    return "\n".join(wrap(text, width, hang=False, kinsoku=False)) + "\n"


def articles(page: str) -> list[Article]:
    assert "\n\n" not in page and page.count("\n") >= 24
    return [record for record in split_page(page) if record.kind == "article"]


def test_a_text_without_a_stop_ends_above_a_headline_of_other_words() -> None:
    page = f"新茶上市\n{column(TEA)}江灘桃李\n{column(GARDEN)}東門古井\n淘淨\n{column(WELL.rstrip('、'))}"
    page += f"輪渡公司\n加開夜班\n{column(FERRY)}"
    assert [article.text for article in articles(page)] == [TEA, GARDEN, WELL.rstrip("、"), FERRY]


@pytest.mark.parametrize("width", [11, 12, 13, 14])
def test_briefs_under_a_mark_are_articles(width: int) -> None:
    page = f"江灘桃李\n{column(GARDEN, width)}" + "".join(column(brief, width) for brief in BRIEFS)
    page += f"東門古井淘淨\n{column(WELL, width)}新茶上市\n{column(TEA, width)}"
    assert [article.text for article in articles(page)] == [GARDEN, *BRIEFS, WELL, TEA]


def test_a_dateline_over_three_narrow_lines_begins_a_text() -> None:
    dispatch = "（漢口廿七日電）此間輪渡公司、定下月起加開夜班、江邊居民稱便、票價仍舊、"
    narrow = "（漢口\n廿七日\n電）此\n間輪渡\n"
    page = f"江灘桃李\n{column(GARDEN, 9)}輪渡夜班\n{narrow}{column(dispatch[12:], 9)}"
    first, second, *_ = articles(page + f"新茶上市\n{column(TEA, 9)}")
    assert (first.text, second.title, second.text) == (GARDEN, "輪渡夜班", dispatch)
    assert second.dateline == {"outlet": None, "place": "漢口", "date": "廿七日"}


def test_one_short_headline_between_two_texts() -> None:
    cold = "受冷空气影响，明天起全市降温，后天早晨最低两度，郊区有霜冻，请市民添衣保暖，老人和孩子少出门。"
    news = {
        "江边看樱花": lost_gaps.GARDEN,
        "明起降温": cold,
        "慢火车还在开": lost_gaps.TRAIN,
        "古井淘净": lost_gaps.WELL,
    }
    page = "".join(f"{headline}\n{column(text, 13)}" for headline, text in news.items())
    assert [article.title for article in articles(page)] == list(news)
