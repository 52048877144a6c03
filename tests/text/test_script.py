"""The script and the region of a page, and of its short pieces."""

from __future__ import annotations

import pytest

from jdtool.splitter import split_page

HONG_KONG = "港聞\n\n渡輪加價\n\n渡輪公司昨日宣布，本港三條航線下月起加價，成人每程加五毫。\n"
TAIWAN = "渡輪加價\n\n〔記者林青／台北報導〕渡輪公司昨天宣布，三條航線下月起調漲，成人每趟加五元新台幣。\n"


@pytest.mark.parametrize(
    ("page", "lang"),
    [
        (HONG_KONG, "zh-Hant-HK"),
        (TAIWAN, "zh-Hant-TW"),
        ("渡輪加價\n\n渡輪公司昨日宣布，三條航線下月起加價，成人每程加五分。\n", "zh-Hant"),
        ("渡輪加價\n\n渡輪公司昨日宣布，赴台北航線下月起加價，本港乘客不受影響。\n", "zh-Hant"),
        ("渡轮涨价\n\n渡轮公司昨天宣布，台北和香港两条航线下月起涨价，港元新台币都收。\n", "zh-Hans"),
    ],
)
def test_a_page_has_a_region_where_its_words_say_so(page: str, lang: str) -> None:
    assert {record.lang for record in split_page(page)} == {lang}
