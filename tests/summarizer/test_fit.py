"""Fitting the weights: what briefs have is learned, the scores are ROUGE, and no item is judged by its own weights."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jdtool.summarizer import fit, weights
from jdtool.summarizer.features import FEATURES
from jdtool.summarizer.fit import fit_weights, folds, item, main, rouge, score, selection

ITEMS = [
    {
        "title": f"{place}通了地铁",
        "paragraphs": [
            f"{place}的第一条地铁昨天开通。",
            "昨天天气很好，很多人出门。",
            f"{place}的地铁首日有三万人乘坐。",
            "记者在现场看到了很多气球。",
        ],
        "reference": f"{place}第一条地铁昨天开通，三万人乘坐。",
    }
    for place in ("东城", "西城", "南城", "北城", "新城", "老城", "山城", "水城", "江城", "海城", "石城", "林城")
]


@pytest.fixture(scope="module")
def items() -> list[fit.Item]:
    return [item(record) for record in ITEMS]


def test_an_example_is_a_bigram_with_its_features_and_whether_the_brief_has_it(items: list[fit.Item]) -> None:
    first = items[0]
    total = sum(map(len, (set().union(*first.counts.bigrams),)))
    assert sum(first.examples.values()) >= total - 1
    assert all(len(features) == len(FEATURES) + 1 and features[0] == 1.0 for features, _ in first.examples)
    assert any(in_brief for (_, in_brief), n in first.examples.items() if n)


def test_bigrams_of_the_headline_are_learned_to_be_in_the_brief(items: list[fit.Item]) -> None:
    model = fit_weights(items)
    assert tuple(model) == ("constant", *FEATURES)
    assert model["headline"] > 0 > model["constant"]


def test_the_weights_are_a_minimum(items: list[fit.Item]) -> None:
    """At the solution the gradient of the penalised likelihood is zero."""
    from math import exp

    model = list(fit_weights(items).values())
    gradient = [-fit.RIDGE * w for w in model]
    for each in items:
        for (x, in_brief), times in each.examples.items():
            error = times * (in_brief - 1 / (1 + exp(-sum(a * b for a, b in zip(model, x, strict=True)))))
            gradient = [g + error * value for g, value in zip(gradient, x, strict=True)]
    assert gradient[1:] == pytest.approx([0.0] * len(FEATURES), abs=1e-6)


def test_a_system_of_equations_is_solved_whatever_the_order_of_its_rows() -> None:
    assert fit._solution([[0.0, 2.0], [4.0, 1.0]], [6.0, 7.0]) == pytest.approx([1.0, 3.0])


@pytest.mark.parametrize(
    ("brief", "summary", "values"),
    [
        ("地铁开通", "地铁开通", (1.0, 1.0, 1.0)),
        ("地铁开通", "公交停运", (0.0, 0.0, 0.0)),
        ("地铁开通", "开通地铁", (1.0, 2 / 3, 0.5)),
        ("地铁", "地铁开通", (2 / 3, 0.5, 2 / 3)),
        ("", "", (0.0, 0.0, 0.0)),
    ],
)
def test_rouge(brief: str, summary: str, values: tuple[float, ...]) -> None:
    assert rouge(brief, summary) == pytest.approx(values)


def test_no_item_is_judged_by_weights_fitted_on_it(items: list[fit.Item]) -> None:
    numbers = [indices for _, indices in folds(items)]
    assert len(numbers) == fit.FOLDS and sorted(i for each in numbers for i in each) == list(range(len(items)))


def test_a_selection_has_three_sentences_and_its_score_is_the_mean(items: list[fit.Item]) -> None:
    picks = [selection(each, weights.WEIGHTS, 1.5, 200) for each in items]
    assert all(len(pick) == 3 for pick in picks)
    assert score(items[:1], picks[:1]) != score(items, [[3]] * len(items))
    assert score(items, [[0]] * len(items))[0] > score(items, [[3]] * len(items))[0]


def test_without_write_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "items.jsonl"
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in ITEMS), encoding="utf-8")
    before = Path(fit.__file__).with_name("weights.py").read_bytes()
    main([str(path)])
    out = capsys.readouterr().out
    assert out.startswith("lead-3 ") and out.count("sharpness ") == len(fit.GRID)
    assert all(f"\n{name} " in out for name in ("constant", *FEATURES))
    assert Path(fit.__file__).with_name("weights.py").read_bytes() == before
    with pytest.raises(SystemExit, match="Fit the weights"):
        main([])
