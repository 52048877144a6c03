"""Weights of the features, fitted on pages with their truth."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from jdtool.layout import grid_fit, grid_weights
from jdtool.layout.grid_fit import Example, fitted, gap_examples
from tests.layout.two_columns import LEFT, PAGE, RIGHT

TRUTH = [{"kind": "article", "paragraphs": ["".join(own)]} for own in (LEFT, RIGHT)]


def test_what_speaks_for_a_link_gets_a_weight_above_0() -> None:
    seen = [({"near": 1.0}, True), ({"far": 1.0}, False)] * 20 + [({"near": 1.0}, False)] * 3
    weights = fitted([Example("a", features, right) for features, right in seen])
    assert weights["near"] > 0 > weights["far"]


def test_a_fit_that_begins_near_its_end_ends_there() -> None:
    examples = [Example("a", {"x": float(k % 3), "": 1.0}, k % 5 > 1) for k in range(60)]
    weights = fitted(examples)
    assert fitted(examples, weights) == pytest.approx(weights, abs=0.02)


def test_furniture_is_no_truth() -> None:
    truth = [{"kind": "furniture", "paragraphs": ["".join(LEFT)]}, TRUTH[1]]
    assert not list(gap_examples("a", PAGE, truth))
    assert len(list(gap_examples("a", PAGE, TRUTH))) == 15


def test_weights_are_written_and_thresholds_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "weights.py"
    shutil.copy(grid_weights.__file__, copy)
    monkeypatch.setattr(grid_weights, "__file__", str(copy))
    (tmp_path / "a-1.txt").write_text(PAGE, encoding="utf-8")
    gold = "\n".join(json.dumps(piece, ensure_ascii=False) for piece in TRUTH)
    (tmp_path / "a-1.gold.jsonl").write_text(gold, encoding="utf-8")
    assert grid_fit.main(str(tmp_path), "--blanks", str(tmp_path), "--write") == 0
    assert "styles left out" in capsys.readouterr().out
    written = copy.read_text(encoding="utf-8")
    assert "THRESHOLDS" in written and '"blanks": ' in written
    compile(written, str(copy), "exec")
