"""The fitted weights: one for each feature, of the sign that its reason says, and written as the fit writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.summarizer import fit, weights
from jdtool.summarizer.features import FEATURES


def test_there_is_one_for_each_feature_and_a_constant() -> None:
    assert tuple(weights.WEIGHTS) == ("constant", *FEATURES)


@pytest.mark.parametrize(
    ("name", "sign"),
    [("headline", 1), ("position", 1), ("centrality", 1), ("cue", 1), ("function", -1), ("number", -1)],
)
def test_each_has_the_sign_that_its_reason_says(name: str, sign: int) -> None:
    assert weights.WEIGHTS[name] * sign > 0


def test_what_is_certain_counts_for_more_and_brevity_is_a_length() -> None:
    assert weights.SHARPNESS in {sharpness for sharpness, _ in fit.GRID}
    assert weights.BREVITY in {brevity for _, brevity in fit.GRID}


def test_the_file_is_as_the_fit_writes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weights.py").touch()
    monkeypatch.setattr(weights, "__file__", str(tmp_path / "weights.py"))
    fit._write(weights.WEIGHTS, weights.SHARPNESS, weights.BREVITY, [0.4, 0.3, 0.3], [0.4, 0.2, 0.3], 200)
    there = Path(fit.__file__).with_name("weights.py").read_text(encoding="utf-8")
    again = (tmp_path / "weights.py").read_text(encoding="utf-8")
    code = [text.partition('"""\n\n')[2] for text in (there, again)]
    assert code[0] == code[1] != ""
