"""File names out of fields are safe on every system."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.file_names import FileNames


@pytest.mark.parametrize(
    ("template", "record", "name"),
    [
        ("{source}-{index:03}", {"source": "pages/2021/p1.txt", "index": 7}, "p1-007"),
        ("{source}", {"source": "-"}, "stdin"),
        ("{source}", {"source": "pages/p1.txt.gz"}, "p1"),
        ("{source}", {"source": "P1.TXT.ZST"}, "P1"),
        ("{source}", {"source": "p1.xz"}, "p1"),
        ("{source}", {"source": "p1.v2.txt"}, "p1.v2"),
        ("{source}", {"source": ".gz"}, "_gz"),
        ("{id}", {"id": "../../etc/passwd"}, "__.._etc_passwd"),
        ("{id}", {"id": "/abs"}, "_abs"),
        ("{id}", {"id": 'a:b*c?"<>|\\d'}, "a_b_c______d"),
        ("{id}", {"id": "a\x00b\nc\u202ed"}, "a_b_c_d"),
        ("{id}", {"id": ".."}, "_"),
        ("{id}", {"id": ".hidden"}, "_hidden"),
        ("{id}", {"id": "-rf"}, "_rf"),
        ("{id}", {"id": "CON"}, "_CON"),
        ("{id}", {"id": "nul.x"}, "_nul.x"),
        ("{id}", {"id": "a. "}, "a_"),
        ("{title}", {"title": "小城通了地铁"}, "小城通了地铁"),
        ("{title}", {"title": None}, "none"),
        ("{lang}/{id}", {"lang": "zh-Hans", "id": "a/b"}, "zh-Hans/a_b"),
        ("{index:3}|{{x}}", {"index": 7}, "_7_{x}"),
    ],
)
def test_names(template: str, record: dict[str, Any], name: str) -> None:
    assert FileNames(template).of(record) == name


@given(st.text())
def test_whatever_a_field_holds_the_name_stays_in_its_folder(text: str) -> None:
    name = FileNames("{title}").of({"title": text})
    assert name and "/" not in name and "\0" not in name and name not in (".", "..")
    assert os.path.normpath(name) == name and not name.startswith((".", "-"))
    assert len(name.encode()) <= 200


def test_long_names_are_cut_and_stay_apart() -> None:
    one, two = (FileNames("{title}").of({"title": "长" * 300 + end}) for end in "甲乙")
    assert one != two and len(one.encode()) <= 200 and one.startswith("长长长")


@pytest.mark.parametrize(
    "template",
    ["", "..", "../{id}", "/{id}", "a//{id}", "{id", "{id.__class__}", "{id[0]}", "{0!r}", "{id:>{w}}", "{}"],
)
def test_templates_that_leave_the_folder_or_name_no_field_are_wrong_usage(template: str) -> None:
    with pytest.raises(BadUsage, match="--name"):
        FileNames(template)


@pytest.mark.parametrize("record", [{"id": ["a"]}, {"id": {}}, {"id": 1.5}, {"id": True}])
def test_a_field_that_is_no_text_is_bad_input(record: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match="--name"):
        FileNames("{id}").of(record)
