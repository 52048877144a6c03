"""Compatibility and full-width forms as what they stand for; glyphs that no rule can read are counted only."""

from __future__ import annotations

import unicodedata

import pytest

from jdtool.cleaner.unicode_forms import cid, compatibility, half_width, private_use


def test_all_kangxi_radicals_become_the_characters_unicode_names() -> None:
    radicals = "".join(map(chr, range(0x2F00, 0x2FD6)))
    assert compatibility(radicals) == (unicodedata.normalize("NFKC", radicals), len(radicals))


def test_vertical_and_small_marks_become_full_width_ones_and_ligatures_letters() -> None:
    assert compatibility("灯﹐会︓︵好︶ﬀﬁ") == ("灯，会：（好）fffi", 6)
    assert compatibility("⻓江⻥") == ("长江鱼", 2)


@pytest.mark.parametrize("text", ["(╯°□°)╯︵ ┻━┻", "Ａ股，１０％", "①灯会㎡", "灯会，开了。"])
def test_faces_and_other_compatibility_characters_stay(text: str) -> None:
    assert compatibility(text) == (text, 0)


def test_a_mark_is_halved_with_the_number_or_name_that_it_stands_in() -> None:
    assert half_width("共１，２００盏，亮度３．５％，ａ＠ｂ．ｃｎ") == ("共1,200盏，亮度3.5%，a@b.cn", 3)
    assert half_width("Ｎｅｗ　Ｙｅａｒ") == ("New Year", 1)


@pytest.mark.parametrize(("text", "wanted"), [("１，２", "1，2"), ("灯：３", "灯：3"), ("三．四％", "三．四％")])
def test_marks_of_the_sentence_stay_wide(text: str, wanted: str) -> None:
    assert half_width(text)[0] == wanted


def test_what_cannot_be_read_is_counted_and_kept() -> None:
    text = "灯\ue000会\U000f0001(cid:7)(cid:)(cid:1234)"
    assert private_use(text) == (text, 2)
    assert cid(text) == (text, 2)
