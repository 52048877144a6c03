"""Text is Markdown where something only Markdown has stands in it; then the indent of a list means its depth."""

from __future__ import annotations

import pytest

from jdtool.cleaner.markdown_lists import is_markdown, without_meaning


@pytest.mark.parametrize(
    "lines", [["灯会", "```"], ["~~~"], ["## 灯会"], ["- 灯会", "  - 河灯"], ["灯会", "   * 河灯"]]
)
def test_a_fence_a_heading_or_a_nested_item_is_markdown(lines: list[str]) -> None:
    assert is_markdown(lines)


@pytest.mark.parametrize(
    "lines", [[], [""], ["- 灯会", "- 河灯"], ["##灯会"], ["####### 灯会"], ["第3#楼"], ["  —— 灯会"], ["  -灯会"]]
)
def test_a_flat_list_or_a_sign_without_its_space_is_not(lines: list[str]) -> None:
    assert not is_markdown(lines)


def test_an_indented_item_keeps_its_indent_in_every_text() -> None:
    lines = ["灯会", "  - 河灯", "  10) 花灯", "  开了"]
    for in_markdown in (False, True):
        assert [k for k in range(4) if k not in without_meaning(lines, in_markdown)] == [1, 2]


def test_what_stands_below_an_item_belongs_to_it_until_a_line_without_blanks_in_markdown_only() -> None:
    lines = ["- 灯会", "  河灯", "", "  花灯", "开了", "  散了"]
    assert [k for k in range(6) if k not in without_meaning(lines, True)] == [1, 3]
    assert [k for k in range(6) if k not in without_meaning(lines, False)] == []


def test_an_ideographic_indent_is_the_indent_of_a_paragraph() -> None:
    lines = ["- 灯会", "　　江边的灯会开了。"]
    assert all(k in without_meaning(lines, True) for k in range(2))
