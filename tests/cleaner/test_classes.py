"""The classes of characters hold what the rules rely on, and keep apart what they must not touch."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from jdtool.cleaner import classes

CLASSES = {name: re.compile(f"[{value}]") for name, value in vars(classes).items() if name.isupper()}


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("HAN", "一龥㐀々〇⼀⺁\uf900𠀀𰀀", "a0，。　ぁアー한①"),
        ("DIGIT", "09０９", "一①a"),
        ("FULL_WIDTH", "０９ＡＺａｚ", "09AZ，．％　"),
        ("CONTROLS", "\x00\x08\x0b\x0e\x1f\x7f\x9f", "\t\n\x0c\r \u00a0"),
        ("ZERO_WIDTH", "\u200b\u200d\u200f\u2060", "\u200a\u2010\ufeff "),
        ("ODD_SPACES", "\u00a0\u2000\u200a\u202f\u205f", " \u3000\u200b\t"),
        ("FORMS", "⼀\uf900ﬁ︐﹐", "一fi，"),
        ("PRIVATE", "\ue000\uf8ff\U000f0000", "\uf900\ud7ff一"),
    ],
)
def test_a_class_holds_its_own_and_no_other(name: str, inside: str, outside: str) -> None:
    assert [char for char in inside if not CLASSES[name].fullmatch(char)] == []
    assert [char for char in outside if CLASSES[name].fullmatch(char)] == []


@pytest.mark.parametrize(
    ("one", "other"), list(combinations(["DIGIT", "CONTROLS", "ZERO_WIDTH", "ODD_SPACES", "FORMS", "PRIVATE"], 2))
)
def test_no_character_is_of_two_kinds(one: str, other: str) -> None:
    characters = map(chr, [*range(0xD800), *range(0xE000, 0x30000), *range(0xF0000, 0xF0010)])
    assert not [char for char in characters if CLASSES[one].match(char) and CLASSES[other].match(char)]
