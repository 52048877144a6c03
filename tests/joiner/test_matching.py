"""Which articles are matched with which continuations, and which are left alone."""

from __future__ import annotations

from itertools import permutations

import pytest

from jdtool.article import Article
from jdtool.joiner import Joiner, join
from tests.joiner.parts import FERRY, TEA, part


def joined_pairs(articles: list[Article]) -> list[tuple[str, list[str]]]:
    return [(a.id, [c["id"] for c in a.continuations]) for a in join(articles) if a.continuations]


def test_one_article_each_way_needs_no_words() -> None:
    start, rest = part("A1", "夜船", FERRY, ("to", "A3")), part("A3", None, TEA, ("from", "A1"))
    (whole,) = join([start, rest])
    assert whole.paragraphs == [FERRY, TEA] and whole.jump == "下转" and whole.jumps == []
    assert whole.continuations == [
        {"id": rest.id, "source": "0517/A3.txt", "jump": "上接", "sheet": "A3",
         "lines": {"body": [[2, 3]]}, "jumps": [{"direction": "from", "sheet": "A1"}]}
    ]  # fmt: skip


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_of_several_the_words_decide(order: tuple[int, ...]) -> None:
    parts = [
        part("1", "夜船开航", "渡轮夜里十一点半收班，", ("to", "三")),
        part("1", "茶园气象", "茶园的霜冻预报提前两小时，", ("to", "三")),
        part("3", "夜船开航", "渡轮公司秋天再开一条线。", ("from", "一")),
        part("3", "茶园气象", "茶农说霜冻不再可怕。", ("from", "一")),
    ]
    pairs = joined_pairs([parts[k] for k in order])
    assert sorted(pairs) == sorted([(parts[0].id, [parts[2].id]), (parts[1].id, [parts[3].id])])


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param(part("3", "夜船开航", jump=("from", "2")), id="comes from another sheet"),
        pytest.param(part("4", "夜船开航", jump=("from", "1")), id="stands on another sheet"),
        pytest.param(part("3", "茶园气象"), id="another headline, no jump line"),
        pytest.param(part("3", "夜船开航", source="0518/3.txt", date="2021-05-18"), id="another day"),
        pytest.param(
            part("3", "夜船开航", jump=("from", "1"), paper="云州晚报", date="2021-05-17"), id="another paper"
        ),
        pytest.param(part("3", "夜船开航", jump=("from", "1"), kind="furniture"), id="furniture"),
        pytest.param(part("1", "夜船开航", jump=("from", "1"), source="0517/1.txt"), id="the same page"),
    ],
)
def test_what_does_not_fit_is_left_alone(rest: Article) -> None:
    start = part("1", "夜船开航", jump=("to", "3"), paper="云州日报", date="2021-05-17")
    assert [a.to_dict() for a in join([start, rest])] == [start.to_dict(), rest.to_dict()]


def test_two_that_fit_equally_well_are_left_alone() -> None:
    parts = [
        part("1", None, FERRY, ("to", "3")),
        part("1", None, TEA, ("to", "3")),
        part("3", None, "江水涨了。", ("from", "1")),
    ]
    joiner = Joiner()
    for each in parts:
        joiner.feed(each)
    assert joiner.end() == parts
    assert {left.reason.rpartition(", ")[2] for left in joiner.loose_ends} == {"several records fit equally well"}


@pytest.mark.parametrize("end", ["to", "from"])
def test_a_lost_jump_line_is_made_up_for_by_the_headline(end: str) -> None:
    start = part("A1", "渡轮夜班昨晚开航", jump=("to", "A3") if end == "to" else None)
    rest = part("A3", "渡轮夜班开航", TEA, None if end == "to" else ("from", "A1"))
    other = part("A3", "茶园装上气象站", TEA)
    assert joined_pairs([start, other, rest]) == [(start.id, [rest.id])]


def test_the_page_of_a_file_is_its_sheet_where_none_is_printed() -> None:
    start = part("", "夜船", source="paper.pdf", page=1, jump=("to", "2"))
    rest = part("", None, TEA, source="paper.pdf", page=2, jump=("from", "1"))
    assert joined_pairs([start, rest]) == [(start.id, [rest.id])]


def test_a_circle_is_no_article() -> None:
    jumps = [[{"direction": "to", "sheet": a}, {"direction": "from", "sheet": a}] for a in ("2", "1")]
    parts = [part("1", "夜船开航", jumps=jumps[0]), part("2", "夜船开航", jumps=jumps[1])]
    whole = list(join(parts))
    assert len(whole) == 1 and len(whole[0].continuations or ()) == 1
