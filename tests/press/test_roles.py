"""A role in the list of roles is read by every subcommand."""

from __future__ import annotations

import pytest

from jdtool.cleaner import clean
from jdtool.press import bylines
from jdtool.press.roles import RANKS, TASKS, WRITERS
from jdtool.splitter import split_page

BODY = "　　近日，老弄堂里的社区食堂开张一个月，\n每天中午要卖出四百多份饭，周末还要翻番。\n"


@pytest.mark.parametrize("role", WRITERS)
def test_every_role_makes_a_byline(role: str) -> None:
    assert bylines.is_candidate(f"{role} 张小明")
    assert bylines.parse(f"□{role} 张小明") == [{"name": "张小明", "role": role}]


@pytest.mark.parametrize("rank", [rank for rank in RANKS if rank[0] != "驻"])
def test_a_rank_goes_before_a_role(rank: str) -> None:
    assert bylines.parse(f"本报{rank}记者 张小明") == [{"name": "张小明", "role": f"{rank}记者"}]


@pytest.mark.parametrize("task", TASKS)
def test_a_task_with_a_stroke_goes_before_a_name(task: str) -> None:
    assert bylines.is_candidate(f"{task}／张小明")
    assert bylines.parse(f"{task}／张小明") == [{"name": "张小明", "role": task}]


@pytest.mark.parametrize("role", ["主播", "主持人", "特约评论员"])
def test_a_role_is_read_by_split_and_clean(role: str) -> None:
    line = f"{role} 张小明"
    article = split_page(f"社区食堂开张一月\n\n{line}\n{BODY}")[0]
    assert (article.title, article.byline) == ("社区食堂开张一月", line)
    assert line in clean(f"社区食堂开张一月\n\n{line}\n{BODY}").splitlines()
