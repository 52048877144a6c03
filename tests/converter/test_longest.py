"""The matcher gives what OpenCC's rule says, character for character: the rule is spelled out here, slowly."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.converter import Converter, convert
from jdtool.converter.configs import Config, load, titles

NAMES = ("s2t", "t2s", "s2twp", "tw2sp", "s2hkp", "hk2s", "jp2t", "t2jp")


def by_the_rule(config: Config, text: str) -> str:
    """Normalise; cut into segments; take each through the steps, each step the longest match from the left."""
    text = "".join(config.normal.get(c, c) for c in text)
    out = ""
    for segment in segments(config, text):
        for table in config.steps:
            segment = "".join(table.get(piece, piece) for piece in matches(table, segment))
        out += segment
    return out


def segments(config: Config, text: str) -> list[str]:
    result: list[str] = []
    run = ""
    for piece in matches(config.segments, text):
        if piece in config.segments:
            result += [run, piece]
            run = ""
        else:
            run += piece
    return [*result, run]


def matches(table: dict[str, str], text: str) -> list[str]:
    out, at, longest = [], 0, longest_of(table)
    while at < len(text):
        size = next((n for n in range(min(longest, len(text) - at), 0, -1) if text[at : at + n] in table), 1)
        out.append(text[at : at + size])
        at += size
    return out


SIZES: dict[int, int] = {}


def longest_of(table: dict[str, str]) -> int:
    return SIZES.setdefault(id(table), max(map(len, table), default=1))


@cache
def load_config(name: str) -> Config:
    return load(name)


@cache
def pieces(name: str) -> list[str]:
    """Keys and values of the tables: text made of their parts is where matches meet and overlap."""
    config = load_config(name)
    small = [t for t in (config.segments, *config.steps) if len(t) < 5000]
    result = [w for table in (config.segments, *config.steps, *small * 5) for kv in table.items() for w in kv]
    return sorted(set(result))[:: max(1, len(result) // 20000)] + list(config.normal)[:50] + ["，", "a", "\n", "𠮷"]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_the_rule(name: str, data: st.DataObject) -> None:
    part = st.sampled_from(pieces(name)).flatmap(
        lambda word: st.sampled_from(sorted({word, word[:1], word[-1:], word[1:], word[:-1]}))
    )
    text = "".join(data.draw(st.lists(part, max_size=8)))
    assert Converter(name, "longest").convert(text) == by_the_rule(load_config(name), text)


@pytest.mark.parametrize("name", titles())
@pytest.mark.parametrize("match", ["longest", "auto"])
@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Lo", "Cs"], exclude_characters="“”‘’「」『』"), max_size=40))
def test_what_is_no_ideograph_stays(name: str, match: str, text: str) -> None:
    assert Converter(name, match).convert(text) == text


@pytest.mark.parametrize("name", titles())
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "Hello, 123 &amp;\t",
        "한국어 にほんご кириллица",
        "\ue000\U000f0000 private use",
        "葛\U000e0100 variation selector",
        "e\u0301 combining",
        "\u0378\U0003fffd unassigned",
        "👩‍👩‍👧",
    ],
)
def test_odd_characters_go_through(name: str, text: str) -> None:
    assert convert(text, name) == text


def test_a_long_run_takes_linear_time() -> None:
    text = "发展中国家" * 40_000
    assert convert(text, "s2t", "longest") == "發展中國家" * 40_000


def test_what_is_traditional_already_stays() -> None:
    text = "歷史上的發展與後來的製造業，裏面有頭髮。"
    assert convert(text, "s2t") == convert(text, "s2t", "longest") == text
