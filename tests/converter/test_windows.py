"""Windows and patterns: what stands around a character, generalised, for one place or a whole text at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.converter.windows import Windows, name_evidence, patterns, window

TEXT = st.text("在皇后面前走一3a 　，\n佢嘅·", max_size=40)


@given(text=TEXT, data=st.data())
def test_windows_of_a_whole_text_are_those_of_its_lines(text: str, data: st.DataObject) -> None:
    if not text:
        return
    at = data.draw(st.integers(0, len(text) - 1))
    if text[at] == "\n":
        return
    around = Windows(text).at(at)
    start = text.rfind("\n", 0, at) + 1
    line = text[start:].partition("\n")[0]
    if around:
        assert around == window(line, at - start)


@given(text=TEXT, at=st.integers(0, 10))
def test_a_window_has_seven_characters_the_middle_one_its_own(text: str, at: int) -> None:
    line = text.replace("\n", "")
    if at < len(line):
        around = window(line, at)
        assert len(around.removesuffix("Y")) == 7
        if line[at] not in "3a 　":
            assert around[3] == line[at]


@pytest.mark.parametrize(
    ("line", "at", "around"),
    [
        ("后", 0, "^^^后^^^"),
        ("第23届后a b", 4, "00届后a_a"),
        ("１２后", 2, "^00后^^^"),
        ("佢" + "一" * 12 + "后", 13, "一一一后^^^"),  # too far away for Cantonese
        ("佢" + "一" * 11 + "后", 12, "一一一后^^^Y"),
    ],
)
def test_digits_letters_blanks_and_cantonese(line: str, at: int, around: str) -> None:
    assert window(line, at) == around


def test_no_pattern_is_longer_than_three_characters() -> None:
    result = patterns("他在皇后面前走")
    assert {"~", "皇~", "~面", "在皇~", "~面前", "皇~面", "在·~", "~·前", "他··~", "~··走"} <= set(result)
    assert max(len(pattern.replace("~", "").replace("·", "")) for pattern in result) == 3


@pytest.mark.parametrize(
    ("line", "char", "pattern"),
    [
        ("第三余年", "余", "#~"),
        ("很松开", "松", "D~"),
        ("余五年", "余", "~#"),
        ("市长余春生说", "余", "T~2V"),
        ("，余春说话", "余", "P~1V"),
        ("赫里博夫在", "里", "s1~2"),
        ("佢喺后面", "后", "Y~"),
    ],
)
def test_classes_of_characters_have_patterns_of_their_own(line: str, char: str, pattern: str) -> None:
    assert pattern in patterns(window(line, line.index(char)))


@pytest.mark.parametrize(
    ("line", "char", "evidence"),
    [
        ("市长余春生说", "余", "surname"),
        ("主席　余春，", "余", "surname"),
        ("主席　余春来到了", "余", ""),  # behind a blank, only a mark makes it a name
        ("其余春生说", "余", ""),
        ("赫里博夫在", "里", "sound"),
        ("家里有人", "里", ""),
        ("班里克服困难", "里", ""),  # 班 stands before 里 in its own sense
    ],
)
def test_evidence_of_names(line: str, char: str, evidence: str) -> None:
    assert name_evidence(window(line, line.index(char))) == evidence
