"""Names without a role, and the pen names of old papers."""

from __future__ import annotations

import pytest

from jdtool.press.signatures import likely, names_alone, pen_name, signature


@pytest.mark.parametrize(
    ("name", "is_likely"),
    [
        ("李红", True),
        ("司马小明", True),
        ("司马", False),
        ("李", False),
        ("李小红花", False),
        ("渡口", False),
        ("玛丽·史密斯", True),
    ],
)
def test_what_looks_like_a_name(name: str, is_likely: bool) -> None:
    assert likely(name) is is_likely


def test_who_the_writer_is_stands_behind_the_name() -> None:
    assert names_alone("张小明（作家）") == ["张小明"]
    assert names_alone("张小明、渡口") == []


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("张小明", [("张小明", None)]),
        ("退休教师 张小明", [("张小明", "退休教师")]),
        ("市民　张小明　李红", None),
        ("据晚报 张小明", []),
        ("渡口", []),
    ],
)
def test_signature(text: str, authors: list[tuple[str, str | None]] | None) -> None:
    own = [(author["name"], author["role"]) for author in signature(text)]
    assert own == authors if authors is not None else {role for _, role in own} == {"市民"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("（江上客）", "江上客"),
        ("（江 上 客）", "江上客"),
        ("〔客〕", "客"),
        ("（江上客自蘇州寄）", "江上客"),
        ("（下）", None),
        ("（未完）", None),
        ("（渡口電）", None),
        ("江上客", None),
    ],
)
def test_pen_name(text: str, name: str | None) -> None:
    assert pen_name(text) == name
