"""Sheets as papers print them, and which of them a jump line means."""

from __future__ import annotations

import pytest

from jdtool.joiner.sheet_numbers import SheetNumber, sheet_number


@pytest.mark.parametrize(
    ("printed", "letter", "number"),
    [
        ("A5", "A", 5), ("Ａ05", "A", 5), ("第3版", "", 3), ("三", "", 3), ("第十二版", "", 12), ("廿一", "", 21),
        ("第８版", "", 8), ("T12", "T", 12), ("A叠03版", "", 3), ("16", "", 16),
    ],
)  # fmt: skip
def test_letter_and_number(printed: str, letter: str, number: int) -> None:
    assert sheet_number(printed) == SheetNumber(letter, number)


@pytest.mark.parametrize("printed", [None, "", "要闻", "头版", "A"])
def test_a_sheet_without_a_number(printed: str | None) -> None:
    assert sheet_number(printed) is None


@pytest.mark.parametrize(
    ("sheet", "target", "here", "is_meant"),
    [
        ("A5", "A5", "B1", True),  # the letter is named
        ("A5", "B5", "B1", False),
        ("A5", "A6", "A1", False),
        ("A5", "5", "A1", True),  # without a letter: of the section that the jump line stands in
        ("A5", "5", "B1", False),
        ("A5", "5", None, True),  # nobody knows where it stands
        ("5", "5", "A1", True),  # a paper without sections
        ("5", "A5", "A1", False),
    ],
)
def test_which_sheet_a_jump_line_means(sheet: str, target: str, here: str | None, is_meant: bool) -> None:
    own, named = sheet_number(sheet), sheet_number(target)
    assert own is not None and named is not None
    assert own.is_named_by(named, sheet_number(here)) is is_meant
