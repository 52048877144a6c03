"""Characters of names: the classes are consistent, and names of people keep their characters."""

from __future__ import annotations

import pytest

from jdtool.converter import Converter
from jdtool.converter.name_forms import CLEAR_SURNAMES, GIVEN_NAMES, PLACES, SOUND_FORMS, SOUNDS, SURNAMES, TITLE_ENDS


def test_clear_surnames_are_surnames() -> None:
    assert set(CLEAR_SURNAMES) < set(SURNAMES)
    assert not {"后", "里", "干", "于"} & set(CLEAR_SURNAMES)


def test_what_stands_before_a_place_is_a_sound_or_a_kind_of_place() -> None:
    assert {"里"} == SOUND_FORMS & SOUNDS or SOUNDS | {"干"} >= SOUND_FORMS
    assert len(PLACES & SOUNDS) > 20


def test_titles_end_in_one_character_each() -> None:
    assert all(len(char) == 1 for char in TITLE_ENDS | SOUNDS | PLACES)


@pytest.mark.parametrize("surname", sorted(SURNAMES))
def test_a_surname_keeps_its_form_in_the_names_of_authors(surname: str) -> None:
    record = {"authors": [{"name": f"{surname}小明", "role": "记者"}], "byline": f"□记者 {surname}小明"}
    result = Converter("s2t").record(record)
    assert result["authors"][0]["name"] == f"{SURNAMES[surname]}小明"
    assert result["byline"].endswith(f"{SURNAMES[surname]}小明")


@pytest.mark.parametrize(("char", "form"), sorted(GIVEN_NAMES.items()))
def test_characters_of_given_names_have_the_form_of_names(char: str, form: str) -> None:
    record = {"authors": [{"name": f"王小{char}", "role": None}]}
    assert Converter("s2t").record(record)["authors"][0]["name"] == f"王小{form}"
