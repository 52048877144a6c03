"""What each stage does to one record: the same as its subcommand, loaded once for the same options."""

from __future__ import annotations

import pytest

from jdtool import stages
from jdtool.errors import BadUsage

RECORD = {
    "id": "x-1",
    "title": "小麦亩产806 . 2公斤",
    "paragraphs": ["地铁昨日开通。首日三万人乘坐。票价两元。首日天气晴好。"],
    "lang": "zh-Hans",
    "mine": [1e3],
}


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        (stages.cleaner(), {"title"}),
        (stages.converter(), {"title", "paragraphs", "lang"}),
        (stages.summarizer(count=1), {"summary", "keywords"}),
        (stages.summarizer(count=1, keywords=0, scores=True), {"summary", "scores"}),
    ],
)
def test_a_stage_changes_its_fields_and_no_others(change: stages.Change, fields: set[str]) -> None:
    before = dict(RECORD)
    after = change(RECORD)
    assert before == RECORD, "what goes in is not changed"
    assert {name for name in after if after[name] != RECORD.get(name)} == fields
    assert [name for name in after if name in RECORD] == list(RECORD)


def test_the_same_options_share_what_they_loaded() -> None:
    assert stages.converter("s2tw") is stages.converter("s2tw")
    assert stages.cleaner(off=("indents",)) is not stages.cleaner()


def test_rules_are_put_on_and_off() -> None:
    assert stages.cleaner(off=("spaced-numbers",))({"title": "亩产806 . 2公斤"})["title"] == "亩产806 . 2公斤"
    with pytest.raises(BadUsage, match="no-such-rule"):
        stages.cleaner(on=("no-such-rule",))


@pytest.mark.parametrize(
    ("budget", "message"),
    [
        ((0,), "count=0"),
        ((1, 0), "chars=0"),
        ((1, None, 1.5), "ratio=1.5"),
        ((1, None, -0.1), "ratio=-0.1"),
        ((1, None, None, -1), "keywords=-1"),
        ((1, 5, 0.5), "two budgets"),
    ],
)
def test_budgets_that_cannot_be(budget: tuple[int | float | None, ...], message: str) -> None:
    with pytest.raises(BadUsage, match=message):
        stages.check_budget(*budget)  # type: ignore[arg-type]


def test_budgets_at_their_bounds() -> None:
    for budget in ((1,), (1, 1), (1, None, 0), (1, None, 1.0), (1, None, None, 0)):
        stages.check_budget(*budget)


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", [("", 1, 1)]),
        ("一\n", [("一\n", 1, 1)]),
        ("一\n\f", [("一\n", 1, 1)]),
        ("一\n二\n\f三", [("一\n二\n", 1, 1), ("三", 2, 3)]),
        ("\f\f一", [("", 1, 1), ("", 2, 1), ("一", 3, 1)]),
    ],
)
def test_pages(text: str, pages: list[tuple[str, int, int]]) -> None:
    assert list(stages.pages(text)) == pages


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_page_is_the_same_whatever_ends_its_lines_and_whatever_mark_begins_it(end: str) -> None:
    page = "一号桥通车\n\n本报讯 昨日，一号桥通车了，两岸居民过江只要五分钟。\n"
    plain = [article.to_dict() for article in stages.split(page)]
    assert [article.to_dict() for article in stages.split("\ufeff" + page.replace("\n", end))] == plain
    assert plain[0]["title"] == "一号桥通车"
