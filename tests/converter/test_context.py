"""The context model: patterns, scores, the margin, and the weights that are shipped."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.converter.context import WEIGHTS, CharacterModel, ContextModel, parse
from jdtool.converter.windows import patterns, window
from jdtool.errors import IOFailure

MODEL = CharacterModel("後后", {"皇~": (0.0, 5.0), "~来": (2.0, 0.0)}, {"alone": 1.0, "pair": 4.5})


def test_a_pattern_overrules_the_entry() -> None:
    verdict = MODEL.choose(window("皇后", 1), "後", "alone", 0.5)
    assert (verdict.form, verdict.lead, verdict.pattern) == ("后", 4.0, "皇~")


def test_stronger_evidence_of_the_dictionary_stands() -> None:
    assert MODEL.choose(window("皇后", 1), "後", "pair", 0.5).form == "後"


def test_the_margin_protects_the_dictionary() -> None:
    assert MODEL.choose(window("皇后", 1), "後", "alone", 4.0).form == "後"


def test_a_form_that_the_model_does_not_know_stands() -> None:
    assert MODEL.choose(window("皇后", 1), "候", "alone", 0.0).form == "候"


@given(line=st.text("皇后来里很三佢3aZ \u3000", min_size=1, max_size=30), at=st.integers(0, 29))
def test_a_window_is_seven_characters_and_a_mark_of_cantonese(line: str, at: int) -> None:
    at %= len(line)
    around = window(line, at)
    assert around[7:] == ("Y" if "佢" in line[max(0, at - 12) : at + 12] else "")
    fitting = patterns(around)
    assert len(fitting) == len(set(fitting))
    assert not any(" " in pattern for pattern in fitting)  # the weights file separates patterns by blanks


def test_classes_of_characters_have_patterns() -> None:
    assert "D~" in patterns(window("太松了", 1))
    assert "#~" in patterns(window("三只猫", 1))
    assert "Y~" in patterns(window("佢唔系医生", 2))
    assert "s2~2" in patterns(window("卡比里亚诺", 2))


FORMS = "後后候"
WEIGHTS_OF = st.dictionaries(
    st.sampled_from(["~", "皇~", "~来", "·~", "#~", "D~", "Y~"]), st.tuples(*[st.floats(-9, 9)] * 3), max_size=5
)


@given(weights=WEIGHTS_OF, forms=st.integers(2, 3), line=st.text("皇后来三很佢", min_size=1, max_size=9))
def test_what_is_confirmed_is_chosen_on_any_evidence(
    weights: dict[str, tuple[float, ...]], forms: int, line: str
) -> None:
    shorter = {pattern: values[:forms] for pattern, values in weights.items()}
    model = CharacterModel(FORMS[:forms], shorter, {"alone": 1.0, "pair": 3.0})
    around = window(line, len(line) // 2)
    for form in FORMS:
        confirms = model.check(form, 0.5)
        if confirms is None or confirms(around):
            assert {model.choose(around, form, kind, 0.5).form for kind in ("alone", "pair", "unknown")} == {form}


def test_lines_are_read_back() -> None:
    model = parse(["系\t係系繫\talone:10", "系\t系\t30 中文~", "系\t繫\t25 ~上\t-5 ~列"])
    assert model.choose(window("中文系上课", 2), "係", "alone", 0.0).form == "系"
    assert model.choose(window("把鞋带系上", 4), "係", "alone", 0.0).form == "係"
    assert model.choose(window("把它系上吧", 2), "係", "alone", 0.0).form == "繫"


def test_the_weights_are_compact_and_name_their_sources() -> None:
    assert os.path.getsize(WEIGHTS) < 1 << 20
    with open(WEIGHTS, encoding="utf-8") as file:
        head = [line for line in file if line.startswith("#")]
    assert any("CC0" in line for line in head)
    assert ContextModel.load().margin >= 0


def test_missing_weights_are_an_error_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jdtool.converter.context.WEIGHTS", "/nowhere/context.txt")
    with pytest.raises(IOFailure, match="install jdtool again"):
        ContextModel.load()
