"""Quotation marks, by themselves and as part of a conversion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.converter import Converter
from jdtool.converter.quotes import set_quotes
from jdtool.errors import BadUsage

TEXT = "她问：“谁写了‘家’？”"


@pytest.mark.parametrize("config", ["s2tw", "s2twp", "s2hk", "s2hkp"])
def test_corner_is_the_default_for_taiwan_and_hong_kong(config: str) -> None:
    assert Converter(config).convert(TEXT).endswith("「誰寫了『家』？」")


def test_elsewhere_marks_are_kept() -> None:
    assert Converter("s2t").convert(TEXT).endswith("“誰寫了‘家’？”")
    assert Converter("t2s").convert("「誰」") == "「谁」"


def test_marks_as_asked() -> None:
    assert Converter("s2t", quotes="corner").convert("“好”") == "「好」"
    assert Converter("tw2s", quotes="curly").convert("「好『嗎』」") == "“好‘吗’”"
    assert Converter("s2tw", quotes="keep").convert("“好”") == "“好”"


def test_apostrophes_are_no_quotation_marks() -> None:
    assert set_quotes("It’s “O’Neil”", "corner") == "It’s 「O’Neil」"


def test_records_too() -> None:
    record = Converter("s2twp").record({"title": "“一号”工程", "paragraphs": ["“二”"]})
    assert (record["title"], record["paragraphs"]) == ("「一號」工程", ["「二」"])


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(BadUsage, match="corner, curly, keep"):
        Converter("s2t", quotes="round")


@given(st.text("「」『』甲"))
def test_there_and_back(text: str) -> None:
    assert set_quotes(set_quotes(text, "curly"), "corner") == text
