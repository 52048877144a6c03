"""Running heads and page numbers: which lines are, and which are not."""

from __future__ import annotations

import pytest

from jdtool.text.line_measures import Lines
from jdtool.text.running_heads import RunningHeads
from jdtool.text.single_column import Column

PAGES = [
    ["石阶有九十九级，每一级都磨得发亮，下雨",
     "天走上去要扶着铁链，不然就会滑倒，摔伤", "的人每年都有几个，年年都有人说要修，一"],
    ["直没有修成。石阶的尽头有一棵榕树，树下",
     "摆着茶摊，等船的人坐在那里喝茶，茶钱放", "在竹筒里，没有人看着，从来没有少过，倒"],
    ["是有时候多出几个。摊主姓方，年轻的时候",
     "跑过船，后来腿坏了，就在树下卖茶，一卖", "三十年，头发都白了。"],
]  # fmt: skip


def heads(lines: list[str]) -> list[str]:
    rows = Lines.of(lines)
    column = Column(rows, [False] * len(rows.texts))
    assert column.width
    return [rows.texts[k] for k in sorted(RunningHeads().of(column))]


@pytest.mark.parametrize(
    ("top", "foot"),
    [
        ("渡口旧事", ""),
        ("渡口旧事　{}", ""),
        ("", "{}"),
        ("", "— {} —"),
        ("", "第 {} 页 共 9 页"),
        ("渡口旧事", "· {} ·"),
    ],
)
def test_heads_beside_form_feeds(top: str, foot: str) -> None:
    lines: list[str] = []
    answer: list[str] = []
    for number, page in enumerate(PAGES, 7):
        own = [text.format(number) for text in (top, foot) if text]
        page = [*own[: bool(top)], *page, *own[bool(top) :]]
        lines += ["\f" + page[0] if lines else page[0], *page[1:]]
        answer += own
    assert heads(lines) == answer


def test_numbers_that_count_on_without_form_feeds() -> None:
    lines = [
        line
        for number, page in enumerate(PAGES, 3)
        for line in (*page, "再写一行，把这一页的行数凑够，写到头了", f"- {number} -")
    ]
    assert heads(lines) == ["- 3 -", "- 4 -", "- 5 -"]


def test_the_first_line_of_a_page_is_no_head_for_being_short() -> None:
    lines = [*PAGES[0], "\f" + PAGES[1][0], *PAGES[1][1:], "\f茶摊", *PAGES[2]]
    assert heads(lines) == []


def test_sections_that_are_numbered_are_no_pages() -> None:
    lines = ["1", *PAGES[0], *PAGES[1], *PAGES[2], "2", *PAGES[0], *PAGES[1], *PAGES[2]]
    assert heads(lines) == []


def test_heads_of_an_earlier_part_are_known() -> None:
    fields = RunningHeads()
    first = Lines.of(["渡口旧事", *PAGES[0], "\f渡口旧事", *PAGES[1], *PAGES[2]])
    later = Lines.of([*PAGES[0], "\f渡口旧事", *PAGES[1], *PAGES[2]])
    fields.of(Column(first, [False] * len(first.texts)))
    assert [later.texts[k] for k in fields.of(Column(later, [False] * len(later.texts)))] == ["渡口旧事"]
