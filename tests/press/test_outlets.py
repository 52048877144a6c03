"""Papers, agencies and broadcasters as patterns."""

from __future__ import annotations

import re

import pytest

from jdtool.press.outlets import AGENCY, HOUSE, NAMED, OWN, WIRE


@pytest.mark.parametrize(
    ("pattern", "names"),
    [(OWN, ["本报", "本刊", "本報"]), (AGENCY, ["新华社", "路透", "中央社"]), (WIRE, ["新华", "合眾"]),
     (NAMED, ["晚报", "渡口日报", "渡口新闻", "渡口融媒体中心"]), (HOUSE, ["渡口晚报", "渡口晚报-大江新闻"])],
)  # fmt: skip
def test_a_name_is_matched_whole(pattern: str, names: list[str]) -> None:
    assert all(re.fullmatch(pattern, name) for name in names)


@pytest.mark.parametrize("text", ["渡口", "报渡口", "本地", ""])
def test_other_words_are_none(text: str) -> None:
    assert not any(re.fullmatch(pattern, text) for pattern in (OWN, AGENCY, WIRE, NAMED, HOUSE))
