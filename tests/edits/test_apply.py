"""Edits: each command does what it says, and every line stays in exactly one article."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool import Article, split
from jdtool.edits.apply import apply
from jdtool.edits.commands import parse
from jdtool.edits.pieces import is_blank, pieces_of, rebuild
from jdtool.text.line_spans import numbers_in
from tests.data.pages import page as written_page
from tests.view.sample import PAGE

LINES = dict(enumerate(PAGE.split("\n"), 1))


def articles() -> list[Article]:
    return list(split(PAGE))


def apply_edits(edits: str, year: int | None = None) -> list[Article]:
    commands, faults = parse(edits)
    assert not faults
    result, misfits = apply(commands, articles(), LINES, year)
    assert not misfits, misfits
    return result


def by_first_line(some: list[Article], line: int) -> Article:
    return next(a for a in some if min(numbers_in(s for spans in a.lines.values() for s in spans)) == line)


def characters(some: list[Article]) -> Counter[str]:
    texts = [t for a in some for t in (a.kicker, a.title, a.subtitle, a.byline, a.jump, *a.paragraphs) if t]
    return Counter(c for t in texts for c in t if not is_blank(c))


def test_the_page_splits_as_these_tests_take_for_granted() -> None:
    assert [(a.kind, a.title) for a in articles()][:2] == [("article", "柳湾大桥昨日通车"), ("article", "夜市重新开张")]


def test_every_article_comes_apart_into_pieces_and_together_again() -> None:
    for i in range(30):
        text = written_page(i)
        lines = dict(enumerate(text.split("\n"), 1))
        for article in split(text):
            pieces = pieces_of(article, lines)
            assert pieces is not None
            again = rebuild(article, pieces)
            assert again.to_dict() == article.to_dict()


def test_merge_keeps_the_first_headline_and_makes_the_second_a_subhead() -> None:
    first, *rest = apply_edits("merge @1 @8")
    assert first.title == "柳湾大桥昨日通车" and first.confidence == 1.0
    assert first.paragraphs[2:4] == [
        "夜市重新开张",
        "本报讯 记者何田 报道 昨晚，老城夜市重新开张，一百二十个摊位亮起了灯。",
    ]
    assert first.lines["body"][-1][1] == 12
    assert all(a.title is None for a in rest)


def test_merge_gives_a_headline_to_an_article_without_one_and_joins_an_open_sentence() -> None:
    apart = "split @1 at line 5\nmerge @5 @8\n"
    second = by_first_line(apply_edits(apart), 5)
    assert second.title == "夜市重新开张"
    assert second.paragraphs[0] == "车，两岸居民过河只要五分钟。"
    assert apply_edits("split @1 at line 5\nmerge @1 @5")[0].paragraphs == articles()[0].paragraphs


def test_a_merged_article_can_still_be_named() -> None:
    assert apply_edits("merge 1 2\nkind 2 caption")[0].kind == "caption"


def test_split_gives_the_rest_the_next_free_number_and_reads_its_dateline() -> None:
    whole = apply_edits("merge 1 2\nsplit 1 at line 10", year=2021)
    second = by_first_line(whole, 10)
    assert second.id not in [article.id for article in articles()]
    assert (
        by_first_line(apply_edits(f"merge 1 2\nsplit 1 at line 10\nkind {len(articles()) + 1} caption"), 10).kind
        == "caption"
    )
    assert by_first_line(apply_edits(f"merge 1 2\nsplit 1 at line 10\nkind {second.id} caption"), 10).kind == "caption"
    assert second.dateline is not None and second.dateline["outlet"] == "本报"
    assert [a["name"] for a in second.authors] == ["何田"]
    assert second.paragraphs[0].startswith("本报讯")


def test_headline_takes_lines_from_wherever_they_are_and_sets_the_old_one_free() -> None:
    result = apply_edits("headline 1 = lines 8")
    assert by_first_line(result, 4 if result[0].byline is None else 3).title == "夜市重新开张"
    loose = by_first_line(result, 1)
    assert (loose.kind, loose.paragraphs, loose.confidence) == ("furniture", ["柳湾大桥昨日通车"], None)


def test_move_puts_lines_where_their_numbers_say() -> None:
    result = apply_edits("move lines 10-11 to 1")[0]
    assert result.paragraphs[-1] == "本报讯 记者何田 报道 昨晚，老城夜市重新开张，一百二十个摊位亮起了灯。"
    assert result.lines["body"][-1] == [10, 11]


def test_furniture_and_back() -> None:
    loose = apply_edits("furniture 1")[0]
    assert (loose.kind, loose.title, loose.authors, loose.dateline) == ("furniture", None, [], None)
    assert loose.paragraphs[0] == "柳湾大桥昨日通车"
    back = apply_edits("furniture 1\nkind 1 article\nheadline 1 = line 1\nbyline 1 = line 3", year=2020)[0]
    want = articles()[0]
    assert (back.title, back.byline, back.paragraphs, back.authors) == (
        want.title, want.byline, want.paragraphs, want.authors,
    )  # fmt: skip
    assert back.dateline is not None and back.dateline["iso"] == "2020-06-03"


def test_author_is_as_written() -> None:
    assert apply_edits("author 1 = 林小满/记者, 周舟")[0].authors == [
        {"name": "林小满", "role": "记者"},
        {"name": "周舟", "role": None},
    ]


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        ("merge 1 77", "no article 77 on this page"),
        ("merge 1 @2", "no article begins at line 2"),
        ("merge 1 1", "these are one article already"),
        ("split 1 at line 1", "article 1 begins at line 1"),
        ("split 1 at line 10", "line 10 is not in article 1"),
        ("move lines 4-5 to 1", "article 1 has these lines already"),
        ("move lines 7-8 to 1", "line 7 is blank or not on this page"),
        ("headline 1 = lines 1-6", "article 1 would have no text left"),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(edit: str, reason: str) -> None:
    commands, _ = parse(f"{edit}\nkind 2 caption")
    result, (misfit,) = apply(commands, articles(), LINES)
    assert (misfit.number, misfit.message) == (1, f"{edit!r} does not fit: {reason}")
    want = articles()
    assert result[0].to_dict() == want[0].to_dict() and result[1].kind == "caption"


def test_articles_that_are_not_as_their_lines_are_refused() -> None:
    other = articles()
    other[0].title = "大桥"
    with pytest.raises(ValueError, match="is not what `split` made of its lines"):
        apply(parse("merge 1 2")[0], other, LINES)


_NAMES = st.one_of(st.integers(1, 6).map(str), st.sampled_from(["@1", "@8", "@10", "@14"]))
_SPANS = st.tuples(st.integers(1, 16), st.integers(0, 4)).map(lambda s: f"lines {s[0]}-{s[0] + s[1]}")
_EDITS = st.one_of(
    st.tuples(_NAMES, _NAMES).map("merge {0[0]} {0[1]}".format),
    st.tuples(_NAMES, st.integers(1, 16)).map("split {0[0]} at line {0[1]}".format),
    st.tuples(st.sampled_from(["headline", "byline"]), _NAMES, _SPANS).map("{0[0]} {0[1]} = {0[2]}".format),
    st.tuples(_SPANS, _NAMES).map("move {0[0]} to {0[1]}".format),
    st.tuples(_NAMES, st.sampled_from(["article", "caption", "furniture"])).map("kind {0[0]} {0[1]}".format),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_EDITS, min_size=1, max_size=8))
def test_no_edits_lose_a_line_or_a_character(edits: list[str]) -> None:
    commands, faults = parse("\n".join(edits))
    result, _ = apply(commands, articles(), LINES)
    assert not faults
    numbers = [n for a in result for n in {n for spans in a.lines.values() for n in numbers_in(spans)}]
    assert sorted(numbers) == [n for n, line in LINES.items() if line.strip()]
    assert characters(result) == characters(articles())
    assert [a.index for a in result] == list(range(1, len(result) + 1))
    assert len({a.id for a in result}) == len(result)
    for article in result:  # so that a later edit can still follow its lines
        assert pieces_of(article, LINES) is not None
