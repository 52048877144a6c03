"""The lexicon: which characters are ambiguous, what stands beside them, and the payload that is mapped into memory."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.converter.cached_tables import open_lexicon
from jdtool.converter.configs import Config
from jdtool.converter.lexicon import ambiguous, changing_pairs, compile_lexicon, neighbours

TABLE = {
    "后": "後",
    "来": "來",
    "皇后": "皇后",
    "后来": "後來",
    "面包": "麵包",
    "包": "包",
    "干": "乾",
    "干净": "乾淨",
    "净": "淨",
}


def lexicon_of(table: dict[str, str]):  # type: ignore[no-untyped-def]
    return open_lexicon(memoryview(compile_lexicon(Config("x", "X", None, {"爲": "為"}, {}, (table,)))))


def test_what_goes_in_can_be_looked_up() -> None:
    words = lexicon_of(TABLE)
    assert words.defaults == {"后": "後", "面": "面"}  # 来 and 干 have one form in every phrase
    assert words.chars == {"后": "後", "来": "來", "干": "乾", "净": "淨"} and words.normal == {"爲": "為"}
    assert (words.words.get("皇后"), words.words.get("面包")) == ("皇后", "麵包")
    assert words.words.get("干净") is None  # no phrase of an ambiguous character


def test_phrases_that_change_their_length_are_no_evidence() -> None:
    assert lexicon_of({"后": "後", "皇后": "皇", "后宫": "后宮"}).words.get("皇后") is None


@given(st.dictionaries(st.text("abc", min_size=2, max_size=3), st.text("xyabc", min_size=3, max_size=3), max_size=8))
def test_a_character_is_ambiguous_where_a_phrase_gives_it_another_form(phrases: dict[str, str]) -> None:
    phrases = {key: value[: len(key)] for key, value in phrases.items()}
    chars = {"a": "x"}
    defaults = ambiguous(chars, phrases)
    for char in "abc":
        forms = {form for key, value in phrases.items() for c, form in zip(key, value, strict=True) if c == char}
        assert (char in defaults) is bool(forms - {chars.get(char, char)})
    before, after = neighbours(list(phrases), defaults)
    for key, value in phrases.items():
        for at, char in enumerate(key):
            if char in defaults:
                assert not at or key[at - 1] in before[char]
                assert at + 1 == len(key) or key[at + 1] in after[char]
                if value[at] != defaults[char]:
                    pairs = changing_pairs(phrases, defaults)
                    assert key[at : at + 2] in pairs or key[at - 1 : at + 1] in pairs


def test_the_payload_is_aligned_for_the_table_behind_it() -> None:
    for size in range(1, 9):
        words = lexicon_of({**TABLE, "后" + "一" * size: "后" + "一" * size})
        assert words.words.get("皇后") == "皇后"


@pytest.mark.parametrize("pair", ["皇后", "面包"])
def test_pairs_that_change_a_form_are_known(pair: str) -> None:
    assert pair in lexicon_of(TABLE).changing
    assert "后来" not in lexicon_of(TABLE).changing
