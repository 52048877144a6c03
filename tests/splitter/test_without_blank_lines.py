"""Pages without blank lines: verse, rows of results, captions and datelines between columns."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter.test_lost_gaps import GARDEN, TRAIN, WELL
from tests.splitter.test_printed_bylines import column
from tests.splitter.test_verse_and_tables import VERSE

GARDEN_NEWS = "江边看樱花\n" + column("本报讯　" + GARDEN, 15)
WELL_NEWS = "古井淘出宋代瓦罐\n" + column("本报讯　" + WELL, 15)
TRAIN_NEWS = "慢火车还在开\n" + column("本报讯　" + TRAIN, 15)


def articles(*parts: str) -> list[Article]:
    page = "".join(parts)
    assert "\n\n" not in page
    return [record for record in split_page(page) if record.kind == "article"]


@pytest.mark.parametrize("name", ["□王小山", "王小山"])
def test_a_poem_keeps_its_lines_and_the_next_headline_is_none_of_them(name: str) -> None:
    poem = "海边的夜\n" + name + "\n" + "".join(line + "\n" for line in VERSE)
    first, verse, last, _ = articles(GARDEN_NEWS, poem, WELL_NEWS, TRAIN_NEWS)
    assert (verse.title, verse.paragraphs) == ("海边的夜", VERSE)
    assert [author["name"] for author in verse.authors] == ["王小山"]
    assert (first.title, last.title) == ("江边看樱花", "古井淘出宋代瓦罐")


def test_a_heap_of_headlines_below_a_byline_is_no_verse() -> None:
    text = column(GARDEN, 15) + column(WELL, 15) + column(TRAIN, 15)
    heap = (
        "江滩公园新种樱花\n花期开放到晚上九点\n老城东门古井清淤\n井底淘出宋代瓦罐\n慢火车票价没有涨\n三十年座位坐满\n"
    )
    records = split_page(text + "□王小山\n" + heap)
    assert not any(set(record.paragraphs) & set(heap.split("\n")) for record in records if record.kind == "article")


def test_rows_of_results_stay_with_their_article() -> None:
    rows = [
        "男子跳远　1.张三7米02　2.李四6米91",
        "女子跳远　1.王芳5米88　2.赵敏5米80",
        "少年跳远　1.周全5米02　2.吴凡4米91",
    ]
    table = "".join(row + "\n" for row in rows)
    first, last, _ = articles("江边看樱花\n", column("本报讯　" + GARDEN, 15), table, WELL_NEWS, TRAIN_NEWS)
    assert first.paragraphs == ["本报讯　" + GARDEN, *rows]
    assert last.title == "古井淘出宋代瓦罐"


@pytest.mark.parametrize("credit", ["本报记者 王小山 摄", "王小山/摄"])
def test_a_caption_with_its_credit_ends_the_text_above(credit: str) -> None:
    page = GARDEN_NEWS + f"游人在树下喝茶。\n{credit}\n" + WELL_NEWS + TRAIN_NEWS
    records = split_page(page)
    (caption,) = [record for record in records if record.kind == "caption"]
    assert caption.paragraphs == ["游人在树下喝茶。"]
    assert [a.paragraphs for a in records if a.kind == "article"] == [["本报讯　" + t] for t in (GARDEN, WELL, TRAIN)]


def test_a_caption_with_the_credit_on_its_last_line() -> None:
    page = GARDEN_NEWS + "游人在树下喝茶看花，\n十分高兴。王小山 摄\n" + WELL_NEWS + TRAIN_NEWS
    records = split_page(page)
    assert [record.text for record in records if record.kind == "caption"] == [
        "游人在树下喝茶看花，十分高兴。王小山 摄"
    ]


def test_a_headline_as_wide_as_its_column_ends_where_the_dateline_begins() -> None:
    headline = "江滩公园的三百株樱花昨天开了"
    text = "（本报讯）记者王小山报道：" + GARDEN
    without_indent = "".join(text[i : i + 14] + "\n" for i in range(0, len(text), 14))
    _, second, *_ = articles(GARDEN_NEWS, headline + "\n", without_indent, WELL_NEWS, TRAIN_NEWS)
    assert second.title == headline
    assert second.paragraphs == [text]


def test_a_credit_that_is_broken_over_two_lines() -> None:
    page = GARDEN_NEWS + "游人在树下喝茶看花，\n十分高兴。记者 王小\n山 摄\n" + WELL_NEWS + TRAIN_NEWS
    records = split_page(page)
    (caption,) = [record for record in records if record.kind == "caption"]
    assert caption.text.startswith("游人在树下喝茶看花，十分高兴。")
    assert [a.paragraphs for a in records if a.kind == "article"] == [["本报讯　" + t] for t in (GARDEN, WELL, TRAIN)]


def test_the_name_of_a_column_of_briefs_is_no_line_of_the_text_above() -> None:
    briefs = "城事速览\n●江上排筏全部换装电动机，\n噪声下降一半。\n●夜里十一点以后咖啡半价，\n开业一周人多。\n"
    texts = [article.text for article in articles(GARDEN_NEWS, TRAIN_NEWS, WELL_NEWS, briefs)]
    assert texts[:3] == ["本报讯　" + text for text in (GARDEN, TRAIN, WELL)]
    assert texts[3:] == ["●江上排筏全部换装电动机，噪声下降一半。", "●夜里十一点以后咖啡半价，开业一周人多。"]
