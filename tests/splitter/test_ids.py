"""Ids: a correction changes the id of the record it is in and no other; no two records of a file share one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdtool import split

PAGE = """云州日报 2021年5月17日 星期一 A5 要闻

老桥修好了

□记者 林小满 报道
　　本报云州讯 5月16日，老桥修好了，两岸的人过河
只要五分钟。

夜市重新开张

本报讯 记者何田 报道 昨晚，夜市重新开张，一百二十
个摊位亮起了灯。（下转第三版）
"""


def ids(text: str, source: str = "a.txt") -> list[str]:
    return [article.id for article in split(text, source=source)]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("一百二十", "一百三十"),
        lambda text: text.replace("亮起了灯。", "亮起了灯。\n　　夜市到零点收摊。"),
        lambda text: text + "\n路灯换新\n\n本报讯 昨日，全城的路灯换了新的。\n",
    ],
    ids=["character", "paragraph", "article"],
)
def test_a_correction_elsewhere_leaves_the_id(change: Callable[[str], str]) -> None:
    before, after = list(split(PAGE)), list(split(change(PAGE)))
    ids_by_title = {article.title: article.id for article in after}
    assert next(ids_by_title.get(a.title) == a.id for a in before if a.kind == "article")
    assert before[0].id == after[0].id


def test_a_correction_within_changes_the_id() -> None:
    changed = [a.id != b.id for a, b in zip(split(PAGE), split(PAGE.replace("五分钟", "六分钟")), strict=True)]
    assert changed == [False, True, False]


def test_blank_lines_spaces_and_folders_count_for_nothing() -> None:
    assert ids(PAGE, "1998/a.txt") == ids("\n" + PAGE.replace("老桥修好了\n", "老桥 修好了\n", 1), "a.txt")


def test_a_page_twice_in_a_file_has_two_sets_of_ids() -> None:
    assert len(set(ids(PAGE + "\f" + PAGE))) == 6
    brief = "本报讯 昨日，路灯换了新的。\n\n"
    assert (
        len(set(ids(f"路灯换新\n\n{brief}路灯换新\n\n{brief}")))
        == len(ids(f"路灯换新\n\n{brief}路灯换新\n\n{brief}"))
        > 1
    )


def test_the_folio_line_tells_every_record_of_its_page() -> None:
    for article in split(PAGE):
        assert (article.paper, article.date, article.sheet, article.section) == ("云州日报", "2021-05-17", "A5", "要闻")
    first = next(article for article in split(PAGE) if article.title == "老桥修好了")
    assert first.dateline == {"outlet": "本报", "place": "云州", "date": "5月16日", "iso": "2021-05-16"}
    (other,) = split("路灯换新\n\n本报讯 昨日，路灯换了新的。\n")
    assert (other.paper, other.date, other.sheet, other.section) == (None,) * 4


def test_a_jump_line_says_where_the_article_goes_on() -> None:
    *_, last = split(PAGE)
    assert (last.jump, last.jumps) == ("（下转第三版）", [{"direction": "to", "sheet": "三"}])
    (see,) = split("路灯换新\n\n本报讯 昨日，路灯换了新的。\n（相关报道见6版）\n")
    assert see.jump and see.jumps is None
