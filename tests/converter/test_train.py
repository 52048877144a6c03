"""Training, on a text made for it: what the author wrote can be learned and read back."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy")

from jdtool.converter.context import ContextModel
from jdtool.converter.fit import FitSettings
from jdtool.converter.observations import dictionary_alone, native_pairs, observe, read_families
from jdtool.converter.train import errors, header, line_group, read_sources, train

# A register that the dictionary does not know: villages (里) with a chief, and 裡 for inside.
TEXT = [f"{name}里里長在{place}裡開會，{name}里里民到場" for name in "東西南北中" for place in ("屋子", "房子", "院子")]


def test_a_register_is_learned() -> None:
    dictionary = dictionary_alone()
    observations = observe(native_pairs(TEXT, "tw"), dictionary)
    models = train({"villages": observations}, FitSettings(least_count=1.0))
    text = header({}, {}, FitSettings(), 0.5) + "".join(line_group(char, model) for char, model in models.items())
    total, before, after = errors(observations, ContextModel(text))
    assert total > before > 0
    assert after == 0


def test_the_same_text_gives_the_same_weights() -> None:
    observations = {"villages": observe(native_pairs(TEXT, "tw"), dictionary_alone())}
    assert train(observations, FitSettings()) == train(observations, FitSettings())


def test_house_spellings_are_not_learned() -> None:
    families = read_families()
    assert families["裏"] == families["里"]
    observations = observe([("发布消息", "發布消息")] * 50, dictionary_alone())
    assert all(screen.form == screen.proposal for counts in observations.values() for screen in counts)


def test_every_source_has_its_licence() -> None:
    for source in read_sources().values():
        assert source["licence"]
        assert source["region"] in ("tw", "hk")
