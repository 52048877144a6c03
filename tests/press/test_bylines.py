"""Every form of a byline, and what only looks like one."""

from __future__ import annotations

import pytest

from jdtool.press import bylines, signatures
from tests.press.forms import BYLINES, RUNNING

ALONE = ("张三", "张　三", "张三（作家）")
"""Names alone are a byline by what stands beside them only."""


@pytest.mark.parametrize(("line", "authors", "dateline"), BYLINES, ids=[form[0] for form in BYLINES])
def test_a_form_of_a_byline(line: str, authors: list[tuple[str, str]], dateline: tuple[str, str, str]) -> None:
    byline = bylines.read(line)
    if line in ALONE:
        assert byline is None and signatures.names_alone(line) == [name for name, _ in authors]
        return
    assert byline is not None and bylines.is_candidate(line)
    assert [(a["name"], a["role"] or "") for a in byline.authors] == authors
    assert (byline.place or "") == dateline[1]


@pytest.mark.parametrize("text", RUNNING)
def test_running_text_is_no_byline(text: str) -> None:
    assert bylines.read(text) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [("記者王大明／高雄報導", "高雄"), ("本报记者 张三 北京报道", "北京"), ("记者 张三 发自青岛", "青岛")],
)
def test_the_place_of_a_byline(line: str, place: str) -> None:
    assert bylines.place(line) == place


def test_the_context_tells_a_place_from_a_name() -> None:
    line = "本报记者张三高雄报道"
    byline = bylines.read(line, "高雄港昨日")
    assert byline and byline.place == "高雄" and [a["name"] for a in byline.authors] == ["张三"]


def test_names_without_a_surname_need_a_frame() -> None:
    assert bylines.parse("文化记者来到海边") is None
    assert bylines.parse("（记者 飞花）") == [{"name": "飞花", "role": "记者"}]


def test_a_line_longer_than_a_byline_is_none() -> None:
    line = "本报记者 " + " ".join(["张小明"] * 30)
    assert len(line) > bylines.MAX_LENGTH and bylines.read(line) is None
