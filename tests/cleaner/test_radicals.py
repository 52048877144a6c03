"""The table of radicals covers its block, and stands only for what Unicode itself leaves open."""

from __future__ import annotations

import unicodedata

from jdtool.cleaner.radicals import SUPPLEMENT

BLOCK = [chr(code) for code in range(0x2E80, 0x2F00) if unicodedata.name(chr(code), "")]
ONLY_RADICALS = set("\u2e80")
"""CJK RADICAL REPEAT stands for no ideograph."""


def test_every_radical_of_the_block_has_its_ideograph_or_a_decomposition() -> None:
    missing = {char for char in BLOCK if char not in SUPPLEMENT and not unicodedata.decomposition(char)}
    assert missing == ONLY_RADICALS
    assert set(SUPPLEMENT) <= set(BLOCK)


def test_what_a_radical_stands_for_is_an_ideograph_that_stands_for_itself() -> None:
    for ideograph in SUPPLEMENT.values():
        assert unicodedata.name(ideograph).startswith("CJK UNIFIED IDEOGRAPH")
        assert unicodedata.normalize("NFKC", ideograph) == ideograph


def test_pairs_agree_with_the_names_of_the_radicals() -> None:
    named = {"⺅": "亻", "⺡": "氵", "⺼": "肉", "⻓": "长", "⻝": "食", "⻥": "鱼", "⻰": "龙", "⻳": "龟"}
    assert {radical: SUPPLEMENT[radical] for radical in named} == named
