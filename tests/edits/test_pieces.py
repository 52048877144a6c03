"""Pieces: what each line of a page adds to an article, and the article put together of them again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jdtool import Article, split
from jdtool.edits.pieces import Piece, align, is_blank, pieces_of, rebuild, regions_of
from jdtool.text.lines import Place
from tests.view.sample import PAGE

LINES = dict(enumerate(PAGE.split("\n"), 1))
ARTICLES = [article for article in split(PAGE) if article.kind == "article"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
def test_pieces_are_the_lines_of_the_page_and_make_the_article_again(article: Article) -> None:
    pieces = pieces_of(article, LINES)
    assert pieces is not None
    for piece in pieces:
        assert "".join(piece.text.split()) in "".join(LINES[piece.line].split())
    again = rebuild(article, pieces)
    assert (again.title, again.byline, again.paragraphs, again.lines) == (
        article.title, article.byline, article.paragraphs, article.lines
    )  # fmt: skip


@pytest.mark.parametrize("change", [{"title": "别的标题"}, {"paragraphs": ["别的正文。"]}, {"byline": "□记者 别人"}])
def test_an_article_whose_text_was_changed_since_has_no_pieces(change: dict[str, object]) -> None:
    assert pieces_of(replace(ARTICLES[0], **change), LINES) is None  # type: ignore[arg-type]
    assert pieces_of(ARTICLES[0], {**LINES, 5: LINES[5] + "多"}) is None


def test_a_line_that_ends_one_paragraph_and_begins_the_next_is_two_pieces() -> None:
    pieces = align([1, 2], {1: "一二", 2: "三四"}, [("body", "一二三"), ("body", "四")])
    assert pieces == [Piece(1, "body", "一二", True), Piece(2, "body", "三", False), Piece(2, "body", "四", True)]


def test_blanks_on_either_side_and_a_hyphen_at_the_end_of_a_line_are_passed_over() -> None:
    pieces = align([1, 2], {1: "　a news-", 2: "paper "}, [("body", "a newspaper")])
    assert pieces is not None and [piece.text for piece in pieces] == ["a news", "paper"]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ({1: "一二"}, [("body", "一三")]),  # another character
        ({1: "一二"}, [("body", "一")]),  # more on the page than in the record
        ({1: "一"}, [("body", "一二")]),  # less
        ({1: "一"}, [("body", "一"), ("body", "二")]),  # a paragraph that no line has
        ({1: "a-b"}, [("body", "ab")]),  # a hyphen inside a line is a character
    ],
)
def test_lines_that_differ_from_the_text_have_no_pieces(lines: dict[int, str], texts: list[tuple[str, str]]) -> None:
    assert align(list(lines), lines, texts) is None


def test_a_jump_line_behind_the_last_sentence_belongs_to_that_line() -> None:
    article = Article(paragraphs=["全线今天通车。"], jump="（下转第三版）", lines={"body": [[1, 1]]})
    pieces = pieces_of(article, {1: "全线今天通车。（下转第三版）"})
    assert pieces == [Piece(1, "body", "全线今天通车。", True), Piece(1, "jump", "（下转第三版）")]
    assert rebuild(article, pieces).lines == {"body": [[1, 1]]}  # the line is the body's, as it was


def test_regions_are_one_for_each_part_in_each_frame() -> None:
    places = {n: Place(1, (10.0, 20.0 * n, 90.0, 20.0 * n + 10), 9, "", False, frame=n // 3) for n in range(1, 6)}
    pieces = [Piece(1, "title", "一"), Piece(2, "subtitle", "二"), *(Piece(n, "body", "三") for n in (3, 4, 5, 9))]
    assert regions_of(pieces, places) == [
        {"part": "headline", "page": 1, "bbox": [10.0, 20.0, 90.0, 50.0]},
        {"part": "body", "page": 1, "bbox": [10.0, 60.0, 90.0, 110.0]},
    ]


@pytest.mark.parametrize(
    ("char", "blank"), [(" ", True), ("\u3000", True), ("\0", True), ("\u200b", True), ("一", False)]
)
def test_blanks(char: str, blank: bool) -> None:
    assert is_blank(char) is blank
