"""Pairs of characters that print makes alike: each has two sides, and they are of two scripts."""

from __future__ import annotations

import pytest

import jdtool
from jdtool.ocr import look_alike_pairs as pairs
from jdtool.text.script_characters import SIMPLIFIED, TRADITIONAL

SIDES = {
    "scripts": (pairs.TRADITIONAL, pairs.SIMPLIFIED),
    "old forms": (pairs.OLD_FORMS, pairs.NEW_FORMS),
    "earlier forms": (pairs.MODERN_FORMS, pairs.EARLIER_FORMS),
    "forms of type": (pairs.CODED_FORMS, pairs.TYPE_FORMS),
    "forms of type today": (pairs.CODED_TODAY, pairs.TYPE_TODAY),
}


@pytest.mark.parametrize("name", SIDES)
def test_each_pair_has_two_sides_and_each_character_is_in_one_pair(name: str) -> None:
    one, other = SIDES[name]
    assert len(one) == len(other) == len(set(one)) == len(set(other)) and not set(one) & set(other)


def test_pairs_of_the_scripts_stand_for_one_another() -> None:
    for traditional, simplified in zip(pairs.TRADITIONAL, pairs.SIMPLIFIED, strict=True):
        assert jdtool.convert(traditional, "t2s") == simplified
        assert jdtool.convert(simplified, "s2t") == traditional


def test_a_character_of_a_pair_tells_its_script() -> None:
    assert set(pairs.TRADITIONAL) <= set(TRADITIONAL) and set(pairs.SIMPLIFIED) <= set(SIMPLIFIED)


@pytest.mark.parametrize("name", ["old forms", "earlier forms", "forms of type", "forms of type today"])
def test_both_forms_are_one_character_in_the_other_script(name: str) -> None:
    for one, other in zip(*SIDES[name], strict=True):
        assert jdtool.convert(one, "t2s") == jdtool.convert(other, "t2s")


def test_no_character_would_be_replaced_by_two() -> None:
    """The tables that in_one_script joins have each character once on the side that they replace."""
    to_simplified = "".join(SIDES[name][0] for name in ("scripts", "old forms", "earlier forms"))
    to_traditional = "".join(other for _, other in SIDES.values())
    for replaced in (to_simplified, to_traditional):
        assert len(replaced) == len(set(replaced))
