"""What is no page of a newspaper: web pages, notices, magazines, contents, interviews, two languages."""

from __future__ import annotations

from jdtool.article import Article
from jdtool.splitter import split_page


def split(page: str) -> tuple[list[Article], list[str]]:
    """The articles of a page, and the lines of its furniture."""
    records = split_page(page)
    furniture = [line for record in records if record.kind == "furniture" for line in record.paragraphs]
    return [record for record in records if record.kind == "article"], furniture


def test_what_stands_around_an_article_on_a_web_page_is_furniture() -> None:
    page = (
        "首页 > 新闻 > 本地\n江滩夜市十月起延时\n2021-09-28 08:15　来源：江城晚报　作者：周小帆\n字号：大 中 小\n"
        "江滩夜市从十月一日起延长营业时间，周末开到凌晨一点。\n\n管理方介绍，延时以后增加两趟接驳巴士，票价一元。\n\n"
        "责任编辑：林小满\n分享到：微信 微博\n【打印】【关闭窗口】\n"
    )
    (article,), furniture = split(page)
    assert (article.title, len(article.paragraphs)) == ("江滩夜市十月起延时", 2)
    assert article.authors == [{"name": "周小帆", "role": "作者"}]
    assert article.dateline == {"outlet": "江城晚报", "place": None, "date": "2021-09-28", "iso": "2021-09-28"}
    assert len(furniture) == 5


def test_the_line_of_a_web_page_dates_an_article_that_has_a_byline_too() -> None:
    text = "老钟在城墙根下坐了三十一年，他的摊子只有一只木箱。"
    page = f"老城墙下的修伞匠\n\n2019年11月03日 10:22　来源：《江城日报》\n\n本报记者　何秋雨\n\n{text}\n"
    (article,), _ = split(page)
    assert [author["name"] for author in article.authors] == ["何秋雨"]
    assert (article.dateline or {}).get("date") == "2019年11月03日"


def test_several_offices_sign_a_notice_below_the_list_of_what_is_enclosed() -> None:
    rows = [
        "各单位：",
        "经研究，决定对下列单位予以表彰：",
        "江城渡轮公司",
        "江城第三小学",
        "希望受表彰的单位再接再厉。",
    ]
    signed = ["附件：事迹材料", "江城市民政局", "江城市教育局", "2017年1月16日"]
    page = "关于表彰先进集体的决定\n\n" + rows[0] + "\n" + "".join(f"　　{row}\n" for row in rows[1:])
    page += f"　　{signed[0]}\n\n" + "".join(f"　　　　　　　　{row}\n" for row in signed[1:])
    (article,), furniture = split(page)
    assert article.paragraphs == [*rows, *signed]
    assert furniture == []


def test_the_folio_and_the_numbered_sub_heads_of_a_magazine() -> None:
    page = (
        "36　江城月刊　2012年第4期\n\n慢火车上的集市\n撰文/周小帆\n\n凌晨四点半，站台上已经堆满了背篓。\n\n"
        "01\n背篓里的日子\n\n石阿婆六十七岁，每周坐三次车。\n\n02\n一块五角钱的票\n\n票价从没有变过。\n\n48 2016.09\n"
    )
    (article,), furniture = split(page)
    assert article.title == "慢火车上的集市"
    assert article.paragraphs[1] == "01背篓里的日子"
    assert article.paragraphs[3:] == ["02一块五角钱的票", "票价从没有变过。"]
    assert furniture == ["36　江城月刊　2012年第4期", "48 2016.09"]


def test_a_number_alone_at_the_foot_is_no_line_of_the_text() -> None:
    (article,), furniture = split("河边的椅子\n\n　　河边有一排椅子，是去年秋天装的。\n　　起初没有人坐。\n\n17\n")
    assert len(article.paragraphs) == 2
    assert furniture == ["17"]


def test_the_rows_of_contents_with_the_number_in_front_or_behind_dots() -> None:
    front = ["012　老城墙还要不要拆", "018　一块砖的旅行", "人物 / PEOPLE", "030　修伞匠老钟"]
    (article,), _ = split("CONTENTS 目录\n\n" + "\n".join(front) + "\n")
    assert article.paragraphs == front
    dots = ["夜市十月起延时　……A03", "老码头重新开放　……A05", "国际", "港口工人复工　……B06"]
    (article,), _ = split("今日导读\n" + "\n".join(dots) + "\n")
    assert article.paragraphs == dots


def test_who_asks_and_who_answers_are_paragraphs_of_one_interview() -> None:
    spoken = ["《月刊》：桥通了，您还开船吗？", "仇老大：开。一天两趟。", "《月刊》：有人坐吗？", "仇老大：有。"]
    (article,), _ = split("对话船老大\n\n" + "\n\n".join(spoken) + "\n\n（采访/周小帆　整理/陆远）\n")
    assert (article.title, article.paragraphs) == ("对话船老大", spoken)


def test_two_languages_paragraph_by_paragraph_are_one_article() -> None:
    pairs = [
        "樱花节昨日开幕，三百株樱花同时开放。",
        "The festival opened yesterday, with all trees in bloom.",
    ]
    (article,), _ = split("江滩公园樱花节开幕\nFestival Opens at Riverside Park\n\n" + "\n\n".join(pairs * 2) + "\n")
    assert article.paragraphs == pairs * 2


def test_an_advertisement_between_two_articles_is_no_part_of_a_headline() -> None:
    first = "江邊公園新種櫻花三百株，花期約十日，園方說，\n遊人可自帶茶點。\n"
    shop = "王醫師診所\n專治咳嗽\n門診上午九時至十二時\n"
    second = "渡輪公司昨日說，兩條航線下月起加開夜班，\n首班船六點開。\n"
    articles, furniture = split(f"櫻花開了\n\n{first}\n{shop}\n渡輪加開夜班\n\n{second}")
    assert [article.title for article in articles] == ["櫻花開了", "渡輪加開夜班"]
    assert furniture == shop.split()


def test_a_headline_that_speaks_of_a_sale_is_no_advertisement() -> None:
    text = "电话订票昨天开始营业，票价优惠，批发市场的商户排起了长队，窗口前人人都问优惠几天。"
    (article,), _ = split(f"批发市场电话订票优惠营业昨天开始\n\n{text}\n")
    assert article.title == "批发市场电话订票优惠营业昨天开始"
