"""Pages of documents: running text in one or two columns is one article, and no page of a newspaper is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import jdtool
from jdtool.article import Article
from tests.data.set_pages import BOOKS, BUS, LEAD, SIZE, STORK, TEA, PdfPage, wrap

TITLE = "茶园气象站的三年观测"


def column(page: PdfPage, left: float, top: float, width: float, parts: Sequence[str]) -> float:
    """Headings (short parts without a stop) and paragraphs one below the other; the place below them."""
    for part in parts:
        if part.endswith("。"):
            for indent, text in wrap([part], width):
                page.line(left + indent, top, text)
                top += LEAD
        else:
            page.line(left, top + 4, part, 1.2 * SIZE)
            top += 1.6 * LEAD
    return top


def articles(path: Path) -> list[Article]:
    return list(jdtool.split_file(path))


def test_a_paper_in_two_columns_is_one_article_in_reading_order(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(180, 40, TITLE, 20)
    page.line(250, 70, "何秋雨，陆远")
    column(page, 40, 100, 250, ["1 引言", TEA[0], TEA[1], "2 方法", TEA[2]])
    column(page, 310, 100, 250, ["3 结果", STORK[1], BUS[1], "4 讨论", BOOKS[1]])
    page.save()
    (article,) = articles(tmp_path / "a.pdf")
    assert article.title == TITLE
    assert [author["name"] for author in article.authors] == ["何秋雨", "陆远"]
    assert article.paragraphs == [
        *("1 引言", TEA[0], TEA[1], "2 方法", TEA[2]),
        *("3 结果", STORK[1], BUS[1], "4 讨论", BOOKS[1]),
    ]


def test_what_runs_across_both_columns_is_read_where_it_stands(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    below = max(column(page, 40, 60, 250, TEA[:2]), column(page, 310, 60, 250, STORK[1:]))
    top = column(page, 40, below + 20, 520, TEA[2:])
    column(page, 40, top + 20, 250, BUS[1:])
    column(page, 310, top + 20, 250, BOOKS[1:])
    page.save()
    (article,) = articles(tmp_path / "a.pdf")
    assert article.paragraphs == [*TEA[:2], *STORK[1:], *TEA[2:], *BUS[1:], *BOOKS[1:]]


def test_a_report_in_one_column_keeps_its_headings_and_its_table_line_by_line(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    top = column(page, 60, 60, 480, ["一、观测概况", *TEA, "二、观测结果", *BUS[1:]])
    for number, cells in enumerate([("站点", "雨量"), ("云溪", "1200"), ("青屏", "900")]):
        for cell, text in enumerate(cells):
            page.line(120 + 160 * cell, top + 10 + number * LEAD, text)
    column(page, 60, top + 20 + 3 * LEAD, 480, BOOKS[1:])
    page.save()
    (article,) = articles(tmp_path / "a.pdf")
    table = ["站点 雨量", "云溪 1200", "青屏 900"]
    assert article.paragraphs == ["一、观测概况", *TEA, "二、观测结果", *BUS[1:], *table, *BOOKS[1:]]


def test_headlines_over_several_texts_make_a_newspaper_page(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    for left, texts in ((40.0, (TEA, BUS)), (310.0, (STORK, BOOKS))):
        top = 60.0
        for number, text in enumerate(texts):
            page.headline(left, top, f"第{'一二'[number]}条消息的标题", 18)
            top = column(page, left, top + 26, 250, text) + 30
    page.save()
    assert len(articles(tmp_path / "a.pdf")) == 4


def test_bylines_below_its_head_make_a_newspaper_page(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    for left, text, name in ((40, TEA, "何秋雨"), (310, STORK[1:] + BUS[1:] + BOOKS[1:], "陆远")):
        page.headline(left, 60, "两条消息各有标题", 12)
        page.line(left, 80, f"□本报记者 {name}")
        column(page, left, 100, 250, text)
    page.save()
    assert [article.authors[0]["name"] for article in articles(tmp_path / "a.pdf")] == ["何秋雨", "陆远"]


def test_the_line_below_the_title_of_a_printed_web_page_is_its_byline(tmp_path: Path) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    page.headline(60, 40, TITLE, 24)
    page.line(60, 80, "2021年5月18日 09:12　来源：云州网　作者：何秋雨", 8)
    column(page, 60, 110, 480, [*TEA, *BUS[1:], *BOOKS[1:]])
    page.save()
    (article,) = articles(tmp_path / "a.pdf")
    assert [author["name"] for author in article.authors] == ["何秋雨"]
    assert article.dateline and article.dateline["iso"] == "2021-05-18"
    assert article.paragraphs == [*TEA, *BUS[1:], *BOOKS[1:]]
