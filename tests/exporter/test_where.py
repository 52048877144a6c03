"""Which records `--where` lets through."""

from __future__ import annotations

import pytest

from jdtool.errors import BadUsage
from jdtool.exporter.fields import full
from jdtool.exporter.where import Where
from tests.exporter.conftest import Jdtool
from tests.exporter.sample import ARTICLE, CAPTION


@pytest.mark.parametrize(
    ("condition", "article", "caption"),
    [
        ("kind=article", True, False),
        ("kind!=article", False, True),
        ("title=", False, True),  # null is the empty text
        ("title!=", True, False),
        ("title~地铁|公交", True, False),
        ("title!~地铁", False, True),
        ("index=2", False, True),
        ("keywords=票价", True, False),
        ("keywords=票", False, False),
        ("keywords~票", True, False),
        ("dateline_place=青岛", True, False),
        ("headline~^城南", True, False),
        ("text=图为站台。", False, True),
        ("mine=", True, True),  # a field that is not there is empty
        ("authors~张小明", True, False),
        ("author=李芳", True, False),
        ("author!=李芳", False, True),
        ("dateline.place=青岛", True, False),
        ("dateline.iso>=2021-06", True, False),
        ("dateline.iso<2021-06-23", False, False),
        ("index>1", False, True),
        ("index<=1", True, False),
        ("page=1", True, True),
        ("confidence<0.8", False, False),  # null is not compared
        ("title=a=b", False, False),
    ],
)
def test_conditions(condition: str, article: bool, caption: bool) -> None:
    answer = Where([condition])
    assert (answer(full(ARTICLE)), answer(full(CAPTION))) == (article, caption)


def test_all_conditions_must_hold() -> None:
    assert Where(["kind=article", "page=1"])(full(ARTICLE))
    assert not Where(["kind=article", "page=2"])(full(ARTICLE))


@pytest.mark.parametrize(
    "condition",
    [
        "kind",
        "=article",
        "",
        "title~(",
        "!=x",
        "kind=artikel",
        "page>x",
        "dateline.day=1",
        "confidence=high",
    ],
)
def test_what_is_no_condition_is_wrong_usage(condition: str) -> None:
    with pytest.raises(BadUsage, match="--where"):
        Where([condition])


def test_a_field_that_no_record_had_is_reported() -> None:
    answer = Where(["weather=rain"])
    assert answer.unmet() == []
    assert not answer(full(ARTICLE))
    assert answer.unmet() == ["--where: no record has a field 'weather'"]
    assert answer({**full(ARTICLE), "weather": "rain"}) and answer.unmet() == []


@pytest.mark.parametrize(
    ("condition", "message"),
    [("dateline.day=1", "outlet, place, date, iso"), ("kind=artikel", "caption or furniture"), ("page>x", "a number")],
)
def test_a_condition_that_can_never_hold_is_wrong_usage(jdtool: Jdtool, condition: str, message: str) -> None:
    ran = jdtool("export", "--where", condition)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert message in ran.stderr.decode()


def test_a_condition_on_a_field_that_no_record_has_is_reported(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--where", "titel=x")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr == b"jdtool export: --where: no record has a field 'titel'; is 'title' meant?\n"
