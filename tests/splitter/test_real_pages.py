"""What pages of other makes do: datelines like rows, roles broken over lines, captions, signatures, advertisements."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page

TEXT = "近日，江滩公园新种了樱花三百\n株，市民可以免费观赏。公园说，\n花期大约两周，周末游人最多。\n"


def articles(text: str) -> list[Article]:
    return [article for article in split_page(text) if article.kind == "article"]


def test_a_dateline_with_spaces_is_no_row_of_a_table() -> None:
    page = f"樱花开了\n\n本报江城 3 月 6 日讯\n（记者 何秋雨 陆远）近日\n{TEXT}"
    (article,) = articles(page)
    assert article.dateline == {"outlet": "本报", "place": "江城", "date": "3 月 6 日"}
    assert [author["name"] for author in article.authors] == ["何秋雨", "陆远"]


def test_a_role_that_is_broken_over_two_lines() -> None:
    (article,) = articles(f"樱花开了\n\n●本报记者 何秋雨 通讯\n员 陆远\n{TEXT}")
    assert article.authors == [{"name": "何秋雨", "role": "记者"}, {"name": "陆远", "role": "通讯员"}]


def test_a_byline_in_the_midst_of_a_sentence_is_text() -> None:
    page = f"樱花开了\n\n本报江城讯 3月6日，江城日\n报记者何秋雨、本报记者\n陆远报道：{TEXT}"
    (article,) = articles(page)
    assert "".join(article.paragraphs).startswith("本报江城讯 3月6日，江城日报记者何秋雨、本报记者陆远报道")


def test_a_signature_on_the_line_of_the_headline() -> None:
    page = "江邊看燈　（阿青）\n\n昨夜江邊放燈、看的人站滿了\n兩岸、燈到橋下便停住了、孩\n子們都不肯囘去、"
    (article,) = articles(page)
    assert (article.title, article.byline, article.authors) == (
        "江邊看燈",
        "（阿青）",
        [{"name": "阿青", "role": None}],
    )


@pytest.mark.parametrize("tail", ["（附图）", "（一）", "（上）"])
def test_other_brackets_behind_a_headline_are_no_signature(tail: str) -> None:
    (article,) = articles(f"樱花开了　{tail}\n\n{TEXT}")
    assert article.byline is None
    assert article.title == f"樱花开了　{tail}"


def test_an_advertisement_is_no_article() -> None:
    advertisement = "江边茶庄新茶上市\n明前龙井现已到货\n欢迎惠顾量大从优\n地址解放路十七号\n电话六二一三四\n"
    kinds = {article.kind for article in split_page(f"樱花开了\n\n{TEXT}\n{advertisement}") if "茶庄" in article.text}
    assert kinds <= {"furniture"}


def test_old_papers_close_their_sentences_with_pauses_beside_a_serial_with_stops() -> None:
    rice = "米市昨日平穩、客銷不多、各號\n觀望、市價未動、又聞北路客貨\n將到、買者甚少、\n"
    fire = "南門外茶棧昨夜失愼、火光燭天\n、救火會馳往灌救、至天明始熄\n、傷二人、\n"
    tram = "電車公司昨日加開夜車、每刻一\n班、乘客稱便、票價仍舊、\n"
    serial = "他說：「你來了。」她笑了，不答。\n他又問了一遍，她還是不答。\n"
    page = f"米市平穩\n\n{rice}\n茶棧失火\n\n{fire}\n夜車加班\n\n{tram}\n長篇小說\n\n{serial}"
    assert [article.title for article in articles(page)] == ["米市平穩", "茶棧失火", "夜車加班", "長篇小說"]


def test_a_headline_as_wide_as_the_column_right_above_the_next_dateline() -> None:
    page = f"樱花开了\n本报讯 {TEXT}老城东门挖出古井一口县里来人\n本报讯 {TEXT}" * 4
    heads = [article.headline for article in articles(page)]
    assert not any("老城东门" in paragraph for article in articles(page) for paragraph in article.paragraphs)
    assert "老城东门挖出古井一口县里来人" in heads
