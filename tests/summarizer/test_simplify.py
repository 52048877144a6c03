"""Traditional characters one for one: the length stays, so that places in the text stay."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.summarizer import simplify as module
from jdtool.summarizer.simplify import is_traditional, simplify


@pytest.mark.parametrize(
    ("text", "simple"),
    [("小城的第一條地鐵昨日開通", "小城的第一条地铁昨日开通"), ("abc，１", "abc，１"), ("", "")],
)
def test_characters(text: str, simple: str) -> None:
    assert simplify(text) == simple


@given(text=st.text())
def test_the_length_stays(text: str) -> None:
    assert len(simplify(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "traditional"),
    [
        ("小城的第一條地鐵昨日開通。", True),
        ("小城的第一条地铁昨日开通。", False),
        ("里程、干部、皇后", False),
        ("", False),
    ],
)
def test_text_in_traditional_characters(text: str, traditional: bool) -> None:
    assert is_traditional(text) is traditional
    assert not is_traditional(simplify(text))


@pytest.fixture
def without_opencc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    module._characters.cache_clear()
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    yield
    module._characters.cache_clear()


@pytest.mark.usefixtures("without_opencc")
def test_without_openccs_tables_text_stays_as_it_is() -> None:
    assert simplify("地鐵") == "地鐵"
