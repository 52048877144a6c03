"""Doubled radicals, mis-decoded text and entities are undone where they are certain, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.cleaner.characters import doubled_forms, entities, mojibake

CHINESE = st.text("江边的灯会昨夜开了，游人如织。", min_size=2, max_size=40)


def test_only_the_radical_of_the_character_behind_it_is_taken_out() -> None:
    assert doubled_forms("⽔水⽕火") == ("水火", 2)
    assert doubled_forms("⻓长江") == ("长江", 1), "of the supplement, which Unicode does not decompose"
    for text in ("⽔火", "水⽔", "⽔", "水水"):
        assert doubled_forms(text) == (text, 0)


@given(CHINESE)
def test_text_decoded_as_latin_1_is_read_again(text: str) -> None:
    assert mojibake(text.encode("utf-8").decode("latin-1")) == (text, 1)
    assert mojibake(text) == (text, 0)


@pytest.mark.parametrize("text", ["Ça coûte 5 € à l’opéra.", "Straße, Größe, Übermut", "naïve", ""])
def test_western_text_is_not_taken_for_mojibake(text: str) -> None:
    assert mojibake(text) == (text, 0)


def test_entities_by_name_and_by_number() -> None:
    assert entities("甲&amp;乙&lt;丙&#22478;&#x57CE;") == ("甲&乙<丙城城", 4)


@pytest.mark.parametrize(
    "text",
    [
        "甲&#10;乙",
        "AT&T",
        "甲&lantern;乙",
        "a & b;",
        "&amp",
        "甲&#xD800;乙",
        "甲&notaname;乙",
    ],
)
def test_entities_of_line_ends_and_surrogates_and_unknown_names_stay(text: str) -> None:
    assert entities(text) == (text, 0)


def test_an_entity_is_undone_once() -> None:
    assert entities("&amp;lt;") == ("&lt;", 1)
