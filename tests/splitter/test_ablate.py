"""What each weight is worth: pages are scored with other weights, and a factor is judged on styles left out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from jdtool.splitter import ablate
from jdtool.splitter.ablate import ScoredPage, best_elsewhere, counts, main, pages
from jdtool.splitter.weights import WEIGHTS

TEXT = "近日，江滩公园新种了樱花三百株，市民可以免费观赏。"
FIRST = next(iter(WEIGHTS))
PAGE = "樱花开了\n\n　　近日，江滩公园新种了樱花\n三百株，市民可以免费观赏。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pages of two styles, of which the truth of the second is another text."""
    for name, text in (("daily-1", TEXT), ("weekly-1", TEXT[:-1])):
        (tmp_path / f"{name}.txt").write_text(PAGE, encoding="utf-8")
        truth = {"kind": "article", "headline": ["樱花开了"], "paragraphs": [text]}
        (tmp_path / f"{name}.gold.jsonl").write_text(json.dumps(truth) + "\n", encoding="utf-8")
    return tmp_path


def test_pages_come_with_their_style_and_their_truth(folder: Path) -> None:
    first, second = pages(folder)
    assert (first.style, second.style) == (f"{folder.name}/daily", f"{folder.name}/weekly")
    assert first.right == {TEXT.replace("，", ","): "樱花开了"}
    assert [line.text for line in first.lines] == PAGE.replace("　", "").split()


def test_articles_that_are_right_are_counted_style_by_style(folder: Path) -> None:
    examples = list(pages(folder))
    assert counts(examples) == Counter({f"{folder.name}/daily": 1, f"{folder.name}/weekly": 0})
    assert set(counts(examples)) == {example.style for example in examples}, "a style with none right is there too"
    upside_down = {name: -5 * weight for name, weight in WEIGHTS.items()}
    assert counts(examples, upside_down).total() == 0


def test_a_factor_that_is_as_good_as_none_is_not_taken() -> None:
    trials = {factor: Counter(daily=5, weekly=5) for factor in (0.0, 1.5, 1.0, 2.0)}
    assert best_elsewhere(trials, "daily") == 1.0


def test_the_report_has_a_line_for_each_weight(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:

    def counts_of(examples: Sequence[ScoredPage], weights: Mapping[str, float] = WEIGHTS) -> Counter[str]:
        """One right less without the first weight, whatever the pages say."""
        return Counter(a=len(examples) - (weights[FIRST] == 0.0))

    monkeypatch.setattr(ablate, "counts", counts_of)
    main([str(folder)])
    first, *rest = capsys.readouterr().out.splitlines()
    assert first == "2 articles right"
    assert [line.split()[0] for line in rest] == [name.split()[0] for name in WEIGHTS]
    assert "without it   -1 (1 styles worse)" in rest[0]
    assert all("without it   +0 (0 styles worse)" in line for line in rest[1:])
    assert all("best ×1 +0" in line for line in rest)
