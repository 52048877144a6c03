"""Join: which articles are matched with which continuations, and which are left alone."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

import jdtool as api
from jdtool.article import Article
from jdtool.joiner import Joiner, join

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

FERRY = "渡轮公司昨晚开出第一班夜船，船上坐了一百二十人。"
TEA = "茶农的手机在霜冻之前两小时会响，今年的新芽保住了。"


def part(sheet: str, title: str | None = None, text: str = FERRY, jump: tuple[str, str] | None = None,
         **fields: Any) -> Article:  # fmt: skip
    """A record on a page of its own sheet; *jump* is the direction and the sheet that it names."""
    record: dict[str, Any] = {
        "id": f"{sheet}-{title}-{text[:6]}",
        "source": f"0517/{sheet}.txt",
        "kind": "article",
        "title": title,
        "paragraphs": [text],
        "sheet": sheet,
        "lines": {"body": [[2, 3]]},
    }
    if jump:
        record |= {"jump": "下转" if jump[0] == "to" else "上接", "jumps": [{"direction": jump[0], "sheet": jump[1]}]}
    return Article.from_dict(record | fields)


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


def test_an_article_over_three_pages_is_one() -> None:
    ends = [{"direction": "from", "sheet": "1"}, {"direction": "to", "sheet": "5"}]
    parts = [
        part("1", "夜船开航", "渡轮夜里十一", ("to", "3")),
        part("3", "夜船开航", "点半收班，公司", jumps=ends),
        part("5", "夜船开航", "秋天再开一条线。", ("from", "3")),
    ]  # fmt: skip
    (whole,) = join(parts)
    assert whole.paragraphs == ["渡轮夜里十一点半收班，公司秋天再开一条线。"]
    assert [c["id"] for c in whole.continuations or ()] == [parts[1].id, parts[2].id] and whole.jumps == []


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
    assert {left.reason.rpartition(", ")[2] for left in joiner.unmatched} == {"several records fit equally well"}


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


def test_joining_again_changes_nothing_and_no_text_is_lost() -> None:
    pages = [Path(__file__).parents[1] / f"data/issue/{n}.txt" for n in (1, 3)]
    records = [a for page in pages for a in api.split(page.read_text(encoding="utf-8"), source=page.name)]
    once = list(api.join(records))
    again = list(api.join(Article.from_json(a.to_json()) for a in once))
    assert [a.to_dict() for a in again] == [a.to_dict() for a in once]
    before = sorted("".join(p for a in records for p in a.paragraphs))
    assert sorted("".join(p for a in once for p in a.paragraphs)) == before
    assert len(once) == len(records) - 2


def test_issues_are_kept_apart_and_only_one_is_held(jdtool: Run) -> None:
    days = [
        [part("1", "夜船", jump=("to", "3"), date=day), part("3", None, TEA, ("from", "1"), date=day)]
        for day in ("2021-05-17", "2021-05-18")
    ]
    joiner = Joiner()
    assert [len(joiner.feed(each)) for day in days for each in day] == [0, 0, 1, 0]
    stdin = b"".join(each.to_json() + b"\n" for day in days for each in day)
    ran = jdtool("join", stdin=stdin)
    assert [json.loads(line)["date"] for line in ran.stdout.splitlines()] == ["2021-05-17", "2021-05-18"]


def test_an_issue_may_lie_in_several_files(jdtool: Run, tmp_path: Path) -> None:
    for name, each in (("1", part("1", "夜船", jump=("to", "3"))), ("3", part("3", None, TEA, ("from", "1")))):
        (tmp_path / f"{name}.jsonl").write_bytes(each.to_json() + b"\n")
    ran = jdtool("join", tmp_path / "1.jsonl", tmp_path / "3.jsonl")
    assert (ran.returncode, len(ran.stdout.splitlines())) == (0, 1)


def test_text_and_bad_records_are_named(jdtool: Run) -> None:
    ran = jdtool("join", stdin="桥修好了。\n".encode())
    assert ran.returncode == 1 and b"text, not records" in ran.stderr
    ran = jdtool("join", stdin=b'{"id": "a"}\n{"page": "x"}\n{"id": "b"}\n')
    assert ran.returncode == 1 and b"standard input:2: field 'page'" in ran.stderr
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["a", "b"]
