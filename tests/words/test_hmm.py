"""Characters without words in the dictionary are cut as jieba's model cuts them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.words.hmm import Model
from jdtool.words.sources import hmm_table


@pytest.fixture(scope="module")
def model() -> Model:
    return Model(hmm_table())


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet="渡口灯亮欧阳慧敏司马相如张小明的了在aB3.5%，。 龘", max_size=30))
def test_as_jieba(text: str, model: Model, theirs: Any) -> None:
    from jieba import finalseg

    assert model.cut(text) == list(finalseg.cut(text))


def test_a_word_that_is_to_be_split(model: Model) -> None:
    own = Model(hmm_table())
    assert own.cut("杜甫") == ["杜甫"]
    own.force_split.add("杜甫")
    assert own.cut("杜甫") == ["杜", "甫"]
