"""Every opening of an article, and what only looks like one."""

from __future__ import annotations

import pytest

from jdtool.press import datelines
from tests.press.forms import OPENINGS, RUNNING


@pytest.mark.parametrize(("opening", "authors", "dateline"), OPENINGS, ids=[form[0].strip() for form in OPENINGS])
def test_an_opening(opening: str, authors: list[tuple[str, str]], dateline: tuple[str, str, str]) -> None:
    text = opening + "小城昨日开通了第一条地铁。"
    assert datelines.may_begin(text)
    head = datelines.read(text)
    if head is None:  # the desk and no dateline
        assert opening == "【綜合報導】"
        return
    assert [(a["name"], a["role"] or "") for a in head.authors] == authors
    parts = [head.dateline[k] or "" for k in ("outlet", "place", "date")]  # type: ignore[literal-required]
    assert tuple(p.replace("２５", "25").replace("／", "/") for p in parts) == dateline


@pytest.mark.parametrize("text", RUNNING)
def test_running_text_has_no_dateline(text: str) -> None:
    assert datelines.read(text) is None


@pytest.mark.parametrize(
    ("text", "outlet", "place", "date"),
    [
        ("（漢口廿三日海通電）江水續漲。", "海通", "漢口", "廿三日"),
        ("（長沙二十一日電通社電）米價平穩。", "電通社", "長沙", "二十一日"),
        ("〔倫敦三日哈瓦斯社電〕銀價微跌。", "哈瓦斯社", "倫敦", "三日"),
        ("（海通社柏林廿三日電）足球賽開幕。", "海通社", "柏林", "廿三日"),
        ("漢口廿三日海通電　江水續漲。", "海通", "漢口", "廿三日"),
    ],
)
def test_an_agency_in_no_list_is_known_by_its_place_in_the_line(text: str, outlet: str, place: str, date: str) -> None:
    head = datelines.read(text)
    assert head is not None
    assert head.dateline == {"outlet": outlet, "place": place, "date": date}


@pytest.mark.parametrize(
    "text",
    ["他在六月三日打电话来，说货已到。", "（三日来电）", "五月十日停电通知", "（见二十日电视节目表）", "明日电影票"],
)
def test_a_day_before_another_word_is_no_dateline(text: str) -> None:
    assert datelines.read(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("本报青岛讯 海关昨日开放。", "own"),
        ("江城晚报讯（记者 张三）海关昨日开放。", "own"),
        ("新华社北京10月25日电 海关昨日开放。", "agency"),
        ("（海通社柏林廿三日電）海關昨日開放。", "agency"),
        ("路透社伦敦10月25日电 海关昨日开放。", "agency"),
    ],
)
def test_the_papers_own_dateline_is_none_of_an_agency(text: str, kind: str) -> None:
    head = datelines.read(text)
    assert head is not None and head.shape[0] == kind


@pytest.mark.parametrize("mark", ["", "■"])
@pytest.mark.parametrize("opening", ["〔記者王大明／台北報導〕", "本报青岛讯 "])
def test_the_length_of_an_opening_counts_its_mark(opening: str, mark: str) -> None:
    text = f"{mark}{opening}捷運新線通車。"
    head = datelines.read(text)
    assert head is not None and text[head.length :].strip() == "捷運新線通車。"
