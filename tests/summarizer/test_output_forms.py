"""Texts and records with their summaries: what is headline and what is body, and what comes back untouched."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.errors import BadInput
from jdtool.summarizer import Options
from jdtool.summarizer.output_forms import body_of, keyword_finder, summary_of_record, summary_of_text

BODY = "小城的第一条地铁昨日开通。首日天气晴好。市民老张坐上了第一班地铁。首日共有三万人乘坐地铁。"
ONE = Options(count=1)


def test_a_headline_of_several_decks_is_no_sentence() -> None:
    out, table = summary_of_text(f"城南轨道交通\n小城通了地铁\n首日三万人\n{BODY}\n", Options(count=2))
    assert out.splitlines() == ["小城的第一条地铁昨日开通。", "首日共有三万人乘坐地铁。"]
    assert len(table) == 3


def test_a_credit_above_the_text_is_no_headline() -> None:
    with_credit = summary_of_text(f"□本报记者 张三\n{BODY}\n", ONE)
    assert with_credit == summary_of_text(BODY, ONE)


def test_lines_without_an_end_mark_alone_are_the_text() -> None:
    assert summary_of_text("小城通了地铁\n", ONE)[0] == "小城通了地铁\n"


@pytest.mark.parametrize("text", ["", "\n", "一句话。", "一句话。\n", "  一句话。  \n\n"])
def test_a_text_within_the_budget_comes_back_as_it_is(text: str) -> None:
    out, table = summary_of_text(text, Options())
    assert out == (text if not text or text.endswith("\n") else text + "\n")
    assert table == []


def test_plain_takes_the_opening_off_even_there() -> None:
    assert summary_of_text("本报讯（记者 张三）地铁开通。\n", Options(plain=True))[0] == "地铁开通。\n"


def test_lines_that_a_column_has_cut_are_joined_first() -> None:
    cut = "\n".join(BODY[i : i + 9] for i in range(0, len(BODY), 9)) + "\n"
    assert summary_of_text(cut, ONE)[0] == summary_of_text(BODY, ONE)[0]


def test_keywords_are_the_last_line() -> None:
    finder = keyword_finder()
    assert summary_of_text(BODY, ONE, 2, finder)[0].splitlines()[1].split() == finder_words(2)
    assert summary_of_text("", ONE, 2, finder)[0] == ""


def finder_words(count: int) -> list[str]:
    return list(summary_of_record({"paragraphs": [BODY]}, ONE, count, keyword_finder())["keywords"])


def test_a_record_gets_fields_behind_its_own_and_twice_is_once() -> None:
    record = {"title": "小城通了地铁", "paragraphs": [BODY], "mine": 1}
    once = summary_of_record(record, ONE, 1, keyword_finder())
    assert list(once) == ["title", "paragraphs", "mine", "summary", "keywords"]
    assert summary_of_record(once, ONE, 1, keyword_finder()) == once
    assert "keywords" not in summary_of_record(record, ONE, 0, keyword_finder())


@pytest.mark.parametrize("kind", ["caption", "furniture"])
def test_other_kinds_are_the_very_same_record(kind: str) -> None:
    record = {"kind": kind, "paragraphs": [BODY]}
    assert summary_of_record(record, ONE, 1, None) is record


def test_scores_have_a_row_for_each_sentence() -> None:
    scores = summary_of_record({"paragraphs": [BODY]}, Options(count=2), 0, None, scores=True)["scores"]
    assert sorted(row["rank"] for row in scores) == [1, 2]


@pytest.mark.parametrize(
    ("record", "body"),
    [
        ({"paragraphs": ["一。"], "text": "二。"}, ["一。"]),
        ({"paragraphs": [], "text": "二。"}, []),
        ({"text": "二。\n\n 三。\n"}, ["二。", " 三。"]),
        ({"paragraphs": None, "text": "二。"}, ["二。"]),
        ({}, []),
    ],
)
def test_the_body_is_paragraphs_or_the_lines_of_a_text(record: dict[str, object], body: list[str]) -> None:
    assert body_of(Article.from_dict(record), record) == body


def test_a_text_that_is_none_is_bad_input() -> None:
    with pytest.raises(BadInput, match="field 'text': a text expected"):
        summary_of_record({"text": ["一。"]}, ONE, 0, None)


def test_a_user_dictionary_is_read_at_once() -> None:
    from jdtool.errors import IOFailure

    with pytest.raises(IOFailure):
        keyword_finder(("/nowhere/words.txt",))
