"""Lists of names, tables and notices: each with its title, its rows and who signs it."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page

FIRST = "　　近日，江滩公园新种了樱花三百\n株，市民可以免费观赏。公园说，\n花期大约两周，周末游人最多。\n"
SECOND = "　　渡轮公司昨天说，两条航线下月\n起加开夜班，首班船六点开，票价\n不变。过江看夜景方便了。\n"


def articles(text: str) -> list[Article]:
    return [article for article in split_page(text) if article.kind == "article"]


def test_a_table_has_its_title() -> None:
    page = f"樱花开了\n\n{FIRST}\n早市行情\n\n江菜　12312.44　+0.31\n河虾　3051.28　-0.12\n\n渡轮加开夜班\n\n{SECOND}"
    assert [article.title for article in articles(page)] == ["樱花开了", "早市行情", "渡轮加开夜班"]


def test_a_list_of_names_under_the_headings_that_the_text_announces() -> None:
    names = "王强　李小明　张江\n"
    lead = "　　名单昨天公布，分为见义勇为、孝老\n爱亲两类。\n"
    page = f"三十人上榜\n\n{lead}\n见义勇为\n{names}\n孝老爱亲\n{names}\n樱花开了\n\n{FIRST}"
    first, second = articles(page)
    assert first.paragraphs[1:] == ["见义勇为", names.strip(), "孝老爱亲", names.strip()]
    assert second.title == "樱花开了"


def test_the_name_of_a_column_of_briefs_is_no_headline_of_a_table() -> None:
    briefs = "■渡轮下月加开夜班，首班六点。\n■江滩公园下周闭园两天检修。\n"
    page = f"第11轮战报\n\n江州 2-2 河州\n山州 0-1 海州\n\n一句话新闻\n\n{briefs}"
    assert [article.title for article in articles(page)] == ["第11轮战报", None, None]


@pytest.mark.parametrize("end", ["张小明同志治丧小组\n", "联系电话：0571-88000000\n江城市总工会\n2021年1月15日\n"])
def test_who_signs_a_notice_belongs_to_it(end: str) -> None:
    first, second = articles(f"公告\n\n{FIRST}{end}\n渡轮加开夜班\n\n{SECOND}")
    assert first.paragraphs[1:] == end.split()
    assert second.title == "渡轮加开夜班"
